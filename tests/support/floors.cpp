// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/floors.h"

#include <cmark.h>
#include <md4c.h>

#include <QElapsedTimer>

#include <algorithm>
#include <cstring>
#include <memory>
#include <vector>

namespace throughline {

namespace {

constexpr int runs = 15;

volatile qsizetype sink = 0;

struct IndexedLine {
    int start;
    int indent;
    char first;
};

} // namespace

void consume(qsizetype result)
{
    sink = result;
}

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

} // namespace throughline
