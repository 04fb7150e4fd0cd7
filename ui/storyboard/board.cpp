// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/board.h"

#include "ui/storyboard/acts.h"
#include "ui/storyboard/boarddrop.h"
#include "ui/storyboard/boardgestures.h"
#include "ui/storyboard/boarditems.h"
#include "ui/storyboard/boardtip.h"
#include "ui/storyboard/wordsinplace.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <cmath>

namespace throughline {

namespace {

constexpr int scrollPatience = 3; // ms for drawing new cards in one paint while the board moves
constexpr int settling = 120; // ms after which it stands still
constexpr double wheelNotch = 120;

using Kind = BoardTarget::Kind;

} // namespace

Board::Board(Document *document, BoardSelection *selection, FrameCommands *commands, const Theme &theme, QWidget *parent)
    : PaintedView(document, parent)
    , m_document(document)
    , m_selection(selection)
    , m_commands(commands)
    , m_theme(theme)
    , m_painter(m_model, theme)
    , m_gestures(std::make_unique<BoardGestures>(this))
    , m_drop(std::make_unique<BoardDrop>(this))
    , m_words(new WordsInPlace(this))
{
    setItems(std::make_unique<BoardItems>(this));
    setAcceptDrops(true);
    setAccessibleName(tr("Storyboard"));
    viewport()->setBackgroundRole(QPalette::Window); // for the scroll bars beside it
    m_state.isSelected = [selection](int frame) { return selection->contains(frame); };
    m_settled.setSingleShot(true);
    m_settled.setInterval(settling);
    connect(&m_settled, &QTimer::timeout, this, [this] {
        m_painter.setPatience(-1);
        viewport()->update();
    });
    connect(&m_painter.thumbnails(), &Thumbnails::drawn, viewport(), qOverload<>(&QWidget::update));
    connect(selection, &BoardSelection::changed, this, [this](bool isFollowing) {
        if (isVisible() && !isFollowing)
            m_words->finish();
        noteSelection(nullptr);
    });
    connect(commands, &FrameCommands::added, this, [this](int frame) { editWords(frame, FrameWords::Title); });
    setView(BoardView::Grid);
}

Board::~Board() = default;

QPoint Board::offset() const
{
    return {horizontalScrollBar()->value(), verticalScrollBar()->value()};
}

void Board::takeSnapshot(bool)
{
    m_model.setSnapshot(m_document->snapshot());
    m_state.hovered = {};
    layOut();
    Q_EMIT modelChanged();
}

void Board::layOut()
{
    m_model.setLayout(view(), boardMeasure(m_theme, view(), viewport()->size(), m_zoom));
    const QSizeF size = m_model.layout().size();
    const int step = static_cast<int>(m_model.layout().cardSize().height() / 5);
    horizontalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(size.width())) - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(step);
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(size.height())) - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(step);
    m_words->follow();
    viewport()->update();
}

void Board::setView(BoardView view)
{
    m_words->finish();
    const bool isStrip = view == BoardView::Strip;
    setHorizontalScrollBarPolicy(isStrip ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(isStrip ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOn);
    m_model.setLayout(view, boardMeasure(m_theme, view, viewport()->size(), m_zoom));
    layOut();
    if (m_selection->current() >= 0)
        reveal(m_selection->current());
    Q_EMIT viewChanged(view);
}

void Board::setZoom(double zoom)
{
    const double next = std::clamp(zoom, leastZoom, mostZoom);
    if (next == m_zoom)
        return;
    m_zoom = next;
    layOut();
    if (m_selection->current() >= 0)
        reveal(m_selection->current());
    Q_EMIT zoomChanged(m_zoom);
}

void Board::applyTheme(const Theme &theme)
{
    m_theme = theme;
    m_painter.setTheme(theme);
    layOut();
}

BoardTarget Board::targetAt(QPoint point) const
{
    return viewport()->rect().contains(point) ? m_painter.targetAt(toBoard(point)) : BoardTarget();
}

QRect Board::areaOf(const BoardTarget &target) const
{
    return m_painter.areaOf(target).translated(-offset()).toAlignedRect();
}

FramePlace Board::framePlace(const Storyboard::Place &place) const
{
    const StoryboardBand &band = m_model.bands()[static_cast<std::size_t>(place.band)];
    const bool isLast = place.index >= std::ssize(band.frames);
    return {.group = band.group,
        .act = band.act.value_or(Act::Today),
        .before = isLast ? -1 : band.frames[static_cast<std::size_t>(place.index)]};
}

void Board::followSelection(Origin)
{
    if (m_selection->current() >= 0 && cardOf(m_selection->current()) >= 0 && m_state.current != m_selection->current())
        reveal(m_selection->current());
    m_state.current = m_selection->current();
    tellCurrent();
    viewport()->update();
}

void Board::reveal(int frame)
{
    const int card = cardOf(frame);
    if (card < 0)
        return;
    QRectF area
        = m_model.layout().cards()[static_cast<std::size_t>(card)].area.adjusted(-Theme::pad, -Theme::pad, Theme::pad, Theme::pad);
    // With the first of an act one sees its heading too.
    const Storyboard::Card &at = m_model.layout().cards()[static_cast<std::size_t>(card)];
    const Storyboard::Band &band = m_model.layout().bands()[static_cast<std::size_t>(at.band)];
    if (at.area.top() - band.header.bottom() < Theme::gap)
        area.setTop(std::min(area.top(), band.header.top() - Theme::tight));
    const auto show = [](QScrollBar *bar, double from, double to, int room) {
        if (to > bar->value() + room)
            bar->setValue(static_cast<int>(std::ceil(to)) - room);
        if (from < bar->value())
            bar->setValue(static_cast<int>(std::floor(from)));
    };
    show(horizontalScrollBar(), area.left(), area.right(), viewport()->width());
    show(verticalScrollBar(), area.top(), area.bottom(), viewport()->height());
}

void Board::moveSelected(Storyboard::Direction direction)
{
    if (const auto place = m_model.placeBeyond(m_selection->frames(), direction))
        m_commands->move(framePlace(*place));
}

// --- painting ---

void Board::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.translate(-offset());
    m_state.visible = QRectF(offset(), viewport()->size());
    m_state.current = m_selection->current();
    m_state.hasFocus = hasFocus();
    if (!m_painter.paint(painter, m_state))
        QTimer::singleShot(0, viewport(), qOverload<>(&QWidget::update));
}

void Board::resizeEvent(QResizeEvent *)
{
    layOut();
}

void Board::scrollContentsBy(int, int)
{
    m_painter.setPatience(scrollPatience);
    m_settled.start();
    m_words->follow();
    viewport()->update();
}

void Board::focusInEvent(QFocusEvent *event)
{
    PaintedView::focusInEvent(event);
    if (m_selection->current() < 0 && event->reason() == Qt::TabFocusReason && m_model.frameCount() > 0)
        m_selection->select(m_model.frameAt(0));
    viewport()->update();
}

void Board::focusOutEvent(QFocusEvent *event)
{
    PaintedView::focusOutEvent(event);
    viewport()->update();
}

// --- pointer ---

PaintedView::Tip Board::tipAt(QPoint point) const
{
    const BoardTarget target = targetAt(point);
    const bool isPicture = target.kind == Kind::Picture;
    const QString obstacle = isPicture ? m_painter.thumbnails().obstacle(m_model.face(target.card).picture) : QString();
    return {obstacle.isEmpty() ? boardTip(m_model, target) : obstacle, areaOf(target)};
}

void Board::hover(QPoint point)
{
    const BoardTarget target = targetAt(point);
    if (target == m_state.hovered)
        return;
    m_state.hovered = target;
    const bool isButton = target.kind >= Kind::Chip;
    viewport()->setCursor(isButton ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

void Board::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_gestures->press(event);
}

void Board::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        m_gestures->move(event);
    else
        hover(event->position().toPoint());
}

void Board::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_gestures->release(event);
}

void Board::mouseDoubleClickEvent(QMouseEvent *event)
{
    const BoardTarget target = targetAt(event->position().toPoint());
    if (target.kind == Kind::Picture)
        Q_EMIT pictureOpened(m_model.frameAt(target.card));
    else if (target.kind == Kind::Words)
        editWords(m_model.frameAt(target.card), target.words);
}

/// A click, without a drag, on what was under the pointer when the button was pressed.
void Board::activate(const BoardTarget &target, bool wasCurrent)
{
    const int frame = m_model.frameAt(target.card);
    const auto chip = [&] { return m_model.face(target.card).chips[static_cast<std::size_t>(target.chip)]; };
    switch (target.kind) {
    case Kind::Words:
        if (wasCurrent)
            editWords(frame, target.words);
        break;
    case Kind::Chip:
        chip().target < 0 ? Q_EMIT linkWanted(frame, chip().key) : Q_EMIT elementChosen(chip().target);
        break;
    case Kind::ChipRemoval:
        m_commands->unlink(frame, chip().key, chip().target);
        break;
    case Kind::AddLink:
        Q_EMIT linkWanted(frame, FieldKey::Unknown);
        break;
    case Kind::Vacancy:
    case Kind::BandAdd:
        m_commands->add(
            framePlace({target.band, static_cast<int>(m_model.bands()[static_cast<std::size_t>(target.band)].frames.size()), {}}));
        break;
    case Kind::BandHint:
        m_selection->select(m_model.bandFace(target.band).hintFrame);
        Q_EMIT linkWanted(m_model.bandFace(target.band).hintFrame, m_model.bandFace(target.band).hintKey);
        break;
    default:
        break;
    }
}

void Board::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const int card = cardOf(m_selection->current());
        at = viewport()->mapToGlobal(
            card < 0 ? viewport()->rect().center() : areaOf({.kind = Kind::Picture, .card = card}).center());
    } else if (const int frame = m_model.frameAt(targetAt(event->pos()).card); frame >= 0 && !m_selection->contains(frame)) {
        m_selection->select(frame);
    }
    Q_EMIT menuWanted(at);
}

void Board::wheelEvent(QWheelEvent *event)
{
    const QPoint delta = event->angleDelta();
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        setZoom(m_zoom * std::pow(1.15, delta.y() / wheelNotch));
        event->accept();
        return;
    }
    if (view() == BoardView::Strip && delta.x() == 0 && verticalScrollBar()->maximum() == 0) {
        const int by = event->pixelDelta().isNull() ? delta.y() : event->pixelDelta().y();
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - by);
        event->accept();
        return;
    }
    PaintedView::wheelEvent(event);
}

// --- keyboard ---

void Board::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_gestures->cancel())
        return;
    if (step(event))
        return;
    const int current = m_selection->current();
    if (event->key() == Qt::Key_Escape && m_selection->frames().size() > 1)
        return m_selection->select(current);
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier && current >= 0)
        return m_selection->toggle(current);
    PaintedView::keyPressEvent(event);
}

bool Board::step(const QKeyEvent *event)
{
    using Direction = Storyboard::Direction;
    static const QHash<int, Direction> keys{{Qt::Key_Left, Direction::Left}, {Qt::Key_Right, Direction::Right},
        {Qt::Key_Up, Direction::Up}, {Qt::Key_Down, Direction::Down}, {Qt::Key_Home, Direction::Home},
        {Qt::Key_End, Direction::End}, {Qt::Key_PageUp, Direction::PageUp}, {Qt::Key_PageDown, Direction::PageDown}};
    const auto direction = keys.constFind(event->key());
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (direction == keys.cend() || (modifiers != Qt::NoModifier && modifiers != Qt::ShiftModifier) || m_model.frameCount() == 0)
        return false;
    const int frame = m_model.frameAt(m_model.layout().neighbour(cardOf(m_selection->current()), *direction));
    modifiers == Qt::ShiftModifier ? m_selection->extendTo(frame) : m_selection->select(frame);
    reveal(frame);
    return true;
}

void Board::editWords(int frame, FrameWords which)
{
    if (!isVisible())
        return;
    catchUp();
    m_words->edit(frame, which);
}

bool Board::isEditing() const
{
    return m_words->isOpen();
}

// --- what is dragged here from elsewhere ---

void Board::dragEnterEvent(QDragEnterEvent *event)
{
    m_drop->enter(event);
}

void Board::dragMoveEvent(QDragMoveEvent *event)
{
    m_drop->move(event);
}

void Board::dragLeaveEvent(QDragLeaveEvent *)
{
    m_drop->leave();
}

void Board::dropEvent(QDropEvent *event)
{
    m_drop->drop(event);
}

} // namespace throughline
