// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/present/presentoptions.h"

#include <QString>

class QApplication;

namespace throughline {

/// Presents \a file without a workbench and runs until the speaker leaves. What was changed meanwhile (notes, rehearsed durations)
/// is saved.
Result<void> runPresentation(QApplication &application, const QString &file, const PresentOptions &options);

} // namespace throughline
