// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/sketching/bars/toolbar.h"

#include "ui/theme/icons.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QPainter>
#include <QToolButton>

#include <array>

namespace throughline {

namespace {

constexpr int mostSide = 34;
constexpr int leastSide = 24;
constexpr int between = 2;
constexpr int mostGap = Theme::gap;

constexpr std::array<ToolInfo, 12> infos{{
    {ToolKind::Select, QT_TRANSLATE_NOOP("Tools", "Select"), "tool-select", Qt::Key_V},
    {ToolKind::Pen, QT_TRANSLATE_NOOP("Tools", "Pen"), "tool-pen", Qt::Key_B},
    {ToolKind::Pencil, QT_TRANSLATE_NOOP("Tools", "Pencil"), "tool-pencil", Qt::Key_P},
    {ToolKind::Marker, QT_TRANSLATE_NOOP("Tools", "Marker"), "tool-marker", Qt::Key_M},
    {ToolKind::Eraser, QT_TRANSLATE_NOOP("Tools", "Eraser"), "tool-eraser", Qt::Key_E},
    {ToolKind::PartialEraser, QT_TRANSLATE_NOOP("Tools", "Eraser of what it passes"), "tool-partial-eraser", Qt::SHIFT | Qt::Key_E},
    {ToolKind::Line, QT_TRANSLATE_NOOP("Tools", "Line"), "tool-line", Qt::Key_L},
    {ToolKind::Arrow, QT_TRANSLATE_NOOP("Tools", "Arrow"), "tool-arrow", Qt::Key_A},
    {ToolKind::Box, QT_TRANSLATE_NOOP("Tools", "Box"), "tool-box", Qt::Key_R},
    {ToolKind::Ellipse, QT_TRANSLATE_NOOP("Tools", "Ellipse"), "tool-ellipse", Qt::Key_O},
    {ToolKind::Text, QT_TRANSLATE_NOOP("Tools", "Text"), "tool-text", Qt::Key_T},
    {ToolKind::Bubble, QT_TRANSLATE_NOOP("Tools", "Speech bubble"), "tool-bubble", Qt::Key_U},
}};

/// After these a gap sets families apart.
bool endsFamily(ToolKind kind)
{
    return kind == ToolKind::Select || kind == ToolKind::Marker || kind == ToolKind::PartialEraser || kind == ToolKind::Ellipse;
}

QString nameOf(const ToolInfo &info)
{
    return QCoreApplication::translate("Tools", info.name);
}

} // namespace

std::span<const ToolInfo> toolInfos()
{
    return infos;
}

ToolBar::ToolBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_buttons(new QButtonGroup(this))
{
    setAccessibleName(tr("Tools"));
    setFixedWidth(mostSide + 2 * Theme::gap);
    for (const ToolInfo &info : infos) {
        auto *button = new QToolButton(this);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setIconSize({Theme::largeIcon, Theme::largeIcon});
        button->setAccessibleName(nameOf(info));
        button->setToolTip(tr("%1 (%2)").arg(nameOf(info), QKeySequence(info.key).toString(QKeySequence::NativeText)));
        m_buttons->addButton(button, static_cast<int>(info.kind));
    }
    connect(m_buttons, &QButtonGroup::idClicked, this, [this](int kind) { Q_EMIT toolChosen(static_cast<ToolKind>(kind)); });
    applyTheme(theme);
}

void ToolBar::setTool(ToolKind kind)
{
    m_buttons->button(static_cast<int>(kind))->setChecked(true);
}

void ToolBar::applyTheme(const Theme &theme)
{
    m_theme = theme;
    for (const ToolInfo &info : infos)
        m_buttons->button(static_cast<int>(info.kind))
            ->setIcon(themedIcon(QString::fromLatin1(info.icon), theme.text, theme.faintText));
    update();
}

int ToolBar::heightFor(int side, int gap)
{
    int height = 2 * Theme::gap;
    for (const ToolInfo &info : infos)
        height += side + (endsFamily(info.kind) ? gap : 0);
    return height;
}

QSize ToolBar::sizeHint() const
{
    return {width(), heightFor(mostSide, mostGap)};
}

QSize ToolBar::minimumSizeHint() const
{
    return {width(), heightFor(leastSide, 0)};
}

/// In a low window the buttons move together.
void ToolBar::resizeEvent(QResizeEvent *)
{
    int gap = mostGap;
    int side = mostSide;
    while (side > leastSide && heightFor(side, gap) > height()) {
        gap > 0 ? --gap : --side;
    }
    int top = Theme::gap;
    for (const ToolInfo &info : infos) {
        m_buttons->button(static_cast<int>(info.kind))->setGeometry(Theme::gap, top, mostSide - between, side - between);
        top += side + (endsFamily(info.kind) ? gap : 0);
    }
}

void ToolBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.canvas);
    painter.fillRect(QRect(width() - Theme::hairline, 0, Theme::hairline, height()), m_theme.border);
}

} // namespace throughline
