// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/difference.h"

#include <QJsonObject>

namespace throughline {

/// A line for each change; below one of words, what went [-so-] and came {+so+}.
QByteArray differenceToText(const Difference &difference, const Snapshot &before, const Snapshot &after);
/// As Markdown, a chapter for each kind of change, under \a heading or one of ours, with \a lead below it.
QByteArray differenceToMarkdown(const Difference &difference, const Snapshot &before, const Snapshot &after,
    const QString &heading = {}, const QString &lead = {});
/// {"changes": […]}, as docs/schema/diff.schema.json says.
QJsonObject differenceToJson(const Difference &difference, const Snapshot &before, const Snapshot &after);

/// A stable word for the machine: "moved-in-time".
QString changeName(ChangeKind kind);
/// A heading for people: "Moved in time".
QString changeTitle(ChangeKind kind);

} // namespace throughline
