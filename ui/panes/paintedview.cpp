// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/paintedview.h"

#include "ui/panes/paintedlist.h"

#include <QHelpEvent>
#include <QToolTip>

namespace throughline {

PaintedView::PaintedView(Document *document, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_following(
          document, this, [this](bool isAnother) { takeSnapshot(isAnother); }, [this](Origin origin) { followSelection(origin); })
{
    PaintedList::install();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent); // each paints its own ground
}

PaintedView::~PaintedView() = default;

void PaintedView::tellCurrent()
{
    const int item = m_items->current();
    if (item >= 0 && QAccessible::isActive()) {
        QAccessibleEvent focus(this, QAccessible::Focus);
        focus.setChild(item);
        QAccessible::updateAccessibility(&focus);
    }
    setAccessibleDescription(m_items->story(item));
}

bool PaintedView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const Tip tip = tipAt(help->pos()); tip.words.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(),
                QStringLiteral("<p>%1</p>").arg(tip.words.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"))), viewport(),
                tip.area);
        return true;
    }
    if (event->type() == QEvent::Leave)
        hover({-1, -1});
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace throughline
