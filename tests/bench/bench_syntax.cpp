// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reading a whole document, beside what it can't beat (passing over the lines) and what else could do it. Times of one machine
// differ between runs; the ratios of one run are what counts.

#include "core/syntax/scanner.h"
#include "tests/support/largestrategy.h"

#include <cmark.h>
#include <md4c.h>

#include <QElapsedTimer>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <functional>
#include <memory>
#include <vector>

using namespace throughline;

namespace {

constexpr int runs = 15;

double medianMilliseconds(const std::function<void()> &work)
{
    std::vector<double> times;
    for (int run = 0; run < runs; ++run) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::nth_element(times, times.begin() + runs / 2);
    return times[runs / 2];
}

volatile qsizetype sink = 0; // keeps the compiler from leaving the work out

qsizetype countLineFeeds(const QByteArray &text)
{
    qsizetype count = 0;
    const char *const end = text.constData() + text.size();
    for (const char *at = text.constData(); at < end; ++at, ++count) {
        at = static_cast<const char *>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
        if (!at)
            break;
    }
    return count;
}

struct IndexedLine {
    int start;
    int indent;
    char first;
};

/// The floor: each line's start, indentation and first byte, which any block parser has to look at.
qsizetype indexLines(const QByteArray &text)
{
    std::vector<IndexedLine> lines;
    const char *const begin = text.constData();
    const char *const end = begin + text.size();
    for (const char *at = begin; at < end;) {
        const auto *next = static_cast<const char *>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
        const char *const lineEnd = next ? next : end;
        const char *first = at;
        while (first < lineEnd && (*first == ' ' || *first == '\t'))
            ++first;
        lines.push_back({static_cast<int>(at - begin), static_cast<int>(first - at), first < lineEnd ? *first : '\n'});
        at = lineEnd + 1;
    }
    return std::ranges::count(lines, '#', &IndexedLine::first);
}

qsizetype parseWithMd4c(const QByteArray &text)
{
    MD_PARSER parser{};
    parser.enter_block = [](MD_BLOCKTYPE, void *, void *) { return 0; };
    parser.leave_block = [](MD_BLOCKTYPE, void *, void *) { return 0; };
    parser.enter_span = [](MD_SPANTYPE, void *, void *) { return 0; };
    parser.leave_span = [](MD_SPANTYPE, void *, void *) { return 0; };
    parser.text = [](MD_TEXTTYPE, const MD_CHAR *, MD_SIZE, void *) { return 0; };
    return md_parse(text.constData(), static_cast<MD_SIZE>(text.size()), &parser, nullptr);
}

qsizetype parseWithCmark(const QByteArray &text)
{
    const std::unique_ptr<cmark_node, decltype(&cmark_node_free)> document(
        cmark_parse_document(text.constData(), static_cast<std::size_t>(text.size()), CMARK_OPT_DEFAULT), &cmark_node_free);
    return cmark_node_get_end_line(document.get());
}

void compare(int items)
{
    struct Reader {
        const char *name;
        std::function<qsizetype(const QByteArray &)> read;
    };
    const std::array<Reader, 5> readers{{{"memchr over the newlines", countLineFeeds}, {"find and index all lines", indexLines},
        {"md4c", parseWithMd4c}, {"cmark", parseWithCmark},
        {"readSections", [](const QByteArray &text) { return static_cast<qsizetype>(readSections(text).size()); }}}};
    const QByteArray text = largeStrategy(items);
    std::printf("%d items, %.2f MB, %zu sections\n", items, static_cast<double>(text.size()) / 1e6, readSections(text).size());
    const double floor = medianMilliseconds([&] { sink = indexLines(text); });
    for (const Reader &reader : readers) {
        const double time = medianMilliseconds([&] { sink = reader.read(text); });
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
