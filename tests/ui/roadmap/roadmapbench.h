// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ui/fakedialogs.h"
#include "ui/picking/titlefield.h"
#include "ui/roadmap/roadmaphead.h"
#include "ui/roadmap/roadmappane.h"
#include "ui/roadmap/roadmaptray.h"
#include "ui/roadmap/roadmapview.h"

#include <QApplication>
#include <QTest>

namespace throughline {

/// A roadmap on a document of its own, in an active window, on a day in the plan's first quarter.
class RoadmapBench {
public:
    explicit RoadmapBench(const QByteArray &text)
        : selection(&document)
        , pane(&document, &selection, &dialogs, Theme::make(false, QApplication::font()))
        , view(pane.findChild<RoadmapView *>())
        , tray(pane.findChild<RoadmapTray *>(QStringLiteral("undated")))
        , head(pane.findChild<RoadmapHead *>())
    {
        document.start(*SourceText::fromUtf8(text));
        QObject::connect(&pane, &RoadmapPane::refused, &pane, [this](const QString &reason) { refused << reason; });
        QObject::connect(&pane, &RoadmapPane::newItemWanted, &pane, [this](const NewElement &place) { wanted.push_back(place); });
        view->setToday(QDate(2027, 2, 1));
        pane.resize(1300, 700);
        pane.show();
        pane.activateWindow();
        if (!QTest::qWaitForWindowActive(&pane))
            qFatal("the pane doesn't show");
        view->setFocus();
    }

    QByteArray text() const { return document.snapshot().text().toUtf8(); }
    const Strategy &strategy() const { return document.snapshot().strategy(); }
    int item(const char *id) const
    {
        const int found = strategy().find(id);
        if (found < 0)
            qFatal("no element is called %s", id);
        return found;
    }
    QByteArray field(const char *id, FieldKey key) const
    {
        const ElementBody &body = *strategy().element(item(id)).body;
        const Field *found = body.field(key);
        return found ? body.value(*found).toUtf8() : QByteArray();
    }
    QByteArray when(const char *id) const { return field(id, FieldKey::When); }
    QByteArray current() const { return selection.element() < 0 ? QByteArray() : strategy().id(selection.element()); }
    QByteArrayList selected() const
    {
        QByteArrayList ids;
        for (const int each : view->selected())
            ids += strategy().id(each);
        return ids;
    }

    QRect area(const char *id) const { return view->areaOf(view->model().roadmap().barOf(item(id))); }
    QPoint middle(const char *id) const { return area(id).center(); }
    /// A quarter's width in pixels.
    int quarter() const { return static_cast<int>(3 * view->monthWidth()); }

    void press(QPoint point, Qt::KeyboardModifiers modifiers = {}) { send(QEvent::MouseButtonPress, point, modifiers); }
    void move(QPoint point, Qt::KeyboardModifiers modifiers = {}) { send(QEvent::MouseMove, point, modifiers); }
    void release(QPoint point, Qt::KeyboardModifiers modifiers = {}) { send(QEvent::MouseButtonRelease, point, modifiers); }
    void hover(QPoint point)
    {
        QMouseEvent event(
            QEvent::MouseMove, point, view->viewport()->mapToGlobal(point), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(view->viewport(), &event);
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {})
    {
        press(from);
        move((from + to) / 2, modifiers);
        move(to, modifiers);
        release(to, modifiers);
    }
    void click(QPoint point, Qt::KeyboardModifiers modifiers = {})
    {
        press(point, modifiers);
        release(point, modifiers);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(QApplication::focusWidget(), key, modifiers); }
    void type(const QString &words) { QTest::keyClicks(QApplication::focusWidget(), words); }
    void undo() { document.undoStack()->undo(); }

    FakeDialogs dialogs;
    Document document;
    Selection selection;
    RoadmapPane pane;
    RoadmapView *view;
    RoadmapTray *tray;
    RoadmapHead *head;
    QStringList refused;
    std::vector<NewElement> wanted;

private:
    void send(QEvent::Type type, QPoint point, Qt::KeyboardModifiers modifiers)
    {
        const Qt::MouseButton button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
        const Qt::MouseButtons buttons = type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton;
        QMouseEvent event(type, point, view->viewport()->mapToGlobal(point), button, buttons, modifiers);
        QApplication::sendEvent(view->viewport(), &event);
    }
};

/// Three themes, an order that is kept and one that isn't, an item without a why and two without a date.
inline QByteArray smallPlan()
{
    return "---\nthroughline: 1\nstarts: 2027 Q1\n---\n# Plan\n\n## Framework\n\n### Bets\n\n#### A game\n- Confidence: high\n\n"
           "#### A book\n\n## Roadmap\n\n### Now\n\n#### One\n- When: 2027 Q1\n- Why: [A game](#a-game)\n- Team: Blue\n- Status: "
           "doing\n\n"
           "#### Two\n- When: 2027 Q2\n- After: [One](#one)\n\n### Then\n\n#### Three\n- When: 2027 Q3\n- Why: [A game](#a-game)\n"
           "- Team: Red\n\n#### Four\n- When: 2028 Q1\n\n#### Five\n- When: soonish\n\n#### Six\n\n### Later\n";
}

} // namespace throughline
