// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/framework/wall.h"

#include "core/edits/cards.h"
#include "core/model/comparison.h"
#include "core/trace/concerns.h"
#include "ui/document/elementmime.h"
#include "ui/framework/cardfield.h"
#include "ui/framework/columnwords.h"
#include "ui/framework/wallaccessible.h"
#include "ui/framework/wallgestures.h"

#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <cmath>

namespace throughline {

namespace {

constexpr int scrollPatience = 4; // ms for drawing new cards in one paint while the wall moves
constexpr int settling = 120; // ms after which it stands still

using Kind = WallTarget::Kind;

std::size_t index(int i)
{
    return static_cast<std::size_t>(i);
}

FrameworkMeasure measureFor(const Theme &theme, QSize viewport)
{
    const QFontMetricsF small(theme.small);
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
    : QAbstractScrollArea(parent)
    , m_document(document)
    , m_selection(selection)
    , m_commands(commands)
    , m_theme(theme)
    , m_model(theme)
    , m_painter(m_model, theme)
    , m_gestures(std::make_unique<WallGestures>(this))
{
    WallAccessible::install();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    setAccessibleName(tr("Framework"));
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Window);
    m_settled.setSingleShot(true);
    m_settled.setInterval(settling);
    connect(&m_settled, &QTimer::timeout, this, [this] {
        m_painter.setPatience(-1);
        viewport()->update();
    });
    connect(document, &Document::snapshotChanged, this, &Wall::takeSnapshot);
    connect(selection, &Selection::changed, this, &Wall::followSelection);
    connect(commands, &CardCommands::added, this, [this](int element) { editWords(element, {}); });
    layOut();
}

Wall::~Wall() = default;

// --- what is shown ---

/// What isn't seen is brought up to date when it is shown: typing in the text waits for nobody.
void Wall::takeSnapshot()
{
    m_isStale = !isVisible();
    if (m_isStale)
        return;
    m_model.setSnapshot(m_document->snapshot());
    m_state.hovered = {};
    m_gestures->cancel();
    layOut();
    followField();
    followChain();
    Q_EMIT modelChanged();
}

/// The words that are being edited go along with their card.
void Wall::followField()
{
    if (!m_field || m_isFinishing)
        return;
    const int element = m_model.snapshot().strategy().find(m_edited);
    if (m_model.layout().cardOf(element) < 0)
        closeField();
    else
        m_field->moveTo(element);
}

void Wall::setWish(const WallWish &wish)
{
    if (wish == m_model.wish())
        return;
    finishField(0);
    m_model.setWish(wish);
    m_state.hovered = {};
    layOut();
    followChain();
    if (currentCard() >= 0)
        reveal(current());
    Q_EMIT modelChanged();
}

void Wall::layOut()
{
    m_model.layOut(measureFor(m_theme, viewport()->size()));
    horizontalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(m_model.layout().width())) - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(Theme::vast);
    placeBars();
    placeField();
    viewport()->update();
}

/// One scroll bar for each column, at its right edge; unseen where all of the column is in sight.
void Wall::placeBars()
{
    const auto &columns = m_model.layout().columns();
    while (m_bars.size() < columns.size()) {
        auto *bar = new QScrollBar(Qt::Vertical, viewport());
        bar->setFocusPolicy(Qt::NoFocus);
        bar->setSingleStep(Theme::roomy);
        connect(bar, &QScrollBar::valueChanged, this, &Wall::noteScrolled);
        m_bars.push_back(bar);
    }
    const int top = static_cast<int>(m_model.layout().header());
    const int room = std::max(viewport()->height() - top, 1);
    m_state.columns.resize(columns.size(), 0);
    for (std::size_t c = 0; c < m_bars.size(); ++c) {
        QScrollBar *bar = m_bars[c];
        const bool isThere = c < columns.size();
        const int range = isThere ? std::max(0, static_cast<int>(std::ceil(columns[c].height)) - room) : 0;
        const QSignalBlocker quiet(bar);
        bar->setRange(0, range);
        bar->setPageStep(room);
        bar->setVisible(isThere && range > 0);
        if (!isThere)
            continue;
        bar->setAccessibleName(tr("Scroll %1").arg(columnName(columns[c].kind)));
        const int width = bar->sizeHint().width();
        const int left = static_cast<int>(columns[c].left + columns[c].width) - horizontalScrollBar()->value() + Theme::tight;
        bar->setGeometry(left, top, width, room - Theme::tight);
        m_state.columns[c] = bar->value();
    }
    m_state.scrolled = horizontalScrollBar()->value();
    m_state.size = viewport()->size();
}

void Wall::noteScrolled()
{
    for (std::size_t c = 0; c < m_state.columns.size(); ++c)
        m_state.columns[c] = m_bars[c]->value();
    m_painter.setPatience(scrollPatience);
    m_settled.start();
    placeField();
    viewport()->update();
}

void Wall::scrollContentsBy(int, int)
{
    placeBars();
    placeField();
    viewport()->update();
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

void Wall::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    m_state.current = currentCard();
    m_state.hasFocus = hasFocus();
    if (!m_painter.paint(painter, m_state))
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
    if (element >= 0)
        m_selection->selectElement(element);
}

void Wall::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    if (m_isStale)
        takeSnapshot();
    followSelection();
}

void Wall::followSelection()
{
    if (!isVisible())
        return;
    if (&m_model.snapshot().text() != &m_document->snapshot().text())
        takeSnapshot(); // the selection may hear of an edit before the wall does
    if (m_field && m_field->place().element != m_selection->element())
        finishField(0);
    followChain();
    if (m_shown != m_selection->element()) {
        m_shown = m_selection->element();
        reveal(m_shown);
    }
    describeCurrent();
    viewport()->update();
}

void Wall::followChain()
{
    m_state.chain = m_model.chainOf(m_selection->element());
}

void Wall::reveal(int element)
{
    if (element < 0)
        return;
    if (const int card = m_model.layout().cardOf(element); card >= 0)
        revealCard(card);
    // Of what it hangs together with, each column shows something.
    const auto &cards = m_model.layout().cards();
    const double room = viewport()->height() - m_model.layout().header();
    std::vector<int> first(m_bars.size(), -1);
    std::vector<bool> isShown(m_bars.size(), false);
    for (const int chained : m_state.chain) {
        const int card = m_model.layout().cardOf(chained);
        if (card < 0)
            continue;
        const FrameworkLayout::Card &at = cards[index(card)];
        const double top = at.area.top() - m_state.columns[index(at.column)];
        isShown[index(at.column)] = isShown[index(at.column)] || (top >= 0 && top + std::min(at.area.height(), room) <= room);
        if (first[index(at.column)] < 0)
            first[index(at.column)] = card;
    }
    for (std::size_t c = 0; c < first.size(); ++c) {
        if (!isShown[c] && first[c] >= 0)
            revealCard(first[c]);
    }
}

void Wall::revealCard(int card)
{
    const FrameworkLayout::Card &at = m_model.layout().cards()[index(card)];
    QScrollBar *down = m_bars[index(at.column)];
    const double room = viewport()->height() - m_model.layout().header();
    const double top = at.area.top() - Theme::gap;
    const double bottom = std::min(at.area.bottom() + Theme::gap, top + room);
    if (bottom > down->value() + room)
        down->setValue(static_cast<int>(std::ceil(bottom - room)));
    if (top < down->value())
        down->setValue(static_cast<int>(std::floor(top)));
    QScrollBar *across = horizontalScrollBar();
    if (at.area.right() + Theme::wide > across->value() + viewport()->width())
        across->setValue(static_cast<int>(std::ceil(at.area.right())) + Theme::wide - viewport()->width());
    if (at.area.left() - Theme::wide < across->value())
        across->setValue(static_cast<int>(std::floor(at.area.left())) - Theme::wide);
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

/// What a screen reader says of the current card.
void Wall::describeCurrent()
{
    const int card = currentCard();
    if (card < 0)
        return setAccessibleDescription(tr("No card is selected"));
    QAccessibleEvent focus(this, QAccessible::Focus);
    focus.setChild(card);
    QAccessible::updateAccessibility(&focus);
    setAccessibleDescription(spokenCard(m_model.face(card)));
}

void Wall::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    if (m_selection->element() < 0 && event->reason() == Qt::TabFocusReason && m_model.cardCount() > 0)
        select(m_model.elementAt(0));
    viewport()->update();
}

void Wall::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

// --- pointer ---

bool Wall::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        showTip(help->pos(), help->globalPos());
        return true;
    }
    if (event->type() == QEvent::Leave)
        hover({-1, -1});
    return QAbstractScrollArea::viewportEvent(event);
}

void Wall::hover(QPoint point)
{
    const WallTarget target = targetAt(point);
    if (target == m_state.hovered)
        return;
    m_state.hovered = target;
    const bool isButton = target.kind >= Kind::Gap || target.kind == Kind::Pill;
    viewport()->setCursor(target.kind == Kind::Handle ? Qt::CrossCursor : isButton ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

void Wall::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_gestures->press(event);
}

void Wall::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        m_gestures->move(event);
    else
        hover(event->position().toPoint());
}

void Wall::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_gestures->release(event);
}

void Wall::mouseDoubleClickEvent(QMouseEvent *event)
{
    const WallTarget target = targetAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || target.card < 0)
        return;
    if (target.kind == Kind::Title || target.kind == Kind::Lead || target.kind == Kind::Fact || target.kind == Kind::Card)
        editWords(m_model.elementAt(target.card), wordsAt(target));
}

CardWords Wall::wordsAt(const WallTarget &target) const
{
    if (target.kind == Kind::Lead)
        return {.part = CardWords::Part::Lead};
    if (target.kind == Kind::Fact)
        return {.part = CardWords::Part::Field, .field = m_model.face(target.card).facts[index(target.index)].field};
    return {};
}

/// A click, without a drag, on what was under the pointer when the button was pressed.
void Wall::activate(const WallTarget &target, bool wasCurrent)
{
    const int element = m_model.elementAt(target.card);
    switch (target.kind) {
    case Kind::Title:
    case Kind::Lead:
    case Kind::Fact:
        if (wasCurrent)
            editWords(element, wordsAt(target));
        break;
    case Kind::Pill:
        Q_EMIT valueWanted(element, m_model.face(target.card).pills[index(target.index)].field);
        break;
    case Kind::Gap:
        fillGap(element, m_model.face(target.card).gaps[index(target.index)]);
        break;
    case Kind::Relied:
    case Kind::Concerns:
        Q_EMIT listWanted(element, target.kind);
        break;
    case Kind::Compared:
        Q_EMIT comparisonWanted(element);
        break;
    case Kind::Vacancy:
    case Kind::Add:
    case Kind::HeaderAdd:
        Q_EMIT cardWanted(m_model.layout().columns()[index(target.column)].kind, -1);
        break;
    default:
        break;
    }
}

void Wall::fillGap(int element, const CardGap &gap)
{
    const ElementKind kind = m_model.snapshot().strategy().element(element).kind();
    if (gap.key == FieldKey::Unknown)
        return;
    if (gap.key == FieldKey::InsteadOf && gap.isIncoming)
        return Q_EMIT cardWanted(ElementKind::Alternative, element);
    const FieldRule *rule = fieldRule(kind, gap.key);
    if (!gap.isIncoming && rule && rule->type != ValueType::Link)
        return editWords(element, {.part = CardWords::Part::Field, .field = -1, .key = gap.key});
    Q_EMIT linkWanted(element, gap.key, gap.isIncoming);
}

void Wall::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const int card = currentCard();
        at = viewport()->mapToGlobal(card < 0 ? viewport()->rect().center() : areaOf({.kind = Kind::Title, .card = card}).center());
    } else if (const int element = m_model.elementAt(targetAt(event->pos()).card); element >= 0) {
        select(element);
    }
    Q_EMIT menuWanted(at);
}

/// The wheel turns the column under the pointer.
void Wall::wheelEvent(QWheelEvent *event)
{
    const QPoint delta = event->angleDelta();
    const bool isAcross = std::abs(delta.x()) > std::abs(delta.y()) || event->modifiers().testFlag(Qt::ShiftModifier);
    const int column = m_model.layout().columnAt(event->position().x() + m_state.scrolled);
    if (isAcross || column < 0)
        return QAbstractScrollArea::wheelEvent(event);
    const int notch = delta.y() * 3 * m_bars[index(column)]->singleStep() / 120;
    const int by = event->pixelDelta().isNull() ? notch : event->pixelDelta().y();
    m_bars[index(column)]->setValue(m_bars[index(column)]->value() - by);
    event->accept();
    hover(event->position().toPoint());
}

// --- keyboard ---

void Wall::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_gestures->cancel())
        return;
    if (!step(event))
        QAbstractScrollArea::keyPressEvent(event);
}

bool Wall::step(const QKeyEvent *event)
{
    using Direction = FrameworkLayout::Direction;
    static const QHash<int, Direction> keys{{Qt::Key_Up, Direction::Up}, {Qt::Key_Down, Direction::Down},
        {Qt::Key_Home, Direction::Home}, {Qt::Key_End, Direction::End}, {Qt::Key_PageUp, Direction::PageUp},
        {Qt::Key_PageDown, Direction::PageDown}};
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (modifiers != Qt::NoModifier || m_model.cardCount() == 0)
        return false;
    const bool isSideways = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    const auto direction = keys.constFind(event->key());
    if (!isSideways && direction == keys.cend())
        return false;
    const int card = isSideways ? cardBeside(currentCard(), event->key() == Qt::Key_Left ? -1 : 1)
                                : m_model.layout().neighbour(currentCard(), *direction);
    if (card >= 0)
        select(m_model.elementAt(card));
    return true;
}

/// The card that the link leads to in the next column, else the one that stands beside.
int Wall::cardBeside(int card, int by) const
{
    const FrameworkLayout &layout = m_model.layout();
    if (card < 0)
        return 0;
    const FrameworkLayout::Card &at = layout.cards()[index(card)];
    for (const WallLink &link : m_model.links()) {
        const int other = link.from == card ? link.to : link.to == card ? link.from : -1;
        if (other >= 0 && (layout.cards()[index(other)].column - at.column) * by > 0)
            return other;
    }
    for (int c = at.column + by; c >= 0 && c < std::ssize(layout.columns()); c += by) {
        const double y = at.area.center().y() - m_state.columns[index(at.column)] + m_state.columns[index(c)];
        if (const int other = layout.nearest(c, y); other >= 0)
            return other;
    }
    return card;
}

void Wall::moveSelected(int by)
{
    const int card = currentCard();
    if (card < 0)
        return;
    const auto &cards = m_model.layout().cards();
    const FrameworkLayout::Card &moved = cards[index(card)];
    for (int i = card + by; i >= 0 && i < std::ssize(cards) && cards[index(i)].column == moved.column; i += by) {
        if (cards[index(i)].host == moved.host && cards[index(i)].kind == moved.kind)
            return m_commands->move(moved.element, cards[index(i)].element, by > 0);
        if (cards[index(i)].depth < moved.depth)
            return;
    }
}

// --- words in place ---

QString Wall::writtenWords(int element, const CardWords &which) const
{
    const ElementBody &body = *m_model.snapshot().strategy().element(element).body;
    switch (which.part) {
    case CardWords::Part::Title:
        return body.title();
    case CardWords::Part::Lead: {
        const auto lead = leadOf(body);
        return lead ? body.section->string(*lead) : QString();
    }
    case CardWords::Part::Field:
        break;
    }
    return which.field < 0 ? QString() : body.value(body.fields[index(which.field)]);
}

QString Wall::promptFor(int element, const CardWords &which) const
{
    const ElementKind kind = m_model.snapshot().strategy().element(element).kind();
    if (which.part == CardWords::Part::Title)
        return titlePrompt(kind);
    if (which.part == CardWords::Part::Lead)
        return leadPrompt(kind);
    const FieldRule *rule = fieldRule(kind, which.key);
    if (!rule)
        return {};
    return which.key == FieldKey::If ? tr("the gap is close, then ask everyone")
                                     : QString::fromLatin1(rule->name) + QStringLiteral("…");
}

void Wall::editWords(int element, const CardWords &which)
{
    finishField(0);
    const int card = m_model.layout().cardOf(element);
    if (m_field || card < 0)
        return;
    select(element);
    revealCard(card);
    m_field = new CardField({element, which}, viewport());
    m_edited = m_model.snapshot().strategy().id(element);
    connect(m_field, &CardField::finished, this, &Wall::finishField);
    connect(m_field, &CardField::cancelled, this, [this] {
        closeField();
        setFocus();
    });
    placeField();
    const QString names[] = {tr("Title"), tr("Words"), promptFor(element, which)};
    const CardType &type = m_model.type();
    m_field->begin(names[static_cast<std::size_t>(which.part)], writtenWords(element, which), promptFor(element, which),
        which.part == CardWords::Part::Title      ? type.title.font()
            : which.part == CardWords::Part::Lead ? type.lead.font()
                                                  : type.small.font());
    placeField();
}

void Wall::placeField()
{
    if (!m_field)
        return;
    const int card = m_model.layout().cardOf(m_field->place().element);
    if (card < 0)
        return;
    const CardWords &which = m_field->place().words;
    const CardFace &face = m_model.face(card);
    const QRect title = areaOf({.kind = Kind::Title, .card = card});
    QRect area = title;
    if (which.part == CardWords::Part::Lead) {
        area = areaOf({.kind = Kind::Lead, .card = card});
    } else if (which.part == CardWords::Part::Field) {
        const auto fact = std::ranges::find(face.facts, which.field, &CardFact::field);
        area = fact == face.facts.end() || which.field < 0
            ? QRect()
            : areaOf({.kind = Kind::Fact, .card = card, .index = static_cast<int>(fact - face.facts.begin())});
    }
    const QRect whole = areaOf({.kind = Kind::Card, .card = card});
    if (area.isNull() && which.part == CardWords::Part::Lead) // words that aren't there yet go below the title
        area = QRect(title.left(), title.bottom() + 2, title.width(), Theme::roomy);
    else if (area.isNull()) // a field that isn't there yet goes to the end
        area = QRect(title.left(), whole.bottom() - Theme::roomy, title.width(), Theme::roomy);
    m_field->setArea(
        area, std::min(viewport()->height() - Theme::gap, std::max(whole.bottom(), area.top() + Theme::sidePanel / 2)));
}

void Wall::finishField(int step)
{
    if (!m_field || m_isFinishing)
        return;
    const CardField::Place place = m_field->place();
    const bool hadFocus = m_field->hasFocus();
    const QScopedValueRollback finishing(m_isFinishing, true);
    if (m_field->isChanged() && !m_commands->setWords(place.element, place.words, m_field->toPlainText()))
        return; // what was typed stays, to be mended
    closeField();
    if (hadFocus)
        setFocus();
    if (step == 0 || currentCard() < 0)
        return;
    const auto [element, words] = wordsBeside(place.words, step);
    if (element >= 0)
        editWords(element, words);
}

void Wall::closeField()
{
    if (CardField *field = m_field) {
        m_field.clear();
        field->disconnect(this);
        field->hide();
        field->deleteLater();
    }
}

/// The words to go on with: through a card, then the next one.
std::pair<int, CardWords> Wall::wordsBeside(const CardWords &which, int step) const
{
    const auto wordsOf = [this](int card) {
        std::vector<CardWords> words{{}, {.part = CardWords::Part::Lead}};
        for (const CardFact &fact : m_model.face(card).facts)
            words.push_back({.part = CardWords::Part::Field, .field = fact.field});
        return words;
    };
    const int card = currentCard();
    const std::vector<CardWords> words = wordsOf(card);
    const auto here = std::ranges::find(words, which);
    const auto next = (here == words.end() ? std::ssize(words) - 1 : here - words.begin()) + step;
    if (next >= 0 && next < std::ssize(words))
        return {m_model.elementAt(card), words[static_cast<std::size_t>(next)]};
    const int beside = card + step;
    if (beside < 0 || beside >= m_model.cardCount())
        return {-1, {}};
    return {m_model.elementAt(beside), step > 0 ? CardWords() : wordsOf(beside).back()};
}

// --- what is dragged here from elsewhere ---

void Wall::dragEnterEvent(QDragEnterEvent *event)
{
    if (!event->mimeData()->hasFormat(elementsMimeType()))
        return;
    event->setDropAction(event->possibleActions().testFlag(Qt::LinkAction) ? Qt::LinkAction : event->proposedAction());
    event->accept();
}

void Wall::dragMoveEvent(QDragMoveEvent *event)
{
    m_gestures->scrollNear(event->position().toPoint());
    const int card = targetAt(event->position().toPoint()).card;
    const auto elements = elementsIn(event->mimeData(), m_model.snapshot());
    const bool canLink = card >= 0 && std::ranges::any_of(elements, [&](int element) {
        return linkBetweenCards(m_model.snapshot().strategy(), element, m_model.elementAt(card)).has_value();
    });
    m_state.dropCard = canLink ? card : -1;
    event->setDropAction(event->possibleActions().testFlag(Qt::LinkAction) ? Qt::LinkAction : event->proposedAction());
    canLink ? event->accept() : event->ignore();
    viewport()->update();
}

void Wall::dragLeaveEvent(QDragLeaveEvent *)
{
    m_state.dropCard = -1;
    viewport()->update();
}

void Wall::dropEvent(QDropEvent *event)
{
    const int target = m_model.elementAt(targetAt(event->position().toPoint()).card);
    const auto elements = elementsIn(event->mimeData(), m_model.snapshot());
    dragLeaveEvent(nullptr);
    event->setDropAction(event->possibleActions().testFlag(Qt::LinkAction) ? Qt::LinkAction : event->proposedAction());
    event->accept();
    if (target < 0)
        return;
    QByteArrayList ids;
    for (const int element : elements)
        ids += m_model.snapshot().strategy().id(element);
    const QByteArray to = m_model.snapshot().strategy().id(target);
    for (const QByteArray &id : std::as_const(ids)) { // each link moves what is behind it
        const Strategy &strategy = m_document->snapshot().strategy();
        if (strategy.find(id) >= 0 && strategy.find(to) >= 0)
            m_commands->join(strategy.find(id), strategy.find(to));
    }
}

} // namespace throughline
