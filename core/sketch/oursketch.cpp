// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sketch/svgreader.h"

namespace throughline {

bool isOurSketch(const PictureBytes &svg)
{
    constexpr qsizetype start = 2048;
    return svg.first(start).contains("data-throughline=");
}

} // namespace throughline
