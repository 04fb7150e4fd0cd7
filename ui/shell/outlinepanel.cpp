// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/outlinepanel.h"

#include "ui/picking/linkpicker.h"
#include "ui/shell/outlinemodel.h"
#include "ui/theme/icons.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

namespace throughline {

namespace {

/// Marks an item without a why with a ring at the row's end, where the eye can run down them.
class OutlineDelegate final : public QStyledItemDelegate {
public:
    OutlineDelegate(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }

    void setTheme(const Theme &theme) { m_theme = theme; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (!index.data(OutlineModel::UntracedRole).toBool())
            return QStyledItemDelegate::paint(painter, option, index);
        if (option.state.testAnyFlags(QStyle::State_Selected | QStyle::State_MouseOver))
            painter->fillRect(option.rect, option.state.testFlag(QStyle::State_Selected) ? m_theme.selected : m_theme.hover);
        QStyleOptionViewItem row = option;
        row.rect.setRight(option.rect.right() - Theme::roomy);
        QStyledItemDelegate::paint(painter, row, index);
        const QRect mark(option.rect.right() - Theme::roomy + Theme::tight, option.rect.center().y() - Theme::icon / 2 + 1,
            Theme::icon, Theme::icon);
        themedIcon(QStringLiteral("unlinked"), m_theme.untraced).paint(painter, mark);
    }

private:
    Theme m_theme;
};

} // namespace

OutlinePanel::OutlinePanel(Document *document, Selection *selection, Dialogs *dialogs, const Theme &theme, QWidget *parent)
    : Panel(document, selection, theme, parent)
    , m_dialogs(dialogs)
    , m_model(new OutlineModel(theme, this))
    , m_filter(new QLineEdit(this))
    , m_tree(new QTreeView(this))
{
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter the outline"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_tree->setAccessibleName(tr("Outline"));
    m_tree->setHeaderHidden(true);
    m_tree->viewport()->setBackgroundRole(QPalette::Window);
    m_tree->setUniformRowHeights(true);
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new OutlineDelegate(theme, m_tree));
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_tree->setDragDropMode(QAbstractItemView::InternalMove);
    m_tree->setDragDropOverwriteMode(false);
    m_tree->installEventFilter(this);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(Theme::gap, Theme::gap, Theme::gap, Theme::gap);
    top->addWidget(m_filter);
    layout->addLayout(top);
    layout->addWidget(m_tree);

    connect(m_filter, &QLineEdit::textChanged, m_model, &OutlineModel::setFilter);
    connect(m_model, &QAbstractItemModel::modelReset, this, &OutlinePanel::expand);
    connect(m_model, &OutlineModel::renameWanted, this, &OutlinePanel::rename);
    connect(m_model, &OutlineModel::moveWanted, this,
        [this](int element, int group, int before) { move(element, group, before, tr("Move")); });
    connect(m_tree, &QTreeView::collapsed, this,
        [this](const QModelIndex &i) { m_collapsed.insert(i.data(OutlineModel::KeyRole).toString()); });
    connect(m_tree, &QTreeView::expanded, this,
        [this](const QModelIndex &i) { m_collapsed.remove(i.data(OutlineModel::KeyRole).toString()); });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &OutlinePanel::takeCurrent);
    connect(m_tree, &QTreeView::activated, this, &OutlinePanel::activated);
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &OutlinePanel::showMenu);
    setFocusProxy(m_tree);
}

void OutlinePanel::applyTheme(const Theme &theme)
{
    static_cast<OutlineDelegate *>(m_tree->itemDelegate())->setTheme(theme);
    m_model->setTheme(theme);
    Panel::applyTheme(theme);
}

void OutlinePanel::focusFilter()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

void OutlinePanel::refresh()
{
    const QScopedValueRollback guard(m_isFollowing, true);
    m_model->setSnapshot(snapshot());
    follow();
}

/// After a reset: everything is open but what the user had closed.
void OutlinePanel::expand()
{
    const QScopedValueRollback guard(m_isFollowing, true);
    const QSet<QString> collapsed = m_collapsed;
    m_tree->expandAll();
    for (int p = 0; !collapsed.isEmpty() && p < m_model->rowCount(); ++p) {
        const QModelIndex part = m_model->index(p, 0);
        for (int g = 0; g < m_model->rowCount(part); ++g) {
            const QModelIndex group = m_model->index(g, 0, part);
            m_tree->setExpanded(group, !collapsed.contains(group.data(OutlineModel::KeyRole).toString()));
        }
        m_tree->setExpanded(part, !collapsed.contains(part.data(OutlineModel::KeyRole).toString()));
    }
    follow();
}

void OutlinePanel::follow()
{
    const QScopedValueRollback guard(m_isFollowing, true);
    const QModelIndex index = m_model->indexOf(selection()->element());
    if (index != m_tree->currentIndex())
        m_tree->setCurrentIndex(index);
}

void OutlinePanel::takeCurrent(const QModelIndex &index)
{
    if (const int element = m_model->elementAt(index); element >= 0 && !m_isFollowing)
        selection()->selectElement(element, this);
}

bool OutlinePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down) {
            m_tree->setFocus();
            return true;
        }
        if (key == Qt::Key_Escape && !m_filter->text().isEmpty()) {
            m_filter->clear();
            return true;
        }
    }
    if (watched == m_tree && event->type() == QEvent::KeyPress && takeKey(*static_cast<QKeyEvent *>(event)))
        return true;
    return Panel::eventFilter(watched, event);
}

bool OutlinePanel::takeKey(const QKeyEvent &key)
{
    if (key.key() == Qt::Key_Delete && m_model->elementAt(m_tree->currentIndex()) >= 0) {
        removeSelected();
        return true;
    }
    if (key.key() == Qt::Key_Menu || key.matches(QKeySequence::Find)) {
        key.key() == Qt::Key_Menu ? showMenu(m_tree->visualRect(m_tree->currentIndex()).center()) : focusFilter();
        return true;
    }
    return false;
}

void OutlinePanel::showMenu(QPoint where)
{
    const QModelIndex row = m_tree->indexAt(where);
    const int group = m_model->groupAt(row);
    const ElementKind kind = group < 0 ? ElementKind::Other : strategy().groups()[static_cast<std::size_t>(group)].kind;
    const bool isElement = m_model->elementAt(row) >= 0;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (kind != ElementKind::Other)
        menu->addAction(tr("New %1").arg(kindName(kind)), this, [this, kind] { addNew(kind); });
    if (isElement) {
        const int element = m_model->elementAt(row);
        if (kind == ElementKind::Item && snapshot().trace().traced(element) != Traced::Full)
            menu->addAction(themedIcon(QStringLiteral("why"), theme().accent), tr("Ask why…"), this,
                [this, element] { Q_EMIT whyWanted(element); });
        menu->addSeparator();
        menu->addAction(tr("Rename…"), this, &OutlinePanel::renameSelected);
        menu->addAction(tr("Duplicate"), this, &OutlinePanel::duplicateSelected);
        menu->addAction(tr("Move up"), this, [this] { moveSelected(-1); });
        menu->addAction(tr("Move down"), this, [this] { moveSelected(1); });
        menu->addSeparator();
        menu->addAction(tr("Remove…"), this, &OutlinePanel::removeSelected);
    }
    if (menu->isEmpty())
        return menu->deleteLater();
    menu->popup(m_tree->viewport()->mapToGlobal(where));
}

void OutlinePanel::renameSelected()
{
    const int element = selection()->element();
    if (element < 0)
        return;
    if (isVisible() && m_model->indexOf(element).isValid())
        editTitle(element);
    else if (const auto title = m_dialogs->askTitle(tr("New title; links to it follow."), titleOf(element)))
        rename(element, *title);
}

void OutlinePanel::editTitle(int element)
{
    const QModelIndex row = m_model->indexOf(element);
    m_tree->setFocus();
    m_tree->setCurrentIndex(row);
    m_tree->edit(row);
}

void OutlinePanel::rename(int element, const QString &title)
{
    perform(renameElement(snapshot(), element, title), tr("Rename"));
}

void OutlinePanel::move(int element, int group, int before, const QString &name)
{
    const QByteArray id = strategy().id(element);
    if (perform(moveElement(snapshot(), element, group, before), name))
        selection()->selectElement(strategy().find(id), this);
}

NewElement OutlinePanel::placeForNew(ElementKind kind) const
{
    const int selected = selection()->element();
    NewElement place{.kind = kind, .group = {}, .title = {}, .fields = {}, .prose = {}};
    if (selected >= 0 && strategy().element(selected).kind() == kind) {
        const Group &group = strategy().groupOf(strategy().element(selected));
        place.group = group.name;
        place.before = selected + 1 < group.firstElement + group.elementCount ? selected + 1 : -1;
    } else {
        place.group = groupForNew(strategy(), kind);
    }
    return place;
}

void OutlinePanel::addNew(ElementKind kind)
{
    constexpr int mostTries = 1000;
    m_filter->clear();
    NewElement wanted = placeForNew(kind);
    if (kind == ElementKind::Item)
        return Q_EMIT itemWanted(wanted);
    const QString title = tr("New %1").arg(kindName(kind));
    wanted.title = title;
    auto edit = throughline::addElement(snapshot(), wanted);
    for (int n = 2; !edit && n < mostTries; ++n) { // the title is another one's
        wanted.title = tr("%1 %2").arg(title).arg(n);
        edit = throughline::addElement(snapshot(), wanted);
    }
    if (!perform(edit, title))
        return;
    const int made = snapshot().elementAt(edit->mapped(edit->span().end) - 1);
    selection()->selectElement(made, this);
    if (isVisible() && m_model->indexOf(made).isValid())
        editTitle(made);
}

void OutlinePanel::addLikeSelected()
{
    const int selected = selection()->element();
    const ElementKind kind = selected < 0 ? ElementKind::Item : strategy().element(selected).kind();
    addNew(kind == ElementKind::Other ? ElementKind::Item : kind);
}

void OutlinePanel::duplicateSelected()
{
    if (const int element = selection()->element(); element >= 0)
        perform(duplicateElement(snapshot(), element), tr("Duplicate"));
}

void OutlinePanel::removeSelected()
{
    const int element = selection()->element();
    if (element < 0)
        return;
    const auto removal = removeElement(snapshot(), element);
    if (!removal)
        return Q_EMIT refused(removal.error().message);
    const int inbound = static_cast<int>(removal->inbound.size());
    if (inbound == 0 || m_dialogs->confirmRemoval(titleOf(element), inbound))
        document()->apply(removal->edit, tr("Remove “%1”").arg(titleOf(element)), this);
}

void OutlinePanel::moveSelected(int by)
{
    const int element = selection()->element();
    if (element < 0)
        return;
    const int group = strategy().element(element).group;
    const Group &place = strategy().groups()[static_cast<std::size_t>(group)];
    const int last = place.firstElement + place.elementCount - 1;
    const int goal = element + by;
    if (goal < place.firstElement || goal > last)
        return;
    const int before = by < 0 ? goal : (goal + 1 > last ? -1 : goal + 1);
    move(element, group, before, by < 0 ? tr("Move up") : tr("Move down"));
}

} // namespace throughline
