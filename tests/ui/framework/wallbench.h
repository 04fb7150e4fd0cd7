// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ui/fakedialogs.h"
#include "tests/support/ui/hand.h"
#include "ui/framework/frameworkpane.h"
#include "ui/framework/wall.h"
#include "ui/picking/inplacefield.h"

#include <QApplication>
#include <QTest>

namespace throughline {

/// What the columns of the plan that most tests begin with hold.
inline const QString wallStart
    = QStringLiteral("Parents, Teachers | Mess, Noise | Game, .Book, .Film, .Fun or fast?, .Cheating, Robot");

/// A framework on a document of its own, in an active window.
class WallBench {
public:
    using Kind = WallTarget::Kind;

    explicit WallBench(const QByteArray &text)
        : selection(&document)
        , pane(&document, &selection, &dialogs, Theme::make(false, QApplication::font()))
        , wall(pane.findChild<Wall *>())
    {
        document.start(*SourceText::fromUtf8(text));
        QObject::connect(&pane, &FrameworkPane::refused, &pane, [this](const QString &reason) { refused << reason; });
        pane.setToday(QDate(2027, 3, 1));
        pane.resize(1200, 800);
        pane.show();
        pane.activateWindow();
        if (!QTest::qWaitForWindowActive(&pane))
            qFatal("the pane doesn't show");
        pane.setFocus();
    }

    QByteArray text() const { return document.snapshot().text().toUtf8(); }
    const Strategy &strategy() const { return document.snapshot().strategy(); }
    QString titleOf(int element) const { return element < 0 ? QString() : strategy().element(element).body->title(); }

    /// "Parents | Mess, Noise | Game, .Book", column after column, a dot for each step in.
    QString shape() const
    {
        QStringList columns(static_cast<qsizetype>(wall->model().layout().columns().size()));
        for (const FrameworkLayout::Card &card : wall->model().layout().cards()) {
            QString &column = columns[card.column];
            column += (column.isEmpty() ? QString() : QStringLiteral(", ")) + QString(card.depth, u'.') + titleOf(card.element);
        }
        return columns.join(QStringLiteral(" | "));
    }

    int element(const QString &title) const
    {
        for (int e = 0; e < std::ssize(strategy().elements()); ++e) {
            if (titleOf(e) == title)
                return e;
        }
        qFatal("no card is called %s", qPrintable(title));
    }
    int card(const QString &title) const { return wall->model().layout().cardOf(element(title)); }
    const CardFace &face(const QString &title) const { return wall->model().face(card(title)); }
    QStringList gaps(const QString &title) const
    {
        QStringList words;
        for (const CardGap &gap : face(title).gaps)
            words += gap.words;
        return words;
    }
    QString current() const { return titleOf(wall->current()); }

    QRect area(const QString &title, Kind kind = Kind::Title, int index = 0, bool isRight = false) const
    {
        return wall->areaOf({.kind = kind, .card = card(title), .index = index, .isRight = isRight});
    }
    QRect column(int column, Kind kind) const { return wall->areaOf({.kind = kind, .column = column}); }

    void select(const QString &title) { wall->select(element(title)); }
    void click(QPoint point) { QTest::mouseClick(wall->viewport(), Qt::LeftButton, {}, point); }

    void drag(QPoint from, QPoint to, bool isReleased = true) { throughline::drag(wall->viewport(), from, to, isReleased); }
    void moveTo(QPoint point) { dragTo(wall->viewport(), point); }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(QApplication::focusWidget(), key, modifiers); }

    /// The one that is open, or null.
    InPlaceField *field() const
    {
        for (InPlaceField *each : wall->viewport()->findChildren<InPlaceField *>()) {
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
    /// Types into whatever has the keyboard.
    void typeAnywhere(const QString &words) { QTest::keyClicks(QApplication::focusWidget(), words); }

    void undo() { document.undoStack()->undo(); }
    void undoAll()
    {
        while (document.undoStack()->canUndo())
            undo();
    }

    FakeDialogs dialogs;
    Document document;
    Selection selection;
    FrameworkPane pane;
    Wall *wall;
    QStringList refused;
};

inline QByteArray smallFramework()
{
    return "# Plan\n\n## Framework\n\n### Target market\n\n#### Parents\n\n#### Teachers\n\n### Pain points\n\n#### Mess\n- Felt "
           "by: "
           "[Parents](#parents)\n- Severity: 4/5\n\nEvery evening.\n\n#### Noise\n\n### Strategic bets\n\n#### Game\n- Solves: "
           "[Mess](#mess)\n- Confidence: low\n- Review by: 2027-02-01\n\nA present.\n\n#### Robot\n\n### Alternatives\n\n#### "
           "Book\n- "
           "Instead of: [Game](#game)\n- Verdict: dull\n\n#### Film\n- Instead of: [Game](#game)\n- Verdict: dear\n\n### "
           "Trade-offs\n\n#### Fun or fast?\n- About: [Game](#game)\n- If: small, then fun\n- If: late, then fast\n- We think: "
           "small, so fun\n\n### Concerns\n\n#### Cheating\n- About: [Game](#game)\n\n## Roadmap\n\n### Now\n\n#### Launch\n- Why: "
           "[Game](#game)\n\n#### Stickers\n";
}

} // namespace throughline
