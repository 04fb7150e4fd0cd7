// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/project.h"

namespace throughline {

QString inProject(const QString &path)
{
    return QStringLiteral(THROUGHLINE_SOURCE_DIR "/") + path;
}

QString sampleFile()
{
    return inProject("resources/samples/tidy-quest/tidy-quest.strategy.md");
}

} // namespace throughline
