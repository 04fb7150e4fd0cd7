// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"

namespace throughline {

// Intents as pure functions: each returns the smallest text edit that carries the intent out, in the neighbours' style, or says why
// it can't. Elements are indices into Strategy::elements of the snapshot given. Nothing here changes anything.

// --- titles ---

/// Changes a title and, with it, every link to it and each link text that equalled it. Refused where another heading has the new
/// title's slug, or where the title is empty or has a line end. A sketch that is named after a frame is renamed with it.
Result<Edit> renameElement(const Snapshot &snapshot, int element, const QString &title);
/// As renameElement, for any heading at all.
Result<TextEdit> renameHeading(const Snapshot &snapshot, int section, int heading, const QString &title);

/// What renameHeading would have changed besides the heading itself, where \a now is \a before with nothing but the heading's line
/// at
/// \a offset written anew; nothing where no link has to follow, or where it couldn't tell two headings apart.
std::optional<TextEdit> followHeading(const Snapshot &before, const Snapshot &now, qsizetype offset);

// --- fields ---

/// Sets the one value of \a key, replacing the first and removing further ones. An empty value clears it.
Result<TextEdit> setField(const Snapshot &snapshot, int element, FieldKey key, const QString &value);
/// Replaces the value of one field as it stands.
Result<TextEdit> setFieldValue(const Snapshot &snapshot, int element, int field, const QString &value);
/// Adds a further value of \a key behind those that are there.
Result<TextEdit> addField(const Snapshot &snapshot, int element, FieldKey key, const QString &value);
Result<TextEdit> removeField(const Snapshot &snapshot, int element, int field);
/// Adds a link to \a target under \a key, with the reason in words.
Result<TextEdit> linkElement(const Snapshot &snapshot, int element, FieldKey key, int target, const QString &reason = {});
/// Removes the link to \a target under \a key, the field with it where nothing else is left in it.
Result<TextEdit> unlinkElement(const Snapshot &snapshot, int element, FieldKey key, int target);

// --- whys ---

/// Stamps every why of \a element (its links under Why, Solves… that resolve) with what its target says now.
Result<TextEdit> confirmWhys(const Snapshot &snapshot, int element);

// --- elements ---

struct NewElement {
    ElementKind kind = ElementKind::Item;
    QString group; ///< heading of level three; made where it isn't there; empty: straight under the part
    QString title;
    std::vector<std::pair<FieldKey, QString>> fields;
    QString prose;
    int before = -1; ///< element to stand before; -1: at the group's end
};

Result<TextEdit> addElement(const Snapshot &snapshot, const NewElement &wanted);
/// Moves an element with all that it holds to the end of a group, or before \a before (an element of that group).
Result<TextEdit> moveElement(const Snapshot &snapshot, int element, int group, int before = -1);
/// A frame's sketch is copied too, so that drawing on one doesn't change the other.
Result<Edit> duplicateElement(const Snapshot &snapshot, int element);

struct Removal {
    Edit edit;
    std::vector<TraceLink> inbound; ///< links that now lead nowhere
};
Result<Removal> removeElement(const Snapshot &snapshot, int element);

/// Replaces an element's prose (for a frame: the narration).
Result<TextEdit> setProse(const Snapshot &snapshot, int element, const QString &prose);
Result<TextEdit> setCaption(const Snapshot &snapshot, int element, const QString &caption);
Result<TextEdit> setNotes(const Snapshot &snapshot, int element, const QString &notes);

/// The group of \a kind named \a name (for a framework kind or an act any synonym), or -1.
int findGroup(const Strategy &strategy, ElementKind kind, const QString &name);

} // namespace throughline
