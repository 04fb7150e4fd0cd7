// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/completion.h"

namespace throughline {

// What can be proposed, by the kind of place; \a rule is the field's whose value it is, null outside of fields.

/// The fragments of the elements, \a element itself left out, that \a rule asks for; a closing bracket with them unless \a
/// isClosed.
std::vector<Proposal> destinationProposals(const Snapshot &snapshot, const FieldRule *rule, int element, bool isClosed);
/// The same as whole links.
std::vector<Proposal> linkProposals(const Snapshot &snapshot, const FieldRule *rule, int element);
/// Values that \a rule allows; for free text those that the document has elsewhere under the same key.
std::vector<Proposal> valueProposals(const Snapshot &snapshot, const FieldRule &rule, ElementKind kind);
/// The fields that \a element could still get, as `Key: `, a bullet before them unless it is there.
std::vector<Proposal> keyProposals(const Snapshot &snapshot, int element, bool hasBullet, bool hasValue);
/// The parts and the groups that the document hasn't got yet; groups of the part that \a section is in.
std::vector<Proposal> partProposals(const Snapshot &snapshot);
std::vector<Proposal> groupProposals(const Snapshot &snapshot, int section);

} // namespace throughline
