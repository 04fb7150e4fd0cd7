// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

#include <span>
#include <vector>

namespace throughline {

/// A label that wants to stand beside a disc.
struct LabelWish {
    QPointF middle;
    double radius = 0;
    QSizeF size;
};

/// Where each label is; a null one where there is no room: no label covers another one or any of \a obstacles, or reaches out of
/// \a area. Those that come first have the choice.
std::vector<QRectF> placeLabels(std::span<const LabelWish> wishes, std::span<const QRectF> obstacles, const QRectF &area);

} // namespace throughline
