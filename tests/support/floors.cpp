// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/floors.h"

#include "tests/support/goals.h"

#include <cmark.h>
#include <md4c.h>

#include <QElapsedTimer>
#include <QHash>

#include <algorithm>
#include <cstring>
#include <ctime>
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

enum class LineKind : quint8 { Blank, Heading, Item, Quote, Fence, Html, Text };

LineKind kindOf(QByteArrayView line)
{
    if (line.isEmpty())
        return LineKind::Blank;
    switch (line.front()) {
    case '#':
        return LineKind::Heading;
    case '-':
    case '+':
    case '*':
        return line.size() > 1 && line[1] == ' ' ? LineKind::Item : LineKind::Text;
    case '>':
        return LineKind::Quote;
    case '`':
    case '~':
        return line.startsWith("```") || line.startsWith("~~~") ? LineKind::Fence : LineKind::Text;
    case '<':
        return LineKind::Html;
    default:
        return LineKind::Text;
    }
}

} // namespace

void consume(qsizetype result)
{
    sink = result;
}

double milliseconds(const std::function<void()> &work)
{
    const auto computed = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    };
    const double start = computed();
    work();
    return computed() - start;
}

namespace {

double passingMilliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace

double medianMilliseconds(const std::function<void()> &work)
{
    return medianMilliseconds(std::vector{work}).front();
}

std::vector<double> medianMilliseconds(const std::vector<std::function<void()>> &works)
{
    std::vector<std::vector<double>> times(works.size());
    for (int run = 0; run < runs; ++run) {
        for (std::size_t i = 0; i < works.size(); ++i)
            times[i].push_back(passingMilliseconds(works[i]));
    }
    std::vector<double> medians;
    for (const std::vector<double> &each : times)
        medians.push_back(median(each));
    return medians;
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

qsizetype classifyLines(const QByteArray &text)
{
    struct Line {
        qsizetype start;
        LineKind kind;
    };
    std::vector<Line> lines;
    QHash<QByteArrayView, qsizetype> headings;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype lineFeed = text.indexOf('\n', at);
        const qsizetype end = lineFeed < 0 ? text.size() : lineFeed;
        const QByteArrayView line = QByteArrayView(text).sliced(at, end - at).trimmed();
        const LineKind kind = kindOf(line);
        lines.push_back({at, kind});
        if (kind == LineKind::Heading)
            headings.insert(line, at);
        at = end + 1;
    }
    return std::ssize(lines) + headings.size();
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
