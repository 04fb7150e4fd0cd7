// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringView>

#include <vector>

namespace throughline {

/// The fragment that GitHub gives a heading: lower case, punctuation dropped, spaces to hyphens. \a title is the heading's plain
/// text in UTF-8. Repeats get their suffix in uniqueSlugs.
QByteArray slugOf(QByteArrayView title);

/// GitHub's rule for repeats: the n-th heading with the same slug gets "-n", skipping names that are already taken. \a slugs are
/// those of all headings in document order.
std::vector<QByteArray> uniqueSlugs(const std::vector<QByteArray> &slugs);

} // namespace throughline
