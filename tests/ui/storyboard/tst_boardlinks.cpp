// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "tests/ui/storyboard/boardbench.h"
#include "ui/document/elementmime.h"
#include "ui/picking/picker.h"

#include <QDropEvent>
#include <QLineEdit>

using namespace throughline;

using Kind = BoardTarget::Kind;

namespace {

void pick(const QString &typed)
{
    auto *picker = qobject_cast<Picker *>(QApplication::activePopupWidget());
    QVERIFY(picker);
    auto *input = picker->findChild<QLineEdit *>();
    QTest::keyClicks(input, typed);
    QTest::keyClick(input, Qt::Key_Return);
}

void dropOn(BoardBench &b, QMimeData *data, QPoint point)
{
    QWidget *viewport = b.board->viewport();
    QDragEnterEvent enter(point, Qt::LinkAction, data, Qt::LeftButton, {});
    QApplication::sendEvent(viewport, &enter);
    QVERIFY(enter.isAccepted());
    QDragMoveEvent move(point, Qt::LinkAction, data, Qt::LeftButton, {});
    QApplication::sendEvent(viewport, &move);
    QDropEvent drop(point, Qt::LinkAction, data, Qt::LeftButton, {});
    QApplication::sendEvent(viewport, &drop);
    delete data;
}

} // namespace

class BoardLinksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { failOnWarnings(); }

    void aChipSelectsWhatItNames()
    {
        BoardBench b(smallBoard());
        b.click(b.area(QStringLiteral("One"), Kind::Chip).center() - QPoint(8, 0));
        QCOMPARE(b.titleOf(b.selection.element()), QStringLiteral("Mess"));
    }

    void aLinkIsRemovedByMouse()
    {
        BoardBench b(smallBoard());
        const QByteArray before = b.text();
        const QRect removal = b.area(QStringLiteral("One"), Kind::ChipRemoval);
        QTest::mouseMove(b.board->viewport(), removal.center());
        b.click(removal.center());
        QVERIFY(!b.text().contains("- Pain:"));
        b.undo();
        QCOMPARE(b.text(), before);
    }

    void aLinkIsRemovedByKeyboard()
    {
        BoardBench b(smallBoard());
        b.select(QStringLiteral("One"));
        b.key(Qt::Key_L, Qt::ShiftModifier);
        pick(QStringLiteral("mess"));
        QVERIFY(!b.text().contains("- Pain:"));
    }

    void aHoleIsFilledByPicking()
    {
        BoardBench b(smallBoard());
        const QByteArray before = b.text();
        b.click(b.area(QStringLiteral("Two"), Kind::Chip).center());
        pick(QStringLiteral("mess"));
        QCOMPARE(b.refused, QStringList());
        QVERIFY(b.text().contains("#### Two\n- Pain: [Mess](#mess)\n") || b.text().contains("#### Two\n\n- Pain: [Mess](#mess)\n"));
        b.undo();
        QCOMPARE(b.text(), before);
    }

    void anyFrameIsLinkedByKeyboard()
    {
        BoardBench b(smallBoard());
        b.select(QStringLiteral("Three"));
        b.key(Qt::Key_L);
        pick(QStringLiteral("game"));
        QVERIFY2(b.text().contains("- Believe it: [A game](#a-game)"), b.text().constData());
    }

    void elementsAreDroppedOnFrames()
    {
        BoardBench b(smallBoard());
        const QByteArray before = b.text();
        const auto &snapshot = b.document.snapshot();
        dropOn(b, mimeOfElements(snapshot, {b.frame(QStringLiteral("A game")), b.frame(QStringLiteral("Mess"))}),
            b.area(QStringLiteral("Three")).center());
        QVERIFY(b.text().contains("- Believe it: [A game](#a-game)"));
        QCOMPARE(b.text().count("- Pain: [Mess](#mess)"), 2);
        b.undo();
        QCOMPARE(b.text(), before);
    }

    void whatAFrameCantLeadToIsRefused()
    {
        BoardBench b(smallBoard());
        const QByteArray before = b.text();
        dropOn(
            b, mimeOfElements(b.document.snapshot(), {b.frame(QStringLiteral("One"))}), b.area(QStringLiteral("Three")).center());
        QCOMPARE(b.refused.size(), 1);
        QCOMPARE(b.text(), before);
        QVERIFY(!b.document.undoStack()->canUndo());
    }
};

THROUGHLINE_SUITE(BoardLinksTest)
#include "tst_boardlinks.moc"
