// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QApplication;

namespace throughline {

/// Opens the workbench with \a files (the start page where there are none) and runs until it is closed. Returns the exit status.
int runWorkbench(QApplication &application, const QStringList &files);

} // namespace throughline
