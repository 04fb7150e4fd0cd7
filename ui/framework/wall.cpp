// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/framework/wall.h"

#include "core/trace/concerns.h"
#include "ui/framework/wallgestures.h"
#include "ui/framework/wallitems.h"
#include "ui/picking/inplacefield.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <cmath>

namespace throughline {

namespace {

constexpr int settling = 120; // ms after which it stands still

bool isCard(const Snapshot &snapshot, int element)
{
    return snapshot.strategy().groupOf(snapshot.strategy().element(element)).part == Part::Framework;
}

FrameworkMeasure measureFor(const Theme &theme, QSize viewport)
{
    return {.viewport = viewport,
        .margin = Theme::wide,
        .gap = Theme::gap,
        .nestedGap = Theme::tight,
        .indent = Theme::wide,
        .between = Theme::vast + Theme::wide,
        .header = Theme::vast,
        .add = Theme::control,
        .vacancy = std::ceil(6 * QFontMetricsF(theme.body).lineSpacing()) + Theme::pad};
}

} // namespace

Wall::Wall(Document *document, Selection *selection, CardCommands *commands, const Theme &theme, QWidget *parent)
    : PaintedView(document, parent)
    , m_document(document)
    , m_selection(selection)
    , m_chosen(new SelectedElements(document, selection, isCard, this))
    , m_commands(commands)
    , m_theme(theme)
    , m_model(theme)
    , m_painter(m_model, theme)
    , m_gestures(std::make_unique<WallGestures>(this))
{
    setItems(std::make_unique<WallItems>(this));
    setAcceptDrops(true);
    setAccessibleName(tr("Framework"));
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setBackgroundRole(QPalette::Window); // for the scroll bars beside it
    m_settled.setSingleShot(true);
    m_settled.setInterval(settling);
    connect(&m_settled, &QTimer::timeout, this, [this] {
        m_painter.setPatience(-1);
        viewport()->update();
    });
    connect(selection, &Selection::changed, this, &Wall::noteSelection);
    connect(m_chosen, &SelectedElements::changed, this, &Wall::followChosen);
    connect(commands, &CardCommands::added, this, [this](int element) { editWords(element, {}); });
    layOut();
}

Wall::~Wall() = default;

// --- what is shown ---

void Wall::takeSnapshot(bool)
{
    m_model.setSnapshot(m_document->snapshot());
    if (m_state.hovered != WallTarget() || m_state.link || m_state.hoveredLink)
        viewport()->update();
    m_state.hovered = {};
    m_state.link.reset();
    m_state.hoveredLink.reset();
    m_gestures->cancel();
    layOut();
    followChosen();
    followField();
    followChain();
    Q_EMIT modelChanged();
}

void Wall::setWish(const WallWish &wish)
{
    if (wish == m_model.wish())
        return;
    finishField(0);
    const bool isNarrowedAnew = wish.filter != m_model.wish().filter || wish.isOnlyDue != m_model.wish().isOnlyDue;
    m_model.setWish(wish);
    m_state.hovered = {};
    m_state.link.reset();
    m_state.hoveredLink.reset();
    layOut();
    followChosen();
    for (QScrollBar *bar : m_bars) {
        if (isNarrowedAnew)
            bar->setValue(0);
    }
    followChain();
    if (currentCard() >= 0)
        reveal(current());
    Q_EMIT modelChanged();
}

void Wall::layOut()
{
    const auto changed = m_model.layOut(measureFor(m_theme, viewport()->size()));
    horizontalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(m_model.layout().width())) - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(Theme::vast);
    placeBars();
    placeField();
    if (changed)
        updateCards(*changed);
    else
        viewport()->update();
}

void Wall::updateCards(const std::vector<int> &cards)
{
    constexpr int ring = WallPainter::ring;
    for (const int card : cards)
        viewport()->update(areaOf({.kind = WallTarget::Kind::Card, .card = card}).adjusted(-ring, -ring, ring, ring));
}

void Wall::resizeEvent(QResizeEvent *)
{
    layOut();
}

void Wall::applyTheme(const Theme &theme)
{
    m_theme = theme;
    m_painter.setTheme(theme);
    m_model.setTheme(theme);
    layOut();
}

WallTarget Wall::targetAt(QPoint point) const
{
    return viewport()->rect().contains(point) ? m_painter.targetAt(point, m_state) : WallTarget();
}

QRect Wall::areaOf(const WallTarget &target) const
{
    return m_painter.areaOf(target, m_state).toAlignedRect();
}

void Wall::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    m_state.current = currentCard();
    m_state.hasFocus = hasFocus();
    if (!m_painter.paint(painter, m_state, event->rect()))
        QTimer::singleShot(0, viewport(), qOverload<>(&QWidget::update));
}

// --- selection ---

int Wall::current() const
{
    const int element = m_selection->element();
    return m_model.layout().cardOf(element) < 0 ? -1 : element;
}

void Wall::select(int element)
{
    m_state.link.reset();
    if (element >= 0)
        m_chosen->select(element);
}

void Wall::selectAll()
{
    std::vector<int> elements;
    for (const FrameworkLayout::Card &card : m_model.layout().cards())
        elements.push_back(card.element);
    if (!elements.empty())
        m_chosen->extendTo(elements, current() >= 0 ? current() : elements.front());
}

void Wall::extendTo(int card)
{
    const int anchor = m_model.layout().cardOf(m_chosen->anchor());
    if (anchor < 0 || card < 0)
        return select(m_model.elementAt(card));
    std::vector<int> elements;
    for (int c = std::min(anchor, card); c <= std::max(anchor, card); ++c)
        elements.push_back(m_model.elementAt(c));
    m_chosen->extendTo(elements, m_model.elementAt(card));
}

void Wall::chooseLink(const std::optional<WallLink> &link)
{
    m_state.link = link;
    Q_EMIT chosenChanged();
    viewport()->update();
}

std::vector<int> Wall::chosenCards() const
{
    std::vector<int> elements;
    elements.reserve(m_state.chosen.size());
    for (const int card : m_state.chosen)
        elements.push_back(m_model.elementAt(card));
    std::ranges::sort(elements);
    return elements;
}

const TraceLink *Wall::chosenLink() const
{
    if (!m_state.link)
        return nullptr;
    const auto links = m_model.snapshot().trace().from(m_model.elementAt(m_state.link->from));
    const auto link = std::ranges::find(links, m_model.elementAt(m_state.link->to), &TraceLink::to);
    return link == links.end() ? nullptr : &*link;
}

void Wall::removeChosen()
{
    if (const TraceLink *link = chosenLink())
        m_commands->unlink(*link);
    else
        m_commands->remove(chosenCards());
}

/// Cards that a filter hides aren't chosen.
void Wall::followChosen()
{
    if (&m_model.snapshot().text() != &m_document->snapshot().text())
        return; // the wall is about to hear of an edit, and comes back
    std::vector<int> chosen;
    for (const int element : m_chosen->elements()) {
        if (const int card = m_model.layout().cardOf(element); card >= 0)
            chosen.push_back(card);
    }
    std::ranges::sort(chosen);
    if (chosen != m_state.chosen)
        viewport()->update();
    m_state.chosen = std::move(chosen);
    Q_EMIT chosenChanged();
}

void Wall::followSelection(Origin)
{
    if (m_field && m_edited.element != m_selection->element())
        finishField(0);
    if (current() < 0 && m_chosen->count() > 0)
        m_chosen->clear(); // what is selected now is no card
    followChain();
    if (m_shown != m_selection->element()) {
        m_shown = m_selection->element();
        reveal(m_shown);
    }
    tellCurrent();
    viewport()->update();
}

void Wall::followChain()
{
    std::vector<int> chain = m_model.chainOf(m_selection->element());
    if (chain != m_state.chain)
        viewport()->update();
    m_state.chain = std::move(chain);
}

std::vector<int> Wall::relyingOn(int element) const
{
    const Strategy &strategy = m_model.snapshot().strategy();
    std::vector<int> relying;
    for (const TraceLink &link : m_model.snapshot().trace().to(element)) {
        const ElementKind kind = strategy.element(link.from).kind();
        const bool isRemark = kind == ElementKind::Alternative || kind == ElementKind::TradeOff || kind == ElementKind::Concern;
        if (!isRemark && link.from != element)
            relying.push_back(link.from);
    }
    return relying;
}

std::vector<int> Wall::openConcernsAbout(int element) const
{
    return openConcerns(m_model.snapshot().strategy(), m_model.snapshot().trace(), element);
}

void Wall::focusInEvent(QFocusEvent *event)
{
    PaintedView::focusInEvent(event);
    if (m_selection->element() < 0 && event->reason() == Qt::TabFocusReason && m_model.cardCount() > 0)
        select(m_model.elementAt(0));
    viewport()->update();
}

void Wall::focusOutEvent(QFocusEvent *event)
{
    PaintedView::focusOutEvent(event);
    viewport()->update();
}

} // namespace throughline
