// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/rehearsalsheet.h"

#include "ui/present/timepane.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace throughline {

namespace {

QTableWidgetItem *cell(const QString &text, Qt::Alignment alignment)
{
    auto *item = new QTableWidgetItem(text);
    item->setTextAlignment(alignment | Qt::AlignVCenter);
    return item;
}

} // namespace

RehearsalSheet::RehearsalSheet(
    const Snapshot &snapshot, const std::vector<FrameDuration> &durations, const Theme &theme, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("rehearsal"));
    setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::vast, Theme::roomy, Theme::vast, Theme::roomy);
    layout->setSpacing(Theme::pad);
    auto *title = new QLabel(tr("Keep the rehearsed durations?"), this);
    title->setFont(theme.title);
    layout->addWidget(title);

    auto *table = new QTableWidget(static_cast<int>(durations.size()), 3, this);
    table->setHorizontalHeaderLabels({tr("Frame"), tr("Planned"), tr("Took")});
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->horizontalHeaderItem(0)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (const int column : {1, 2})
        table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(Theme::row);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->setFocusPolicy(Qt::NoFocus);
    table->setShowGrid(false);
    int row = 0;
    for (const FrameDuration &duration : durations) {
        const ElementBody &frame = *snapshot.strategy().element(duration.frame).body;
        table->setItem(row, 0, cell(frame.title(), Qt::AlignLeft));
        table->setItem(row, 1, cell(timeText(frameSeconds(frame)), Qt::AlignRight));
        table->setItem(row++, 2, cell(timeText(duration.seconds), Qt::AlignRight));
    }
    layout->addWidget(table, 1);

    auto *buttons = new QHBoxLayout;
    auto *keep = new QPushButton(tr("Keep durations"), this);
    auto *discard = new QPushButton(tr("Discard"), this);
    keep->setDefault(true);
    keep->setAutoDefault(true);
    buttons->addStretch();
    buttons->addWidget(discard);
    buttons->addWidget(keep);
    layout->addLayout(buttons);
    setFocusProxy(keep);
    connect(keep, &QPushButton::clicked, this, &RehearsalSheet::kept);
    connect(discard, &QPushButton::clicked, this, &RehearsalSheet::discarded);
}

} // namespace throughline
