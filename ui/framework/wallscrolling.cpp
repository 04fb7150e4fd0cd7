// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which part of each of the wall's columns is in sight.

#include "core/base/index.h"
#include "ui/framework/columnwords.h"
#include "ui/framework/wall.h"

#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace throughline {

namespace {

constexpr int scrollPatience = 4; // ms for drawing new cards in one paint while the wall moves

} // namespace

/// One scroll bar for each column, at its right edge; unseen where all of the column is in sight.
void Wall::placeBars()
{
    const auto &columns = m_model.layout().columns();
    while (m_bars.size() < columns.size()) {
        auto *bar = new QScrollBar(Qt::Vertical, viewport());
        bar->setFocusPolicy(Qt::NoFocus);
        bar->setProperty("isOverlay", true); // links go on under it
        bar->setAttribute(Qt::WA_OpaquePaintEvent, false);
        bar->setSingleStep(Theme::roomy);
        connect(bar, &QScrollBar::valueChanged, this, &Wall::noteScrolled);
        m_bars.push_back(bar);
    }
    const int top = static_cast<int>(m_model.layout().header());
    const int room = std::max(viewport()->height() - top, 1);
    m_state.columns.resize(columns.size(), 0);
    for (std::size_t c = 0; c < m_bars.size(); ++c) {
        QScrollBar *bar = m_bars[c];
        const bool isThere = c < columns.size();
        const int range = isThere ? std::max(0, static_cast<int>(std::ceil(columns[c].height)) - room) : 0;
        const QSignalBlocker quiet(bar);
        bar->setRange(0, range);
        bar->setPageStep(room);
        bar->setVisible(isThere && range > 0);
        if (!isThere)
            continue;
        bar->setAccessibleName(tr("Scroll %1").arg(columnName(columns[c].kind)));
        const int width = bar->sizeHint().width();
        const int left = static_cast<int>(columns[c].left + columns[c].width) - horizontalScrollBar()->value() + Theme::tight;
        bar->setGeometry(left, top, width, room - Theme::tight);
        m_state.columns[c] = bar->value();
    }
    m_state.scrolled = horizontalScrollBar()->value();
    m_state.size = viewport()->size();
}

void Wall::noteScrolled()
{
    for (std::size_t c = 0; c < m_state.columns.size(); ++c)
        m_state.columns[c] = m_bars[c]->value();
    m_painter.setPatience(scrollPatience);
    m_settled.start();
    placeField();
    viewport()->update();
}

void Wall::scrollContentsBy(int, int)
{
    placeBars();
    placeField();
    viewport()->update();
}

void Wall::reveal(int element)
{
    if (element < 0)
        return;
    if (const int card = m_model.layout().cardOf(element); card >= 0)
        revealCard(card);
    // Of what it hangs together with, each column shows something.
    const auto &cards = m_model.layout().cards();
    const double room = viewport()->height() - m_model.layout().header();
    std::vector<int> first(m_bars.size(), -1);
    std::vector<bool> isShown(m_bars.size(), false);
    for (const int chained : m_state.chain) {
        const int card = m_model.layout().cardOf(chained);
        if (card < 0)
            continue;
        const FrameworkLayout::Card &at = cards[index(card)];
        const double top = at.area.top() - m_state.columns[index(at.column)];
        isShown[index(at.column)] = isShown[index(at.column)] || (top >= 0 && top + std::min(at.area.height(), room) <= room);
        if (first[index(at.column)] < 0)
            first[index(at.column)] = card;
    }
    for (std::size_t c = 0; c < first.size(); ++c) {
        if (!isShown[c] && first[c] >= 0)
            revealCard(first[c]);
    }
}

void Wall::revealCard(int card)
{
    const FrameworkLayout::Card &at = m_model.layout().cards()[index(card)];
    QScrollBar *down = m_bars[index(at.column)];
    const double room = viewport()->height() - m_model.layout().header();
    const double top = at.area.top() - Theme::gap;
    const double bottom = std::min(at.area.bottom() + Theme::gap, top + room);
    if (bottom > down->value() + room)
        down->setValue(static_cast<int>(std::ceil(bottom - room)));
    if (top < down->value())
        down->setValue(static_cast<int>(std::floor(top)));
    QScrollBar *across = horizontalScrollBar();
    if (at.area.right() + Theme::wide > across->value() + viewport()->width())
        across->setValue(static_cast<int>(std::ceil(at.area.right())) + Theme::wide - viewport()->width());
    if (at.area.left() - Theme::wide < across->value())
        across->setValue(static_cast<int>(std::floor(at.area.left())) - Theme::wide);
}

} // namespace throughline
