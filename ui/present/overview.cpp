// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/overview.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace throughline {

namespace {

constexpr std::size_t mostThumbnails = 160;
constexpr int leastWidth = 240; // of a cell, in pixels

class ThumbnailDelegate final : public QStyledItemDelegate {
public:
    ThumbnailDelegate(Talk *talk, const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_talk(talk)
        , m_theme(theme)
        , m_cache(mostThumbnails)
    {
    }

    void setCell(QSize cell) { m_cell = cell; }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return m_cell; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Slide &slide = m_talk->deck()[static_cast<std::size_t>(index.row())];
        QRect cell = option.rect.adjusted(Theme::gap, Theme::gap, -Theme::gap, -Theme::gap);
        const QRect label = cell.adjusted(0, cell.height() - Theme::row, 0, 0);
        cell.setBottom(label.top() - Theme::tight);
        const QRect picture = m_talk->painter().fitted(cell).toRect();
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawImage(
            picture, m_cache.image(m_talk->painter(), slide, m_talk->pictures(), (QSizeF(picture.size()) * ratio).toSize()));
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(isSelected ? QPen(m_theme.accent, Theme::tight) : QPen(m_theme.border, Theme::hairline));
        painter->drawRect(picture);
        const bool isCurrent = index.row() == m_talk->current();
        painter->setFont(isCurrent ? m_theme.strong : m_theme.small);
        painter->setPen(isCurrent ? m_theme.accent : m_theme.mutedText);
        const QString number = QString::number(index.row() + 1);
        const QString words
            = isCurrent ? Overview::tr("%1  %2 (now)").arg(number, slide.title) : QStringLiteral("%1  %2").arg(number, slide.title);
        painter->drawText(
            label, Qt::AlignVCenter | Qt::AlignLeft, painter->fontMetrics().elidedText(words, Qt::ElideRight, label.width()));
    }

private:
    Talk *m_talk;
    Theme m_theme;
    mutable SlideCache m_cache;
    QSize m_cell;
};

} // namespace

DeckModel::DeckModel(Talk *talk, QObject *parent)
    : QAbstractListModel(parent)
    , m_talk(talk)
    , m_rows(static_cast<int>(talk->deck().size()))
{
    connect(talk, &Talk::deckChanged, this, [this] {
        beginResetModel();
        m_rows = static_cast<int>(m_talk->deck().size());
        endResetModel();
    });
}

int DeckModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

QVariant DeckModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    return tr("%1. %2").arg(index.row() + 1).arg(m_talk->deck()[static_cast<std::size_t>(index.row())].title);
}

Overview::Overview(Talk *talk, const Theme &theme, QWidget *parent)
    : QListView(parent)
    , m_talk(talk)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("overview"));
    setAccessibleName(tr("All slides"));
    setModel(new DeckModel(talk, this));
    setItemDelegate(new ThumbnailDelegate(talk, theme, this));
    setViewMode(QListView::IconMode);
    setResizeMode(QListView::Adjust);
    setMovement(QListView::Static);
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) { Q_EMIT chosen(index.row()); });
}

void Overview::open()
{
    setCurrentIndex(model()->index(m_talk->current(), 0));
    scrollTo(currentIndex(), QAbstractItemView::PositionAtCenter);
    setFocus();
}

void Overview::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return QListView::keyPressEvent(event);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_talk->jumpTarget() == 0 && currentIndex().isValid())
            return Q_EMIT chosen(currentIndex().row());
        break;
    default:
        break;
    }
    event->ignore();
}

void Overview::resizeEvent(QResizeEvent *event)
{
    const int width = viewport()->width() - Theme::wide; // a view that is filled to the last pixel breaks its rows early
    const int columns = std::max(1, width / leastWidth);
    const int cell = width / columns;
    const QSizeF slide = m_talk->painter().size();
    const int height
        = static_cast<int>((cell - 2 * Theme::gap) * slide.height() / slide.width()) + Theme::row + Theme::tight + 2 * Theme::gap;
    static_cast<ThumbnailDelegate *>(itemDelegate())->setCell({cell, height});
    setGridSize({cell, height});
    QListView::resizeEvent(event);
}

} // namespace throughline
