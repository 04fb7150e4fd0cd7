// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/findingspanel.h"

#include "ui/shell/findingsmodel.h"
#include "ui/theme/icons.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QStackedLayout>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace throughline {

FindingsPanel::FindingsPanel(Document *document, Selection *selection, const Theme &theme, QWidget *parent)
    : Panel(document, selection, theme, parent)
    , m_model(new FindingsModel(theme, this))
    , m_tree(new QTreeView(this))
    , m_empty(new QLabel(this))
    , m_pages(new QStackedLayout)
    , m_filter(new QButtonGroup(this))
{
    m_tree->setAccessibleName(tr("Findings"));
    m_tree->setHeaderHidden(true);
    m_tree->viewport()->setBackgroundRole(QPalette::Window);
    m_tree->setUniformRowHeights(true);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setModel(m_model);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->installEventFilter(this);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_pages->addWidget(m_tree);
    m_pages->addWidget(m_empty);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addLayout(m_pages);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &FindingsPanel::notePlace);
    connect(m_model, &QAbstractItemModel::modelReset, this, &FindingsPanel::settle);
    connect(m_tree, &QTreeView::clicked, this, &FindingsPanel::reveal);
    connect(m_tree, &QTreeView::activated, this, &FindingsPanel::goThere);
    connect(m_tree, &QTreeView::customContextMenuRequested, this,
        [this](QPoint where) { showFixes(m_tree->indexAt(where), m_tree->viewport()->mapToGlobal(where)); });
    setFocusProxy(m_tree);
}

QWidget *FindingsPanel::makeHeader()
{
    auto *header = new QWidget(this);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(Theme::pad, Theme::tight, Theme::gap, Theme::tight);
    layout->setSpacing(Theme::tight);
    auto *name = new QLabel(tr("Findings"), header);
    name->setFont(theme().strong);
    layout->addWidget(name);
    layout->addStretch();
    m_ask = new QToolButton(header);
    m_ask->setObjectName(QStringLiteral("ask-why"));
    m_ask->setText(tr("Why? interview"));
    m_ask->setToolTip(tr("Asks for each missing why in turn (Ctrl+Shift+W)"));
    m_ask->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_ask->setIcon(themedIcon(QStringLiteral("why"), theme().accent));
    m_ask->setAutoRaise(true);
    layout->addWidget(m_ask);
    layout->addSpacing(Theme::pad);
    connect(m_ask, &QToolButton::clicked, this, [this] { Q_EMIT whyWanted(-1); });
    const std::pair<Severity, QString> choices[]
        = {{Severity::Info, tr("All")}, {Severity::Warning, tr("Warnings and errors")}, {Severity::Error, tr("Errors")}};
    for (const auto &[least, words] : choices) {
        auto *button = new QToolButton(header);
        button->setText(words);
        button->setCheckable(true);
        button->setChecked(least == Severity::Info);
        button->setAutoRaise(true);
        m_filter->addButton(button, static_cast<int>(least));
        layout->addWidget(button);
    }
    connect(m_filter, &QButtonGroup::idClicked, this, [this](int least) { m_model->setLeast(static_cast<Severity>(least)); });
    return header;
}

void FindingsPanel::applyTheme(const Theme &theme)
{
    m_model->setTheme(theme);
    m_ask->setIcon(themedIcon(QStringLiteral("why"), theme.accent));
    Panel::applyTheme(theme);
}

void FindingsPanel::showFrom(Severity least)
{
    m_filter->button(static_cast<int>(least))->setChecked(true);
    m_model->setLeast(least);
}

void FindingsPanel::refresh()
{
    m_model->setSnapshot(snapshot());
    const Coverage coverage = snapshot().trace().coverage();
    m_ask->setVisible(coverage.fully < coverage.items);
    settle();
}

void FindingsPanel::settle()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_empty->setText(snapshot().findings().empty() ? tr("Nothing left open. Every item has a why.") : tr("Nothing this severe."));
    m_pages->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_tree);
    if (isEmpty || m_tree->currentIndex().isValid())
        return;
    m_tree->expandAll();
    const QModelIndex subject = m_model->index(std::min(m_place.first, m_model->rowCount() - 1), 0);
    m_tree->setCurrentIndex(m_model->index(std::min(m_place.second, m_model->rowCount(subject) - 1), 0, subject));
}

/// So that mending one finding leads to the next.
void FindingsPanel::notePlace()
{
    const QModelIndex current = m_tree->currentIndex();
    m_place
        = current.parent().isValid() ? std::pair(current.parent().row(), current.row()) : std::pair(std::max(current.row(), 0), 0);
}

void FindingsPanel::goThere(const QModelIndex &index)
{
    reveal(index);
    Q_EMIT activated();
}

void FindingsPanel::reveal(const QModelIndex &index)
{
    if (const Finding *finding = m_model->findingAt(index))
        selection()->selectOffset(snapshot().rangeOf(*finding).start, this);
    else if (const int element = m_model->elementAt(index); element >= 0)
        selection()->selectElement(element, this);
}

void FindingsPanel::showFixes(const QModelIndex &index, QPoint where)
{
    const Finding *finding = m_model->findingAt(index);
    if (!finding)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const std::vector<Fix> fixes = fixesFor(snapshot(), *finding);
    for (const Fix &fix : fixes)
        menu->addAction(
            themedIcon(QStringLiteral("fix"), theme().accent), fix.title, this, [this, fix] { perform(fix.edit, fix.title); });
    const bool isWhy = finding->code == FindingCode::NoWhy || finding->code == FindingCode::ShallowWhy;
    if (isWhy)
        menu->addAction(themedIcon(QStringLiteral("why"), theme().accent), tr("Ask why…"), this,
            [this, item = finding->element] { Q_EMIT whyWanted(item); });
    if (finding->code == FindingCode::SuspectWhy)
        menu->addAction(
            themedIcon(QStringLiteral("why"), theme().accent), tr("What changed…"), this, [this, element = finding->element] {
                selection()->selectElement(element, this);
                Q_EMIT suspectsWanted();
            });
    if (fixes.empty() && !isWhy)
        menu->addAction(tr("Only you can tell how to mend this"))->setEnabled(false);
    menu->addSeparator();
    menu->addAction(tr("Go there"), this, [this, at = QPersistentModelIndex(index)] { goThere(at); });
    menu->popup(where);
}

bool FindingsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_tree || event->type() != QEvent::KeyPress)
        return Panel::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!isReturn || key->modifiers() != Qt::AltModifier)
        return Panel::eventFilter(watched, event);
    const QModelIndex index = m_tree->currentIndex();
    showFixes(index, m_tree->viewport()->mapToGlobal(m_tree->visualRect(index).bottomLeft()));
    return true;
}

} // namespace throughline
