// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"

#include <QJsonObject>

namespace throughline {

struct CheckedFile {
    QString name;
    Snapshot snapshot;
    std::vector<Finding> findings;
};

/// Findings as SARIF 2.1.0, which code-hosting sites show beside the lines.
QJsonObject findingsToSarif(const std::vector<CheckedFile> &files, const QString &version);

} // namespace throughline
