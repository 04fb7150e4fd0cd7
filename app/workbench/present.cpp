// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output.h"
#include "app/workbench/drawing.h"
#include "ui/present/runpresentation.h"

#include <QApplication>

namespace throughline {

Result<ExitStatus> runPresent(const Arguments &arguments)
{
    const auto number = parseSlideNumber(arguments.value("from", "1"));
    if (!number)
        return std::unexpected(number.error());
    PresentOptions options;
    options.slide = *number - 1;
    options.isWindowed = arguments.has("windowed");
    options.isRehearsal = arguments.has("rehearse");
    return runPresentation(*qApp, arguments.positional().front(), options).transform([] { return ExitStatus::Fine; });
}

} // namespace throughline
