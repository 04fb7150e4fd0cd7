// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/icons.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QPainter>
#include <QStyleOption>

namespace throughline {

Style::Style(Theme theme)
    : QProxyStyle(QStringLiteral("fusion"))
    , m_theme(std::move(theme))
{
}

void Style::drawBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line, qreal radius) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(line.isValid() ? QPen(line, Theme::hairline) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->restore();
}

void Style::drawButton(const QStyleOption *option, QPainter *painter) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const bool isFlat = button && button->features.testFlag(QStyleOptionButton::Flat);
    const bool isDefault = button && button->features.testFlag(QStyleOptionButton::DefaultButton);
    const bool isActive = option->state.testAnyFlags(State_Sunken | State_On);
    const bool isUnder = option->state.testFlag(State_MouseOver) && option->state.testFlag(State_Enabled);
    QColor fill = isFlat ? QColor() : m_theme.raised;
    if (isActive || isUnder)
        fill = m_theme.hover;
    QColor line = isFlat ? QColor() : m_theme.strongBorder;
    if (isDefault)
        fill = m_theme.accentSoft, line = m_theme.accent;
    if (option->state.testFlag(State_HasFocus))
        line = m_theme.accent;
    drawBox(painter, option->rect, fill, line, Theme::radius);
}

void Style::drawToolButton(const QStyleOption *option, QPainter *painter) const
{
    const bool isEnabled = option->state.testFlag(State_Enabled);
    QColor fill;
    if (option->state.testFlag(State_On))
        fill = m_theme.accentSoft;
    else if (isEnabled && option->state.testAnyFlags(State_MouseOver | State_Sunken))
        fill = m_theme.hover;
    const QColor line = option->state.testFlag(State_HasFocus) ? m_theme.accent : QColor();
    if (fill.isValid() || line.isValid())
        drawBox(painter, option->rect, fill, line, Theme::smallRadius);
}

/// Filled where it is on, with a line instead of the mark where it is partly on.
void Style::drawCheckBox(const QStyleOption *option, QPainter *painter) const
{
    const bool isEnabled = option->state.testFlag(State_Enabled);
    const bool isPartly = option->state.testFlag(State_NoChange);
    const bool isFilled = isPartly || option->state.testFlag(State_On);
    const bool isUnder = isEnabled && option->state.testFlag(State_MouseOver);
    const QColor strong = isEnabled ? m_theme.accent : m_theme.faintText;
    const QRectF box = option->rect;
    drawBox(painter, option->rect,
        isFilled      ? strong
            : isUnder ? m_theme.hover
                      : m_theme.raised,
        isFilled || isUnder ? strong : m_theme.strongBorder, Theme::smallRadius - 1);
    if (!isFilled)
        return;
    const auto at = [&box](qreal x, qreal y) { return QPointF(box.left() + x * box.width(), box.top() + y * box.height()); };
    const QPolygonF mark
        = isPartly ? QPolygonF{at(0.25, 0.5), at(0.75, 0.5)} : QPolygonF{at(0.25, 0.52), at(0.43, 0.7), at(0.75, 0.32)};
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(
        QPen(isEnabled ? m_theme.accentText : m_theme.window, box.width() / 8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(mark);
    painter->restore();
}

void Style::drawField(const QStyleOption *option, QPainter *painter) const
{
    const bool isFocused = option->state.testFlag(State_HasFocus);
    drawBox(painter, option->rect, option->palette.color(QPalette::Base), isFocused ? m_theme.accent : m_theme.border,
        Theme::smallRadius);
}

void Style::drawRow(const QStyleOption *option, QPainter *painter) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    const bool isSelected = option->state.testFlag(State_Selected);
    if (item && item->backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(option->rect, item->backgroundBrush);
    if (!isSelected && !option->state.testFlag(State_MouseOver))
        return;
    painter->fillRect(option->rect, isSelected ? m_theme.selected : m_theme.hover);
}

/// Ours where we have one: Qt's are pictures, and the plugins that read them take a tenth of the start.
QIcon Style::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    switch (icon) {
    case SP_ToolBarHorizontalExtensionButton:
        return themedIcon(QStringLiteral("chevron-right"), m_theme);
    case SP_ToolBarVerticalExtensionButton:
        return themedIcon(QStringLiteral("chevron-down"), m_theme);
    case SP_LineEditClearButton:
        return themedIcon(QStringLiteral("close"), m_theme);
    default:
        return QProxyStyle::standardIcon(icon, option, widget);
    }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        return drawButton(option, painter);
    case PE_PanelButtonTool:
        return drawToolButton(option, painter);
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return drawCheckBox(option, painter);
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            return drawField(option, painter);
        return painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
    case PE_Frame:
        if (widget && widget->property("isField").toBool())
            return drawField(option, painter);
        return;
    case PE_PanelItemViewItem:
    case PE_PanelItemViewRow:
        return drawRow(option, painter);
    case PE_FrameFocusRect:
        if (widget && qobject_cast<const QAbstractItemView *>(widget))
            return;
        return drawBox(painter, option->rect, {}, m_theme.accent, Theme::smallRadius);
    case PE_PanelStatusBar:
    case PE_FrameStatusBarItem:
    case PE_PanelMenuBar:
    case PE_PanelScrollAreaCorner: // nothing between the bars
        return;
    case PE_PanelTipLabel:
        return drawBox(painter, option->rect, m_theme.raised, m_theme.strongBorder, 0);
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawMenuTitle(const QStyleOption *option, QPainter *painter) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (!item)
        return;
    painter->fillRect(option->rect, m_theme.window);
    if (option->state.testAnyFlags(State_Selected | State_Sunken))
        drawBox(painter, option->rect.adjusted(1, 2, -1, -2), m_theme.hover, {}, Theme::smallRadius);
    const int underline
        = proxy()->styleHint(SH_UnderlineShortcut, option, nullptr, nullptr) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    drawItemText(painter, option->rect, Qt::AlignCenter | underline, option->palette, option->state.testFlag(State_Enabled),
        item->text, QPalette::WindowText);
}

/// Words that are longer than the button end in an ellipsis; the button's tool tip has all of them.
void Style::drawButtonLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (!button)
        return;
    QStyleOptionButton fitting = *button;
    const int icon = button->icon.isNull() ? 0 : button->iconSize.width() + Theme::tight;
    const int room = button->rect.width() - icon - 2 * Theme::tight;
    fitting.text = button->fontMetrics.elidedText(button->text, Qt::ElideRight, room, Qt::TextShowMnemonic);
    QProxyStyle::drawControl(CE_PushButtonLabel, &fitting, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_MenuBarEmptyArea:
        return painter->fillRect(option->rect, m_theme.window);
    case CE_MenuBarItem:
        return drawMenuTitle(option, painter);
    case CE_PushButtonLabel:
        return drawButtonLabel(option, painter, widget);
    case CE_ComboBoxLabel:
        return drawChoice(option, painter, widget);
    case CE_Splitter:
        return painter->fillRect(option->rect, m_theme.border);
    case CE_ToolBar:
        return painter->fillRect(option->rect, m_theme.window);
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

namespace {

/// What a scroll bar lies on: the ground of what it scrolls.
QColor groundOf(const QWidget *bar, const QStyleOption *option)
{
    const QWidget *holder = bar && bar->parentWidget() ? bar->parentWidget()->parentWidget() : nullptr;
    const auto *area = qobject_cast<const QAbstractScrollArea *>(holder);
    return area ? area->palette().color(area->viewport()->backgroundRole()) : option->palette.color(QPalette::Base);
}

} // namespace

void Style::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar)
        return;
    const QColor ground = groundOf(widget, option);
    if (!widget || !widget->property("isOverlay").toBool())
        painter->fillRect(option->rect, ground);
    if (bar->minimum == bar->maximum)
        return;
    const bool isUnder = option->state.testAnyFlags(State_MouseOver | State_Sunken);
    const QRect slider = proxy()->subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, nullptr).adjusted(3, 3, -3, -3);
    drawBox(painter, slider, Theme::mixed(m_theme.mutedText, ground, isUnder ? 0.7 : 0.35), {}, 3);
}

/// What is chosen, with an ellipsis where there is no room for all of it.
void Style::drawChoice(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (!combo)
        return;
    const QRect field = proxy()->subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
    const int icon = combo->currentIcon.isNull() ? 0 : combo->iconSize.width() + Theme::tight;
    QStyleOptionComboBox shown(*combo);
    shown.currentText
        = combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, field.width() - icon - 2 * Theme::hairline);
    QProxyStyle::drawControl(CE_ComboBoxLabel, &shown, painter, widget);
}

/// A field like the others, with an arrow that says there is a choice.
void Style::drawComboBox(const QStyleOptionComplex *option, QPainter *painter) const
{
    drawField(option, painter);
    const QRect arrow(option->rect.right() - Theme::icon - Theme::tight, option->rect.center().y() - Theme::icon / 2 + 1,
        Theme::icon, Theme::icon);
    const QIcon::Mode mode = option->state.testFlag(State_Enabled) ? QIcon::Normal : QIcon::Disabled;
    themedIcon(QStringLiteral("chevron-down"), m_theme).paint(painter, arrow, Qt::AlignCenter, mode);
}

void Style::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ScrollBar)
        return drawScrollBar(option, painter, widget);
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        control == CC_ComboBox && combo && !combo->editable)
        return drawComboBox(option, painter);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_LineEditContents ? rect.adjusted(Theme::tight / 2, 0, -Theme::tight / 2, 0) : rect;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DockWidgetFrameWidth:
    case PM_ToolBarFrameWidth:
    case PM_MenuBarPanelWidth:
        return 0;
    case PM_SplitterWidth:
    case PM_DockWidgetSeparatorExtent:
        return Theme::hairline;
    case PM_ScrollBarExtent:
        return Theme::pad;
    case PM_SmallIconSize:
    case PM_ListViewIconSize:
    case PM_ButtonIconSize:
        return Theme::icon;
    case PM_ToolBarIconSize:
        return Theme::largeIcon;
    case PM_MenuBarItemSpacing:
        return Theme::tight / 2;
    case PM_TreeViewIndentation:
        return Theme::wide;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_UnderlineShortcut:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ItemViewItem)
        result.setHeight(std::max(result.height(), Theme::row));
    if (type == CT_PushButton || type == CT_LineEdit || type == CT_ComboBox)
        result.setHeight(std::max(result.height(), Theme::control));
    if (type == CT_PushButton)
        result.rwidth() += 2 * Theme::gap;
    if (type == CT_MenuBarItem)
        result += QSize(Theme::tight, Theme::gap + Theme::tight / 2);
    if (type == CT_MenuItem)
        result += QSize(Theme::wide, Theme::tight / 2);
    return result;
}

} // namespace throughline
