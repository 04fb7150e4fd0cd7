// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandlist.h"
#include "core/base/translate.h"

namespace throughline {

Command presentCommand()
{
    return {.name = "present",
        .synopsis = "FILE [--from N] [--windowed] [--rehearse]",
        .summary = tr("present a strategy's storyboard full screen, with notes"),
        .details
        = tr("With a second screen the audience has it to itself and the speaker's console is on the first. Press ? for the keys.\n"
             "Notes that are changed meanwhile are saved when the presentation ends."),
        .options = {{"from", "N", tr("begin at this slide, counted from 1"), {}},
            {"windowed", {}, tr("two plain windows, for a video call"), {}},
            {"rehearse", {}, tr("measure how long each frame takes, and offer that as its duration"), {}}},
        .leastArguments = 1,
        .mostArguments = 1,
        .needsWindow = true,
        .needsDisplay = true};
}

} // namespace throughline
