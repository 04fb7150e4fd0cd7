// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace throughline {

/// Where \a value breaks \a schema, one sentence each; empty where it keeps to it. Knows the part of JSON Schema 2020-12 that our
/// schemas use, and complains of any other keyword.
QStringList breachesOf(const QJsonObject &schema, const QJsonValue &value);

} // namespace throughline
