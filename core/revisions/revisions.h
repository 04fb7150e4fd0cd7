// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QString>

#include <functional>
#include <vector>

namespace throughline {

// What a git repository keeps of a document. Nothing here writes to the repository; each call opens it anew, so that any thread may
// ask.

/// A commit that left another text of the document than it found.
struct Revision {
    QByteArray id; ///< the commit's, in hexadecimal
    QString summary; ///< the first line of the author's words
    QString words; ///< all of them
    QString author;
    QDateTime time; ///< when it was written, in the author's zone
    QString path; ///< what the file was called then, from the repository's top
    QByteArray object; ///< the file's, in hexadecimal

    bool operator==(const Revision &) const = default;
};

struct Revisions {
    std::vector<Revision> list; ///< newest first
    QString note; ///< why there are none, or why there may be more, for the user; empty where these are all
};

/// Asked now and then how many were found; false stops.
using GoesOn = std::function<bool(qsizetype found)>;

/// The revisions that lead to what is checked out, renames followed. Fails with NotFound where the document is in no repository,
/// with NoPermission where that belongs to somebody else, else with ReadFailed, in one sentence that says what to do.
Result<Revisions> revisionsOf(const QString &documentPath, const GoesOn &goesOn = {});

/// The document's text as \a revision has it.
Result<QByteArray> textOf(const QString &documentPath, const Revision &revision);

} // namespace throughline
