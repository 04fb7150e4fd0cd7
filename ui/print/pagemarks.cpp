// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pagemarks.h"

#include <QPainter>

namespace throughline {

namespace {

constexpr int away = -31337; // where no page of ours reaches
constexpr QByteArrayView start = "-31337 -31337 ";
constexpr QByteArrayView end = " 1 re";

} // namespace

void PageMarks::begin(QPainter &painter, Mark mark)
{
    const QPen pen = painter.pen();
    const QBrush brush = painter.brush();
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    painter.drawRect(QRectF(away, away, double(m_marks.size() + 1), 1)); // a rectangle has to have a size
    painter.setPen(pen);
    painter.setBrush(brush);
    m_marks.push_back(std::move(mark));
}

std::optional<int> PageMarks::read(QByteArrayView line)
{
    if (!line.startsWith(start) || !line.endsWith(end))
        return {};
    bool isNumber = false;
    const int number = line.sliced(start.size(), line.size() - start.size() - end.size()).toInt(&isNumber);
    return isNumber ? std::optional(number - 1) : std::nullopt;
}

} // namespace throughline
