// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/interview/summarypage.h"

#include "core/edits/interview.h"
#include "ui/theme/icons.h"
#include "ui/theme/wrap.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace throughline {

namespace {

constexpr int mostOpen = 200; // rows; the findings list has all of them

QString counted(const Coverage &coverage)
{
    return SummaryPage::tr("%1 of %2 traced, %3 to a market").arg(coverage.traced).arg(coverage.items).arg(coverage.fully);
}

/// Where the chain of an open item ends.
QString stateOf(const Snapshot &snapshot, int item)
{
    const int last = snapshot.trace().chainUp(item).back();
    if (last == item)
        return SummaryPage::tr("no why");
    return snapshot.strategy().element(last).kind() == ElementKind::Bet ? SummaryPage::tr("no pain point yet")
                                                                        : SummaryPage::tr("no market yet");
}

} // namespace

SummaryPage::SummaryPage(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_headline(new QLabel(this))
    , m_words(new QLabel(this))
    , m_beforeLabel(new QLabel(this))
    , m_nowLabel(new QLabel(this))
    , m_beforeBar(new QWidget(this))
    , m_nowBar(new QWidget(this))
    , m_openHeading(new QLabel(tr("Still open"), this))
    , m_open(new QListWidget(this))
{
    m_headline->setObjectName(QStringLiteral("headline"));
    wrap(m_headline);
    wrap(m_words);
    m_open->setObjectName(QStringLiteral("open"));
    m_open->setAccessibleName(tr("Items that are still open"));
    m_open->setUniformItemSizes(true);
    m_open->setFrameShape(QFrame::NoFrame);
    m_open->viewport()->setAutoFillBackground(false);
    m_open->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_open->setTextElideMode(Qt::ElideRight);
    m_open->installEventFilter(this);
    for (QWidget *bar : {m_beforeBar, m_nowBar})
        bar->setFixedHeight(Theme::gap);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Theme::pad);
    grid->setVerticalSpacing(Theme::gap);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_headline, 0, 0, 1, 2);
    grid->addWidget(m_words, 1, 0, 1, 2);
    grid->setRowMinimumHeight(2, Theme::tight);
    grid->addWidget(m_beforeBar, 3, 0, Qt::AlignVCenter);
    grid->addWidget(m_beforeLabel, 3, 1);
    grid->addWidget(m_nowBar, 4, 0, Qt::AlignVCenter);
    grid->addWidget(m_nowLabel, 4, 1);
    grid->addWidget(m_openHeading, 5, 0, 1, 2);
    grid->addWidget(m_open, 6, 0, 1, 2);
    grid->setRowStretch(6, 1);
    connect(m_open, &QListWidget::itemClicked, this,
        [this](QListWidgetItem *row) { Q_EMIT itemChosen(row->data(Qt::UserRole).toInt()); });
    applyTheme(theme);
}

void SummaryPage::applyTheme(const Theme &theme)
{
    m_theme = theme;
    m_headline->setFont(theme.display);
    m_openHeading->setFont(theme.strong);
    m_nowLabel->setFont(theme.strong);
    m_beforeLabel->setFont(theme.body);
    for (QLabel *label : {m_words, m_beforeLabel}) {
        QPalette colours = label->palette();
        colours.setColor(QPalette::WindowText, theme.mutedText);
        label->setPalette(colours);
    }
    update();
}

QString SummaryPage::headline() const
{
    return m_headline->text();
}

void SummaryPage::show(const Snapshot &snapshot, const Coverage &before)
{
    m_before = before;
    m_now = snapshot.trace().coverage();
    const int open = m_now.items - m_now.fully;
    const bool isChanged = m_now != m_before;
    if (m_now.items == 0) {
        m_headline->setText(tr("There is nothing to ask yet"));
        m_words->setText(
            tr("The interview asks why of each roadmap item, and the roadmap is empty. Add an item first (Ctrl+Shift+N)."));
    } else if (open == 0) {
        m_headline->setText(isChanged ? tr("Every item has its why") : tr("Nothing left to ask"));
        m_words->setText(tr("Each roadmap item leads to a bet, a pain and somebody who feels it."));
    } else {
        m_headline->setText(open == 1 ? tr("One item is still open") : tr("%1 items are still open").arg(open));
        m_words->setText(tr(
            "They stay marked. Press Enter on one to ask it now, or come back any time: the interview goes on where it stopped."));
    }
    m_beforeLabel->setText(tr("Before: %1").arg(counted(m_before)));
    m_nowLabel->setText(isChanged ? tr("Now: %1").arg(counted(m_now)) : counted(m_now));
    for (QWidget *widget : {static_cast<QWidget *>(m_beforeLabel), m_beforeBar})
        widget->setVisible(isChanged);
    for (QWidget *widget : {static_cast<QWidget *>(m_nowLabel), m_nowBar})
        widget->setVisible(m_now.items > 0);
    fillOpen(snapshot);
    update();
}

void SummaryPage::fillOpen(const Snapshot &snapshot)
{
    const int row = m_open->currentRow();
    m_open->clear();
    const std::vector<int> open = openItems(snapshot);
    for (const int item : open) {
        if (m_open->count() == mostOpen)
            break;
        auto *line = new QListWidgetItem(themedIcon(QStringLiteral("unlinked"), m_theme.untraced),
            tr("%1 (%2)").arg(snapshot.strategy().element(item).body->title().left(200), stateOf(snapshot, item)), m_open);
        line->setData(Qt::UserRole, item);
    }
    const int rows = std::clamp(m_open->count(), 0, 7);
    m_open->setMinimumHeight(std::min(rows, 3) * Theme::row);
    m_open->setMaximumHeight(rows * Theme::row);
    m_open->setVisible(!open.empty());
    m_openHeading->setVisible(!open.empty());
    m_open->setCurrentRow(std::clamp(row, 0, std::max(0, m_open->count() - 1)));
    setFocusProxy(open.empty() ? nullptr : m_open);
}

void SummaryPage::paintBar(QPainter &painter, const QRect &place, const Coverage &coverage) const
{
    QPainterPath round;
    round.addRoundedRect(place, place.height() / 2.0, place.height() / 2.0);
    painter.setClipPath(round);
    painter.fillRect(place, m_theme.border);
    if (coverage.items == 0)
        return;
    const double unit = static_cast<double>(place.width()) / coverage.items;
    painter.fillRect(QRectF(place.x(), place.y(), unit * coverage.traced, place.height()), m_theme.partlyTraced);
    painter.fillRect(QRectF(place.x(), place.y(), unit * coverage.fully, place.height()), m_theme.traced);
}

void SummaryPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_beforeBar->isVisible())
        paintBar(painter, m_beforeBar->geometry(), m_before);
    if (m_nowBar->isVisible())
        paintBar(painter, m_nowBar->geometry(), m_now);
}

bool SummaryPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_open && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const QListWidgetItem *row = m_open->currentItem();
        if (row && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
            Q_EMIT itemChosen(row->data(Qt::UserRole).toInt());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace throughline
