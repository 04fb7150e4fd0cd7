// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/priorities/rankinglist.h"

#include "ui/paint/lettering.h"
#include "ui/paint/roadmapwords.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

#include <algorithm>

namespace throughline {

namespace {

constexpr int rankWidth = 34; // pixels
constexpr int share = 3; // pixels of the line that shows a score beside the best one

QString scoreText(double score)
{
    return QLocale().toString(score, 'f', 1);
}

class RankingDelegate : public QStyledItemDelegate {
public:
    RankingDelegate(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
        , m_titles(theme.strong)
        , m_details(theme.small)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {Theme::sidePanel / 2, static_cast<int>(m_titles.height() + m_details.height()) + 2 * Theme::gap};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *ranking = static_cast<const RankingModel *>(index.model());
        const PriorityContent &content = ranking->content();
        const RankedItem &ranked = ranking->ranked(index);
        const QRectF row = option.rect;
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected) || option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(row, option.state.testFlag(QStyle::State_Selected) ? m_theme.accentSoft : m_theme.hover);
        const QString score = scoreText(ranked.score);
        const double scoreWidth = m_details.width(score) + 1;
        const double left = row.left() + rankWidth;
        QRectF line(left, row.top() + Theme::tight, row.right() - left - Theme::gap, m_titles.height());
        const QString rank = QString::number(ranked.rank);
        painter->setPen(m_theme.mutedText);
        m_titles.draw(*painter, {left - Theme::gap - m_titles.width(rank), line.top(), rankWidth, line.height()}, rank);
        m_details.draw(*painter, {line.right() - scoreWidth, line.top(), scoreWidth, line.height()}, score);
        painter->setPen(m_theme.text);
        m_titles.draw(*painter, line.adjusted(0, 0, -scoreWidth - Theme::gap, 0), roadmapTitle(content.snapshot, ranked.item));
        line = {left, line.bottom(), line.width(), m_details.height()};
        painter->setPen(m_theme.mutedText);
        m_details.draw(*painter, line, index.data(Qt::AccessibleDescriptionRole).toString());
        const double best = content.ranking.items().front().score;
        painter->fillRect(QRectF(left, line.bottom() + 2, line.width() * (best > 0 ? ranked.score / best : 0), share),
            Theme::mixed(m_theme.accent, m_theme.window, 0.55));
        painter->restore();
    }

private:
    Theme m_theme;
    mutable Lettering m_titles;
    mutable Lettering m_details;
};

} // namespace

void RankingModel::setContent(const PriorityContent &content)
{
    beginResetModel();
    m_content = content;
    endResetModel();
}

QModelIndex RankingModel::indexOf(int item) const
{
    const auto &items = m_content.ranking.items();
    const auto found = std::ranges::find(items, item, &RankedItem::item);
    return found == items.end() ? QModelIndex() : index(static_cast<int>(found - items.begin()));
}

int RankingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_content.ranking.items().size());
}

QVariant RankingModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const RankedItem &ranked = this->ranked(index);
    const ElementBody &body = *m_content.snapshot.strategy().element(ranked.item).body;
    switch (role) {
    case Qt::DisplayRole:
        return tr("%1. %2").arg(ranked.rank).arg(roadmapTitle(m_content.snapshot, ranked.item));
    case Qt::ToolTipRole:
        return priorityStory(m_content, ranked.item);
    case Qt::AccessibleDescriptionRole: {
        const QString detail = priorityDetail(priorityOf(body));
        return ranked.isEffortAssumed ? tr("%1, taken as %2").arg(detail, effortWords(m_content.ranking.usualEffort())) : detail;
    }
    default:
        return {};
    }
}

RankingList::RankingList(const Theme &theme, QWidget *parent)
    : QListView(parent)
    , m_ranking(new RankingModel(this))
{
    setModel(m_ranking);
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Ranking"));
    connect(
        this, &QListView::doubleClicked, this, [this](const QModelIndex &index) { Q_EMIT opened(m_ranking->ranked(index).item); });
    applyTheme(theme);
}

void RankingList::applyTheme(const Theme &theme)
{
    delete itemDelegate();
    setItemDelegate(new RankingDelegate(theme, this));
    QPalette ground = palette();
    ground.setColor(QPalette::Base, theme.window);
    setPalette(ground);
}

void RankingList::setContent(const PriorityContent &content)
{
    const QScopedValueRollback filling(m_isFilling, true);
    m_ranking->setContent(content);
}

void RankingList::follow(int item)
{
    const QScopedValueRollback filling(m_isFilling, true);
    const QModelIndex index = m_ranking->indexOf(item);
    if (index.isValid())
        setCurrentIndex(index);
    else
        clearSelection();
}

void RankingList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_isFilling && current.isValid())
        Q_EMIT chosen(m_ranking->ranked(current).item);
}

void RankingList::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid())
        return Q_EMIT opened(m_ranking->ranked(currentIndex()).item);
    if (!event->text().isEmpty() && event->modifiers() == Qt::NoModifier)
        return event->ignore(); // letters are the pane's keys here, no search
    QListView::keyPressEvent(event);
}

} // namespace throughline
