// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/horizonlist.h"

#include "ui/document/elementmime.h"
#include "ui/paint/lettering.h"
#include "ui/paint/roadmapcolours.h"
#include "ui/theme/icons.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace throughline {

namespace {

/// A card: the title, and below it the team and the why, or that there is none.
class CardDelegate : public QStyledItemDelegate {
public:
    CardDelegate(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
        , m_titles(theme.strong)
        , m_details(theme.small)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {Theme::sidePanel / 2, static_cast<int>(m_titles.height() + m_details.height()) + 2 * Theme::gap + Theme::gap};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *cards = static_cast<const TrayModel *>(index.model());
        const int item = cards->item(index);
        const Snapshot &snapshot = cards->snapshot();
        const bool isTraced = snapshot.trace().traced(item) != Traced::No;
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        const QRectF card = QRectF(option.rect).adjusted(1, Theme::tight, -1, -Theme::tight);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        QPen pen(isSelected ? m_theme.accent : m_theme.border, isSelected ? 2 : 1);
        if (!isTraced && !isSelected) { // a dashed line means that something is missing
            pen = QPen(m_theme.untraced, 1.5, Qt::CustomDashLine);
            pen.setDashPattern({3, 2});
        }
        painter->setPen(pen);
        painter->setBrush(isSelected ? m_theme.accentSoft : m_theme.raised);
        painter->drawRoundedRect(card, Theme::radius, Theme::radius);
        QRectF line(card.left() + Theme::gap, card.top() + Theme::tight, card.width() - 2 * Theme::gap, m_titles.height());
        painter->setPen(m_theme.text);
        m_titles.draw(*painter, line, roadmapTitle(snapshot, item));
        line = QRectF(line.left(), line.bottom(), line.width(), m_details.height());
        if (!isTraced) {
            constexpr int icon = Theme::pad;
            themedIcon(QStringLiteral("unlinked"), m_theme.untraced)
                .paint(painter, QRectF(line.left(), line.center().y() - icon / 2.0, icon, icon).toRect());
            line.setLeft(line.left() + icon + Theme::tight);
        }
        painter->setPen(isTraced ? m_theme.mutedText : m_theme.untraced);
        const QString when = valueOf(snapshot, item, FieldKey::When);
        const QString detail = roadmapDetail(snapshot, item);
        m_details.draw(*painter, line, when.isEmpty() ? detail : when + QStringLiteral(" · ") + detail);
        painter->restore();
    }

private:
    Theme m_theme;
    mutable Lettering m_titles;
    mutable Lettering m_details;
};

} // namespace

HorizonList::HorizonList(const Theme &theme, QWidget *parent)
    : QListView(parent)
    , m_cards(new TrayModel(theme, this))
{
    setModel(m_cards);
    setFrameShape(QFrame::NoFrame);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(false);
    setDragDropMode(QAbstractItemView::DragDrop);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    setMouseTracking(true);
    applyTheme(theme);
}

void HorizonList::applyTheme(const Theme &theme)
{
    m_theme = theme;
    m_cards->setTheme(theme);
    delete itemDelegate();
    setItemDelegate(new CardDelegate(theme, this));
    setLit(false);
}

void HorizonList::setLit(bool isLit)
{
    QPalette ground = palette();
    ground.setColor(QPalette::Base, isLit ? m_theme.accentSoft : m_theme.canvas);
    setPalette(ground);
}

void HorizonList::setItems(const Snapshot &snapshot, const std::vector<int> &items)
{
    m_isFilling = true;
    m_snapshot = snapshot;
    m_cards->setItems(snapshot, items);
    m_isFilling = false;
}

std::vector<int> HorizonList::selected() const
{
    std::vector<int> items;
    for (const QModelIndex &index : selectionModel()->selectedIndexes())
        items.push_back(m_cards->item(index));
    std::ranges::sort(items);
    return items;
}

void HorizonList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_isFilling && current.isValid() && hasFocus())
        Q_EMIT currentChosen(m_cards->item(current));
}

void HorizonList::dragEnterEvent(QDragEnterEvent *event)
{
    if (!acceptDrops() || !event->mimeData()->hasFormat(elementsMimeType()))
        return event->ignore();
    setLit(true);
    event->acceptProposedAction();
}

void HorizonList::dragMoveEvent(QDragMoveEvent *event)
{
    event->acceptProposedAction();
}

void HorizonList::dragLeaveEvent(QDragLeaveEvent *)
{
    setLit(false);
}

void HorizonList::dropEvent(QDropEvent *event)
{
    setLit(false);
    std::vector<int> items = elementsIn(event->mimeData(), m_snapshot);
    std::erase_if(items, [this](int item) { return m_snapshot.strategy().element(item).kind() != ElementKind::Item; });
    event->setDropAction(Qt::CopyAction); // the text moves them, not the list that they come from
    event->accept();
    if (!items.empty())
        Q_EMIT dropped(items);
}

void HorizonList::keyPressEvent(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const int side = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (side != 0 && (modifiers == Qt::NoModifier || modifiers == Qt::AltModifier))
        return Q_EMIT sideWanted(side, modifiers == Qt::AltModifier);
    if (event->key() == Qt::Key_N && modifiers == Qt::NoModifier)
        return Q_EMIT newItemWanted();
    if (!event->text().isEmpty() && modifiers == Qt::NoModifier)
        return event->ignore(); // letters are the pane's keys here, no search
    QListView::keyPressEvent(event);
}

void HorizonList::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (indexAt(event->position().toPoint()).isValid())
        return QListView::mouseDoubleClickEvent(event);
    Q_EMIT newItemWanted();
}

void HorizonList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

} // namespace throughline
