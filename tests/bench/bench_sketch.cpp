// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What drawing waits for: outlining a long stroke after every point, and a full sketch written and read.

#include "core/sketch/outline.h"
#include "core/sketch/svgreader.h"
#include "core/sketch/svgwriter.h"
#include "tests/support/floors.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace throughline;

namespace {

InkMark handwriting(int points, Smoothing smoothing)
{
    QRandomGenerator random(1);
    InkMark ink;
    ink.smoothing = smoothing;
    for (int i = 0; i < points; ++i)
        ink.points.append({i * 0.6 + 20 * std::sin(i * 0.21) + random.generateDouble(), 300 + 40 * std::cos(i * 0.17),
            0.4 + 0.3 * std::sin(i * 0.05)});
    return ink;
}

double percentile95(std::vector<double> times)
{
    std::ranges::sort(times);
    return times[times.size() * 95 / 100];
}

void measureOutline(int points, Smoothing smoothing, const char *name)
{
    const InkMark ink = handwriting(points, smoothing);
    std::vector<double> times; // of the processor, which other programs on the machine don't change
    for (int round = 0; round < 300; ++round) {
        const std::clock_t start = std::clock();
        consume(outline(ink).points().size());
        times.push_back(static_cast<double>(std::clock() - start) * 1000 / CLOCKS_PER_SEC);
    }
    std::printf("outline of %5d points, smoothing %-6s p95 %7.3f ms\n", points, name, percentile95(times));
}

void measureFile(int marks)
{
    Sketch sketch;
    for (int i = 0; i < marks; ++i) {
        InkMark ink = handwriting(60, Smoothing::Light);
        for (InkPoint &point : ink.points)
            point.y += i % 300;
        sketch.marks.append(ink);
    }
    const QByteArray svg = writeSketch(sketch);
    std::printf("a sketch of %d strokes, %.2f MB: write %7.2f ms, read %7.2f ms\n", marks, static_cast<double>(svg.size()) / 1e6,
        medianMilliseconds([&] { consume(writeSketch(sketch).size()); }),
        medianMilliseconds([&] { consume(readSketch(svg)->marks.size()); }));
}

} // namespace

int main()
{
    for (const int points : {200, 2000, 10000}) {
        measureOutline(points, Smoothing::Off, "off");
        measureOutline(points, Smoothing::Light, "light");
        measureOutline(points, Smoothing::Strong, "strong");
    }
    measureFile(500);
}
