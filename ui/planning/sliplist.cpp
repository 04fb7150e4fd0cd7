// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/sliplist.h"

#include "ui/planning/rollforwardwords.h"

#include <algorithm>

namespace throughline {

namespace {

constexpr int leastSlips = 2; // rows that it has room for
constexpr int mostSlips = 6;

} // namespace

SlipList::SlipList(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(QStringLiteral("slipped"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    setUniformItemSizes(true);
    connect(this, &QListWidget::itemClicked, this, &SlipList::choose);
}

void SlipList::applyTheme(const Theme &theme)
{
    QPalette colours = palette();
    colours.setColor(QPalette::Base, theme.raised);
    setPalette(colours);
}

void SlipList::showOpen(const Strategy &strategy, const std::vector<int> &slipped, int current)
{
    clear();
    for (const int each : slipped) {
        const ElementBody &body = *strategy.element(each).body;
        addRow(strategy.id(each), tr("%1 · %2").arg(body.valueOf(FieldKey::When).simplified(), body.title()));
    }
    if (const auto marked = std::ranges::find(slipped, current); marked != slipped.end())
        setCurrentRow(static_cast<int>(marked - slipped.begin()));
    setAccessibleName(tr("What slipped"));
    fitRows();
}

void SlipList::showOutcome(const Strategy &strategy, const std::vector<SettledSlip> &settled, const std::vector<int> &open)
{
    clear();
    for (const SettledSlip &slip : settled)
        addRow(strategy.id(slip.item), tr("%1: %2").arg(wordFor(slip.answer), strategy.element(slip.item).body->title()));
    for (const int each : open)
        addRow(strategy.id(each), tr("open: %1").arg(strategy.element(each).body->title()));
    setAccessibleName(tr("What became of what slipped"));
    fitRows();
}

void SlipList::addRow(const QByteArray &id, const QString &words)
{
    auto *row = new QListWidgetItem(words, this);
    row->setData(Qt::UserRole, id);
    row->setToolTip(words);
}

void SlipList::fitRows()
{
    setVisible(count() > 0);
    setFixedHeight(std::clamp(count(), leastSlips, mostSlips) * std::max(sizeHintForRow(0), Theme::row));
}

void SlipList::step(int by)
{
    if (const QListWidgetItem *row = item(currentRow() + by))
        choose(row);
}

void SlipList::choose(const QListWidgetItem *row)
{
    Q_EMIT chosen(row->data(Qt::UserRole).toByteArray());
}

} // namespace throughline
