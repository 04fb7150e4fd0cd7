// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/sketching/bars/stylebar.h"

#include "ui/paint/sketchpainter.h"
#include "ui/storyboard/sketching/bars/chips.h"
#include "ui/theme/icons.h"

#include <QActionGroup>
#include <QButtonGroup>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <array>

namespace throughline {

namespace {

constexpr int sizeCount = 5;

struct ArrangeInfo {
    Arrange how;
    const char *name;
    const char *icon;
    const char *keys;
};

constexpr std::array<ArrangeInfo, 7> arrangements{{
    {Arrange::ToFront, QT_TRANSLATE_NOOP("StyleBar", "Bring to front"), "to-front", "Ctrl+Shift+]"},
    {Arrange::Forward, QT_TRANSLATE_NOOP("StyleBar", "Bring forward"), "forward", "Ctrl+]"},
    {Arrange::Backward, QT_TRANSLATE_NOOP("StyleBar", "Send backward"), "backward", "Ctrl+["},
    {Arrange::ToBack, QT_TRANSLATE_NOOP("StyleBar", "Send to back"), "to-back", "Ctrl+Shift+["},
    {Arrange::Flip, QT_TRANSLATE_NOOP("StyleBar", "Flip left to right"), "flip", "Shift+H"},
    {Arrange::Duplicate, QT_TRANSLATE_NOOP("StyleBar", "Duplicate"), "duplicate", "Ctrl+D"},
    {Arrange::Remove, QT_TRANSLATE_NOOP("StyleBar", "Delete"), "delete", "Del"},
}};

QHBoxLayout *rowIn(QWidget *widget)
{
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    return row;
}

} // namespace

StyleBar::StyleBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_colours(new QButtonGroup(this))
    , m_sizes(new QButtonGroup(this))
{
    setAccessibleName(tr("Colours, sizes and views"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::pad, Theme::tight, Theme::pad, Theme::tight + Theme::hairline);
    layout->setSpacing(Theme::tight);
    layout->setSizeConstraint(QLayout::SetNoConstraint);
    m_colours->setExclusive(false);
    m_sizes->setExclusive(false);
    addColours(layout);
    layout->addSpacing(Theme::gap);
    addSizes(layout);
    addOptions(layout);
    addArranging(layout);
    layout->addStretch();
    addViews(layout);
    applyTheme(theme);
}

QToolButton *StyleBar::addButton(QHBoxLayout *layout, const QString &icon, const QString &name, const QString &tip)
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setIconSize({Theme::largeIcon, Theme::largeIcon});
    button->setFixedHeight(Theme::control);
    button->setAccessibleName(name);
    button->setToolTip(tip.isEmpty() ? name : tip);
    layout->addWidget(button);
    if (!icon.isEmpty())
        m_icons.append({button, icon});
    return button;
}

QToolButton *StyleBar::addMenu(QHBoxLayout *layout, const QString &icon, const QString &name)
{
    QToolButton *button = addButton(layout, icon, name, {});
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(new QMenu(button));
    return button;
}

QIcon StyleBar::dotIcon(Colour colour) const
{
    QPixmap pixmap(QSize(Theme::icon, Theme::icon) * 2);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.strongBorder);
    painter.setBrush(qColour(colour));
    painter.drawEllipse(QRectF(0, 0, Theme::icon, Theme::icon).adjusted(1, 1, -1, -1));
    return pixmap;
}

void StyleBar::addColours(QHBoxLayout *layout)
{
    m_colourRow = new QWidget(this);
    auto *row = rowIn(m_colourRow);
    layout->addWidget(m_colourRow);
    m_colourMenu = addMenu(layout, {}, tr("Colour"));
    int key = 1;
    for (const PaletteColour &colour : sketchPalette()) {
        auto *chip = new ColourChip(colour.colour, m_theme, m_colourRow);
        const QString name = QCoreApplication::translate("SketchPalette", colour.name);
        chip->setAccessibleName(name);
        chip->setToolTip(key <= 10 ? tr("%1 (%2)").arg(name).arg(key % 10) : name);
        m_colours->addButton(chip, key - 1);
        row->addWidget(chip);
        const auto choose = [this, colour] { Q_EMIT colourChosen(colour.colour); };
        connect(chip, &QAbstractButton::clicked, this, choose);
        m_colourMenu->menu()->addAction(dotIcon(colour.colour), name, this, choose);
        ++key;
    }
}

void StyleBar::addSizes(QHBoxLayout *layout)
{
    m_sizeRow = new QWidget(this);
    auto *row = rowIn(m_sizeRow);
    layout->addWidget(m_sizeRow);
    m_sizeMenu = addMenu(layout, QStringLiteral("size"), tr("Size"));
    for (int step = 0; step < sizeCount; ++step) {
        auto *chip = new SizeChip(step, m_theme, m_sizeRow);
        const QString name = tr("Size %1 of %2").arg(step + 1).arg(sizeCount);
        chip->setAccessibleName(name);
        chip->setToolTip(tr("Size %1 of %2 ([ smaller, ] larger)").arg(step + 1).arg(sizeCount));
        m_sizes->addButton(chip, step);
        row->addWidget(chip);
        const auto choose = [this, step] {
            const auto sizes = DrawingStyle::sizes(m_kind);
            if (static_cast<std::size_t>(step) < sizes.size())
                Q_EMIT sizeChosen(sizes[static_cast<std::size_t>(step)]);
        };
        connect(chip, &QAbstractButton::clicked, this, choose);
        m_sizeMenu->menu()->addAction(name, this, choose);
    }
}

void StyleBar::addOptions(QHBoxLayout *layout)
{
    m_fill = addButton(layout, QStringLiteral("fill"), tr("Fill shapes"), tr("Fill shapes (F)"));
    m_fill->setCheckable(true);
    connect(m_fill, &QToolButton::clicked, this, &StyleBar::fillChosen);

    m_stroke = addMenu(layout, QStringLiteral("stroke"), tr("Smoothing and width of strokes"));
    QMenu *menu = m_stroke->menu();
    menu->addSection(tr("Smoothing"));
    m_smoothings = new QActionGroup(this);
    for (const auto &[smoothing, name] : {std::pair(Smoothing::Off, tr("Off")), std::pair(Smoothing::Light, tr("Light")),
             std::pair(Smoothing::Strong, tr("Strong"))}) {
        QAction *action = menu->addAction(name);
        action->setCheckable(true);
        action->setData(static_cast<int>(smoothing));
        m_smoothings->addAction(action);
        connect(action, &QAction::triggered, this, [this, smoothing] { Q_EMIT smoothingChosen(smoothing); });
    }
    menu->addSeparator();
    m_even = menu->addAction(tr("Constant width"));
    m_even->setCheckable(true);
    connect(m_even, &QAction::triggered, this, &StyleBar::evenChosen);
}

void StyleBar::addArranging(QHBoxLayout *layout)
{
    m_arranging = new QWidget(this);
    auto *row = rowIn(m_arranging);
    layout->addWidget(m_arranging);
    m_arrangeMenu = addMenu(layout, QStringLiteral("to-front"), tr("Arrange"));
    for (const ArrangeInfo &info : arrangements) {
        const QString name = tr(info.name);
        const QString keys = QKeySequence(QString::fromLatin1(info.keys)).toString(QKeySequence::NativeText);
        QToolButton *button = addButton(row, QString::fromLatin1(info.icon), name, tr("%1 (%2)").arg(name, keys));
        const auto choose = [this, how = info.how] { Q_EMIT arranged(how); };
        connect(button, &QToolButton::clicked, this, choose);
        m_arrangeMenu->menu()->addAction(name + u'\t' + keys, this, choose);
    }
}

void StyleBar::addViews(QHBoxLayout *layout)
{
    m_guides = addMenu(layout, QStringLiteral("guides"), tr("Guides"));
    m_guides->setToolTip(tr("Guides (G)"));
    QMenu *menu = m_guides->menu();
    m_guideKinds = new QActionGroup(this);
    for (const auto &[guides, name] :
        {std::pair(Guides::None, tr("No guides")), std::pair(Guides::Grid, tr("Grid")), std::pair(Guides::Thirds, tr("Thirds"))}) {
        QAction *action = menu->addAction(name);
        action->setCheckable(true);
        action->setChecked(guides == Guides::None);
        action->setData(static_cast<int>(guides));
        m_guideKinds->addAction(action);
        connect(action, &QAction::triggered, this, [this, guides] { Q_EMIT guidesChosen(guides); });
    }

    m_onion = addButton(layout, QStringLiteral("onion"), tr("Show the previous frame through the paper"),
        tr("Show the previous frame through the paper (Shift+O)"));
    m_onion->setCheckable(true);
    connect(m_onion, &QToolButton::toggled, this, &StyleBar::onionToggled);

    m_shelf = addButton(layout, QStringLiteral("shelf"), tr("Stencils"), tr("Stencils (S)"));
    m_shelf->setCheckable(true);
    connect(m_shelf, &QToolButton::clicked, this, &StyleBar::shelfToggled);

    m_zoom = addButton(layout, {}, tr("Zoom"), tr("Fit the page (Ctrl+0)"));
    m_zoom->setToolButtonStyle(Qt::ToolButtonTextOnly);
    connect(m_zoom, &QToolButton::clicked, this, &StyleBar::fitWanted);

    auto *done = new QPushButton(tr("Done"), this);
    done->setToolTip(tr("Back to the storyboard (Esc)"));
    done->setFocusPolicy(Qt::TabFocus);
    done->setAutoDefault(false);
    connect(done, &QPushButton::clicked, this, &StyleBar::done);
    layout->addSpacing(Theme::tight);
    layout->addWidget(done);
}

void StyleBar::show(ToolKind kind, const DrawingStyle &style, bool hasSelection)
{
    m_kind = kind;
    m_hasSelection = hasSelection;
    const bool isColoured = !isEraser(kind) && (kind != ToolKind::Select || hasSelection);
    const auto palette = sketchPalette();
    const Colour colour = style.colour(kind);
    for (int i = 0; i < static_cast<int>(palette.size()); ++i) {
        m_colours->button(i)->setEnabled(isColoured);
        m_colours->button(i)->setChecked(isColoured && palette[static_cast<std::size_t>(i)].colour == colour);
    }
    const auto sizes = DrawingStyle::sizes(kind);
    for (int step = 0; step < sizeCount; ++step)
        m_sizes->button(step)->setChecked(
            static_cast<std::size_t>(step) < sizes.size() && sizes[static_cast<std::size_t>(step)] == style.size(kind));
    m_colourMenu->setEnabled(isColoured);
    m_colourMenu->setIcon(dotIcon(colour));
    m_fill->setVisible(isShape(kind));
    m_fill->setChecked(style.isFilled);
    m_stroke->setVisible(isInk(kind));
    for (QAction *action : m_smoothings->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(style.smoothing));
    m_even->setChecked(style.isEven);
    fold();
}

void StyleBar::foldTo(int level)
{
    const bool hasSizes = !DrawingStyle::sizes(m_kind).empty();
    m_arranging->setVisible(m_hasSelection && level < 1);
    m_arrangeMenu->setVisible(m_hasSelection && level >= 1);
    m_sizeRow->setVisible(hasSizes && level < 2);
    m_sizeMenu->setVisible(hasSizes && level >= 2);
    m_zoom->setVisible(level < 2);
    m_colourRow->setVisible(level < 3);
    m_colourMenu->setVisible(level >= 3);
}

void StyleBar::fold()
{
    for (int level = 0; level <= 3; ++level) {
        foldTo(level);
        layout()->invalidate();
        if (layout()->sizeHint().width() <= width())
            break;
    }
}

void StyleBar::resizeEvent(QResizeEvent *)
{
    fold();
}

QSize StyleBar::minimumSizeHint() const
{
    return {Theme::sidePanel, Theme::control + 2 * Theme::tight + Theme::hairline};
}

void StyleBar::setZoom(double zoom)
{
    m_zoom->setText(tr("%1 %").arg(qRound(zoom * 100)));
}

void StyleBar::setOnionAvailable(bool isAvailable)
{
    m_onion->setEnabled(isAvailable);
}

bool StyleBar::showsOnion() const
{
    return m_onion->isChecked() && m_onion->isEnabled();
}

void StyleBar::toggleFill()
{
    if (m_fill->isVisible())
        m_fill->click();
}

void StyleBar::toggleOnion()
{
    if (m_onion->isEnabled())
        m_onion->toggle();
}

void StyleBar::stepGuides()
{
    const auto kinds = m_guideKinds->actions();
    kinds[(kinds.indexOf(m_guideKinds->checkedAction()) + 1) % kinds.size()]->trigger();
}

void StyleBar::setShelfShown(bool isShown)
{
    m_shelf->setChecked(isShown);
}

void StyleBar::applyTheme(const Theme &theme)
{
    m_theme = theme;
    for (const auto &[button, icon] : m_icons)
        button->setIcon(themedIcon(icon, theme.text, theme.faintText));
    for (QAbstractButton *chip : m_colours->buttons())
        static_cast<ColourChip *>(chip)->applyTheme(theme);
    for (QAbstractButton *chip : m_sizes->buttons())
        static_cast<SizeChip *>(chip)->applyTheme(theme);
    update();
}

void StyleBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.canvas);
    painter.fillRect(QRect(0, height() - Theme::hairline, width(), Theme::hairline), m_theme.border);
}

} // namespace throughline
