// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The map of 10,000 items, 500 bets, pains and frames and 50 markets: laid out, hovered, moved and edited, folded as it is at first
// and with everything unfolded. Times are of the processor, which others may be using too.

#include "core/edits/edits.h"
#include "tests/support/goals.h"
#include "tests/support/largestrategy.h"
#include "tests/support/ui/fakedialogs.h"
#include "ui/map/mappane.h"
#include "ui/map/mapview.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTest>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>

using namespace throughline;

namespace {

constexpr int items = 10000;
constexpr int markets = 50;
constexpr QSize windowSize(1440, 900);
constexpr int panPixels = 40;
constexpr int turns = 5;
constexpr int edits = 40;
constexpr double mediumZoom = 0.4;

QByteArray marketName(int n)
{
    return "Market " + QByteArray::number(n);
}

/// The large strategy for many markets: pains are felt by one after the other.
QByteArray strategy()
{
    const QByteArrayList lines = largeStrategy(items).split('\n');
    QByteArray text;
    int pains = 0;
    for (const QByteArray &line : lines) {
        if (line.startsWith("- Felt by: ")) {
            const int market = pains++ % markets;
            text += "- Felt by: [" + marketName(market) + "](#market-" + QByteArray::number(market) + ")\n";
            continue;
        }
        text += line + '\n';
        if (line == "### Target market") {
            for (int n = 0; n < markets; ++n)
                text += "\n#### " + marketName(n) + "\n";
        }
    }
    return text;
}

double processorNow()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double timed(const std::function<void()> &act)
{
    const double before = processorNow();
    act();
    return processorNow() - before;
}

void print(const char *name, const std::vector<double> &times)
{
    std::printf("  %-34s median %6.2f  p95 %6.2f  most %6.2f ms (%zu)\n", name, median(times), quantile(times, 0.95),
        quantile(times, 1), times.size());
}

void layOut(const Snapshot &snapshot, Goals &goals)
{
    std::vector<double> folded;
    std::vector<double> unfolded;
    const std::vector<bool> all(snapshot.strategy().elements().size(), true);
    for (int i = 0; i < 11; ++i) {
        for (const bool isFolded : {true, false}) {
            (isFolded ? folded : unfolded).push_back(timed([&] {
                const Flow flow = Flow::of(snapshot.strategy(), snapshot.trace());
                const MapFolding folding
                    = isFolded ? MapFolding() : MapFolding{.most = items * 2, .mostGaps = items * 2, .turned = {}};
                const TraceMap map(MapGraph::of(snapshot.strategy(), flow, all, folding), MapMeasure());
                if (map.nodeCount() == 0)
                    std::abort();
            }));
        }
    }
    std::printf("layout\n");
    print("folded", folded);
    print("every box by itself", unfolded);
    goals.atMost("layout, folded, median", median(folded), 30, "ms");
    goals.atMost("layout, every box by itself, median", median(unfolded), 30, "ms");
}

void move(MapView *view, QPoint point)
{
    QMouseEvent event(QEvent::MouseMove, point, view->viewport()->mapToGlobal(point), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(view->viewport(), &event);
    view->viewport()->repaint();
}

void hover(MapView *view, const QByteArray &how, Goals &goals)
{
    const QSize size = view->viewport()->size();
    const std::vector<double> times = calmest(turns, [&] {
        std::vector<double> turn;
        for (int y = 60; y < size.height(); y += 24) {
            for (int x = 10; x < size.width(); x += 31)
                turn.push_back(timed([&] { move(view, {x, y}); }));
        }
        move(view, {1, 1});
        return turn;
    });
    print(("hover, " + how).constData(), times);
    goals.atMost("hover, " + how + ", p95", quantile(times, 0.95), 8, "ms");
}

void pan(MapView *view, const QByteArray &how, Goals &goals)
{
    QScrollBar *bar = view->verticalScrollBar();
    const std::vector<double> times = calmest(turns, [&] {
        std::vector<double> turn;
        bar->setValue(0);
        view->viewport()->repaint();
        for (int y = 0; y < std::min(bar->maximum(), 200 * panPixels); y += panPixels) {
            turn.push_back(timed([&] {
                bar->setValue(y);
                view->viewport()->repaint();
            }));
        }
        return turn;
    });
    bar->setValue(0);
    view->viewport()->repaint();
    print(("pan, " + how).constData(), times);
    goals.atMost("pan, " + how + ", p95", quantile(times, 0.95), 8, "ms");
}

void edit(Document &document, MapView *view, const QByteArray &how, Goals &goals)
{
    const auto &elements = document.snapshot().strategy().elements();
    const auto first = std::ranges::find(elements, ElementKind::Item, &Element::kind) - elements.begin();
    const auto firstBet = std::ranges::find(elements, ElementKind::Bet, &Element::kind) - elements.begin();
    const auto timesOf = [&](const QString &name, const auto &edit) {
        return calmest(turns, [&] {
            std::vector<double> turn;
            for (int i = 0; i < edits; ++i) {
                const Edit next = edit(static_cast<int>(first) + 97 * i, i);
                turn.push_back(timed([&] {
                    document.apply(next, name);
                    view->viewport()->repaint();
                }));
            }
            while (document.undoStack()->canUndo())
                document.undoStack()->undo();
            return turn;
        });
    };
    const auto renames = timesOf(QStringLiteral("Rename"),
        [&](int item, int i) { return *renameElement(document.snapshot(), item, QStringLiteral("Another name %1").arg(i)); });
    const auto links = timesOf(QStringLiteral("Link"), [&](int item, int) {
        return *linkElement(document.snapshot(), item, FieldKey::Why, static_cast<int>(firstBet) + (item + 7) % 400);
    });
    print(("rename to repainted, " + how).constData(), renames);
    print(("link to repainted, " + how).constData(), links);
    goals.atMost("rename to repainted, " + how + ", p95", quantile(renames, 0.95), 16, "ms");
    goals.atMost("link to repainted, " + how + ", p95", quantile(links, 0.95), 16, "ms");
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const Theme theme = Theme::make(false, QApplication::font());
    QApplication::setStyle(new Style(theme));
    QApplication::setPalette(theme.palette());
    Document document;
    Selection selection(&document);
    FakeDialogs dialogs;
    document.start(*SourceText::fromUtf8(strategy()));
    Goals goals;
    layOut(document.snapshot(), goals);

    MapPane pane(&document, &selection, &dialogs, theme);
    pane.resize(windowSize);
    pane.show();
    (void)QTest::qWaitForWindowExposed(&pane);
    auto *view = pane.findChild<MapView *>();
    std::printf(
        "at the usual size, %d boxes, %zu ribbons\n", view->model().map().nodeCount(), view->model().map().graph().ribbons.size());
    hover(view, "usual size", goals);
    pan(view, "usual size", goals);
    edit(document, view, "usual size", goals);
    view->setZoom(mediumZoom);
    std::printf("words just out of sight, zoom %.2f\n", view->zoom());
    hover(view, "words out of sight", goals);
    pan(view, "words out of sight", goals);
    view->fit();
    view->viewport()->repaint();
    std::printf("all in sight, zoom %.2f\n", view->zoom());
    hover(view, "all in sight", goals);
    edit(document, view, "all in sight", goals);
    goals.print();
    return 0;
}
