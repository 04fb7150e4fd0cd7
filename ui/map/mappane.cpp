// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/mappane.h"

#include "core/edits/edits.h"
#include "core/trace/flow.h"
#include "ui/map/filterbar.h"
#include "ui/map/mapactions.h"
#include "ui/map/maplegend.h"
#include "ui/map/mapview.h"
#include "ui/map/matrix/matrixview.h"
#include "ui/panes/introduction.h"
#include "ui/picking/linkpicker.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace throughline {

MapPane::MapPane(Document *document, Selection *selection, Dialogs *dialogs, const Theme &theme, QWidget *parent)
    : Pane(Mode::Map, parent)
    , m_document(document)
    , m_selection(selection)
    , m_dialogs(dialogs)
    , m_bar(new MapBar(theme, this))
    , m_pages(new QStackedWidget(this))
    , m_introduction(new Introduction(tr("See the whole throughline"),
          tr("The map shows what leads to what: whom you are for, what hurts them, what you bet on, what you will do about it and "
             "how you tell of it. Gaps show by themselves. Begin with a roadmap item and ask it why, or with the people whom it is "
             "all for."),
          {tr("Add a roadmap item"), tr("Add a target market")}, theme, this))
    , m_view(new MapView(document, selection, theme, this))
    , m_legend(new MapLegend(&m_view->painter(), theme, this))
    , m_actions(new MapActions(document, m_view))
    , m_matrix(new MatrixView(document, selection, dialogs, theme, this))
{
    layOut();
    makeActions();
    join();
    setFace(MapFace::Map);
}

void MapPane::layOut()
{
    auto *picture = new QWidget(this);
    auto *down = new QVBoxLayout(picture);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(0);
    down->addWidget(m_view, 1);
    down->addWidget(m_legend);
    m_pages->addWidget(picture);
    m_pages->addWidget(m_introduction);
    m_pages->addWidget(m_matrix);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_pages, 1);
    m_bar->addButtonFor(m_actions->zoomOut(), QStringLiteral("minus"), {MapFace::Map});
    m_bar->addButtonFor(m_actions->zoomIn(), QStringLiteral("plus"), {MapFace::Map});
    m_bar->addButtonFor(m_actions->fit(), QStringLiteral("fit"), {MapFace::Map});
    m_bar->addButtonFor(m_matrix->copyAction(), QStringLiteral("duplicate"), {MapFace::PainsBets, MapFace::ItemsBets});
    m_bar->addButtonFor(m_matrix->exportAction(), QStringLiteral("export"), {MapFace::PainsBets, MapFace::ItemsBets});
}

void MapPane::makeActions()
{
    const auto add = [this](const QString &text, const QKeySequence &keys, std::function<void()> act) {
        auto *action = new QAction(text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, std::move(act));
        addAction(action);
        m_faceActions << action;
    };
    add(tr("Map as a picture"), Qt::CTRL | Qt::ALT | Qt::Key_1, [this] { setFace(MapFace::Map); });
    add(tr("Matrix of pains and bets"), Qt::CTRL | Qt::ALT | Qt::Key_2, [this] { setFace(MapFace::PainsBets); });
    add(tr("Matrix of items and bets"), Qt::CTRL | Qt::ALT | Qt::Key_3, [this] { setFace(MapFace::ItemsBets); });
    add(tr("Filter map and matrix"), QKeySequence::Find, [this] { m_bar->filter()->focusWords(); });
}

void MapPane::setFace(MapFace face)
{
    m_face = face;
    m_bar->showFace(face);
    const bool hadFocus = QApplication::focusWidget() && isAncestorOf(QApplication::focusWidget());
    if (face == MapFace::Map) {
        setFocusProxy(m_view);
        m_pages->setCurrentIndex(0);
        showModel();
    } else {
        setFocusProxy(m_matrix);
        m_matrix->setKind(face == MapFace::PainsBets ? MatrixKind::PainsBets : MatrixKind::ItemsBets);
        m_pages->setCurrentWidget(m_matrix);
    }
    if (hadFocus)
        setFocus();
}

void MapPane::join()
{
    m_bar->filter()->setStrategy([this]() -> const Strategy & { return m_document->snapshot().strategy(); });
    connect(m_bar, &MapBar::faceChosen, this, &MapPane::setFace);
    connect(m_bar->filter(), &FilterBar::changed, m_view, &MapView::setFilter);
    connect(m_bar->filter(), &FilterBar::changed, m_matrix, &MatrixView::setFilter);
    connect(m_matrix, &MatrixView::refused, this, &MapPane::refused);
    connect(m_bar->filter(), &FilterBar::left, this, qOverload<>(&QWidget::setFocus));
    connect(m_document, &Document::snapshotChanged, this, [this](const DocumentChange &change) {
        if (!change.edit) {
            m_bar->filter()->reset();
            m_matrix->setFilter({});
        }
    });
    m_view->setStandIn(m_introduction);
    connect(m_view, &MapView::modelChanged, this, &MapPane::showModel);
    connect(m_view, &MapView::refused, this, &MapPane::refused);
    connect(m_view, &MapView::menuWanted, this, &MapPane::showMenu);
    connect(m_actions, &MapActions::refused, this, &MapPane::refused);
    connect(m_introduction, &Introduction::chosen, this,
        [this](int beginning) { add(beginning == 0 ? ElementKind::Item : ElementKind::Market); });
}

QList<QAction *> MapPane::editActions() const
{
    return m_faceActions + m_actions->all() + m_matrix->editActions();
}

void MapPane::applyTheme(const Theme &theme)
{
    m_bar->applyTheme(theme);
    m_introduction->applyTheme(theme);
    m_view->applyTheme(theme);
    m_legend->applyTheme(theme);
    m_matrix->applyTheme(theme);
}

bool MapPane::shows(ElementKind kind) const
{
    return flowColumn(kind).has_value();
}

void MapPane::showModel()
{
    if (m_face == MapFace::Map)
        m_pages->setCurrentIndex(m_view->model().isEmpty() ? 1 : 0);
    m_legend->update();
}

void MapPane::showMenu(QPoint globalPosition)
{
    m_actions->newMenu(this)->popup(globalPosition);
}

void MapPane::add(ElementKind kind)
{
    const Strategy &strategy = m_document->snapshot().strategy();
    const auto edit = addElement(m_document->snapshot(),
        {.kind = kind, .group = groupForNew(strategy, kind), .title = tr("New %1").arg(kindName(kind)), .fields = {}, .prose = {}});
    if (!edit)
        return Q_EMIT refused(edit.error().message);
    m_document->apply(*edit, tr("Add"), this);
    const auto &elements = m_document->snapshot().strategy().elements();
    const auto added = std::ranges::find(elements, kind, &Element::kind);
    if (added == elements.end())
        return;
    m_selection->selectElement(static_cast<int>(added - elements.begin()));
    m_view->setFocus();
    m_view->editTitle(m_view->current());
}

} // namespace throughline
