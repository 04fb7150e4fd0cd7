// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace throughline {

/// Where pictures come from that nobody has edited: as a rule the document's folder. Paths count from there, decoded.
struct PictureSource {
    std::function<bool(const QString &path)> exists;
    /// Null bytes where there is none.
    std::function<QByteArray(const QString &path)> read;
};

} // namespace throughline
