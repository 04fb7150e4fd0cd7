// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/snapshot/snapshot.h"

namespace throughline {

/// A file as commands read it: its name as the caller wrote it and what is in it.
struct ReadStrategy {
    QString name;
    Snapshot snapshot;
};

Result<ReadStrategy> readStrategy(const QString &path);
/// \a text as read from \a path, whose pictures are looked for beside it.
ReadStrategy strategyOf(const QString &path, const SourceText &text);
/// Writes a result to standard output, or to \a path where one is given.
Result<void> print(const QByteArray &bytes, const QString &path = {});
/// The same for the \a text of a strategy: a TextBundle or TextPack at \a path gets it and keeps its pictures. Fails with NotFound
/// where there is none.
Result<void> printStrategy(const QByteArray &text, const QString &path = {});
void printError(const QString &message);

} // namespace throughline
