// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/framework/cardshape.h"

#include <algorithm>
#include <cmath>

namespace throughline {

namespace {

constexpr double side = Theme::pad; // between a card's edge and its words
constexpr double above = Theme::gap;
constexpr double partGap = Theme::tight;

double wordsLeft()
{
    return side + Theme::icon + Theme::gap - 2;
}

double wordsWidth(double width)
{
    return std::max(width - wordsLeft() - side, 1.0);
}

int titleLines(const CardFace &face, const CardType &type, double width)
{
    return std::max(1, type.title.lines(face.title, wordsWidth(width), CardShape::mostTitleLines));
}

/// The pills in rows, as wide as they want where there is room; from the top left of the first one.
std::vector<QRectF> pillsIn(const CardFace &face, const CardType &type, double width)
{
    std::vector<QRectF> pills;
    QPointF at;
    for (const CardPill &pill : face.pills) {
        const double wanted = std::min(type.small.advance(pill.text) + 2 * Theme::gap, width);
        if (at.x() > 0 && at.x() + wanted > width)
            at = {0, at.y() + type.pill + Theme::tight};
        pills.emplace_back(at, QSizeF(wanted, type.pill));
        at.rx() += wanted + Theme::tight;
    }
    return pills;
}

int factLines(const CardFact &fact, const CardType &type, double width)
{
    return type.small.lines(fact.whole(), wordsWidth(width), CardShape::mostFactLines);
}

} // namespace

CardType::CardType(const Theme &theme)
    : title(theme.strong)
    , lead(theme.body)
    , small(theme.small)
    , pill(small.lineHeight() + Theme::tight)
{
}

double heightOfWords(const CardFace &face, const CardType &type, double width)
{
    double height = 2 * above + titleLines(face, type, width) * type.title.lineHeight();
    if (!face.label.isEmpty())
        height += type.small.lineHeight();
    if (!face.lead.isEmpty())
        height += 2 + type.lead.lines(face.lead, wordsWidth(width), CardShape::mostLeadLines) * type.lead.lineHeight();
    if (!face.pills.empty())
        height += partGap + pillsIn(face, type, wordsWidth(width)).back().bottom();
    for (const CardFact &fact : face.facts)
        height += partGap + factLines(fact, type, width) * type.small.lineHeight();
    return height;
}

double heightOfStanding(const CardFace &face, const CardType &type)
{
    double height = static_cast<double>(face.gaps.size()) * (type.small.lineHeight() + 2);
    if (!face.gaps.empty())
        height += partGap;
    if (face.hasFooter())
        height += partGap + type.pill;
    return height;
}

double CardShape::middle(const CardFace &face, const CardType &type)
{
    return above + (face.label.isEmpty() ? type.title : type.small).lineHeight() / 2;
}

CardShape::CardShape(const CardFace &face, const CardType &type, QSizeF size)
{
    const double width = size.width();
    const double left = wordsLeft();
    const double room = wordsWidth(width);
    double y = above;
    const auto take = [&](double height, double gap) {
        const QRectF area(left, y + gap, room, height);
        y += gap + height;
        return area;
    };
    if (!face.label.isEmpty())
        label = take(type.small.lineHeight(), 0);
    title = take(titleLines(face, type, width) * type.title.lineHeight(), 0);
    icon = {side - 2, middle(face, type) - Theme::icon / 2.0, Theme::icon, Theme::icon};
    if (!face.lead.isEmpty())
        lead = take(type.lead.lines(face.lead, room, mostLeadLines) * type.lead.lineHeight(), 2);
    if (!face.pills.empty()) {
        pills = pillsIn(face, type, room);
        const QRectF rows = take(pills.back().bottom(), partGap);
        for (QRectF &pill : pills)
            pill.translate(rows.topLeft());
    }
    for (const CardFact &fact : face.facts)
        facts.push_back(take(factLines(fact, type, width) * type.small.lineHeight(), partGap));
    for (std::size_t i = 0; i < face.gaps.size(); ++i) {
        const double wanted = type.small.advance(face.gaps[i].words) + Theme::icon + Theme::tight;
        QRectF row = take(type.small.lineHeight() + 2, i == 0 ? partGap : 0);
        row.setWidth(std::min(row.width(), wanted));
        gaps.push_back(row);
    }
    if (!face.hasFooter())
        return;
    const QRectF row = take(type.pill, partGap);
    double right = row.right();
    if (face.openConcerns > 0) {
        const double wide = type.small.advance(QString::number(face.openConcerns)) + Theme::icon + Theme::pad;
        concerns = {right - wide, row.top(), wide, row.height()};
        right -= wide + Theme::tight;
    }
    if (face.isCompared) {
        compared = {right - Theme::icon - Theme::gap, row.top(), Theme::icon + Theme::gap, row.height()};
        right -= compared.width() + Theme::tight;
    }
    if (!face.relied.isEmpty())
        relied = {row.left(), row.top(), std::min(right - row.left(), type.small.advance(face.relied.words()) + 2), row.height()};
}

} // namespace throughline
