// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/storyboardpane.h"

#include "ui/document/elementmime.h"
#include "ui/panes/introduction.h"
#include "ui/storyboard/board.h"
#include "ui/storyboard/boardactions.h"
#include "ui/storyboard/boardbar.h"
#include "ui/storyboard/sketching/sketcheditor.h"

#include <QMenu>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace throughline {

namespace {

constexpr QLatin1String viewKey("board/view");
constexpr QLatin1String zoomKey("board/zoom");

} // namespace

StoryboardPane::StoryboardPane(Document *document, Selection *selection, Dialogs *dialogs, const Theme &theme, QWidget *parent)
    : Pane(Mode::Vision, parent)
    , m_document(document)
    , m_selection(selection)
    , m_pages(new QStackedWidget(this))
    , m_theme(theme)
{
    auto *chosen = new BoardSelection(document, selection, this);
    m_frames = new FrameCommands(document, chosen, dialogs, this);
    m_pictures = new PictureCommands(document, chosen, dialogs, this);
    m_bar = new BoardBar(theme, this);
    m_introduction = new Introduction(tr("Show how life gets better"),
        tr("A vision is an infomercial of the future: how painful things are today, the turn that your product brings, and how "
           "much better tomorrow is. Tell it in a few frames; draw them, or drop pictures here."),
        {tr("Add the first frame")}, theme, this);
    m_introduction->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum); // the board's acts stand below it
    m_board = new Board(document, chosen, m_frames, theme, this);
    m_actions = new BoardActions(m_board, m_frames, m_pictures);
    m_pages->addWidget(makeBoardPage());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    setFocusProxy(m_board);
    join();
    showModel();
}

QWidget *StoryboardPane::makeBoardPage()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_introduction);
    layout->addWidget(m_board, 1);
    return page;
}

void StoryboardPane::join()
{
    connect(m_frames, &FrameCommands::refused, this, &StoryboardPane::refused);
    connect(m_pictures, &PictureCommands::refused, this, &StoryboardPane::refused);
    connect(m_actions, &BoardActions::refused, this, &StoryboardPane::refused);
    connect(m_board, &Board::modelChanged, this, &StoryboardPane::showModel);
    connect(m_board, &Board::zoomChanged, m_bar, &BoardBar::showZoom);
    connect(m_board, &Board::viewChanged, m_bar, &BoardBar::showView);
    connect(m_board, &Board::menuWanted, this, &StoryboardPane::showMenu);
    connect(m_board, &Board::dropped, this, &StoryboardPane::takeDrop);
    connect(m_board, &Board::pictureOpened, this, &StoryboardPane::draw);
    connect(m_board, &Board::elementChosen, this, [this](int element) { m_selection->selectElement(element); });
    connect(m_actions, &BoardActions::drawWanted, this, &StoryboardPane::draw);
    connect(m_bar, &BoardBar::viewChosen, this, &StoryboardPane::setView);
    connect(m_bar, &BoardBar::zoomChosen, m_board, &Board::setZoom);
    connect(m_bar, &BoardBar::addWanted, this, [this] { m_frames->addBeside(true); });
    connect(m_bar, &BoardBar::presentWanted, this, [this] { Q_EMIT presentWanted(false); });
    connect(m_introduction, &Introduction::chosen, this, [this] { m_frames->add({}); });
    m_bar->showView(m_board->view());
    m_bar->showZoom(m_board->zoom());
}

QList<QAction *> StoryboardPane::editActions() const
{
    return m_actions->all();
}

void StoryboardPane::applyTheme(const Theme &theme)
{
    m_theme = theme;
    if (m_sketch)
        m_sketch->applyTheme(theme);
    m_bar->applyTheme(theme);
    m_introduction->applyTheme(theme);
    m_board->applyTheme(theme);
}

BoardView StoryboardPane::view() const
{
    return m_board->view();
}

void StoryboardPane::setView(BoardView view)
{
    m_board->setView(view);
}

bool StoryboardPane::isSettled() const
{
    return m_board->isSettled();
}

double StoryboardPane::zoom() const
{
    return m_board->zoom();
}

void StoryboardPane::setZoom(double zoom)
{
    m_board->setZoom(zoom);
}

void StoryboardPane::restore(const QSettings &settings)
{
    const int chosen = settings.value(viewKey, static_cast<int>(BoardView::Grid)).toInt();
    setView(static_cast<BoardView>(std::clamp(chosen, 0, static_cast<int>(BoardView::Outline))));
    setZoom(settings.value(zoomKey, zoom()).toDouble());
}

void StoryboardPane::store(QSettings &settings) const
{
    settings.setValue(viewKey, static_cast<int>(view()));
    settings.setValue(zoomKey, zoom());
}

void StoryboardPane::showModel()
{
    m_bar->showSum(m_board->model().sum());
    m_introduction->setVisible(m_board->model().frameCount() == 0);
}

void StoryboardPane::showMenu(QPoint globalPosition)
{
    QMenu *menu = m_actions->newMenu(this);
    menu->addSeparator();
    menu->addAction(tr("Present from here"), this, [this] { Q_EMIT presentWanted(true); })
        ->setEnabled(m_board->selection()->current() >= 0);
    menu->popup(globalPosition);
}

void StoryboardPane::takeDrop(const QMimeData *dropped, int frame, const FramePlace &place)
{
    if (dropped->hasFormat(elementsMimeType())) {
        if (frame >= 0)
            m_frames->linkElements(frame, elementsIn(dropped, m_document->snapshot()));
        return;
    }
    const auto pictures = picturesIn(dropped);
    if (!pictures)
        return Q_EMIT refused(pictures.error().message);
    m_pictures->take(*pictures, frame, place);
}

void StoryboardPane::draw(int frame)
{
    if (!m_sketch) {
        m_sketch = new SketchEditor(m_document, m_selection, m_theme, this);
        m_pages->addWidget(m_sketch);
        connect(m_sketch, &SketchEditor::refused, this, &StoryboardPane::refused);
        connect(m_sketch, &SketchEditor::closed, this, &StoryboardPane::showBoard);
    }
    m_sketch->edit(frame);
    m_pages->setCurrentWidget(m_sketch);
    setFocusProxy(m_sketch);
    m_sketch->setFocus();
}

void StoryboardPane::showBoard()
{
    m_pages->setCurrentIndex(0);
    setFocusProxy(m_board);
    m_board->setFocus();
}

} // namespace throughline
