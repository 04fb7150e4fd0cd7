// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"

#include <QJsonObject>

namespace throughline {

/// The whole model, as docs/format.md describes it.
QJsonObject strategyToJson(const Snapshot &snapshot);
/// Findings of one file: {"file", "findings": […]}. \a fixTitles gives the titles of a finding's fixes.
QJsonObject findingsToJson(const QString &file, const Snapshot &snapshot, const std::vector<Finding> &findings,
    const std::function<QStringList(const Finding &)> &fixTitles);
/// Why coverage both ways.
QJsonObject traceToJson(const Snapshot &snapshot);

QByteArray severityName(Severity severity);

} // namespace throughline
