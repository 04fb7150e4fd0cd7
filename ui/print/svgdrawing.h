// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPaintDevice>

#include <memory>

namespace throughline {

class SvgEngine;

/// A device to paint on: what is painted becomes a drawing to scale, SVG 1.1. Each thing is one element, and words stay words, as
/// wide as they were laid out whatever font a viewer has for them. A clip leaves out what it hides and is written only for what it
/// cuts. Exact for transforms that keep angles.
class SvgDrawing final : public QPaintDevice {
public:
    /// \a size is in pixels, of which fonts take \a dotsPerInch to be an inch.
    SvgDrawing(QSize size, int dotsPerInch);
    ~SvgDrawing() override;

    QPaintEngine *paintEngine() const override;
    /// All that was painted, as a file.
    QByteArray document(const QString &title, const QString &description) const;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    QSize m_size;
    int m_dotsPerInch;
    std::unique_ptr<SvgEngine> m_engine;
};

} // namespace throughline
