// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"

namespace throughline {

// Where a section can be put, and what it takes to put it there.

/// The id that the element called \a id has after the step from \a before by \a edit to \a after; the same one where it is gone.
QByteArray idAfter(const QByteArray &id, const Snapshot &before, const TextEdit &edit, const Snapshot &after);

/// A part's or group's heading in this document's own words.
QString ownName(const Strategy &strategy, const QString &canonical);

/// The heading of level three under which a new element of \a kind belongs: the first for its kind, else the one that we would
/// make.
QString groupForNew(const Strategy &strategy, ElementKind kind);

/// The section of the first heading that names \a part, or -1.
int partSection(const Snapshot &snapshot, Part part);
/// The last section that belongs to the part that begins at \a partSection.
int lastSectionOfPart(const Snapshot &snapshot, int partSection);

qsizetype endOfSection(const Snapshot &snapshot, int section);
/// Where a further element of \a group goes.
qsizetype endOfGroup(const Snapshot &snapshot, const Group &group);

/// \a text as a section of its own at \a offset: separated by blank lines from what stands around it.
QByteArray separated(const Snapshot &snapshot, qsizetype offset, QByteArray text);

} // namespace throughline
