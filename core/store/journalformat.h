// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/picturebytes.h"
#include "core/store/store.h"
#include "core/text/textedit.h"

#include <QHash>

namespace throughline {

/// What a document was when the edits began that no file holds yet.
struct JournalBase {
    QString path; ///< of the file that has the text, absolute; empty for a document that was never saved
    SourceText text;
};

/// A picture as an edit leaves it, by its path from the document's folder; null bytes where it is gone.
struct ChangedPicture {
    QString path;
    PictureBytes bytes;

    bool operator==(const ChangedPicture &) const = default;
};

struct JournalStep {
    TextEdit text;
    std::vector<ChangedPicture> pictures;
    int edits = 1; ///< how many it stands for
};

/// A document as its journal has it.
struct UnsavedState {
    JournalBase base;
    SourceText text; ///< after all edits
    std::vector<ChangedPicture> pictures; ///< those that were edited, as the last edit left them
    int edits = 0;
    QDateTime last; ///< when the last edit was made
    QString damage; ///< what couldn't be read, in one sentence; empty where all could
    bool isOwnerAlive = true; ///< the process that began it runs on this machine, or may run on another
};

/// A piece of a journal: the file is a line that names its format, then records. A record is its kind (one byte), how long its
/// content is (eight bytes, little-endian), the content, and BLAKE2b-160 of the digest before it and all of that.
struct JournalRecord {
    enum class Kind : char { Opening = 'O', Base = 'B', Edit = 'E' };

    Kind kind;
    QByteArrayList content; ///< in pieces, so that a long text isn't copied

    qint64 size() const;
};

/// Makes records. Of a picture it writes only the pieces that the journal doesn't have yet.
class JournalEncoder {
public:
    std::vector<JournalRecord> opening(const JournalBase &base);
    JournalRecord step(const JournalStep &step);

private:
    QHash<QString, PictureBytes> m_pictures; ///< as the journal has them
};

/// The line that a journal begins with.
QByteArray journalHeading();
/// \a record as a file has it, behind one whose digest is \a digest (the heading, for the first), which becomes this one's.
QByteArray framed(const JournalRecord &record, QByteArray &digest);

/// Reads a journal up to where it is damaged; \a name is for messages. Fails where it is no journal, is one of a newer version, or
/// is damaged before its first edit. Total: any bytes give a state or an error.
Result<UnsavedState> readJournal(const QByteArray &bytes, const QString &name);

} // namespace throughline
