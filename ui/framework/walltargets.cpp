// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/index.h"
#include "ui/framework/wallpainter.h"

#include <algorithm>

namespace throughline {

namespace {

constexpr double handleReach = 9; // pixels around a handle's middle in which it is hit

using Kind = WallTarget::Kind;

} // namespace

bool hasHandle(ElementKind kind, bool isRight)
{
    switch (kind) {
    case ElementKind::Market:
        return isRight;
    case ElementKind::Pain:
        return true;
    default:
        return !isRight;
    }
}

QRectF WallPainter::areaOf(const WallTarget &target, const State &state) const
{
    const FrameworkLayout &layout = m_model.layout();
    if (target.kind == Kind::Nothing || (target.card < 0 && target.column < 0))
        return {};
    if (target.card < 0) {
        const FrameworkLayout::Column &column = layout.columns()[index(target.column)];
        if (target.kind == Kind::HeaderAdd && column.kind != ElementKind::Other)
            return {column.left + column.width - state.scrolled - Theme::roomy, layout.header() / 2 - Theme::pad + 2, Theme::roomy,
                Theme::roomy};
        const QRectF area = target.kind == Kind::Add ? column.add : target.kind == Kind::Vacancy ? column.vacancy : QRectF();
        return area.isNull() ? area : seen(target.column, area, state);
    }
    const FrameworkLayout::Card &card = layout.cards()[index(target.card)];
    const QRectF area = seen(card.column, card.area, state);
    if (target.kind == Kind::Card)
        return area;
    if (target.kind == Kind::Handle) {
        if (!hasHandle(card.kind, target.isRight))
            return {};
        const QPointF at = end(target.card, target.isRight, state);
        return {at - QPointF(handleReach, handleReach), QSizeF(2 * handleReach, 2 * handleReach)};
    }
    const CardShape shape = m_model.shape(target.card);
    const auto there = [&](const QRectF &part) { return part.isNull() ? part : part.translated(area.topLeft()); };
    const auto nth = [&](const std::vector<QRectF> &parts) {
        return target.index < std::ssize(parts) ? there(parts[index(target.index)]) : QRectF();
    };
    switch (target.kind) {
    case Kind::Title:
        return there(shape.title);
    case Kind::Lead:
        return there(shape.lead);
    case Kind::Pill:
        return nth(shape.pills);
    case Kind::Fact:
        return nth(shape.facts);
    case Kind::Gap:
        return nth(shape.gaps);
    case Kind::Relied:
        return there(shape.relied);
    case Kind::Concerns:
        return there(shape.concerns);
    case Kind::Compared:
        return there(shape.compared);
    default:
        return {};
    }
}

WallTarget WallPainter::partAt(int card, QPointF point) const
{
    const CardShape shape = m_model.shape(card);
    const auto among = [&](const std::vector<QRectF> &parts) {
        const auto found = std::ranges::find_if(parts, [&](const QRectF &part) { return part.contains(point); });
        return found == parts.end() ? -1 : static_cast<int>(found - parts.begin());
    };
    if (shape.title.contains(point))
        return {.kind = Kind::Title, .card = card};
    if (shape.lead.contains(point))
        return {.kind = Kind::Lead, .card = card};
    if (const int pill = among(shape.pills); pill >= 0)
        return {.kind = Kind::Pill, .card = card, .index = pill};
    if (const int fact = among(shape.facts); fact >= 0)
        return {.kind = Kind::Fact, .card = card, .index = fact};
    if (const int gap = among(shape.gaps); gap >= 0)
        return {.kind = Kind::Gap, .card = card, .index = gap};
    if (shape.relied.contains(point))
        return {.kind = Kind::Relied, .card = card};
    if (shape.concerns.contains(point))
        return {.kind = Kind::Concerns, .card = card};
    if (shape.compared.contains(point))
        return {.kind = Kind::Compared, .card = card};
    return {.kind = Kind::Card, .card = card};
}

WallTarget WallPainter::targetAt(QPointF point, const State &state) const
{
    const FrameworkLayout &layout = m_model.layout();
    const int column = layout.columnAt(point.x() + state.scrolled);
    if (column < 0)
        return {};
    const auto isOn = [&](const WallTarget &target) { return areaOf(target, state).contains(point); };
    if (point.y() < layout.header()) {
        const WallTarget add{.kind = Kind::HeaderAdd, .column = column};
        return isOn(add) ? add : WallTarget{.column = column};
    }
    const QPointF there(point.x() + state.scrolled, point.y() - layout.header() + state.columns[index(column)]);
    const auto [first, last] = layout.cardsBetween(column, there.y(), there.y());
    for (int card = first; card < last; ++card) {
        for (const bool isRight : {false, true}) {
            const WallTarget handle{.kind = Kind::Handle, .card = card, .column = column, .isRight = isRight};
            if (isOn(handle))
                return handle;
        }
    }
    if (const int card = layout.cardAt(column, there); card >= 0) {
        WallTarget target = partAt(card, there - layout.cards()[index(card)].area.topLeft());
        target.column = column;
        return target;
    }
    for (const Kind kind : {Kind::Add, Kind::Vacancy}) {
        if (const WallTarget target{.kind = kind, .column = column}; isOn(target))
            return target;
    }
    return {.column = column};
}

} // namespace throughline
