// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/picturebytes.h"
#include "core/base/picturesource.h"
#include "core/text/textedit.h"

#include <QHash>

#include <memory>

namespace throughline {

/// A picture as an edit leaves it; null bytes where it is gone.
struct PictureChange {
    QString path;
    PictureBytes bytes;

    bool operator==(const PictureChange &) const = default;
};

/// The pictures that a document names: those that were edited, over those that their source has. Immutable and cheap to copy, all
/// bytes implicitly shared; one that the source has is read when it is first asked for.
class Pictures {
public:
    Pictures() = default;
    explicit Pictures(PictureSource source);

    /// False also for documents whose source is unknown: a strategy on standard input can't miss a picture.
    bool isKnownMissing(const QString &path) const;
    bool exists(const QString &path) const;
    /// Null where there is none.
    PictureBytes bytes(const QString &path) const;
    /// What the source had when the picture was first edited; of one that wasn't, what it has now.
    QByteArray original(const QString &path) const;
    /// What edits have made, by path; null bytes: gone.
    const QHash<QString, PictureBytes> &changed() const { return m_changed; }

    Pictures edited(const std::vector<PictureChange> &changes) const;
    /// What leads back from edited(\a changes).
    std::vector<PictureChange> inverse(const std::vector<PictureChange> &changes) const;
    /// The same pictures where another folder is their source.
    Pictures rebased(PictureSource source) const;

private:
    struct Disk;
    std::shared_ptr<Disk> m_disk;
    QHash<QString, PictureBytes> m_changed;
    QHash<QString, QByteArray> m_originals; ///< of those in m_changed
};

/// One step of the document's state: its text, its pictures or both.
struct Edit {
    Edit() = default;
    Edit(TextEdit edit) // NOLINT(google-explicit-constructor): a text edit is one
        : text(std::move(edit))
    {
    }
    Edit(TextEdit edit, std::vector<PictureChange> changes)
        : text(std::move(edit))
        , pictures(std::move(changes))
    {
    }

    bool isEmpty() const { return text.isEmpty() && pictures.empty(); }

    TextEdit text;
    std::vector<PictureChange> pictures;
};

} // namespace throughline
