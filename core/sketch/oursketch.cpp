// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sketch/svgreader.h"

#include <algorithm>

namespace throughline {

bool isOurSketch(const QByteArray &svg)
{
    constexpr qsizetype start = 2048;
    return QByteArrayView(svg).first(std::min(svg.size(), start)).contains("data-throughline=");
}

} // namespace throughline
