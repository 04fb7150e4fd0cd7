// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two states of a document of 10,000 items compared and three of them merged, in time on the processor.

#include "core/history/difference.h"
#include "core/history/merge.h"
#include "tests/support/floors.h"
#include "tests/support/goals.h"
#include "tests/support/largestrategy.h"
#include "tests/support/reading.h"

#include <cstdio>

using namespace throughline;

namespace {

constexpr int items = 10'000;

/// As after a quarter's work: dates, words and titles changed throughout, some items gone.
QByteArray worked(QByteArray text, const QByteArray &word)
{
    text.replace("- When: 2028 Q2\n", "- When: 2028 Q3\n");
    for (int n = 7; n < items; n += 50)
        text.replace("#### Item " + QByteArray::number(n) + ": make", "#### " + word + ' ' + QByteArray::number(n) + ": make");
    const qsizetype from = text.indexOf("#### Item 4000:");
    return text.remove(from, text.indexOf("#### Item 4010:") - from);
}

} // namespace

int main()
{
    const QByteArray text = largeStrategy(items);
    const Snapshot base = read(text);
    const Snapshot ours = read(worked(text, "Project"));
    const Snapshot theirs = read(QByteArray(text).replace("Status: doing", "Status: done"));
    Difference difference;
    Merged merged;
    const std::vector<double> times = medianMilliseconds({[&] { difference = differenceOf(base, ours); },
        [&] { merged = merge(base, ours, theirs); }, [&] { (void)editBetween(ours.text().toUtf8(), theirs.text().toUtf8()); }});
    std::printf("history of %d items, medians\n", items);
    std::printf("  %-30s %10.1f ms, %zu changes\n", "compared", times[0], difference.changes.size());
    std::printf("  %-30s %10.1f ms, %zu conflicts\n", "merged", times[1], merged.conflicts.size());
    std::printf("  %-30s %10.1f ms\n", "edit between two texts", times[2]);
    Goals goals;
    goals.atMost("two documents compared", times[0], 100, "ms");
    goals.print();
    return 0;
}
