// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace throughline {

/// The Levenshtein distance of two texts, in UTF-16 code units, case ignored.
int editDistance(QStringView a, QStringView b);

/// The one of \a names that is nearest to \a written, or empty where even that differs in more than two letters and a third of
/// them.
QString nearestName(const QString &written, const QStringList &names);

} // namespace throughline
