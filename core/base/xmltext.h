// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace throughline {

/// \a text without what XML 1.0 can't hold: control characters, lone surrogates and the like. Its line ends are line feeds.
QString xmlCharacters(QString text);

/// \a text as an element's content or an attribute's value.
QByteArray xmlText(const QString &text);

} // namespace throughline
