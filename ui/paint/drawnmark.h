// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sketch/sketch.h"

#include <memory>

class QPainter;

namespace throughline {

/// Everything that is derived from a mark, ready to be painted again and again.
class DrawnMark {
public:
    struct Contents;

    /// \a foreignHead is the sketch's, for marks of another program.
    explicit DrawnMark(const Mark &mark, const QByteArray &foreignHead = {});
    ~DrawnMark();

    /// In the sketch's own coordinates, which show \a area.
    void paint(QPainter &painter, const QRectF &area) const;

private:
    std::unique_ptr<const Contents> m_contents;
};

/// The start of a document in which an element of another program looks as it does in its own.
QByteArray foreignHead(const Sketch &sketch);

} // namespace throughline
