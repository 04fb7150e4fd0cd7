// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/loadtable.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace throughline {

namespace {

constexpr int cellHeight = Theme::row + Theme::wide;
constexpr int cellWidth = Theme::sidePanel / 3;
constexpr int barHeight = Theme::gap;
constexpr int mostTeams = 8; // that the table asks room for
constexpr int mostTeamWidth = Theme::sidePanel * 2 / 3;

/// A cell: the person-weeks, what is too many beside them, and a bar below.
class LoadDelegate : public QStyledItemDelegate {
public:
    LoadDelegate(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *model = static_cast<const LoadModel *>(index.model());
        const auto load = model->load(index);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        if (isSelected)
            painter->fillRect(option.rect, m_theme.selected);
        painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), Theme::hairline, m_theme.border);
        const QRect inside = option.rect.adjusted(Theme::gap, Theme::tight, -Theme::gap, -Theme::tight);
        if (!load)
            paintCapacity(*painter, inside, index);
        else if (!load->items.empty() || load->capacity)
            paintLoad(*painter, inside, *load, model->most());
        if (isSelected && option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(m_theme.accent, Theme::hairline));
            painter->drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5));
        }
        painter->restore();
    }

private:
    void paintCapacity(QPainter &painter, const QRect &inside, const QModelIndex &index) const
    {
        const bool isStated = !index.data(Qt::EditRole).toString().isEmpty();
        painter.setFont(m_theme.body);
        painter.setPen(isStated ? m_theme.text : m_theme.link);
        painter.drawText(inside, Qt::AlignRight | Qt::AlignVCenter, index.data().toString());
    }

    void paintLoad(QPainter &painter, const QRect &inside, const LoadModel::Load &load, double most) const
    {
        const QRect words(inside.left(), inside.top(), inside.width(), inside.height() - barHeight - Theme::tight / 2);
        painter.setFont(load.over > 0 ? m_theme.strong : m_theme.body);
        painter.setPen(load.items.empty() ? m_theme.faintText : m_theme.text);
        painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, weeksText(load.weeks));
        if (load.over > 0) {
            painter.setFont(m_theme.small);
            painter.setPen(m_theme.error);
            painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("▲ +") + weeksText(load.over));
        }
        const QRectF bar(inside.left(), inside.bottom() - barHeight + 1, inside.width(), barHeight);
        load.capacity ? paintShare(painter, bar, load, *load.capacity)
                      : paintAmount(painter, bar, load.weeks / std::max(most, 1e-9));
    }

    /// Against a capacity: a frame as wide as that, filled; what is beyond it is hatched.
    void paintShare(QPainter &painter, const QRectF &bar, const LoadModel::Load &load, double capacity) const
    {
        const double whole = std::max(load.weeks, capacity);
        const double scale = whole > 0 ? bar.width() / whole : 0;
        const QRectF room(bar.left(), bar.top(), capacity * scale, bar.height());
        const QRectF done(bar.left(), bar.top(), std::min(load.weeks, capacity) * scale, bar.height());
        painter.fillRect(done, Theme::mixed(m_theme.accent, m_theme.raised, 0.75));
        if (load.over > 0) {
            const QRectF beyond(room.right(), bar.top(), load.over * scale, bar.height());
            painter.fillRect(beyond, Theme::mixed(m_theme.error, m_theme.raised, 0.3));
            painter.fillRect(beyond, QBrush(m_theme.error, Qt::BDiagPattern));
            painter.setPen(QPen(m_theme.error, Theme::hairline));
            painter.drawRect(beyond.adjusted(0.5, 0.5, -0.5, -0.5));
        }
        painter.setPen(QPen(m_theme.strongBorder, Theme::hairline));
        painter.drawRect(room.adjusted(0.5, 0.5, -0.5, -0.5));
    }

    /// Without one: only how much it is beside others.
    void paintAmount(QPainter &painter, const QRectF &bar, double share) const
    {
        painter.fillRect(QRectF(bar.left(), bar.top(), bar.width() * std::min(share, 1.0), bar.height()),
            Theme::mixed(m_theme.mutedText, m_theme.raised, 0.35));
    }

    Theme m_theme;
};

/// Names on the sheet's own ground.
class LoadHeader : public QHeaderView {
public:
    LoadHeader(Qt::Orientation orientation, QWidget *parent)
        : QHeaderView(orientation, parent)
    {
        setHighlightSections(false);
        setSectionsClickable(false);
        setSectionResizeMode(QHeaderView::Fixed);
    }

    void applyTheme(const Theme &theme)
    {
        m_theme = theme;
        setFont(orientation() == Qt::Horizontal ? theme.small : theme.body);
        QPalette colours = palette();
        for (const QPalette::ColorRole role : {QPalette::Base, QPalette::Window, QPalette::Button})
            colours.setColor(role, theme.raised);
        setPalette(colours);
        viewport()->update();
    }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const bool isRow = orientation() == Qt::Vertical;
        painter->fillRect(rect, m_theme.raised);
        painter->fillRect(rect.left(), rect.bottom(), rect.width(), Theme::hairline, m_theme.border);
        painter->setFont(font());
        painter->setPen(isRow ? m_theme.text : m_theme.mutedText);
        const QRect inside = rect.adjusted(isRow ? Theme::tight : Theme::gap, 0, -Theme::gap, 0);
        const QString words = model()->headerData(section, orientation()).toString();
        const int side = isRow ? Qt::AlignLeft : Qt::AlignRight;
        painter->drawText(inside, side | Qt::AlignVCenter, fontMetrics().elidedText(words, Qt::ElideRight, inside.width()));
    }

    QSize sectionSizeFromContents(int section) const override
    {
        const QSize words = fontMetrics().size(Qt::TextSingleLine, model()->headerData(section, orientation()).toString());
        const int width = std::min(words.width() + 2 * Theme::pad, mostTeamWidth);
        return {width, orientation() == Qt::Vertical ? cellHeight : Theme::row};
    }

private:
    Theme m_theme;
};

} // namespace

LoadTable::LoadTable(LoadModel *model, const Theme &theme, QWidget *parent)
    : QTableView(parent)
    , m_corner(findChild<QAbstractButton *>(QString(), Qt::FindDirectChildrenOnly))
{
    setModel(model);
    setAccessibleName(tr("Effort by team and quarter"));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    setShowGrid(false);
    if (m_corner)
        m_corner->installEventFilter(this);
    setHorizontalHeader(new LoadHeader(Qt::Horizontal, this));
    setVerticalHeader(new LoadHeader(Qt::Vertical, this));
    horizontalHeader()->setDefaultSectionSize(cellWidth);
    verticalHeader()->setDefaultSectionSize(cellHeight);
    applyTheme(theme);
}

void LoadTable::applyTheme(const Theme &theme)
{
    delete itemDelegate();
    setItemDelegate(new LoadDelegate(theme, this));
    QPalette colours = palette();
    colours.setColor(QPalette::Base, theme.raised);
    setPalette(colours);
    for (QHeaderView *header : {horizontalHeader(), verticalHeader()})
        static_cast<LoadHeader *>(header)->applyTheme(theme);
}

QSize LoadTable::sizeHint() const
{
    const int rows = std::clamp(model()->rowCount(), 1, mostTeams);
    const int columns = model()->columnCount();
    return {verticalHeader()->sizeHint().width() + columns * cellWidth,
        horizontalHeader()->sizeHint().height() + rows * cellHeight + Theme::wide};
}

QSize LoadTable::minimumSizeHint() const
{
    return {Theme::sidePanel, horizontalHeader()->sizeHint().height() + 2 * cellHeight};
}

/// The model begins anew with what was typed, and that takes the editor away with the focus in it.
void LoadTable::commitData(QWidget *editor)
{
    QTableView::commitData(editor);
    setFocus();
}

void LoadTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT currentMoved();
}

/// Nothing stands in the corner.
bool LoadTable::eventFilter(QObject *watched, QEvent *event)
{
    return (watched == m_corner && event->type() == QEvent::Paint) || QTableView::eventFilter(watched, event);
}

/// Enter edits, Delete takes the capacity away; what a sheet knows goes on to it.
void LoadTable::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isEditable = model()->flags(currentIndex()).testFlag(Qt::ItemIsEditable);
    if (isEnter && isEditable && state() != EditingState)
        return edit(currentIndex());
    if (event->key() == Qt::Key_Delete && isEditable) {
        model()->setData(currentIndex(), QString(), Qt::EditRole);
        return;
    }
    if (event->key() == Qt::Key_Escape)
        return event->ignore();
    QTableView::keyPressEvent(event);
}

} // namespace throughline
