// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/priorities/prioritiesview.h"

#include "core/layout/roadmaplanes.h"
#include "ui/roadmap/priorities/priorityitems.h"
#include "ui/roadmap/roadmapedits.h"

#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>
#include <array>
#include <cmath>

namespace throughline {

PrioritiesView::PrioritiesView(Document *document, Selection *selection, const Theme &theme, QWidget *parent)
    : PaintedView(document, parent)
    , m_document(document)
    , m_selection(selection)
    , m_theme(theme)
    , m_painter(m_model.content(), theme)
    , m_selected(
          document, selection,
          [](const Snapshot &snapshot, int e) { return snapshot.strategy().element(e).kind() == ElementKind::Item; }, this)
    , m_field(new TitleInPlace(document, viewport()))
{
    setItems(std::make_unique<PriorityItems>(this));
    setAccessibleName(tr("Priorities"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // coming and going, they would move what one zooms at
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAcceptDrops(true);
    connect(selection, &Selection::changed, this, &PrioritiesView::noteSelection);
    connect(&m_selected, &SelectedElements::changed, this, [this] {
        viewport()->update();
        Q_EMIT currentChanged();
    });
    connect(m_field, &TitleInPlace::refused, this, &PrioritiesView::refused);
    connect(m_field, &TitleInPlace::left, this, qOverload<>(&QWidget::setFocus));
}

PrioritiesView::~PrioritiesView() = default;

// --- the document ---

void PrioritiesView::takeSnapshot(bool isAnother)
{
    cancelDrag();
    if (!m_model.setSnapshot(m_document->snapshot(), isAnother))
        return;
    if (isAnother)
        m_zoom = 1;
    const int item = m_selection->element(); // which follows an edit before what is selected with it does
    m_field->follow(m_model.priorities().bubbleOf(item) < 0 ? -1 : item);
    showModel();
}

void PrioritiesView::showModel()
{
    m_hovered = -1;
    m_painter.forget();
    setRanges();
    repaintAll();
    Q_EMIT modelChanged();
}

void PrioritiesView::setFilter(const RoadmapFilter &filter)
{
    catchUp();
    m_model.setFilter(filter);
    showModel();
}

void PrioritiesView::setWeights(const RankingWeights &weights)
{
    catchUp();
    m_model.setWeights(weights);
    m_painter.takeRanks();
    repaintAll();
    Q_EMIT modelChanged();
}

void PrioritiesView::setColour(RoadmapColour colour)
{
    m_colour = colour;
    m_painter.setColour(colour);
    repaintAll();
    Q_EMIT colourChanged();
}

void PrioritiesView::applyTheme(const Theme &theme)
{
    m_theme = theme;
    m_painter.setTheme(theme);
    setRanges();
    repaintAll();
}

bool PrioritiesView::apply(const Result<TextEdit> &edit, const QString &name)
{
    if (!edit) {
        Q_EMIT refused(edit.error().message);
        return false;
    }
    if (edit->isEmpty())
        return false;
    m_document->apply(*edit, name, this);
    reveal(current());
    return true;
}

// --- selection ---

int PrioritiesView::current() const
{
    const int item = m_selected.current();
    return m_model.priorities().bubbleOf(item) < 0 ? -1 : item;
}

std::vector<int> PrioritiesView::selected() const
{
    std::vector<int> items = m_selected.elements();
    std::erase_if(items, [this](int item) { return m_model.priorities().bubbleOf(item) < 0; });
    return items;
}

void PrioritiesView::select(int item)
{
    selectAll({item}, item);
}

void PrioritiesView::selectAll(const std::vector<int> &items, int current)
{
    m_selected.selectAll(items, current);
    reveal(current);
    tellCurrent();
}

void PrioritiesView::followSelection(Origin)
{
    reveal(current());
    tellCurrent();
    viewport()->update();
    Q_EMIT currentChanged();
}

// --- places ---

PriorityPainter::View PrioritiesView::view() const
{
    return m_painter.view(viewport()->size(), m_zoom, QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value()));
}

void PrioritiesView::setRanges()
{
    const QSizeF plot = m_painter.plotIn(viewport()->size()).size();
    const auto set = [this](QScrollBar *bar, double room) {
        bar->setRange(0, std::max(0, static_cast<int>(std::lround(room * (m_zoom - 1)))));
        bar->setPageStep(static_cast<int>(room));
        bar->setSingleStep(Theme::vast);
    };
    set(horizontalScrollBar(), plot.width());
    set(verticalScrollBar(), plot.height());
    placeField();
}

void PrioritiesView::setZoom(double zoom, std::optional<QPoint> anchor)
{
    const QPoint fixed = anchor.value_or(m_painter.plotIn(viewport()->size()).center().toPoint());
    const QPointF place = view().plane.fromArea(fixed);
    m_zoom = std::clamp(zoom, 1.0, mostZoom);
    setRanges();
    const QPointF moved = view().plane.toArea(place) - fixed;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + static_cast<int>(std::lround(moved.x())));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + static_cast<int>(std::lround(moved.y())));
    placeField();
    repaintAll();
}

QRect PrioritiesView::areaOf(int bubble) const
{
    return view().plane.extent(m_model.priorities().bubble(bubble)).toAlignedRect();
}

QPoint PrioritiesView::pointOf(QPointF place) const
{
    return view().plane.toArea(place).toPoint();
}

int PrioritiesView::itemAt(QPoint point) const
{
    const PriorityPainter::View view = this->view();
    const int bubble = view.plot.contains(point) ? view.plane.bubbleAt(m_model.priorities(), point) : -1;
    return bubble < 0 ? -1 : m_model.priorities().bubble(bubble).item;
}

void PrioritiesView::reveal(int item)
{
    const int bubble = m_model.priorities().bubbleOf(item);
    if (bubble < 0 || m_drag)
        return;
    const QRect area = areaOf(bubble).adjusted(-Theme::gap, -Theme::gap, Theme::gap, Theme::gap);
    const QRect plot = m_painter.plotIn(viewport()->size()).toAlignedRect();
    const auto show = [](QScrollBar *bar, int from, int to, int least, int most) {
        if (to > most)
            bar->setValue(bar->value() + to - most);
        else if (from < least)
            bar->setValue(bar->value() + from - least);
    };
    show(horizontalScrollBar(), area.left(), area.right(), plot.left(), plot.right());
    show(verticalScrollBar(), area.top(), area.bottom(), plot.top(), plot.bottom());
}

void PrioritiesView::resizeEvent(QResizeEvent *)
{
    setRanges();
    repaintAll();
}

void PrioritiesView::scrollContentsBy(int, int)
{
    placeField();
    repaintAll();
}

void PrioritiesView::placeField()
{
    const int bubble = m_model.priorities().bubbleOf(m_field->element());
    if (bubble < 0)
        return;
    const QRect area = areaOf(bubble);
    m_field->place({area.right() + Theme::gap, area.center().y() - Theme::control / 2, 0, Theme::control},
        static_cast<int>(m_painter.plotIn(viewport()->size()).left()));
}

// --- gestures without the pointer ---

void PrioritiesView::stepScores(int value, int vision)
{
    const int outOf = m_model.priorities().outOf();
    std::vector<ScoredItem> scores;
    for (const int item : selected()) {
        const Priority &priority = m_model.priorityOf(item);
        scores.push_back({item, value == 0 ? priority.value : steppedScore(*priority.value, value, outOf),
            vision == 0 ? priority.vision : steppedScore(*priority.vision, vision, outOf)});
    }
    apply(setScores(m_model.snapshot(), scores), tr("Change the scores"));
}

void PrioritiesView::clearScores()
{
    apply(throughline::clearScores(m_model.snapshot(), selected()), tr("Take the scores away"));
}

void PrioritiesView::give(int item)
{
    catchUp();
    const Priority priority = throughline::priorityOf(*m_model.snapshot().strategy().element(item).body);
    const Score middle = scoreAt(0.5, {}, m_model.priorities().outOf());
    m_selected.select(item);
    apply(setScores(
              m_model.snapshot(), std::array{ScoredItem{item, priority.value.value_or(middle), priority.vision.value_or(middle)}}),
        tr("Score an item"));
}

void PrioritiesView::editTitle(int item)
{
    if (m_model.priorities().bubbleOf(item) < 0)
        return;
    m_field->close();
    select(item);
    m_field->open(item, m_painter.titleFont());
    placeField();
}

void PrioritiesView::askForItem()
{
    const PriorityPainter::View view = this->view();
    const int bubble = m_model.priorities().bubbleOf(current());
    askForItemAt(bubble < 0 ? view.plane.fromArea(view.plot.center()) : m_model.priorities().bubble(bubble).place);
}

void PrioritiesView::askForItemAt(QPointF place)
{
    LaneChange lane;
    if (const auto &wanted = m_model.filter().lane)
        lane = {wanted->lanesBy, laneWithKey(m_model.snapshot(), wanted->lanesBy, wanted->key)};
    NewElement item = newItemIn(m_model.snapshot(), lane, {}, Period::Unit::Quarter);
    const auto words = [&](double share) { return scoreWords(scoreAt(share, {}, m_model.priorities().outOf())); };
    item.fields.emplace_back(FieldKey::ValueNow, words(place.x()));
    item.fields.emplace_back(FieldKey::Vision, words(place.y()));
    Q_EMIT newItemWanted(item);
}

} // namespace throughline
