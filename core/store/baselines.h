// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace throughline {

/// A state of a document that somebody gave a name to: a copy of its text, byte for byte, in a folder beside it ("plan.baselines").
/// Any program can read it, and it goes where the folder goes.
struct Baseline {
    QString name;
    QDateTime time; ///< to the second
    QString file;

    bool operator==(const Baseline &) const = default;
};

/// Newest first; a file that isn't named as ours are is none.
std::vector<Baseline> baselinesOf(const QString &documentPath);
/// Keeps \a text under \a name, which may be any words. Fails with Usage where there are none, else as writeInto() does.
Result<Baseline> keepBaseline(const QString &documentPath, const QString &name, const QByteArray &text, const QDateTime &time);
/// The text that was kept.
Result<QByteArray> textOf(const Baseline &baseline);
/// Moves it to the trash where there is one, else fails and keeps it.
Result<void> discardBaseline(const Baseline &baseline);

} // namespace throughline
