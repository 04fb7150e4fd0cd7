// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandlist.h"
#include "core/base/translate.h"

namespace throughline {

Command screenshotCommand()
{
    return {.name = "screenshot",
        .synopsis
        = "[FILE] --mode vision|framework|roadmap|map|text|present [--view VIEW] [--select ID] [--size WxH] [--dark] [--from N] -o "
          "PNG",
        .summary = tr("draw the workbench into a picture; without FILE the start page"),
        .options = {{"mode", "MODE", tr("vision, framework, roadmap, map, text, or present for a slide of the storyboard"),
                        {"vision", "framework", "roadmap", "map", "text", "present"}},
            {"view", "VIEW",
                tr("of the vision: strip, grid, outline or sketch; of the roadmap: timeline, horizons or priorities; of present: "
                   "slide or console"),
                {"strip", "grid", "outline", "sketch", "timeline", "horizons", "priorities", "slide", "console"}},
            {"select", "ID", tr("the element that is selected"), {}},
            {"size", "WxH", tr("the window's size, 1440x900 unless told"), {}}, {"dark", {}, tr("in dark colours"), {}},
            {"from", "N", tr("which slide, counted from 1"), {}}, {"o", "PNG", tr("where to write"), {}}},
        .mostArguments = 1,
        .needsWindow = true};
}

} // namespace throughline
