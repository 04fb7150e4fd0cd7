// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Each line is a title: slugs hold neither capitals nor white space of ASCII, are their own slugs, and no two are alike in the end.

#include "core/syntax/slug.h"

#include <QSet>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace throughline;

namespace {

void require(bool isTrue)
{
    if (!isTrue)
        std::abort();
}

bool mayStand(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    std::vector<QByteArray> slugs;
    for (const QByteArray &title : text.split('\n')) {
        slugs.push_back(slugOf(title));
        require(std::ranges::all_of(slugs.back(), mayStand));
        require(slugOf(slugs.back()) == slugs.back());
    }
    const std::vector<QByteArray> unique = uniqueSlugs(slugs);
    require(unique.size() == slugs.size());
    QSet<QByteArray> seen;
    for (std::size_t i = 0; i < unique.size(); ++i) {
        require(unique[i].startsWith(slugs[i]) && !seen.contains(unique[i]));
        seen.insert(unique[i]);
    }
    return 0;
}
