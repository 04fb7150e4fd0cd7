// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/project.h"
#include "tests/support/suites.h"
#include "tests/ui/shell/bench.h"
#include "ui/shell/inspector.h"
#include "ui/shell/outlinepanel.h"
#include "ui/shell/ribbonchip.h"
#include "ui/shell/startcard.h"
#include "ui/shell/startpage.h"
#include "ui/shell/statusbar.h"
#include "ui/source/sourcepane.h"

#include <QAccessible>
#include <QSet>
#include <QSignalSpy>

using namespace throughline;

namespace {

QByteArray sample()
{
    QFile file(inProject("resources/samples/rota/rota.strategy.md"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The widgets in \a holder that Tab should reach.
QList<QWidget *> stops(const QWidget *holder)
{
    QList<QWidget *> stops;
    for (auto *widget : holder->findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy())
            stops << widget;
    }
    return stops;
}

QString described(const QWidget *widget)
{
    return QStringLiteral("%1 “%2” “%3”")
        .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(), widget->accessibleName());
}

void verifyNamed(const QWidget *holder)
{
    for (QWidget *widget : stops(holder)) {
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(accessible, qPrintable(described(widget)));
        QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(), qPrintable(described(widget)));
        QVERIFY2(accessible->role() != QAccessible::Client, qPrintable(described(widget)));
    }
}

void activate(Bench &bench)
{
    bench.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bench.window));
}

} // namespace

class TestAccessibility : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void everyControlHasANameAndARole()
    {
        Bench bench(sample());
        bench.window.workspace()->show(Workspace::Side::Findings, true);
        const auto count = static_cast<int>(bench.window.document()->snapshot().strategy().elements().size());
        QVERIFY(count > 0);
        for (int element = 0; element < count; ++element) {
            bench.window.selection()->selectElement(element);
            QCoreApplication::processEvents();
            verifyNamed(&bench.window);
        }
    }

    void everyControlOfTheStartPageHasANameAndARole()
    {
        Bench bench;
        bench.window.showStartPage();
        verifyNamed(&bench.window);
    }

    void tabReachesEveryControlOfTheInspector()
    {
        Bench bench(sample());
        activate(bench);
        QWidget *inspector = bench.window.workspace()->inspector();
        const auto count = static_cast<int>(bench.window.document()->snapshot().strategy().elements().size());
        for (int element = 0; element < count; element += 3) {
            bench.window.selection()->selectElement(element);
            QCoreApplication::processEvents();
            const QList<QWidget *> wanted = stops(inspector);
            wanted.first()->setFocus();
            QSet<QWidget *> reached;
            for (qsizetype i = 0; i <= 2 * wanted.size() && inspector->isAncestorOf(QApplication::focusWidget()); ++i) {
                reached << QApplication::focusWidget();
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            }
            for (QWidget *widget : wanted) {
                const bool isByArrows = !(widget->focusPolicy() & Qt::TabFocus); // one of a group that had the focus
                QVERIFY2(isByArrows || reached.contains(widget), qPrintable(described(widget)));
            }
        }
    }

    void f6GoesRoundThePanes()
    {
        Bench bench(sample());
        activate(bench);
        bench.select(QStringLiteral("One tap to take a shift"));
        Workspace *workspace = bench.window.workspace();
        workspace->focusEditor();
        const auto isIn = [](const QWidget *pane) { return pane->isAncestorOf(QApplication::focusWidget()); };
        const auto press = [&bench](Qt::KeyboardModifiers modifiers) { QTest::keyClick(&bench.window, Qt::Key_F6, modifiers); };
        press(Qt::NoModifier);
        QVERIFY(isIn(workspace->inspector()));
        press(Qt::NoModifier);
        QVERIFY(qobject_cast<RibbonChip *>(QApplication::focusWidget()));
        press(Qt::NoModifier);
        QVERIFY(isIn(workspace->status()));
        press(Qt::NoModifier);
        QVERIFY(isIn(workspace->outline()));
        press(Qt::NoModifier);
        QVERIFY(isIn(workspace->pane(Mode::Text)));
        press(Qt::ShiftModifier);
        QVERIFY(isIn(workspace->outline()));
    }

    void enterPressesADoor()
    {
        Bench bench;
        bench.window.showStartPage();
        QTest::keyClick(bench.window.findChild<StartCard *>(QStringLiteral("from-roadmap")), Qt::Key_Return);
        QVERIFY(bench.window.workspace());
    }
};

THROUGHLINE_SUITE(TestAccessibility)
#include "tst_accessibility.moc"
