// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace throughline {

/// \a text, which is plain, as inline Markdown on one line: white space folded, marks that would mean something escaped.
QByteArray escapedInline(const QString &text);
/// \a path as a link's destination: percent-encoded where it would end there or mean something, readable otherwise.
QByteArray escapedDestination(const QString &path);

} // namespace throughline
