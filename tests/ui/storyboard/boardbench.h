// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ui/fakedialogs.h"
#include "tests/support/ui/hand.h"
#include "ui/picking/inplacefield.h"
#include "ui/storyboard/board.h"
#include "ui/storyboard/storyboardpane.h"

#include <QApplication>
#include <QTest>

namespace throughline {

/// A storyboard on a document of its own, in an active window.
class BoardBench {
public:
    using Kind = BoardTarget::Kind;

    explicit BoardBench(const QByteArray &text)
        : selection(&document)
        , pane(&document, &selection, &dialogs, Theme::make(false, QApplication::font()))
        , board(pane.findChild<Board *>())
    {
        document.start(*SourceText::fromUtf8(text));
        QObject::connect(&pane, &StoryboardPane::refused, &pane, [this](const QString &reason) { refused << reason; });
        pane.resize(1100, 800);
        pane.show();
        pane.activateWindow();
        if (!QTest::qWaitForWindowActive(&pane))
            qFatal("the pane doesn't show");
        pane.setFocus();
    }

    QByteArray text() const { return document.snapshot().text().toUtf8(); }
    const Strategy &strategy() const { return document.snapshot().strategy(); }
    QString titleOf(int frame) const { return frame < 0 ? QString() : strategy().element(frame).body->title(); }

    /// "Today: One, Two | The turn: " and so on, as the document has it.
    QString shape() const
    {
        QStringList bands;
        for (const StoryboardBand &band : storyboardBands(strategy())) {
            QStringList titles;
            for (const int frame : band.frames)
                titles += titleOf(frame);
            bands += band.name + QStringLiteral(": ") + titles.join(QStringLiteral(", "));
        }
        return bands.join(QStringLiteral(" | "));
    }

    int frame(const QString &title) const
    {
        for (int e = 0; e < std::ssize(strategy().elements()); ++e) {
            if (titleOf(e) == title)
                return e;
        }
        qFatal("no frame is called %s", qPrintable(title));
    }

    QStringList selected() const
    {
        QStringList titles;
        for (const int each : board->selection()->frames())
            titles += titleOf(each);
        return titles;
    }
    QString current() const { return titleOf(board->selection()->current()); }

    QRect area(const QString &title, Kind kind = Kind::Picture, FrameWords words = FrameWords::Title, int chip = 0) const
    {
        return board->areaOf({.kind = kind, .card = board->cardOf(frame(title)), .chip = chip, .words = words});
    }

    void select(const QString &title) { board->selection()->select(frame(title)); }
    void click(QPoint point, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(board->viewport(), Qt::LeftButton, modifiers, point);
    }
    void click(const QString &title, Qt::KeyboardModifiers modifiers = {}) { click(area(title).center(), modifiers); }

    void drag(QPoint from, QPoint to, bool isReleased = true) { throughline::drag(board->viewport(), from, to, isReleased); }
    void moveTo(QPoint point) { dragTo(board->viewport(), point); }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(QApplication::focusWidget(), key, modifiers); }

    /// The one that is open, or null.
    InPlaceField *field() const
    {
        for (InPlaceField *each : board->viewport()->findChildren<InPlaceField *>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    void type(const QString &words)
    {
        QVERIFY(field());
        QTest::keyClicks(field(), words);
    }

    void undo() { document.undoStack()->undo(); }

    FakeDialogs dialogs;
    Document document;
    Selection selection;
    StoryboardPane pane;
    Board *board;
    QStringList refused;
};

/// Two frames today, none in the turn, one tomorrow; the first shows a pain.
inline QByteArray smallBoard()
{
    return "# Plan\n\n## Vision\n\n### Today\n\n#### One\n\nA caption.\n\nNarrated words.\n\n> Notes.\n\n- Pain: "
           "[Mess](#mess)\n\n#### Two\n\n"
           "### Tomorrow\n\n#### Three\n\n## Framework\n\n### Pain points\n\n#### Mess\n\n### Strategic bets\n\n#### A game\n- "
           "Solves: [Mess](#mess)\n";
}

} // namespace throughline
