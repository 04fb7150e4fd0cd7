// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/sketching/sketcheditor.h"

#include "ui/storyboard/sketching/bars/captionbar.h"
#include "ui/storyboard/sketching/bars/stencilshelf.h"
#include "ui/storyboard/sketching/bars/toolbar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace throughline {

namespace {

constexpr double keyZoom = 1.25;
constexpr double farNudge = 10; // pixels
constexpr int leastWidthWithShelf = 3 * Theme::sidePanel;

QString promptFor(std::optional<Act> act)
{
    switch (act.value_or(Act::Today)) {
    case Act::Turn:
        return SketchEditor::tr("Draw the moment when it changes. Stick figures are fine.");
    case Act::Tomorrow:
        return SketchEditor::tr("Draw how much better the day is. Stick figures are fine.");
    case Act::Today:
        break;
    }
    return SketchEditor::tr("Draw what hurts. Stick figures are fine.");
}

} // namespace

SketchEditor::SketchEditor(Document *document, Selection *selection, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_selection(selection)
    , m_theme(theme)
    , m_frame(new FrameSketch(document, this))
    , m_canvas(new SketchCanvas(m_frame, theme, this))
    , m_marks(m_canvas)
    , m_tools(new ToolBar(theme, this))
    , m_bar(new StyleBar(theme, this))
    , m_shelf(new StencilShelf(theme, this))
    , m_caption(new CaptionBar(theme, this))
{
    setFocusProxy(m_canvas);
    layOut();
    connectBars();
    connectCanvas();
    addKeys();
    addArrangingKeys();
    setTool(ToolKind::Pen);
}

SketchEditor::~SketchEditor()
{
    m_canvas->cancelGesture();
    m_canvas->finishWriting();
    m_canvas->disconnect(this);
    m_frame->disconnect(this);
}

void SketchEditor::layOut()
{
    auto *page = new QVBoxLayout;
    page->setSpacing(0);
    page->addWidget(m_canvas, 1);
    page->addWidget(m_caption);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_tools);
    middle->addLayout(page, 1);
    middle->addWidget(m_shelf);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_bar);
    all->addLayout(middle, 1);
    setTabOrder({m_canvas, m_tools, m_bar, m_shelf, m_caption});
}

void SketchEditor::connectBars()
{
    connect(m_tools, &ToolBar::toolChosen, this, &SketchEditor::setTool);
    connect(m_bar, &StyleBar::colourChosen, this, &SketchEditor::chooseColour);
    connect(m_bar, &StyleBar::sizeChosen, this, &SketchEditor::chooseSize);
    connect(m_bar, &StyleBar::fillChosen, this, [this](bool isFilled) {
        m_marks.fill(isFilled);
        changeStyle([isFilled](DrawingStyle &style, ToolKind) { style.isFilled = isFilled; });
    });
    connect(m_bar, &StyleBar::smoothingChosen, this, [this](Smoothing smoothing) {
        m_marks.smooth(smoothing);
        changeStyle([smoothing](DrawingStyle &style, ToolKind) { style.smoothing = smoothing; });
    });
    connect(m_bar, &StyleBar::evenChosen, this, [this](bool isEven) {
        m_marks.setEven(isEven);
        changeStyle([isEven](DrawingStyle &style, ToolKind) { style.isEven = isEven; });
    });
    connect(m_bar, &StyleBar::arranged, this, [this](Arrange how) { m_marks.arrange(how); });
    connect(m_bar, &StyleBar::guidesChosen, m_canvas, &SketchCanvas::setGuides);
    connect(m_bar, &StyleBar::onionToggled, this, &SketchEditor::showOnion);
    connect(m_bar, &StyleBar::shelfToggled, this, &SketchEditor::showShelf);
    connect(m_bar, &StyleBar::fitWanted, m_canvas, &SketchCanvas::fit);
    connect(m_bar, &StyleBar::done, this, &SketchEditor::close);
    connect(m_shelf, &StencilShelf::stencilChosen, this, [this](const QString &name) {
        m_marks.insertStencil(name, m_canvas->middle());
        m_canvas->setFocus();
    });
    connect(m_caption, &CaptionBar::stepped, this, &SketchEditor::step);
}

void SketchEditor::connectCanvas()
{
    connect(m_frame, &FrameSketch::frameChanged, this, &SketchEditor::showFrame);
    connect(m_frame, &FrameSketch::changed, this, &SketchEditor::showStyle);
    connect(m_frame, &FrameSketch::refused, this, &SketchEditor::refused);
    connect(m_selection, &Selection::changed, this, &SketchEditor::followSelection);
    connect(m_canvas, &SketchCanvas::selectionChanged, this, &SketchEditor::showStyle);
    connect(m_canvas, &SketchCanvas::zoomChanged, this, [this] { m_bar->setZoom(m_canvas->zoom()); });
    connect(m_canvas, &SketchCanvas::stencilDropped, this, [this](const QString &name, QPointF position) {
        m_marks.insertStencil(name, position);
        m_canvas->setFocus();
    });
    connect(m_canvas, &SketchCanvas::mimeDropped, this,
        [this](const QMimeData *mime, QPointF position) { report(m_marks.insert(*mime, position)); });
}

void SketchEditor::report(const Result<void> &result)
{
    if (!result)
        Q_EMIT refused(result.error().message);
}

// --- Frames ---

QList<int> SketchEditor::frames() const
{
    QList<int> frames;
    const auto &elements = m_document->snapshot().strategy().elements();
    for (std::size_t e = 0; e < elements.size(); ++e) {
        if (elements[e].kind() == ElementKind::Frame)
            frames.append(static_cast<int>(e));
    }
    return frames;
}

void SketchEditor::edit(int frame)
{
    m_canvas->cancelGesture();
    m_canvas->finishWriting();
    m_canvas->select({});
    m_frame->open(frame);
    m_canvas->fit();
    m_canvas->setFocus();
    m_selection->selectElement(frame, this);
}

void SketchEditor::showFrame()
{
    if (frame() < 0) {
        if (isVisible())
            Q_EMIT closed();
        return;
    }
    const Strategy &strategy = m_document->snapshot().strategy();
    const Element &element = strategy.element(frame());
    const QList<int> all = frames();
    m_caption->show(element.body->title(), element.body->captionText(), static_cast<int>(all.indexOf(frame())) + 1,
        static_cast<int>(all.size()));
    m_canvas->setPrompt(promptFor(strategy.groupOf(element).act));
    showOnion();
}

void SketchEditor::showOnion()
{
    const QList<int> all = frames();
    const qsizetype place = all.indexOf(frame());
    const QString path = place > 0
        ? m_document->snapshot().strategy().pictureOf(*m_document->snapshot().strategy().element(all[place - 1]).body)
        : QString();
    m_bar->setOnionAvailable(!path.isEmpty());
    const Pictures &pictures = m_document->snapshot().pictures();
    const PictureBytes bytes = m_bar->showsOnion() ? pictures.bytes(path) : PictureBytes();
    if (bytes == m_onion)
        return;
    m_onion = bytes;
    m_canvas->setUnderlay(bytes.isEmpty() ? Picture() : m_pictures.picture(pictures, path));
}

void SketchEditor::followSelection(Origin origin)
{
    const int selected = m_selection->element();
    if (origin == this || !isVisible() || selected < 0 || selected == frame())
        return;
    if (m_document->snapshot().strategy().element(selected).kind() == ElementKind::Frame)
        edit(selected);
}

void SketchEditor::step(int by)
{
    const QList<int> all = frames();
    const qsizetype place = all.indexOf(frame());
    if (place >= 0 && place + by >= 0 && place + by < all.size())
        edit(all[place + by]);
}

void SketchEditor::close()
{
    m_canvas->cancelGesture();
    m_canvas->finishWriting();
    m_canvas->select({});
    Q_EMIT closed();
}

/// Leaves the innermost thing that can be left.
void SketchEditor::escape()
{
    if (m_canvas->cancelGesture())
        return;
    m_marks.hasSelection() ? m_canvas->select({}) : close();
}

// --- Style ---

void SketchEditor::setTool(ToolKind kind)
{
    m_canvas->setTool(kind);
    m_tools->setTool(kind);
    showStyle();
}

void SketchEditor::showStyle()
{
    const ToolKind kind = m_marks.kindOfSelection(m_canvas->tool());
    m_tools->setTool(m_canvas->tool());
    m_bar->show(kind, m_marks.styleOfSelection(m_canvas->style()), m_marks.hasSelection());
}

void SketchEditor::changeStyle(const std::function<void(DrawingStyle &, ToolKind)> &change)
{
    DrawingStyle style = m_canvas->style();
    change(style, m_marks.kindOfSelection(m_canvas->tool()));
    m_canvas->setStyle(style);
    showStyle();
}

void SketchEditor::chooseColour(Colour colour)
{
    m_marks.recolour(colour);
    changeStyle([colour](DrawingStyle &style, ToolKind kind) { style.setColour(kind, colour); });
}

void SketchEditor::chooseSize(double size)
{
    m_marks.resize(size);
    changeStyle([size](DrawingStyle &style, ToolKind kind) { style.setSize(kind, size); });
}

void SketchEditor::stepSize(int steps)
{
    const ToolKind kind = m_marks.kindOfSelection(m_canvas->tool());
    if (!DrawingStyle::sizes(kind).empty())
        chooseSize(DrawingStyle::steppedSize(kind, m_marks.styleOfSelection(m_canvas->style()).size(kind), steps));
}

void SketchEditor::showShelf(bool isShown)
{
    m_shelf->setVisible(isShown);
    m_bar->setShelfShown(isShown);
}

/// In a pane that becomes narrow the page comes first; the shelf is still there for who asks for it.
void SketchEditor::resizeEvent(QResizeEvent *event)
{
    const bool wasWide = event->oldSize().width() >= leastWidthWithShelf;
    const bool isWide = width() >= leastWidthWithShelf;
    if (wasWide != isWide || !event->oldSize().isValid())
        showShelf(isWide);
}

// --- Keys ---

void SketchEditor::bind(QKeyCombination keys, std::function<void()> run)
{
    m_keys[keys.toCombined()] = std::move(run);
}

void SketchEditor::addKeys()
{
    for (const ToolInfo &info : toolInfos())
        bind(info.key, [this, kind = info.kind] { setTool(kind); });
    const auto palette = sketchPalette();
    for (int i = 0; i < static_cast<int>(palette.size()) && i < 10; ++i)
        bind(static_cast<Qt::Key>(Qt::Key_0 + (i + 1) % 10),
            [this, colour = palette[static_cast<std::size_t>(i)].colour] { chooseColour(colour); });
    bind(Qt::Key_BracketLeft, [this] { stepSize(-1); });
    bind(Qt::Key_BracketRight, [this] { stepSize(1); });
    bind(Qt::Key_F, [this] { m_bar->toggleFill(); });
    bind(Qt::Key_G, [this] { m_bar->stepGuides(); });
    bind(Qt::SHIFT | Qt::Key_O, [this] { m_bar->toggleOnion(); });
    bind(Qt::Key_S, [this] { showShelf(!m_shelf->isVisible()); });
    bind(Qt::CTRL | Qt::Key_0, [this] { m_canvas->fit(); });
    const auto zoom = [this](double factor) { m_canvas->zoomBy(factor, QRectF(m_canvas->rect()).center()); };
    bind(Qt::CTRL | Qt::Key_Plus, [zoom] { zoom(keyZoom); });
    bind(Qt::CTRL | Qt::Key_Equal, [zoom] { zoom(keyZoom); });
    bind(Qt::CTRL | Qt::Key_Minus, [zoom] { zoom(1 / keyZoom); });
    bind(Qt::Key_PageUp, [this] { step(-1); });
    bind(Qt::Key_PageDown, [this] { step(1); });
    bind(Qt::Key_Escape, [this] { escape(); });
}

void SketchEditor::addArrangingKeys()
{
    const auto arrange = [this](Arrange how) { return [this, how] { m_marks.arrange(how); }; };
    bind(Qt::CTRL | Qt::Key_D, arrange(Arrange::Duplicate));
    bind(Qt::Key_Delete, arrange(Arrange::Remove));
    bind(Qt::Key_Backspace, arrange(Arrange::Remove));
    bind(Qt::SHIFT | Qt::Key_H, arrange(Arrange::Flip));
    bind(Qt::CTRL | Qt::Key_BracketRight, arrange(Arrange::Forward));
    bind(Qt::CTRL | Qt::Key_BracketLeft, arrange(Arrange::Backward));
    for (const Qt::Key key : {Qt::Key_BracketRight, Qt::Key_BraceRight})
        bind(Qt::CTRL | Qt::SHIFT | key, arrange(Arrange::ToFront));
    for (const Qt::Key key : {Qt::Key_BracketLeft, Qt::Key_BraceLeft})
        bind(Qt::CTRL | Qt::SHIFT | key, arrange(Arrange::ToBack));
    bind(Qt::CTRL | Qt::Key_C, [this] { m_marks.copy(); });
    bind(Qt::CTRL | Qt::Key_X, [this] { m_marks.cut(); });
    bind(Qt::CTRL | Qt::Key_V, [this] { report(m_marks.paste()); });
    bind(Qt::Key_Return, [this] { m_canvas->writeSelected(); });
    bind(Qt::CTRL | Qt::Key_A, [this] {
        setTool(ToolKind::Select);
        m_marks.selectAll();
    });
    const std::pair<Qt::Key, QPointF> arrows[]{
        {Qt::Key_Left, {-1, 0}}, {Qt::Key_Right, {1, 0}}, {Qt::Key_Up, {0, -1}}, {Qt::Key_Down, {0, 1}}};
    for (const auto &[key, direction] : arrows) {
        bind(key, [this, direction] { nudge(direction, false); });
        bind(Qt::SHIFT | key, [this, direction] { nudge(direction, true); });
    }
}

void SketchEditor::nudge(QPointF direction, bool isFar)
{
    m_marks.nudge(direction * (isFar ? farNudge : 1) * std::max(1.0, 1 / m_canvas->zoom()));
}

const std::function<void()> *SketchEditor::boundTo(const QKeyEvent &event) const
{
    if (m_canvas->isWriting())
        return nullptr;
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const auto bound = m_keys.find(QKeyCombination(modifiers, static_cast<Qt::Key>(event.key())).toCombined());
    return bound == m_keys.end() ? nullptr : &bound->second;
}

bool SketchEditor::event(QEvent *event)
{
    // While one draws, these keys are the page's, whatever else they are shortcuts for.
    if (event->type() == QEvent::ShortcutOverride && boundTo(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void SketchEditor::keyPressEvent(QKeyEvent *event)
{
    const auto *run = boundTo(*event);
    if (!run)
        return QWidget::keyPressEvent(event);
    const bool isMidGesture = m_canvas->isBusy() && event->key() != Qt::Key_Escape;
    if (!isMidGesture)
        (*run)();
}

void SketchEditor::applyTheme(const Theme &theme)
{
    m_theme = theme;
    m_canvas->applyTheme(theme);
    m_tools->applyTheme(theme);
    m_bar->applyTheme(theme);
    m_shelf->applyTheme(theme);
    m_caption->applyTheme(theme);
    update();
}

void SketchEditor::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.window);
}

} // namespace throughline
