// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/acts.h"

#include "core/base/translate.h"

#include <QFontMetricsF>

namespace throughline {

QString actPurpose(std::optional<Act> act)
{
    if (!act)
        return tr("no act of its own");
    switch (*act) {
    case Act::Today:
        return tr("how painful things are");
    case Act::Turn:
        return tr("the product, and why to believe in it");
    case Act::Tomorrow:
        break;
    }
    return tr("how much better life is");
}

QString actPrompt(std::optional<Act> act)
{
    if (!act)
        return tr("What do we see?");
    switch (*act) {
    case Act::Today:
        return tr("What hurts today? Whose day is it?");
    case Act::Turn:
        return tr("What changes? What makes it believable?");
    case Act::Tomorrow:
        break;
    }
    return tr("What is better now? Who notices first?");
}

QColor actGround(std::optional<Act> act, const Theme &theme)
{
    return Theme::mixed(actColour(act, theme), theme.window, theme.isDark ? 0.07 : 0.05);
}

QColor actColour(std::optional<Act> act, const Theme &theme)
{
    if (!act)
        return theme.mutedText;
    switch (*act) {
    case Act::Today:
        return theme.kind(ElementKind::Pain);
    case Act::Turn:
        return theme.kind(ElementKind::Bet);
    case Act::Tomorrow:
        break;
    }
    return theme.traced;
}

BoardMeasure boardMeasure(const Theme &theme, BoardView view, QSizeF viewport, double zoom)
{
    const QFontMetricsF small(theme.small);
    return {.viewport = viewport,
        .zoom = zoom,
        .gap = Theme::pad,
        .margin = Theme::wide,
        .pad = Theme::gap,
        .header = Theme::vast,
        .titleLine = std::ceil(QFontMetricsF(view == BoardView::Strip ? theme.title : theme.strong).lineSpacing()),
        .line = std::ceil(QFontMetricsF(theme.body).lineSpacing()),
        .chip = std::ceil(small.lineSpacing()) + Theme::tight};
}

} // namespace throughline
