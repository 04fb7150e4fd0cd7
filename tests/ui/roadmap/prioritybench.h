// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/roadmap/roadmapbench.h"
#include "ui/roadmap/priorities/prioritiesview.h"
#include "ui/roadmap/priorities/prioritypage.h"
#include "ui/roadmap/priorities/rankinglist.h"
#include "ui/roadmap/priorities/rankingpanel.h"

namespace throughline {

/// A roadmap that is looked at through its priorities.
class PriorityBench : public RoadmapBench {
public:
    explicit PriorityBench(const QByteArray &text)
        : RoadmapBench(text)
        , page(pane.findChild<PriorityPage *>())
        , plane(pane.findChild<PrioritiesView *>())
        , panel(pane.findChild<RankingPanel *>())
        , unscored(pane.findChild<RoadmapTray *>(QStringLiteral("unscored")))
    {
        pane.showThrough(RoadmapLens::Priorities);
        plane->setFocus();
    }

    QPoint bubble(const char *id) const { return plane->areaOf(plane->model().priorities().bubbleOf(item(id))).center(); }
    QPoint at(double value, double vision) const { return plane->pointOf({value / 5, vision / 5}); }
    QByteArray scores(const char *id) const { return field(id, FieldKey::ValueNow) + ' ' + field(id, FieldKey::Vision); }
    QByteArrayList chosen() const
    {
        QByteArrayList ids;
        for (const int each : plane->selected())
            ids += strategy().id(each);
        return ids;
    }
    QByteArrayList ranking() const
    {
        QByteArrayList ids;
        for (const RankedItem &each : plane->model().ranking().items())
            ids += strategy().id(each.item);
        return ids;
    }

    void send(QEvent::Type type, QPoint point, Qt::KeyboardModifiers modifiers = {}, Qt::MouseButton pressed = Qt::LeftButton)
    {
        const Qt::MouseButton button = type == QEvent::MouseMove ? Qt::NoButton : pressed;
        const Qt::MouseButtons buttons = type == QEvent::MouseButtonRelease ? Qt::NoButton : pressed;
        QMouseEvent event(type, point, plane->viewport()->mapToGlobal(point), button, buttons, modifiers);
        QApplication::sendEvent(plane->viewport(), &event);
    }
    void tap(QPoint point, Qt::KeyboardModifiers modifiers = {})
    {
        send(QEvent::MouseButtonPress, point, modifiers);
        send(QEvent::MouseButtonRelease, point, modifiers);
    }
    void pull(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {})
    {
        send(QEvent::MouseButtonPress, from);
        send(QEvent::MouseMove, (from + to) / 2, modifiers);
        send(QEvent::MouseMove, to, modifiers);
        send(QEvent::MouseButtonRelease, to, modifiers);
    }

    PriorityPage *page;
    PrioritiesView *plane;
    RankingPanel *panel;
    RoadmapTray *unscored;
};

/// One item that is asked for, one that leads ahead, one of both, one without effort and why, one half scored and one not at all.
inline QByteArray scoredPlan()
{
    return "---\nthroughline: 1\nstarts: 2027 Q1\n---\n# Plan\n\n## Framework\n\n### Bets\n\n#### A game\n- Confidence: high\n\n"
           "## Roadmap\n\n### Now\n\n#### Asked\n- When: 2027 Q1\n- Why: [A game](#a-game)\n- Value now: 5/5\n- Vision: 1/5\n"
           "- Effort: 2\n\n#### Ahead\n- When: 2027 Q2\n- Why: [A game](#a-game)\n- Value now: 1/5\n- Vision: 5/5\n- Effort: 8\n\n"
           "### Then\n\n#### Both\n- When: 2027 Q3\n- Why: [A game](#a-game)\n- Value now: 4 / 5\n- Vision: 4\n- Effort: 4\n\n"
           "#### Bare\n- Value now: 2/5\n- Vision: 2/5\n\n#### Half\n- Vision: 3/5\n\n#### None\n";
}

} // namespace throughline
