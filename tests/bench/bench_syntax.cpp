// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reading a whole document, beside what it can't beat (passing over the lines) and what else could do it. Times of one machine
// differ between runs; the ratios of one run are what counts.

#include "core/syntax/scanner.h"
#include "tests/support/floors.h"
#include "tests/support/largestrategy.h"

#include <array>
#include <cstdio>
#include <functional>

using namespace throughline;

namespace {

void compare(int items)
{
    struct Reader {
        const char *name;
        std::function<qsizetype(const QByteArray &)> read;
    };
    const std::array<Reader, 6> readers{{{"memchr over the newlines", countLineFeeds}, {"find and index all lines", indexLines},
        {"classify all lines", classifyLines}, {"md4c", parseWithMd4c}, {"cmark", parseWithCmark},
        {"readSections", [](const QByteArray &text) { return static_cast<qsizetype>(readSections(text).size()); }}}};
    const QByteArray text = largeStrategy(items);
    std::printf("%d items, %.2f MB, %zu sections\n", items, static_cast<double>(text.size()) / 1e6, readSections(text).size());
    const double floor = medianMilliseconds([&] { consume(indexLines(text)); });
    for (const Reader &reader : readers) {
        const double time = medianMilliseconds([&] { consume(reader.read(text)); });
        std::printf("  %-26s %8.3f ms  %5.2f ns/byte  %6.1f x the index of lines\n", reader.name, time,
            time * 1e6 / static_cast<double>(text.size()), time / floor);
    }
}

} // namespace

int main()
{
    compare(1000);
    compare(10000);
}
