// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sketch/path.h"

#include "core/sketch/numbers.h"

#include <algorithm>

namespace throughline {

namespace {

/// Reads path data command by command; a command may be left out where it repeats.
class DataReader {
public:
    explicit DataReader(QByteArrayView data)
        : m_rest(data)
    {
    }

    std::optional<Path> read()
    {
        for (skipSpace(); !m_rest.isEmpty(); skipSpace()) {
            if (!readCommand())
                return std::nullopt;
        }
        return m_path.isEmpty() ? std::nullopt : std::optional(m_path);
    }

private:
    void skipSpace()
    {
        while (!m_rest.isEmpty() && QByteArrayView(" \n\t\r").contains(m_rest.front()))
            m_rest = m_rest.sliced(1);
    }

    bool readCommand()
    {
        if (QByteArrayView("MmLlHhVvQqCcZz").contains(m_rest.front())) {
            m_command = m_rest.front();
            m_rest = m_rest.sliced(1);
        } else if (m_command == 0 || isClosing()) {
            return false;
        }
        if (m_path.isEmpty() && !isCommand('m'))
            return false;
        if (isClosing()) {
            m_path.close();
            m_at = m_start;
            return true;
        }
        return addSegment();
    }

    bool addSegment()
    {
        const auto first = isCommand('h') || isCommand('v') ? takeAlongAxis() : takePoint();
        if (!first)
            return false;
        if (isCommand('m')) {
            m_path.moveTo(*first);
            m_start = *first;
            m_at = *first;
            m_command = m_command == 'm' ? 'l' : 'L';
            return true;
        }
        QPointF end = *first;
        if (isCommand('q')) {
            const auto last = takePoint();
            if (!last)
                return false;
            end = *last;
            m_path.quadTo(*first, end);
        } else if (isCommand('c')) {
            const auto second = takePoint();
            const auto last = second ? takePoint() : std::nullopt;
            if (!last)
                return false;
            end = *last;
            m_path.cubicTo(*first, *second, end);
        } else {
            m_path.lineTo(end);
        }
        m_at = end;
        return true;
    }

    std::optional<QPointF> takePoint()
    {
        const auto x = takeNumber(m_rest);
        const auto y = x ? takeNumber(m_rest) : std::nullopt;
        if (!y)
            return std::nullopt;
        return isRelative() ? m_at + QPointF(*x, *y) : QPointF(*x, *y);
    }

    std::optional<QPointF> takeAlongAxis()
    {
        const auto number = takeNumber(m_rest);
        if (!number)
            return std::nullopt;
        const QPointF from = isRelative() ? m_at : QPointF();
        return isCommand('h') ? QPointF(from.x() + *number, m_at.y()) : QPointF(m_at.x(), from.y() + *number);
    }

    bool isCommand(char lower) const { return (m_command | 0x20) == lower; }
    bool isClosing() const { return isCommand('z'); }
    bool isRelative() const { return (m_command & 0x20) != 0; }

    QByteArrayView m_rest;
    Path m_path;
    char m_command = 0;
    QPointF m_start;
    QPointF m_at;
};

QPointF between(QPointF a, QPointF b, double share)
{
    return a + (b - a) * share;
}

QPointF onQuad(QPointF a, QPointF b, QPointF c, double share)
{
    return between(between(a, b, share), between(b, c, share), share);
}

constexpr int curveSteps = 12;

} // namespace

void Path::add(Verb verb, std::initializer_list<QPointF> points)
{
    m_verbs.append(verb);
    for (const QPointF point : points)
        m_points.append(point);
}

void Path::moveTo(QPointF point)
{
    add(Verb::Move, {point});
}

void Path::lineTo(QPointF point)
{
    add(Verb::Line, {point});
}

void Path::quadTo(QPointF control, QPointF end)
{
    add(Verb::Quad, {control, end});
}

void Path::cubicTo(QPointF first, QPointF second, QPointF end)
{
    add(Verb::Cubic, {first, second, end});
}

void Path::close()
{
    add(Verb::Close, {});
}

void Path::append(const Path &other)
{
    m_verbs += other.m_verbs;
    m_points += other.m_points;
}

void Path::reserve(qsizetype points)
{
    m_verbs.reserve(points);
    m_points.reserve(points);
}

QRectF Path::bounds() const
{
    if (m_points.isEmpty())
        return {};
    QPointF least = m_points.front();
    QPointF most = least;
    for (const QPointF point : m_points) {
        least = {std::min(least.x(), point.x()), std::min(least.y(), point.y())};
        most = {std::max(most.x(), point.x()), std::max(most.y(), point.y())};
    }
    return {least, most};
}

QList<QList<QPointF>> Path::flattened() const
{
    QList<QList<QPointF>> polygons;
    const QPointF *point = m_points.constData();
    for (const Verb verb : m_verbs) {
        if (verb == Verb::Move) {
            polygons.append(QList<QPointF>{point[0]});
        } else if (polygons.isEmpty()) {
            break;
        } else if (verb == Verb::Close) {
            polygons.last().append(polygons.last().first());
        } else if (verb == Verb::Line) {
            polygons.last().append(point[0]);
        } else {
            const QPointF from = polygons.last().last();
            for (int step = 1; step <= curveSteps; ++step) {
                const double share = double(step) / curveSteps;
                polygons.last().append(verb == Verb::Quad
                        ? onQuad(from, point[0], point[1], share)
                        : between(onQuad(from, point[0], point[1], share), onQuad(point[0], point[1], point[2], share), share));
            }
        }
        point += pointCount(verb);
    }
    return polygons;
}

QByteArray Path::data() const
{
    QByteArray data;
    data.reserve(m_points.size() * 14);
    const QPointF *point = m_points.constData();
    for (const Verb verb : m_verbs) {
        data.append("MLQCZ"[int(verb)]);
        for (int i = 0; i < pointCount(verb); ++i) {
            if (i > 0)
                data.append(' ');
            appendPoint(data, point[i]);
        }
        point += pointCount(verb);
    }
    return data;
}

std::optional<Path> Path::fromData(QByteArrayView data)
{
    return DataReader(data).read();
}

} // namespace throughline
