// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/linereader.h"

#include <QCoreApplication>
#include <QLibrary>

namespace throughline {

std::shared_ptr<LineReader> loadLineReader()
{
    QLibrary module(QCoreApplication::applicationDirPath() + QStringLiteral("/../lib/throughline/colouring"));
    module.setLoadHints(QLibrary::PreventUnloadHint);
    const auto make = reinterpret_cast<LineReader *(*)()>(module.resolve("throughline_makeLineReader"));
    if (make)
        return std::shared_ptr<LineReader>(make());
    qWarning(
        "Text isn't coloured, because a module can't be loaded; install Throughline again. %s", qPrintable(module.errorString()));
    return nullptr;
}

} // namespace throughline
