// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The storyboard of 500 frames with pictures, scrolled from end to end, beside the floor: cards that are pixmaps already, put where
// they belong and nothing else. The first way through draws each card, the second finds it drawn.

#include "tests/support/ui/fakedialogs.h"
#include "ui/storyboard/board.h"
#include "ui/storyboard/storyboardpane.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPainter>
#include <QScrollBar>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>

using namespace throughline;

namespace {

constexpr int frames = 500;
constexpr QSize windowSize(1440, 900);
constexpr int scrollPixels = 60; // a turn of a wheel's notch, as a smooth wheel gives it in parts

/// A drawing of some forty shapes, another one for each frame.
QByteArray drawing(int n)
{
    QByteArray svg
        = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 360\"><rect width=\"640\" height=\"360\" fill=\"#fbf6ec\"/>";
    for (int i = 0; i < 40; ++i) {
        const QByteArray x = QByteArray::number((n * 37 + i * 71) % 600);
        const QByteArray y = QByteArray::number((n * 53 + i * 29) % 320);
        svg += "<path d=\"M" + x + ' ' + y
            + " q20 -40 40 0 t40 10 l-30 25z\" fill=\"none\" stroke=\"#26323f\" stroke-width=\"4\"/>";
    }
    return svg + "</svg>";
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

double quantile(std::vector<double> times, double share)
{
    std::ranges::sort(times);
    return times[std::min(times.size() - 1, static_cast<std::size_t>(share * static_cast<double>(times.size())))];
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
    std::printf("  %-20s median %6.2f  p95 %6.2f  p99 %6.2f ms; of the processor %6.2f  %6.2f  %6.2f (%zu paints)\n", name, quantile(all.clock, 0.5),
        quantile(all.clock, 0.95), quantile(all.clock, 0.99), quantile(all.processor, 0.5), quantile(all.processor, 0.95),
        quantile(all.processor, 0.99), all.clock.size());
}

void measure(StoryboardPane &pane, BoardView view, const char *name, double zoom)
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
    print("first way through", times(range, scroll));
    print("second way through", times(range, scroll));
    QPixmap card(board->model().layout().cardSize().toSize());
    card.fill(Qt::white);
    Floor floor(board->model().layout(), card);
    floor.resize(board->viewport()->size());
    floor.show();
    (void)QTest::qWaitForWindowExposed(&floor);
    print("floor", times(range, [&floor](QPoint to) { floor.scrollTo(to); }));
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
    std::vector<PictureChange> pictures;
    for (int n = 0; n < frames; ++n)
        pictures.push_back({QStringLiteral("plan.assets/frame-%1.svg").arg(n), drawing(n)});
    document.apply(Edit({}, pictures), QStringLiteral("Pictures"));
    StoryboardPane pane(&document, &selection, &dialogs, theme);
    pane.resize(windowSize);
    pane.show();
    (void)QTest::qWaitForWindowExposed(&pane);
    measure(pane, BoardView::Grid, "grid", 1);
    measure(pane, BoardView::Grid, "grid", 0.5);
    measure(pane, BoardView::Strip, "strip", 1);
    measure(pane, BoardView::Outline, "outline", 1);
    QElapsedTimer timer;
    timer.start();
    document.apply(TextEdit::insert(document.snapshot().rangeOf(250).start + 8, "x"), QStringLiteral("Type"));
    QApplication::processEvents();
    std::printf("an edit, everything painted %.2f ms\n", static_cast<double>(timer.nsecsElapsed()) / 1e6);
    return 0;
}
