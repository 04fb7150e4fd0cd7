// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A keystroke to the next full snapshot, and opening a document, beside floors of the same run. Times of one machine differ between
// runs; the ratios of one run are what counts.

#include "core/snapshot/snapshot.h"
#include "tests/support/floors.h"
#include "tests/support/largestrategy.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace throughline;

namespace {

struct Typing {
    const char *name;
    QByteArray after; ///< what stands before the place where it is typed
    QByteArray text;
};

/// How long each of the characters of \a typing takes from the edit to the next snapshot, in milliseconds, at \a places spread over the document.
std::vector<double> keystrokes(const Snapshot &start, const Typing &typing, int places)
{
    std::vector<double> times;
    const QByteArray text = start.text().toUtf8();
    Snapshot snapshot = start;
    for (int place = 0; place < places; ++place) {
        const qsizetype found = text.indexOf(typing.after, text.size() / (places + 1) * (place + 1));
        if (found < 0)
            continue;
        snapshot = start;
        qsizetype at = found + typing.after.size();
        for (const char c : typing.text) {
            const TextEdit edit = TextEdit::insert(at++, QByteArray(1, c));
            QElapsedTimer timer;
            timer.start();
            Snapshot next = snapshot.edited(edit);
            times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            snapshot = std::move(next);
        }
    }
    return times;
}

double quantile(std::vector<double> times, double share)
{
    std::ranges::sort(times);
    return times.empty() ? 0 : times[std::min(times.size() - 1, static_cast<std::size_t>(share * static_cast<double>(times.size())))];
}

void print(const char *name, const std::vector<double> &times, double floor)
{
    std::printf("  %-34s median %7.3f  p95 %7.3f  p99 %7.3f ms  p99 %5.2f x the scan (%zu keys)\n", name, quantile(times, 0.5), quantile(times, 0.95),
        quantile(times, 0.99), quantile(times, 0.99) / floor, times.size());
}

void measure(int items)
{
    const QByteArray text = largeStrategy(items);
    const SourceText source = *SourceText::fromUtf8(text);
    const double floor = medianMilliseconds([&] { consume(indexLines(text)); });
    const double md4c = medianMilliseconds([&] { consume(parseWithMd4c(text)); });
    const Snapshot snapshot = Snapshot::read(source);
    const double open = medianMilliseconds([&] { consume(Snapshot::read(source).revision()); });
    const double syntax = medianMilliseconds([&] { consume(std::ssize(Syntax::read(source).sections())); });
    const double lower = medianMilliseconds([&] { consume(std::ssize(Strategy::lower(snapshot.syntax()).elements())); });
    const double trace = medianMilliseconds([&] { consume(Trace::of(snapshot.strategy()).coverage().items); });
    const double checks = medianMilliseconds(
        [&] { consume(std::ssize(check(snapshot.syntax(), snapshot.strategy(), snapshot.trace(), {}))); });
    std::printf("%d items, %.2f MB, %zu findings; scan and index of all lines %.3f ms\n", items, static_cast<double>(text.size()) / 1e6,
        snapshot.findings().size(), floor);
    std::printf("  open: snapshot %.2f ms, md4c %.2f ms: %.2f x (syntax %.2f, strategy %.2f, trace %.2f, findings %.2f)\n", open, md4c, open / md4c, syntax,
        lower, trace, checks);

    const std::vector<Typing> typings{{"prose", ". ", "and so we go on"}, {"a field's value", "- Team: ", "Platform "}, {"a heading", "\n#### ", "Re"},
        {"a reason", "), ", "because "}, {"a new item", "\n\n#### ", "x\n\n#### New\n"}};
    std::vector<double> all;
    for (const Typing &typing : typings) {
        const std::vector<double> times = keystrokes(snapshot, typing, 20);
        print(typing.name, times, floor);
        all.insert(all.end(), times.begin(), times.end());
    }
    print("all", all, floor);
}

} // namespace

int main()
{
    measure(1000);
    measure(10000);
}
