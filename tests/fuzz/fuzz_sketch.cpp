// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/pictureformat.h"
#include "core/base/svgobstacle.h"
#include "core/sketch/picking.h"
#include "core/sketch/svgreader.h"
#include "core/sketch/svgwriter.h"

#include <cstdlib>

using namespace throughline;

namespace {

void require(bool isTrue)
{
    if (!isTrue)
        std::abort();
}

} // namespace

/// Any bytes are a sketch or an error in words; what was read once is read again from what we write, byte for byte.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    svgObstacle(bytes);
    isWholeJpeg(bytes);
    toldPixels(bytes);
    const auto sketch = readSketch(bytes);
    if (!sketch) {
        require(!sketch.error().message.isEmpty());
        return 0;
    }
    const QByteArray written = writeSketch(*sketch);
    const auto again = readSketch(written);
    require(again && *again == *sketch && writeSketch(*again) == written);
    markAt(*sketch, sketch->area.center(), 4);
    return 0;
}
