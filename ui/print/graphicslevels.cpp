// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/graphicslevels.h"

#include "ui/print/pdfoperand.h"

#include <algorithm>
#include <array>

namespace throughline {

namespace {

/// The last word of a line.
QByteArrayView operatorOf(QByteArrayView line)
{
    return line.sliced(line.lastIndexOf(' ') + 1);
}

/// What `1 0 0 1 X Y cm` moves the origin by; nothing for any other matrix.
std::optional<QPointF> shiftOf(QByteArrayView line)
{
    const char *at = line.data();
    const char *end = at + line.size();
    std::array<double, 6> matrix{};
    for (double &value : matrix) {
        const auto number = takeOperand(at, end);
        if (!number)
            return {};
        value = *number;
    }
    constexpr std::array<double, 4> unchanged{1, 0, 0, 1};
    if (!std::ranges::equal(
            unchanged, std::span(matrix).first<4>(), [](double a, double b) { return qFuzzyCompare(a + 1, b + 1); }))
        return {};
    return QPointF(matrix[4], matrix[5]);
}

/// Makes \a text the line, without giving back its memory.
void assign(QByteArray &text, QByteArrayView line)
{
    text.assign(line);
    text.append('\n');
}

} // namespace

bool GraphicsLevels::isState(QByteArrayView line)
{
    static constexpr std::array states{"cm", "cs", "CS", "scn", "SCN", "gs", "d"};
    return std::ranges::contains(states, operatorOf(line));
}

void GraphicsLevels::write(QByteArrayView line)
{
    m_stream += line;
    m_stream += '\n';
}

void GraphicsLevels::Level::restart()
{
    for (QByteArray *part : {&waiting, &space, &fill, &opacity})
        part->resize(0);
    isWritten = false;
    onlyMoves = true;
    shift = {};
}

void GraphicsLevels::save()
{
    if (m_depth == m_levels.size())
        m_levels.emplace_back();
    m_levels[m_depth++].restart();
}

/// Drops a level in which nothing was drawn.
void GraphicsLevels::restore()
{
    if (isWritten()) {
        close();
        write("Q");
    }
    if (m_depth > 0)
        --m_depth;
}

void GraphicsLevels::set(QByteArrayView line)
{
    if (isWritten()) {
        close();
        return write(line);
    }
    Level &level = levels().back();
    level.waiting += line;
    level.waiting += '\n';
    read(line, level);
}

/// Lines and their looks mean nothing to text, which is filled.
void GraphicsLevels::read(QByteArrayView line, Level &level)
{
    const QByteArrayView done = operatorOf(line);
    if (done == "cm") {
        const std::optional<QPointF> shift = shiftOf(line);
        level.onlyMoves = level.onlyMoves && shift;
        level.shift += shift.value_or(QPointF());
    } else if (done == "cs") {
        assign(level.space, line);
    } else if (done == "scn") {
        level.fill.assign(level.space);
        level.fill.append(line).append('\n');
    } else if (done == "gs") {
        assign(level.opacity, line);
    }
}

void GraphicsLevels::open()
{
    close();
    for (Level &level : levels()) {
        if (std::exchange(level.isWritten, true))
            continue;
        write("q");
        m_stream += level.waiting;
    }
}

std::optional<QPointF> GraphicsLevels::origin() const
{
    QPointF origin;
    for (const Level &level : levels()) {
        if (level.isWritten)
            continue;
        if (!level.onlyMoves)
            return {};
        origin += level.shift;
    }
    return origin;
}

void GraphicsLevels::openTexts()
{
    QByteArrayView fill;
    QByteArrayView opacity;
    for (const Level &level : levels()) {
        if (level.isWritten)
            continue;
        fill = level.fill.isEmpty() ? fill : QByteArrayView(level.fill);
        opacity = level.opacity.isEmpty() ? opacity : QByteArrayView(level.opacity);
    }
    openTexts(fill, opacity);
}

void GraphicsLevels::openTexts(QByteArrayView fill, QByteArrayView opacity)
{
    const bool isOfSurroundings = (fill.isEmpty() && !m_fill.isEmpty()) || (opacity.isEmpty() && !m_opacity.isEmpty());
    if (isOfSurroundings)
        close();
    if (!std::exchange(m_hasTexts, true))
        write("q");
    if (fill != m_fill)
        m_stream += m_fill.assign(fill);
    if (opacity != m_opacity)
        m_stream += m_opacity.assign(opacity);
}

bool GraphicsLevels::isOtherFont(QByteArrayView font)
{
    if (m_font == font)
        return false;
    m_font.assign(font);
    return true;
}

void GraphicsLevels::close()
{
    if (!std::exchange(m_hasTexts, false))
        return;
    write("Q");
    for (QByteArray *state : {&m_fill, &m_opacity, &m_font})
        state->resize(0);
}

} // namespace throughline
