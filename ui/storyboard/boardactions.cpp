// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/boardactions.h"

#include "ui/picking/linkpicker.h"
#include "ui/storyboard/board.h"
#include "ui/theme/icons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace throughline {

namespace {

constexpr double zoomStep = 1.15;

} // namespace

BoardActions::BoardActions(Board *board, FrameCommands *frames, PictureCommands *pictures)
    : PaneActions(board->commands()->document(), board)
    , m_board(board)
    , m_frames(frames)
    , m_pictures(pictures)
{
    addFrameActions();
    addMoves();
    addWords();
    addLinks();
    addPictures();
    addClipboard();
    addViews();
    connect(board->selection(), &BoardSelection::changed, this, &BoardActions::update);
    connect(board, &Board::modelChanged, this, &BoardActions::update);
    connect(board, &Board::linkWanted, this, &BoardActions::pickLink);
    update();
}

int BoardActions::current() const
{
    return m_board->selection()->current();
}

void BoardActions::addFrameActions()
{
    const auto hasFrame = [this] { return current() >= 0; };
    add(tr("New frame"), {Qt::Key_N}, [this] { m_frames->addBeside(true); });
    add(tr("New frame before"), {Qt::SHIFT | Qt::Key_N}, [this] { m_frames->addBeside(false); }, hasFrame);
    add(tr("Duplicate frame"), {Qt::Key_D}, [this] { m_frames->duplicate(); }, hasFrame);
    add(tr("Remove frame"), {Qt::Key_Delete, Qt::Key_Backspace}, [this] { m_frames->remove(); }, hasFrame);
    addSeparator();
}

void BoardActions::addMoves()
{
    using Direction = Storyboard::Direction;
    const auto hasFrame = [this] { return current() >= 0; };
    const auto move = [this](Direction direction) { return [this, direction] { m_board->moveSelected(direction); }; };
    add(tr("Move frame earlier"), {Qt::ALT | Qt::Key_Left}, move(Direction::Left), hasFrame);
    add(tr("Move frame later"), {Qt::ALT | Qt::Key_Right}, move(Direction::Right), hasFrame);
    add(tr("Move frame up"), {Qt::ALT | Qt::Key_Up}, move(Direction::Up), hasFrame);
    add(tr("Move frame down"), {Qt::ALT | Qt::Key_Down}, move(Direction::Down), hasFrame);
    addSeparator();
}

void BoardActions::addWords()
{
    const auto hasFrame = [this] { return current() >= 0; };
    const auto edit = [this](FrameWords which) { return [this, which] { m_board->editWords(current(), which); }; };
    add(tr("Edit title"), {Qt::Key_F2}, edit(FrameWords::Title), hasFrame);
    add(tr("Edit caption"), {Qt::Key_C}, edit(FrameWords::Caption), hasFrame);
    add(tr("Edit narration"), {Qt::Key_T}, edit(FrameWords::Narration), hasFrame);
    add(tr("Edit speaker notes"), {Qt::SHIFT | Qt::Key_T}, edit(FrameWords::Notes), hasFrame);
    addSeparator();
}

void BoardActions::addLinks()
{
    const auto hasFrame = [this] { return current() >= 0; };
    add(tr("Link frame…"), {Qt::Key_L}, [this] { pickLink(current(), FieldKey::Unknown); }, hasFrame);
    add(
        tr("Remove a link of the frame…"), {Qt::SHIFT | Qt::Key_L}, [this] { pickLinkToRemove(); },
        [this] { return !linksOf(current()).empty(); });
    addSeparator();
}

void BoardActions::addPictures()
{
    const auto hasFrame = [this] { return current() >= 0; };
    const auto hasPicture = [this] { return m_pictures->hasPicture(current()); };
    add(tr("Draw picture"), {Qt::Key_Return, Qt::Key_Enter}, [this] { Q_EMIT drawWanted(current()); }, hasFrame);
    add(tr("Choose picture…"), {Qt::Key_P}, [this] { m_pictures->choose(); }, hasFrame);
    add(tr("Copy picture"), {Qt::CTRL | Qt::SHIFT | Qt::Key_C}, [this] { m_pictures->copy(); }, hasPicture);
    add(tr("Scale picture down…"), {}, [this] { m_pictures->scaleDown(); }, [this] { return m_pictures->isLarge(current()); });
    add(tr("Remove picture"), {Qt::CTRL | Qt::Key_Delete}, [this] { m_pictures->remove(); }, hasPicture);
    addSeparator();
}

void BoardActions::addClipboard()
{
    const auto hasFrame = [this] { return current() >= 0; };
    add(
        tr("Cut frames"), {QKeySequence::Cut},
        [this] {
            m_frames->copy();
            m_frames->remove();
        },
        hasFrame);
    add(tr("Copy frames"), {QKeySequence::Copy}, [this] { m_frames->copy(); }, hasFrame);
    add(tr("Paste frames or a picture"), {QKeySequence::Paste}, [this] { paste(); });
    add(tr("Select all frames"), {QKeySequence::SelectAll}, [this] {
        std::vector<int> frames;
        for (const Storyboard::Card &card : m_board->model().layout().cards())
            frames.push_back(card.frame);
        m_board->selection()->selectAll(frames, frames.empty() ? -1 : current() >= 0 ? current() : frames.front());
    });
}

void BoardActions::addViews()
{
    const auto addToBar = [this](const QString &text, const QList<QKeySequence> &keys, std::function<void()> act) {
        add(text, keys, std::move(act), {}, In::BarOnly);
    };
    const auto show = [this](BoardView view) { return [this, view] { m_board->setView(view); }; };
    addToBar(tr("Storyboard as a strip"), {Qt::CTRL | Qt::ALT | Qt::Key_1}, show(BoardView::Strip));
    addToBar(tr("Storyboard as a grid"), {Qt::CTRL | Qt::ALT | Qt::Key_2}, show(BoardView::Grid));
    addToBar(tr("Storyboard as an outline"), {Qt::CTRL | Qt::ALT | Qt::Key_3}, show(BoardView::Outline));
    addToBar(tr("Larger frames"), {QKeySequence::ZoomIn, Qt::CTRL | Qt::Key_Equal},
        [this] { m_board->setZoom(m_board->zoom() * zoomStep); });
    addToBar(tr("Smaller frames"), {QKeySequence::ZoomOut}, [this] { m_board->setZoom(m_board->zoom() / zoomStep); });
    addToBar(tr("Usual size of frames"), {Qt::CTRL | Qt::Key_0}, [this] { m_board->setZoom(1); });
}

std::vector<TraceLink> BoardActions::linksOf(int frame) const
{
    if (frame < 0)
        return {};
    const auto links = snapshot().trace().from(frame);
    return {links.begin(), links.end()};
}

/// A picker belongs to the window: were it the board's child, the board's keys would work in it.
void BoardActions::pickLink(int frame, FieldKey key)
{
    const Theme &theme = m_board->theme();
    const auto refuse = [this](const QString &reason) { Q_EMIT refused(reason); };
    if (key != FieldKey::Unknown) {
        const ElementKind kind = key == FieldKey::Pain ? ElementKind::Pain : ElementKind::Bet;
        return throughline::pickLink(
            document(), {.element = frame, .key = key, .isSource = true, .kinds = {kind}}, theme, m_board->window(), refuse);
    }
    auto choices = elementChoices(snapshot(), {ElementKind::Bet, ElementKind::Pain}, theme,
        [this, frame](int target) { m_frames->linkElements(frame, {target}); });
    (new Picker(theme, m_board->window()))
        ->open(tr("Why believe it, or whose pain? Pick a bet or a pain point"), std::move(choices));
}

void BoardActions::pickLinkToRemove()
{
    const int frame = current();
    std::vector<Choice> choices;
    for (const TraceLink &link : linksOf(frame)) {
        const ElementBody &to = *snapshot().strategy().element(link.to).body;
        choices.push_back({.text = to.title(),
            .detail = kindName(to.kind),
            .icon = kindIcon(to.kind, m_board->theme()),
            .choose = [this, frame, link] { m_frames->unlink(frame, link.key, link.to); }});
    }
    (new Picker(m_board->theme(), m_board->window()))->open(tr("Remove which link?"), std::move(choices));
}

void BoardActions::paste()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (!data)
        return;
    if (data->hasFormat(framesMimeType()))
        return m_frames->pasteFrames(data->data(framesMimeType()));
    if (hasPictures(data)) {
        const auto pictures = picturesIn(data);
        if (!pictures)
            return Q_EMIT refused(pictures.error().message);
        return m_pictures->take(*pictures, current(), m_frames->placeBehindSelection());
    }
    const QByteArray text = data->text().toUtf8();
    if (isFramesText(text))
        return m_frames->pasteFrames(text);
    Q_EMIT refused(tr("There is neither a frame nor a picture to paste"));
}

} // namespace throughline
