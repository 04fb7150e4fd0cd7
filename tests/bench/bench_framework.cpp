// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The framework of a large strategy: laid out, scrolled, hovered over and edited, in time on the processor; others may be using it
// too.

#include "tests/support/goals.h"
#include "tests/support/largestrategy.h"
#include "tests/support/ui/fakedialogs.h"
#include "ui/framework/frameworkpane.h"
#include "ui/framework/wall.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QLoggingCategory>
#include <QScrollBar>
#include <QTest>

#include <cstdio>
#include <ctime>
#include <functional>

using namespace throughline;

namespace {

constexpr QSize windowSize(1440, 900);
constexpr int scrollPixels = 60; // a turn of a wheel's notch, as a smooth wheel gives it in parts
constexpr int edits = 60;
constexpr int turns = 3;
constexpr int settling = 150; // milliseconds

double processorNow()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double timeOf(const std::function<void()> &act)
{
    const double start = processorNow();
    act();
    return processorNow() - start;
}

/// A framework of two thousand cards, half of them under a bet.
QByteArray twoThousandCards()
{
    QByteArray text = largeStrategy(500 * 20 - 20, 50);
    QByteArray more = "### Alternatives\n\n";
    for (int n = 0; n < 600; ++n) {
        const QByteArray bet = QByteArray::number(n % 500);
        more += "#### Another way " + QByteArray::number(n) + "\n- Instead of: [Bet " + bet + "](#bet-" + bet
            + ")\n- Verdict: it takes longer, and nobody asked for it\n\n";
    }
    more += "### Concerns\n\n";
    for (int n = 0; n < 350; ++n) {
        const QByteArray pain = QByteArray::number(n % 500);
        more += "#### Worry " + QByteArray::number(n) + "\n- From: Sales\n- About: [Pain " + pain + "](#pain-" + pain + ")\n\n";
    }
    return text.insert(text.indexOf("## Roadmap"), more);
}

void print(const char *name, const std::vector<double> &times)
{
    std::printf("  %-30s median %6.2f  p95 %6.2f ms (%zu)\n", name, median(times), quantile(times, 0.95), times.size());
}

class Measurement {
public:
    Measurement(const char *name, const QByteArray &text, const Theme &theme)
        : m_name(name)
        , m_selection(&m_document)
        , m_pane(&m_document, &m_selection, &m_dialogs, theme)
        , m_wall(m_pane.findChild<Wall *>())
        , m_theme(theme)
    {
        m_document.start(*SourceText::fromUtf8(text));
        m_pane.resize(windowSize);
        m_pane.show();
        (void)QTest::qWaitForWindowExposed(&m_pane);
        QApplication::processEvents();
        std::printf("%s: %d cards, %zu links\n", name, m_wall->model().cardCount(), m_wall->model().links().size());
    }

    void run(Goals &goals)
    {
        layOut(goals);
        scroll(goals);
        hover(goals);
        edit(goals);
    }

private:
    QByteArray goal(const char *what) const { return QByteArray(m_name) + ": " + what; }

    /// Everything that is derived for the wall, from nothing.
    void layOut(Goals &goals)
    {
        std::vector<double> times;
        for (int i = 0; i < 15; ++i) {
            WallModel model(m_theme);
            times.push_back(timeOf([&] {
                model.setSnapshot(m_document.snapshot());
                model.layOut({.viewport = windowSize});
            }));
        }
        print("laid out from nothing", times);
        goals.atMost(goal("laid out from nothing, median"), median(times), 30, "ms");
    }

    void scroll(Goals &goals)
    {
        for (const char *pass : {"scrolled, first way through", "scrolled, second way through"}) {
            const std::vector<double> times = scrollTimes();
            print(pass, times);
            goals.atMost(goal(pass) + ", p95", quantile(times, 0.95), 8, "ms");
        }
    }

    std::vector<double> scrollTimes()
    {
        std::vector<double> times;
        for (int column = 2; column >= 0; --column) {
            QScrollBar *bar = m_wall->columnBar(column);
            for (int at = 0; at <= bar->maximum(); at += scrollPixels) {
                times.push_back(timeOf([&] {
                    bar->setValue(at);
                    QApplication::processEvents();
                }));
            }
        }
        return times;
    }

    void hover(Goals &goals)
    {
        std::vector<double> times;
        for (int i = 0; i < 400; ++i) {
            const QPointF point(20 + i * 37 % (windowSize.width() - 40), 60 + i * 53 % (windowSize.height() - 140));
            QMouseEvent move(QEvent::MouseMove, point, point, Qt::NoButton, Qt::NoButton, Qt::NoModifier);
            times.push_back(timeOf([&] {
                QApplication::sendEvent(m_wall->viewport(), &move);
                QApplication::processEvents();
            }));
        }
        print("hovered over", times);
        goals.atMost(goal("hovered over, p95"), quantile(times, 0.95), 8, "ms");
    }

    /// A letter in the words of one bet after the other, the document's own step included.
    std::vector<double> editTimes(const std::function<void(int bet)> &act)
    {
        std::vector<double> times;
        for (int i = 0; i < edits; ++i) {
            const int bet = m_document.snapshot().strategy().find("bet-" + QByteArray::number(i * 8));
            m_selection.selectElement(bet);
            QTest::qWait(settling); // until what was scrolled stands still and is painted
            times.push_back(timeOf([&] {
                act(bet);
                QApplication::processEvents();
            }));
            m_document.undoStack()->undo(); // so that the next turn finds the bets by their names
        }
        return times;
    }

    void edit(Goals &goals)
    {
        const auto words = calmest(turns, [&] {
            return editTimes([&](int bet) {
                m_document.apply(TextEdit::insert(m_document.snapshot().rangeOf(bet).end - 2, "x"), QStringLiteral("Type"));
            });
        });
        const auto titles = calmest(turns, [&] {
            return editTimes([&](int bet) {
                m_wall->commands()->setWords(bet, {}, m_document.snapshot().strategy().element(bet).body->title() + u'x');
            });
        });
        print("a word to repainted", words);
        print("a title to repainted", titles);
        goals.atMost(goal("a word to repainted, p95"), quantile(words, 0.95), 16, "ms");
        goals.atMost(goal("a title to repainted, p95"), quantile(titles, 0.95), 16, "ms");
    }

    const char *m_name;
    FakeDialogs m_dialogs;
    Document m_document;
    Selection m_selection;
    FrameworkPane m_pane;
    Wall *m_wall;
    Theme m_theme;
};

} // namespace

int main(int argc, char **argv)
{
    QLoggingCategory::setFilterRules(QStringLiteral("qt.qpa.*=false"));
    const QApplication application(argc, argv);
    const Theme theme = Theme::make(false, QApplication::font());
    QApplication::setStyle(new Style(theme));
    QApplication::setPalette(theme.palette());
    Goals goals;
    Measurement("10,000 items", largeStrategy(10'000, 50), theme).run(goals);
    Measurement("2,000 cards", twoThousandCards(), theme).run(goals);
    goals.print();
    return 0;
}
