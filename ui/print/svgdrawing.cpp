// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/svgdrawing.h"

#include "core/base/xmltext.h"
#include "ui/print/svgengine.h"

#include <QtMath>

namespace throughline {

SvgDrawing::SvgDrawing(QSize size, int dotsPerInch)
    : m_size(size)
    , m_dotsPerInch(dotsPerInch)
    , m_engine(std::make_unique<SvgEngine>(dotsPerInch))
{
}

SvgDrawing::~SvgDrawing() = default;

QPaintEngine *SvgDrawing::paintEngine() const
{
    return m_engine.get();
}

QByteArray SvgDrawing::document(const QString &title, const QString &description) const
{
    const QByteArray width = QByteArray::number(m_size.width());
    const QByteArray height = QByteArray::number(m_size.height());
    QByteArray file = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\""
                      " xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\" width=\""
        + width + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + ' ' + height
        + "\" fill-rule=\"evenodd\" clip-rule=\"evenodd\">\n";
    file += "<title>" + xmlText(title) + "</title>\n<desc>" + xmlText(description) + "</desc>\n";
    if (!m_engine->definitions().isEmpty())
        file += "<defs>\n" + m_engine->definitions() + "</defs>\n";
    return file + m_engine->elements() + "</svg>\n";
}

int SvgDrawing::metric(PaintDeviceMetric metric) const
{
    switch (metric) {
    case PdmWidth:
        return m_size.width();
    case PdmHeight:
        return m_size.height();
    case PdmWidthMM:
        return qRound(m_size.width() * 25.4 / m_dotsPerInch);
    case PdmHeightMM:
        return qRound(m_size.height() * 25.4 / m_dotsPerInch);
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return m_dotsPerInch;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return qRound(devicePixelRatioFScale());
    case PdmDevicePixelRatioF_EncodedA:
    case PdmDevicePixelRatioF_EncodedB:
        return encodeMetricF(metric, 1);
    case PdmNumColors:
        return 0xffffff;
    case PdmDepth:
        return 32;
    default:
        return QPaintDevice::metric(metric);
    }
}

} // namespace throughline
