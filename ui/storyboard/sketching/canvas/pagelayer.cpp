// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/sketching/canvas/pagelayer.h"

#include "core/sketch/outline.h"
#include "core/sketch/shapes.h"

#include <QPainter>

#include <algorithm>

namespace throughline {

namespace {

constexpr double underlayStrength = 0.28;
constexpr int edgeSteps = 9; // pixels over which the page's shadow fades

/// What a mark covers; nothing where only a renderer could say.
std::optional<QRectF> covered(const Mark &mark)
{
    if (std::holds_alternative<ForeignMark>(mark))
        return {};
    QRectF area = bounds(mark);
    if (const auto *ink = std::get_if<InkMark>(&mark)) {
        const double reach = smoothingReach(ink->smoothing, ink->size) + ink->size / 2;
        area.adjust(-reach, -reach, reach, reach);
    }
    // Letters reach out of the box that they stand in.
    if (const auto *text = std::get_if<TextMark>(&mark))
        area.adjust(-text->size, -text->size, text->size, text->size);
    return area;
}

/// Where two sketches differ: all of the page where that can't be said.
struct Difference {
    bool isEverywhere = false;
    qsizetype kept = 0; ///< marks at the start that both have
    bool isAppended = false; ///< the second has all marks of the first and more on top
    QRectF area;
};

Difference difference(const Sketch &before, const Sketch &after)
{
    Difference found;
    found.isEverywhere = before.area != after.area || before.paper != after.paper;
    const qsizetype shorter = std::min(before.marks.size(), after.marks.size());
    while (found.kept < shorter && before.marks[found.kept] == after.marks[found.kept])
        ++found.kept;
    qsizetype sameAtEnd = 0;
    while (sameAtEnd < shorter - found.kept
        && before.marks[before.marks.size() - 1 - sameAtEnd] == after.marks[after.marks.size() - 1 - sameAtEnd])
        ++sameAtEnd;
    found.isAppended = found.kept == before.marks.size();
    for (const Sketch *sketch : {&before, &after}) {
        for (qsizetype i = found.kept; i < sketch->marks.size() - sameAtEnd; ++i) {
            const auto area = covered(sketch->marks[i]);
            found.isEverywhere = found.isEverywhere || !area;
            found.area = found.area.united(area.value_or(QRectF()));
        }
    }
    return found;
}

} // namespace

void PageLayer::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_isStale = true;
}

void PageLayer::setView(const PageView &view, const QSize &size, double pixelRatio)
{
    if (view == m_view && size == m_size && pixelRatio == m_pixelRatio)
        return;
    m_view = view;
    m_size = size;
    m_pixelRatio = pixelRatio;
    m_isStale = true;
    m_underlayPixmap = {};
}

void PageLayer::setUnderlay(const Picture &picture)
{
    m_underlay = picture;
    m_underlayPixmap = {};
    m_isStale = true;
}

QRectF PageLayer::show(const Sketch &sketch)
{
    const Difference found = difference(m_painter.sketch(), sketch);
    m_painter.setSketch(sketch);
    if (found.isEverywhere) {
        m_isStale = true;
        return sketch.area;
    }
    if (m_isStale || found.area.isEmpty())
        return found.area;
    if (found.isAppended) {
        QPainter painter(&m_pixmap);
        painter.setTransform(m_view.transform());
        painter.setClipRect(sketch.area);
        m_painter.paintMarks(painter, static_cast<int>(found.kept), static_cast<int>(sketch.marks.size()));
    } else {
        paintArea(found.area);
    }
    return found.area;
}

const QPixmap &PageLayer::pixmap()
{
    if (m_isStale)
        paintAll();
    return m_pixmap;
}

void PageLayer::paintAll()
{
    m_isStale = false;
    const QSize size = (QSizeF(m_size) * m_pixelRatio).toSize().expandedTo({1, 1});
    if (m_pixmap.size() != size)
        m_pixmap = QPixmap(size);
    m_pixmap.setDevicePixelRatio(m_pixelRatio);
    QPainter painter(&m_pixmap);
    paintGround(painter);
    painter.setTransform(m_view.transform());
    painter.setClipRect(sketch().area);
    paintPaper(painter);
    paintUnderlay(painter);
    m_painter.paintMarks(painter);
}

void PageLayer::paintArea(const QRectF &area)
{
    QPainter painter(&m_pixmap);
    const QRect pixels = m_view.toWidget(area).toAlignedRect().adjusted(-1, -1, 1, 1);
    painter.setClipRect(pixels);
    painter.setTransform(m_view.transform());
    painter.setClipRect(sketch().area, Qt::IntersectClip);
    paintPaper(painter);
    paintUnderlay(painter);
    const QRectF touched(m_view.toSketch(pixels.topLeft()), QSizeF(pixels.size()) / m_view.scale);
    for (int i = 0; i < sketch().marks.size(); ++i) {
        const auto reach = covered(sketch().marks[i]);
        if (!reach || reach->intersects(touched) || reach->isEmpty())
            m_painter.paintMark(painter, i);
    }
}

void PageLayer::paintGround(QPainter &painter) const
{
    painter.fillRect(QRect({}, m_size), m_theme.window);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF page = m_view.toWidget(sketch().area);
    QColor shade = m_theme.palette().color(QPalette::Shadow);
    shade.setAlphaF(m_theme.isDark ? 0.25F : 0.06F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(shade);
    for (int i = edgeSteps; i > 0; --i)
        painter.drawRoundedRect(page.adjusted(-i, -i + 2, i, i + 2), i, i);
}

void PageLayer::paintPaper(QPainter &painter) const
{
    painter.fillRect(sketch().area, qColour(sketch().paper));
}

void PageLayer::paintUnderlay(QPainter &painter)
{
    if (m_underlay.isNull())
        return;
    const QRectF page = m_view.toWidget(sketch().area);
    const QRect shown = page.toAlignedRect().intersected(QRect({}, m_size));
    if (m_underlayPixmap.isNull()) {
        m_underlayPixmap = QPixmap((QSizeF(m_size) * m_pixelRatio).toSize().expandedTo({1, 1}));
        m_underlayPixmap.setDevicePixelRatio(m_pixelRatio);
        m_underlayPixmap.fill(Qt::transparent);
        QPainter under(&m_underlayPixmap);
        under.setClipRect(shown);
        m_underlay.draw(under, page);
    }
    painter.save();
    painter.resetTransform();
    painter.setOpacity(underlayStrength);
    painter.drawPixmap(0, 0, m_underlayPixmap);
    painter.restore();
}

} // namespace throughline
