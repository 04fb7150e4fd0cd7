// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/mappane.h"

#include "core/edits/edits.h"
#include "ui/map/filterbar.h"
#include "ui/map/mapactions.h"
#include "ui/map/mapintroduction.h"
#include "ui/map/maplegend.h"
#include "ui/map/mapview.h"
#include "ui/picking/linkpicker.h"

#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace throughline {

MapPane::MapPane(Document *document, Selection *selection, Dialogs *dialogs, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_selection(selection)
    , m_dialogs(dialogs)
    , m_bar(new MapBar(theme, this))
    , m_pages(new QStackedWidget(this))
    , m_introduction(new MapIntroduction(theme, this))
    , m_view(new MapView(document, selection, theme, this))
    , m_legend(new MapLegend(&m_view->painter(), theme, this))
    , m_actions(new MapActions(document, m_view))
{
    layOut();
    join();
    m_bar->showFace(MapFace::Map);
    setFocusProxy(m_view);
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
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_pages, 1);
    m_bar->addAction(m_actions->zoomOut(), QStringLiteral("minus"), {MapFace::Map});
    m_bar->addAction(m_actions->zoomIn(), QStringLiteral("plus"), {MapFace::Map});
    m_bar->addAction(m_actions->fit(), QStringLiteral("fit"), {MapFace::Map});
}

void MapPane::join()
{
    m_bar->filter()->setStrategy([this]() -> const Strategy & { return m_document->snapshot().strategy(); });
    connect(m_bar->filter(), &FilterBar::changed, m_view, &MapView::setFilter);
    connect(m_bar->filter(), &FilterBar::left, this, &MapPane::focusPane);
    connect(m_document, &Document::snapshotChanged, this, [this](const DocumentChange &change) {
        if (!change.edit)
            m_bar->filter()->reset();
        if (m_introduction->isVisible())
            m_view->catchUp();
    });
    connect(m_view, &MapView::modelChanged, this, &MapPane::showModel);
    connect(m_view, &MapView::refused, this, &MapPane::refused);
    connect(m_view, &MapView::menuWanted, this, &MapPane::showMenu);
    connect(m_actions, &MapActions::refused, this, &MapPane::refused);
    connect(m_introduction, &MapIntroduction::addWanted, this, &MapPane::add);
}

QList<QAction *> MapPane::editActions() const
{
    return m_actions->all();
}

void MapPane::focusPane()
{
    setFocus();
}

void MapPane::applyTheme(const Theme &theme)
{
    m_bar->applyTheme(theme);
    m_introduction->applyTheme(theme);
    m_view->applyTheme(theme);
    m_legend->applyTheme(theme);
}

void MapPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_view->catchUp();
}

void MapPane::showModel()
{
    m_pages->setCurrentIndex(m_view->model().isEmpty() ? 1 : 0);
    m_legend->update();
}

void MapPane::showMenu(QPoint globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_actions->fillMenu(menu);
    menu->popup(globalPosition);
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
