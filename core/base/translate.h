// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace throughline {

/// `text` in the user's language, where no QObject has a `tr` of its own. `hint` tells translators apart what English says alike;
/// `count` replaces %n, in the plural that it asks for.
inline QString tr(const char *text, const char *hint = nullptr, int count = -1)
{
    return QCoreApplication::translate("throughline", text, hint, count);
}

} // namespace throughline
