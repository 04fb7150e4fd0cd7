// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ui/fakedialogs.h"
#include "ui/map/mappane.h"
#include "ui/map/mapview.h"
#include "ui/map/matrix/matrixview.h"
#include "ui/picking/titlefield.h"

#include <QApplication>
#include <QTest>

namespace throughline {

/// A map on a document of its own, in an active window.
class MapBench {
public:
    explicit MapBench(const QByteArray &text)
        : selection(&document)
        , pane(&document, &selection, &dialogs, Theme::make(false, QApplication::font()))
        , view(pane.findChild<MapView *>())
        , matrix(pane.findChild<MatrixView *>())
    {
        document.start(*SourceText::fromUtf8(text));
        QObject::connect(&pane, &MapPane::refused, &pane, [this](const QString &reason) { refused << reason; });
        pane.resize(1200, 800);
        pane.show();
        pane.activateWindow();
        if (!QTest::qWaitForWindowActive(&pane))
            qFatal("the pane doesn't show");
        pane.setFocus();
    }

    QByteArray text() const { return document.snapshot().text().toUtf8(); }
    const Strategy &strategy() const { return document.snapshot().strategy(); }
    int element(const QString &title) const
    {
        for (int e = 0; e < std::ssize(strategy().elements()); ++e) {
            if (strategy().element(e).body->title() == title)
                return e;
        }
        qFatal("no element is called %s", qPrintable(title));
    }
    QString titleOf(int node) const { return node < 0 ? QString() : mapTitle(view->model().content(), node); }
    int node(const QString &title) const
    {
        for (int n = 0; n < view->model().map().nodeCount(); ++n) {
            if (titleOf(n) == title)
                return n;
        }
        return -1;
    }
    QStringList shown() const
    {
        QStringList titles;
        for (int n = 0; n < view->model().map().nodeCount(); ++n)
            titles += titleOf(n);
        return titles;
    }
    QString selected() const { return selection.element() < 0 ? QString() : strategy().element(selection.element()).body->title(); }
    QString current() const { return titleOf(view->current()); }

    QPoint middle(const QString &title) const { return view->areaOf(node(title)).center(); }
    void click(const QString &title) { QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, middle(title)); }
    void doubleClick(const QString &title) { QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, middle(title)); }
    void moveTo(QPoint point, Qt::MouseButtons buttons = Qt::NoButton)
    {
        QMouseEvent move(QEvent::MouseMove, point, view->viewport()->mapToGlobal(point), Qt::NoButton, buttons, Qt::NoModifier);
        QApplication::sendEvent(view->viewport(), &move);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(QApplication::focusWidget(), key, modifiers); }
    void undo() { document.undoStack()->undo(); }
    QImage picture() const { return view->viewport()->grab().toImage(); }

    /// The one that is open, or null.
    TitleField *field() const
    {
        for (TitleField *each : view->viewport()->findChildren<TitleField *>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }

    FakeDialogs dialogs;
    Document document;
    Selection selection;
    MapPane pane;
    MapView *view;
    MatrixView *matrix;
    QStringList refused;
};

/// A thread through all columns, another one as far as an item, and a gap in each column but the markets.
inline QByteArray smallMap()
{
    return "# Plan\n\n## Vision\n\n### The turn\n\n#### Ta-da\n- Believe it: [Game](#game)\n\n#### Dream\n\n## Framework\n\n"
           "### Target market\n\n#### Parents\n\n### Pain points\n\n#### Mess\n- Felt by: [Parents](#parents)\n\n"
           "#### Noise\n- Felt by: [Parents](#parents)\n\n### Strategic bets\n\n#### Game\n- Solves: [Mess](#mess)\n\n"
           "#### Idle\n- Solves: [Mess](#mess)\n\n## Roadmap\n\n### Play\n\n#### Stars\n- When: 2027 Q1\n- Why: [Game](#game)\n"
           "- Status: doing\n\n#### Shelf\n- When: 2027 Q3\n- Why: [Game](#game)\n\n### Other\n\n#### Why not\n";
}

} // namespace throughline
