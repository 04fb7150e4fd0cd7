// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pagemarks.h"

#include "ui/print/writtenfonts.h"

#include <QPainter>

namespace throughline {

namespace {

constexpr int away = -31337; // where no page of ours reaches
constexpr QByteArrayView lineStart = "-31337 -31337 ";
constexpr QByteArrayView lineEnd = " 1 re";

} // namespace

/// The number that the next mark has, counted from 1.
void PageMarks::paint(QPainter &painter) const
{
    const QPen pen = painter.pen();
    const QBrush brush = painter.brush();
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    painter.drawRect(QRectF(away, away, double(m_marks.size() + 1), 1)); // a rectangle has to have a size
    painter.setPen(pen);
    painter.setBrush(brush);
}

void PageMarks::begin(QPainter &painter, Mark mark)
{
    paint(painter);
    m_marks.push_back(std::move(mark));
}

bool PageMarks::take(const Mark &mark, const std::shared_ptr<const PlacedGlyphs> &words, QPointF origin)
{
    if (!m_fonts || !words || !m_fonts->take(*words))
        return false;
    m_marks.push_back(mark);
    m_marks.back().glyphs = words;
    m_marks.back().at = origin;
    return true;
}

void PageMarks::end(QPainter &painter) const
{
    if (!m_marks.empty() && m_marks.back().glyphs)
        paint(painter);
}

std::optional<int> PageMarks::read(QByteArrayView line)
{
    if (!line.startsWith(lineStart) || !line.endsWith(lineEnd))
        return {};
    bool isNumber = false;
    const int number = line.sliced(lineStart.size(), line.size() - lineStart.size() - lineEnd.size()).toInt(&isNumber);
    return isNumber ? std::optional(number - 1) : std::nullopt;
}

} // namespace throughline
