// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/matrix/matrixview.h"

#include "core/edits/edits.h"
#include "core/export/matrixtext.h"
#include "core/store/store.h"
#include "ui/map/matrix/matrixdelegate.h"
#include "ui/map/matrix/matrixheader.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

namespace throughline {

namespace {

QString orderName(MatrixOrder order)
{
    switch (order) {
    case MatrixOrder::Document:
        return MatrixView::tr("As in the document");
    case MatrixOrder::Name:
        return MatrixView::tr("By name");
    case MatrixOrder::MostLinks:
        return MatrixView::tr("Most links first");
    case MatrixOrder::FewestLinks:
        break;
    }
    return MatrixView::tr("Gaps first");
}

} // namespace

MatrixView::MatrixView(Document *document, Selection *selection, Dialogs *dialogs, const Theme &theme, QWidget *parent)
    : QTableView(parent)
    , m_document(document)
    , m_selection(selection)
    , m_dialogs(dialogs)
    , m_theme(theme)
    , m_model(new MatrixModel(this))
    , m_delegate(new MatrixDelegate(theme, this))
    , m_rows(new MatrixHeader(Qt::Vertical, theme, this))
    , m_columns(new MatrixHeader(Qt::Horizontal, theme, this))
    , m_corner(new QWidget(this))
    , m_following(document, this, [this](bool) { takeSnapshot(); }, [this](Origin) { followSelection(); })
{
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Coverage matrix"));
    setVerticalHeader(m_rows);
    setHorizontalHeader(m_columns);
    setModel(m_model);
    setItemDelegate(m_delegate);
    setShowGrid(false);
    setCornerButtonEnabled(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    viewport()->setMouseTracking(true);
    makeCorner();
    makeActions();
    connect(selection, &Selection::changed, &m_following, &Following::noteSelection);
    for (QHeaderView *header : {m_rows, m_columns})
        disconnect(header, &QHeaderView::sectionPressed, this, nullptr); // a name stands for its element, not for a row of cells
    connect(m_rows, &QHeaderView::sectionPressed, this, [this](int row) { selectLine(row, Qt::Vertical); });
    connect(m_columns, &QHeaderView::sectionPressed, this, [this](int column) { selectLine(column, Qt::Horizontal); });
    connect(this, &QTableView::clicked, this,
        [this](const QModelIndex &cell) { m_selection->selectElement(m_model->element(cell.row(), Qt::Vertical), this); });
    connect(m_model, &QAbstractItemModel::modelReset, this, &MatrixView::fitHeaders);
    connect(m_model, &QAbstractItemModel::headerDataChanged, this, &MatrixView::fitHeaders);
    applyTheme(theme);
}

// --- actions ---

QAction *MatrixView::makeAction(const QString &text, const QList<QKeySequence> &keys, std::function<void()> act)
{
    auto *action = new QAction(text, this);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetShortcut); // the buttons in the corner have keys of their own
    connect(action, &QAction::triggered, this, std::move(act));
    addAction(action);
    m_actions << action;
    return action;
}

void MatrixView::makeActions()
{
    makeAction(
        tr("Link or unlink in the matrix"), {Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter}, [this] { toggle(currentIndex()); });
    m_copy = makeAction(tr("Copy the matrix"), {QKeySequence::Copy}, [this] { copy(); });
    m_export = makeAction(tr("Export the matrix as CSV…"), {}, [this] { exportCsv(); });
}

void MatrixView::toggle(const QModelIndex &cell)
{
    if (!cell.isValid())
        return;
    const MatrixLink link = m_model->linkAt(cell);
    const bool isLinked = m_model->isLinked(cell);
    const auto edit = isLinked ? unlinkElement(m_document->snapshot(), link.from, link.key, link.to)
                               : linkElement(m_document->snapshot(), link.from, link.key, link.to);
    if (!edit)
        return Q_EMIT refused(edit.error().message);
    m_document->apply(*edit, isLinked ? tr("Remove the link") : tr("Link"), this);
}

void MatrixView::copy()
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(matrixToTsv(m_model->matrix(), m_model->snapshot().strategy())));
    Q_EMIT refused(tr("Copied the matrix, for a spreadsheet"));
}

void MatrixView::exportCsv()
{
    const QString suggestion
        = QFileInfo(m_document->path()).absoluteDir().filePath(QFileInfo(m_document->displayName()).baseName() + tr("-matrix.csv"));
    const QString path = m_dialogs->askWhereToExport(suggestion, tr("Tables (*.csv)"));
    if (path.isEmpty())
        return;
    const auto written = writeFile(path, matrixToCsv(m_model->matrix(), m_model->snapshot().strategy()));
    Q_EMIT refused(written ? tr("Exported “%1”").arg(QFileInfo(path).fileName()) : written.error().message);
}

// --- order ---

/// In the corner between the names: how the rows, or the columns, are sorted.
QToolButton *MatrixView::addOrder(Qt::Orientation lines)
{
    auto *button = new QToolButton(m_corner);
    auto *menu = new QMenu(button);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setText(lines == Qt::Vertical ? tr("Sort rows") : tr("Sort columns"));
    button->setAccessibleName(button->text());
    connect(menu, &QMenu::aboutToShow, this, [this, menu, lines] {
        menu->clear();
        fillOrder(menu, lines);
    });
    return button;
}

void MatrixView::fillOrder(QMenu *menu, Qt::Orientation lines)
{
    for (const MatrixOrder order : {MatrixOrder::Document, MatrixOrder::Name, MatrixOrder::MostLinks, MatrixOrder::FewestLinks}) {
        QAction *action = menu->addAction(orderName(order));
        action->setCheckable(true);
        action->setChecked(m_model->order(lines) == order);
        connect(action, &QAction::triggered, this, [this, lines, order] {
            m_model->setOrder(lines, order);
            followSelection();
        });
    }
}

void MatrixView::makeCorner()
{
    m_corner->setAutoFillBackground(true);
    m_corner->setBackgroundRole(QPalette::Window);
    auto *layout = new QVBoxLayout(m_corner);
    layout->setContentsMargins(Theme::tight, Theme::tight, Theme::tight, Theme::tight);
    layout->setSpacing(0);
    layout->addStretch();
    layout->addWidget(addOrder(Qt::Horizontal), 0, Qt::AlignLeft);
    layout->addWidget(addOrder(Qt::Vertical), 0, Qt::AlignLeft);
}

void MatrixView::fitHeaders()
{
    m_rows->fit();
    m_columns->fit();
    updateGeometries();
    m_corner->setGeometry(0, 0, m_rows->width(), m_columns->height());
    m_corner->raise();
}

// --- the document ---

void MatrixView::takeSnapshot()
{
    const QScopedValueRollback guard(m_isFollowing, true);
    m_model->setSnapshot(m_document->snapshot());
}

void MatrixView::setKind(MatrixKind kind)
{
    m_following.catchUp();
    m_model->setKind(kind);
    m_following.noteSelection();
}

void MatrixView::setFilter(const FlowFilter &filter)
{
    m_following.catchUp();
    m_model->setFilter(filter);
    m_following.noteSelection();
}

void MatrixView::applyTheme(const Theme &theme)
{
    m_theme = theme;
    m_delegate->setTheme(theme);
    m_rows->applyTheme(theme);
    m_columns->applyTheme(theme);
    fitHeaders();
    viewport()->update();
}

/// Keeps the other end of the current cell where it is.
void MatrixView::followSelection()
{
    const int row = m_model->lineOf(m_selection->element(), Qt::Vertical);
    const int column = m_model->lineOf(m_selection->element(), Qt::Horizontal);
    const QScopedValueRollback guard(m_isFollowing, true);
    const QModelIndex now = currentIndex();
    const QModelIndex next
        = m_model->index(row >= 0 ? row : std::max(now.row(), 0), row < 0 && column >= 0 ? column : std::max(now.column(), 0));
    if (next.isValid() && (row >= 0 || column >= 0 || !now.isValid()))
        setCurrentIndex(next);
}

void MatrixView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    m_delegate->setCurrent(current);
    for (QWidget *part : {viewport(), m_rows->viewport(), m_columns->viewport()})
        part->update();
    if (!m_isFollowing && current.isValid() && current.row() != previous.row())
        m_selection->selectElement(m_model->element(current.row(), Qt::Vertical), this);
}

void MatrixView::selectLine(int line, Qt::Orientation orientation)
{
    if (const int element = m_model->element(line, orientation); element >= 0)
        m_selection->selectElement(element);
}

// --- input ---

void MatrixView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_corner->raise();
}

/// Where there is nothing to show it says why.
void MatrixView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_model->rowCount() > 0 && m_model->columnCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setFont(m_theme.body);
    painter.setPen(m_theme.mutedText);
    const QString rows = kindNamePlural(rowKind(m_model->matrix().kind()));
    const QString columns = kindNamePlural(columnKind(m_model->matrix().kind()));
    const QRect area = viewport()->rect().adjusted(Theme::roomy, Theme::roomy, -Theme::roomy, -Theme::roomy);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
        tr("A row for each of the %1 and a column for each of the %2 show here, as soon as there are both and the filter lets them "
           "through. Element › New adds them.")
            .arg(rows, columns));
}

void MatrixView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return event->ignore();
    QTableView::keyPressEvent(event);
}

void MatrixView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        toggle(indexAt(event->position().toPoint()));
}

void MatrixView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction *action : std::as_const(m_actions))
        menu->addAction(action);
    menu->addSeparator();
    fillOrder(menu->addMenu(tr("Sort rows")), Qt::Vertical);
    fillOrder(menu->addMenu(tr("Sort columns")), Qt::Horizontal);
    menu->popup(event->globalPos());
}

} // namespace throughline
