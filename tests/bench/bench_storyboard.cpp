// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The storyboard of 500 frames with 200 strokes each: its first screen, scrolled from end to end, frames moved. Beside the floor:
// cards that are pixmaps already, put where they belong and nothing else. The first way through draws each card, the second finds
// it drawn. Goals are in time of the window's thread on the processor, which other programs don't change.

#include "core/sketch/svgwriter.h"
#include "tests/support/goals.h"
#include "tests/support/ui/fakedialogs.h"
#include "ui/storyboard/board.h"
#include "ui/storyboard/storyboardpane.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPainter>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTest>

#include <cstdio>
#include <ctime>
#include <functional>

using namespace throughline;

namespace {

constexpr int frames = 500;
constexpr int drawings = 25; // different ones, taken in turns
constexpr int strokes = 200;
constexpr int pointsOfStroke = 25;
constexpr int moves = 60;
constexpr int turns = 5;
constexpr double frameGoal = 8; // ms, 95th percentile
constexpr double openGoal = 150; // ms
constexpr QSize windowSize(1440, 900);
constexpr int scrollPixels = 60; // a turn of a wheel's notch, as a smooth wheel gives it in parts

/// A sketch of ours, another one for each number.
QByteArray drawing(int n)
{
    QRandomGenerator random(static_cast<quint32>(n));
    Sketch sketch;
    for (int s = 0; s < strokes; ++s) {
        InkMark ink;
        double x = random.bounded(1280);
        double y = random.bounded(720);
        for (int p = 0; p < pointsOfStroke; ++p)
            ink.points.append({x += random.bounded(18) - 9.0, y += random.bounded(18) - 9.0, 0.3 + 0.02 * p});
        sketch.marks.append(ink);
    }
    return writeSketch(sketch);
}

QByteArray vision()
{
    QByteArray text = "# Plan\n\n## Vision\n\n";
    for (int n = 0; n < frames; ++n) {
        if (n % (frames / 3) == 0 && n < frames - 2)
            text += QByteArrayList{"### Today\n\n", "### The turn\n\n", "### Tomorrow\n\n"}[n / (frames / 3)];
        const QByteArray number = QByteArray::number(n);
        text += "#### Frame " + number + "\n\n![What is seen](plan.assets/frame-" + number
            + ".svg)\n\nA caption that says what one sees, in about two lines of words.\n\nSomebody tells what happens here for a "
              "while, and goes on.\n\n"
              "> Let them laugh.\n\n- Believe it: [A game](#a-game)\n- Lasts: 20 s\n\n";
    }
    return text + "## Framework\n\n### Strategic bets\n\n#### A game\n";
}

/// Blits one pixmap wherever a card is: what no board can beat.
class Floor : public QWidget {
public:
    Floor(const Storyboard &layout, const QPixmap &card)
        : m_layout(layout)
        , m_card(card)
    {
        setAttribute(Qt::WA_OpaquePaintEvent);
    }

    void scrollTo(QPoint offset)
    {
        m_offset = offset;
        repaint();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), Qt::lightGray);
        painter.translate(-m_offset);
        const auto [first, last] = m_layout.cardsIn(QRectF(m_offset, size()));
        for (int i = first; i < last; ++i)
            painter.drawPixmap(m_layout.cards()[static_cast<std::size_t>(i)].area.topLeft(), m_card);
    }

private:
    const Storyboard &m_layout;
    QPixmap m_card;
    QPoint m_offset;
};

using Scroll = std::function<void(QPoint)>;

/// What each paint took: on the clock, and of the processor, which others may be using too.
struct Times {
    std::vector<double> clock;
    std::vector<double> processor;
};

double processorNow()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

Times times(QSize range, const Scroll &scrollTo)
{
    const bool isAcross = range.width() > range.height();
    const int end = isAcross ? range.width() : range.height();
    Times all;
    for (int at = 0; at <= end; at += scrollPixels) {
        const double before = processorNow();
        QElapsedTimer timer;
        timer.start();
        scrollTo(isAcross ? QPoint(at, 0) : QPoint(0, at));
        all.clock.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        all.processor.push_back(processorNow() - before);
        QApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
    }
    return all;
}

void print(const char *name, const Times &all)
{
    std::printf("  %-20s median %6.2f  p95 %6.2f  p99 %6.2f ms; of the processor %6.2f  %6.2f  %6.2f (%zu paints)\n", name,
        quantile(all.clock, 0.5), quantile(all.clock, 0.95), quantile(all.clock, 0.99), quantile(all.processor, 0.5),
        quantile(all.processor, 0.95), quantile(all.processor, 0.99), all.clock.size());
}

Times measure(StoryboardPane &pane, BoardView view, const char *name, double zoom)
{
    pane.setView(view);
    pane.setZoom(zoom);
    auto *board = pane.findChild<Board *>();
    QTest::qWait(300);
    const QSize range(board->horizontalScrollBar()->maximum(), board->verticalScrollBar()->maximum());
    const Scroll scroll = [board](QPoint to) {
        board->horizontalScrollBar()->setValue(to.x());
        board->verticalScrollBar()->setValue(to.y());
        board->viewport()->repaint();
    };
    std::printf("%s, zoom %.1f\n", name, zoom);
    const Times first = times(range, scroll);
    print("first way through", first);
    print("second way through", times(range, scroll));
    QPixmap card(board->model().layout().cardSize().toSize());
    card.fill(Qt::white);
    Floor floor(board->model().layout(), card);
    floor.resize(board->viewport()->size());
    floor.show();
    (void)QTest::qWaitForWindowExposed(&floor);
    print("floor", times(range, [&floor](QPoint to) { floor.scrollTo(to); }));
    return first;
}

/// The frame in the middle goes on by one place, again and again, as Alt+Right moves it.
Times moveFrames(StoryboardPane &pane)
{
    pane.setView(BoardView::Strip);
    pane.setZoom(1);
    auto *board = pane.findChild<Board *>();
    board->selection()->select(board->model().frameAt(frames / 4));
    QTest::qWait(300);
    Times all;
    for (int i = 0; i < moves; ++i) {
        const double before = processorNow();
        QElapsedTimer timer;
        timer.start();
        board->moveSelected(Storyboard::Direction::Right);
        board->viewport()->repaint();
        all.clock.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        all.processor.push_back(processorNow() - before);
        QApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
    }
    return all;
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
    document.start(*SourceText::fromUtf8(vision()));
    std::vector<QByteArray> different;
    for (int n = 0; n < drawings; ++n)
        different.push_back(drawing(n));
    std::vector<PictureChange> pictures;
    for (int n = 0; n < frames; ++n)
        pictures.push_back({QStringLiteral("plan.assets/frame-%1.svg").arg(n), different[static_cast<std::size_t>(n % drawings)]});
    document.apply(Edit({}, pictures), QStringLiteral("Pictures"));
    Goals goals;
    const double opening = processorNow();
    QElapsedTimer timer;
    timer.start();
    StoryboardPane pane(&document, &selection, &dialogs, theme);
    pane.resize(windowSize);
    pane.show();
    (void)QTest::qWaitForWindowExposed(&pane);
    pane.findChild<Board *>()->viewport()->repaint();
    goals.atMost("opened to its first screen painted", processorNow() - opening, openGoal, "ms");
    std::printf("%d frames, %d strokes each, %.2f MB a picture; first screen %.2f ms on the clock\n", frames, strokes,
        static_cast<double>(different.front().size()) / 1e6, static_cast<double>(timer.nsecsElapsed()) / 1e6);
    const auto goal
        = [&goals](const char *what, const Times &all) { goals.atMost(what, quantile(all.processor, 0.95), frameGoal, "ms"); };
    goal("a frame of scrolling the grid, p95", measure(pane, BoardView::Grid, "grid", 1));
    goal("a frame of scrolling the small grid, p95", measure(pane, BoardView::Grid, "grid", 0.5));
    goal("a frame of scrolling the strip, p95", measure(pane, BoardView::Strip, "strip", 1));
    goal("a frame of scrolling the outline, p95", measure(pane, BoardView::Outline, "outline", 1));
    Times moved = moveFrames(pane);
    for (int turn = 1; turn < turns; ++turn) { // the one that is disturbed least counts
        if (Times again = moveFrames(pane); quantile(again.processor, 0.95) < quantile(moved.processor, 0.95))
            moved = std::move(again);
    }
    print("a frame moved", moved);
    goal("a frame moved and painted, p95", moved);
    timer.start();
    document.apply(TextEdit::insert(document.snapshot().rangeOf(250).start + 8, "x"), QStringLiteral("Type"));
    QApplication::processEvents();
    std::printf("an edit, everything painted %.2f ms\n\n", static_cast<double>(timer.nsecsElapsed()) / 1e6);
    goals.print();
    return 0;
}
