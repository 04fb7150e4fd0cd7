// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/framework/comparisonpanel.h"

#include "ui/theme/icons.h"

#include <QAction>
#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

namespace throughline {

namespace {

/// The bet that \a element is, or that it stands against; -1 where there is none.
int betOf(const Snapshot &snapshot, int element)
{
    if (element < 0)
        return -1;
    const Strategy &strategy = snapshot.strategy();
    if (strategy.element(element).kind() == ElementKind::Bet)
        return element;
    const TraceLink *link = hostLink(snapshot, element);
    return link && strategy.element(link->to).kind() == ElementKind::Bet ? link->to : -1;
}

} // namespace

ComparisonPanel::ComparisonPanel(
    Document *document, Selection *selection, CardCommands *commands, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_selection(selection)
    , m_theme(theme)
    , m_model(new ComparisonModel(document, commands, this))
    , m_title(new QLabel(this))
    , m_grid(new QTableView(this))
    , m_hint(new QLabel(this))
    , m_make(new QPushButton(tr("Compare it"), this))
{
    m_grid->setModel(m_model);
    m_grid->setFrameShape(QFrame::NoFrame);
    m_grid->horizontalHeader()->hide();
    m_grid->verticalHeader()->hide();
    m_grid->setWordWrap(true);
    m_grid->setSelectionMode(QAbstractItemView::ContiguousSelection);
    m_grid->setEditTriggers(
        QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_grid->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_grid->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_grid->setAccessibleName(tr("Comparison by criteria"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_hint->setWordWrap(true);

    auto *head = new QHBoxLayout;
    head->setSpacing(Theme::tight);
    head->addWidget(m_title, 1);
    head->addWidget(addButton(tr("Criterion"), QStringLiteral("plus"), QKeySequence(Qt::Key_Insert), [this] {
        const int row = m_grid->currentIndex().isValid() ? m_grid->currentIndex().row() + 1 : m_model->rowCount();
        m_model->addCriterion(row);
        select(std::max(row, 1), 0, true);
    }));
    head->addWidget(addButton(tr("Column"), QStringLiteral("plus"), QKeySequence(Qt::SHIFT | Qt::Key_Insert), [this] {
        const int column = m_model->columnCount();
        m_model->addOption(column);
        select(0, column, true);
    }));
    head->addWidget(addButton(tr("Remove criterion"), QStringLiteral("minus"), QKeySequence(Qt::CTRL | Qt::Key_Delete), [this] {
        const QModelIndex at = m_grid->currentIndex();
        m_model->removeCriterion(at.row());
        select(std::min(at.row(), m_model->rowCount() - 1), at.column(), false);
    }));
    head->addWidget(
        addButton(tr("Remove column"), QStringLiteral("minus"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete), [this] {
            const QModelIndex at = m_grid->currentIndex();
            m_model->removeOption(at.column());
            select(at.row(), std::min(at.column(), m_model->columnCount() - 1), false);
        }));
    m_changes = m_icons.keys();
    auto *clear = new QAction(tr("Clear cells"), this);
    clear->setShortcut(Qt::Key_Delete);
    clear->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(clear, &QAction::triggered, this, [this] { m_model->clear(m_grid->selectionModel()->selectedIndexes()); });
    addAction(clear);
    QToolButton *close = addButton(tr("Close"), QStringLiteral("close"), {}, [this] { Q_EMIT closed(); });
    close->setToolButtonStyle(Qt::ToolButtonIconOnly);
    head->addWidget(close);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::wide, Theme::gap, Theme::wide, Theme::gap);
    layout->setSpacing(Theme::gap);
    layout->addLayout(head);
    layout->addWidget(m_grid, 1);
    layout->addWidget(m_hint);
    layout->addWidget(m_make, 0, Qt::AlignLeft);
    layout->addStretch();
    connect(m_make, &QPushButton::clicked, this, &ComparisonPanel::begin);
    connect(m_model, &ComparisonModel::betChanged, this, &ComparisonPanel::showBet);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ComparisonPanel::fitColumns);
    connect(selection, &Selection::changed, this, &ComparisonPanel::followSelection);
    applyTheme(theme);
}

QToolButton *ComparisonPanel::addButton(
    const QString &text, const QString &icon, const QKeySequence &keys, std::function<void()> act)
{
    auto *action = new QAction(text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    if (!keys.isEmpty())
        action->setToolTip(tr("%1 (%2)").arg(text, keys.toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, std::move(act));
    addAction(action);
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    m_icons.insert(button, icon);
    return button;
}

void ComparisonPanel::applyTheme(const Theme &theme)
{
    m_theme = theme;
    for (auto it = m_icons.cbegin(); it != m_icons.cend(); ++it)
        it.key()->defaultAction()->setIcon(themedIcon(it.value(), theme.mutedText, theme.faintText));
    m_title->setFont(theme.strong);
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, theme.mutedText);
    m_hint->setPalette(muted);
    fitColumns();
    update();
}

void ComparisonPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    followSelection();
}

void ComparisonPanel::followSelection()
{
    if (!isVisible())
        return;
    if (const int bet = betOf(m_document->snapshot(), m_selection->element()); bet >= 0)
        m_model->setBet(bet);
    showBet();
}

void ComparisonPanel::showBet()
{
    if (!isVisible())
        return;
    const int bet = m_model->bet();
    const bool hasTable = m_model->hasTable();
    const QString title = bet < 0 ? QString() : m_document->snapshot().strategy().element(bet).body->title();
    m_title->setText(bet < 0 ? tr("Compare") : m_title->fontMetrics().elidedText(title, Qt::ElideRight, Theme::popup));
    m_title->setToolTip(title);
    m_grid->setVisible(hasTable);
    m_hint->setVisible(!hasTable);
    m_hint->setText(bet < 0 ? tr("Select a bet, or one of its alternatives, to compare them.")
                            : tr("Put it beside its alternatives, by criteria of your own: cost, time, who could copy it."));
    m_make->setVisible(bet >= 0 && !hasTable);
    for (QToolButton *button : std::as_const(m_changes))
        button->defaultAction()->setEnabled(hasTable);
}

void ComparisonPanel::begin()
{
    followSelection();
    if (!m_model->hasTable())
        m_model->addTable();
    showBet();
    fitColumns();
    if (m_model->hasTable())
        select(m_model->rowCount() > 1 ? 1 : 0, 0, false);
}

void ComparisonPanel::select(int row, int column, bool isEdited)
{
    const QModelIndex at = m_model->index(row, column);
    if (!at.isValid())
        return;
    m_grid->setFocus();
    m_grid->setCurrentIndex(at);
    if (isEdited)
        m_grid->edit(at);
}

/// As wide as the words want, within reason; what is left goes to all of them.
void ComparisonPanel::fitColumns()
{
    const int columns = m_model->columnCount();
    if (columns == 0)
        return;
    m_grid->horizontalHeader()->setMinimumSectionSize(Theme::sidePanel / 2);
    m_grid->horizontalHeader()->setSectionResizeMode(columns <= 5 ? QHeaderView::Stretch : QHeaderView::Interactive);
    m_grid->verticalHeader()->setMinimumSectionSize(Theme::row);
    m_grid->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
}

void ComparisonPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT closed();
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_grid->hasFocus())
        return m_grid->edit(m_grid->currentIndex());
    QWidget::keyPressEvent(event);
}

void ComparisonPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.window);
    painter.fillRect(0, 0, width(), Theme::hairline, m_theme.border);
}

QSize ComparisonPanel::sizeHint() const
{
    return {Theme::popup, Theme::bottomPanel + Theme::vast};
}

QSize ComparisonPanel::minimumSizeHint() const
{
    return {Theme::sidePanel, Theme::bottomPanel * 2 / 3};
}

} // namespace throughline
