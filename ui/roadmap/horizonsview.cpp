// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/horizonsview.h"

#include "core/edits/horizons.h"
#include "core/edits/schedule.h"
#include "ui/picking/titleinplace.h"
#include "ui/roadmap/horizonlist.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollBar>

#include <algorithm>

namespace throughline {

namespace {

using Kind = Horizons::Kind;

constexpr int columnCount = 7;
constexpr int leastWidth = Theme::sidePanel * 3 / 5; // of a column; narrower ones are scrolled to

QString daysOf(const Period &days)
{
    const auto text = [](QDate day) { return QLocale().toString(day, QStringLiteral("d MMM yyyy")); };
    if (!days.from.isValid())
        return {};
    return days.to.isValid() ? HorizonsView::tr("%1 – %2").arg(text(days.from), text(days.to))
                             : HorizonsView::tr("from %1").arg(text(days.from));
}

} // namespace

HorizonsView::HorizonsView(Document *document, Selection *selection, const Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_document(document)
    , m_selection(selection)
    , m_ground(new QWidget(this))
    , m_field(new TitleInPlace(document, m_ground))
{
    setAccessibleName(tr("Horizons of the roadmap"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *layout = new QHBoxLayout(m_ground);
    layout->setContentsMargins(Theme::gap, Theme::gap, Theme::gap, Theme::gap);
    layout->setSpacing(Theme::gap);
    for (int column = 0; column < columnCount; ++column)
        m_columns.push_back(addColumn(column));
    connect(selection, &Selection::changed, this, &HorizonsView::followSelection);
    connect(m_field, &TitleInPlace::refused, this, &HorizonsView::refused);
    connect(m_field, &TitleInPlace::left, this, &HorizonsView::takeFocus);
    setWidget(m_ground);
    applyTheme(theme);
}

HorizonsView::Shown HorizonsView::addColumn(int column)
{
    Shown shown;
    shown.column = new QWidget(m_ground);
    shown.name = new QLabel(shown.column);
    shown.days = new QLabel(shown.column);
    for (QLabel *label : {shown.name, shown.days}) // narrow columns cut it off rather than push the others out
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    shown.list = new HorizonList(m_theme, shown.column);
    shown.list->setMinimumWidth(leastWidth);
    auto *down = new QVBoxLayout(shown.column);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(Theme::tight);
    down->addWidget(shown.name);
    down->addWidget(shown.days);
    down->addWidget(shown.list, 1);
    m_ground->layout()->addWidget(shown.column);
    connect(shown.list, &HorizonList::dropped, this, [this, column](const std::vector<int> &items) { move(items, column); });
    connect(shown.list, &HorizonList::sideWanted, this, [this, column](int by, bool isMoving) { step(column, by, isMoving); });
    connect(shown.list, &HorizonList::newItemWanted, this, [this, column] { askForItem(column); });
    connect(shown.list, &HorizonList::currentChosen, this, &HorizonsView::choose);
    connect(shown.list->verticalScrollBar(), &QScrollBar::valueChanged, m_field, &TitleInPlace::finish);
    return shown;
}

void HorizonsView::applyTheme(const Theme &theme)
{
    m_theme = theme;
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, theme.mutedText);
    for (const Shown &shown : m_columns) {
        shown.name->setFont(theme.strong);
        shown.days->setFont(theme.small);
        shown.days->setPalette(muted);
        shown.list->applyTheme(theme);
    }
    QPalette ground = palette();
    ground.setColor(QPalette::Window, theme.canvas);
    setPalette(ground);
}

void HorizonsView::refresh(QDate today, const std::function<bool(int item)> &shows)
{
    m_horizons = Horizons::of(m_document->snapshot(), today, shows);
    for (int column = 0; column < columnCount; ++column)
        fill(column);
    followSelection(this);
}

void HorizonsView::fill(int column)
{
    const Horizons::Column &from = m_horizons.columns()[static_cast<std::size_t>(column)];
    const Shown &shown = m_columns[static_cast<std::size_t>(column)];
    const QString name = columnName(from);
    shown.name->setText(from.items.empty() ? name : tr("%1 · %2").arg(name).arg(from.items.size()));
    shown.days->setText(daysOf(from.days));
    shown.days->setToolTip(shown.days->text());
    shown.list->setAccessibleName(name);
    shown.list->setDropsAllowed(from.kind != Kind::Earlier);
    shown.list->setItems(m_document->snapshot(), from.items);
    shown.column->setVisible(from.kind == Kind::Ahead || !from.items.empty());
}

void HorizonsView::followSelection(Origin)
{
    const int item = m_selection->element();
    for (const Shown &shown : m_columns) {
        const QModelIndex index = shown.list->cards()->indexOf(item);
        if (!index.isValid()) {
            shown.list->clearSelection();
        } else if (!shown.list->selectionModel()->isSelected(index)) {
            shown.list->setCurrentIndex(index);
            shown.list->scrollTo(index);
        }
    }
    const int column = m_horizons.columnOf(item);
    setFocusProxy(list(column < 0 ? 1 : column));
    if (column >= 0)
        ensureWidgetVisible(m_columns[static_cast<std::size_t>(column)].column, Theme::gap, 0);
    m_field->follow(current());
    Q_EMIT currentChanged();
}

int HorizonsView::current() const
{
    const int item = m_selection->element();
    return m_horizons.columnOf(item) < 0 ? -1 : item;
}

std::vector<int> HorizonsView::selected() const
{
    const int item = current();
    if (item < 0)
        return {};
    const std::vector<int> chosen = list(m_horizons.columnOf(item))->selected();
    return std::ranges::binary_search(chosen, item) ? chosen : std::vector{item};
}

void HorizonsView::editTitle()
{
    const int item = current();
    if (item < 0)
        return;
    const HorizonList *in = list(m_horizons.columnOf(item));
    const QRect card = in->visualRect(in->cards()->indexOf(item)).translated(in->viewport()->mapTo(m_ground, QPoint()));
    m_field->open(item, m_theme.strong);
    m_field->place({card.left(), card.top() + Theme::tight, card.width(), Theme::control}, 0);
}

void HorizonsView::unschedule()
{
    const auto undated = std::ranges::find(m_horizons.columns(), Kind::Undated, &Horizons::Column::kind);
    move(selected(), static_cast<int>(undated - m_horizons.columns().begin()));
}

void HorizonsView::takeFocus()
{
    setFocus();
}

void HorizonsView::choose(int item)
{
    m_selection->selectElement(item, this);
}

/// The next column beside one that is to be seen, or -1.
int HorizonsView::nextColumn(int column, int by) const
{
    for (int next = column + by; next >= 0 && next < columnCount; next += by) {
        if (m_columns[static_cast<std::size_t>(next)].column->isVisibleTo(m_ground))
            return next;
    }
    return -1;
}

void HorizonsView::move(const std::vector<int> &items, int column)
{
    const Horizons::Column &to = m_horizons.columns()[static_cast<std::size_t>(column)];
    std::vector<int> moved = items;
    std::erase_if(moved, [&](int item) { return std::ranges::binary_search(to.items, item); });
    if (moved.empty() || to.kind == Kind::Earlier)
        return;
    const Snapshot &snapshot = m_document->snapshot();
    const auto edit = to.kind == Kind::Undated ? unscheduleItems(snapshot, moved)
                                               : moveToHorizon(snapshot, moved, to.horizon, m_horizons.calendar());
    if (!edit)
        return Q_EMIT refused(edit.error().message);
    const int chosen = moved.front();
    m_document->apply(*edit, tr("Move to %1").arg(columnName(to)), this);
    m_selection->selectElement(chosen, this); // a period's edit leaves every element its place
    followSelection(this);
    takeFocus();
}

void HorizonsView::step(int column, int by, bool isMoving)
{
    const int next = nextColumn(column, by);
    if (next < 0)
        return;
    if (isMoving)
        return move(list(column)->selected(), next);
    HorizonList *to = list(next);
    const int row = std::min(list(column)->currentIndex().row(), to->cards()->rowCount() - 1);
    to->setFocus();
    if (row >= 0)
        to->setCurrentIndex(to->cards()->index(row));
}

void HorizonsView::askForItem(int column)
{
    const Horizons::Column &in = m_horizons.columns()[static_cast<std::size_t>(column)];
    NewElement wanted{.kind = ElementKind::Item, .group = {}, .title = {}, .fields = {}, .prose = {}};
    const auto &groups = m_document->snapshot().strategy().groups();
    if (const auto last = std::ranges::find_last(groups, Part::Roadmap, &Group::part); !last.empty())
        wanted.group = last.front().name;
    if (in.kind == Kind::Ahead)
        wanted.fields.emplace_back(FieldKey::When, horizonName(in.horizon).toString());
    Q_EMIT newItemWanted(wanted);
}

} // namespace throughline
