// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/nearest.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace throughline {

int editDistance(QStringView a, QStringView b)
{
    std::vector<int> row(static_cast<std::size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i) + 1;
        for (std::size_t j = 1; j < row.size(); ++j) {
            const bool isSame = a[i].toCaseFolded() == b[static_cast<qsizetype>(j) - 1].toCaseFolded();
            const int replaced = diagonal + (isSame ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

QString nearestName(const QString &written, const QStringList &names)
{
    QString nearest;
    constexpr int slips = 2; // two letters that changed places are two edits
    int least = std::max(written.size() > 3 ? slips : 1, static_cast<int>(written.size()) / 3) + 1;
    for (const QString &name : names) {
        if (const int distance = editDistance(written, name); distance < least) {
            least = distance;
            nearest = name;
        }
    }
    return nearest;
}

} // namespace throughline
