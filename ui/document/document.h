// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"
#include "core/store/store.h"

#include <QObject>
#include <QUndoStack>

#include <optional>
#include <span>

namespace throughline {

struct UnsavedState;

/// Who made a change, so that a view can tell its own edits from everybody else's.
using Origin = const void *;

/// Whether an edit is an undo step of its own, the first one of several that make a step, or a further one.
enum class UndoStep : quint8 { Own, Begun, Continued };

/// The step from one snapshot to the next.
struct DocumentChange {
    /// What was edited, in the offsets of the snapshot before, empty where only pictures were; null where another document took its
    /// place.
    const TextEdit *edit = nullptr;
    std::span<const PictureChange> pictures{};
    Origin origin = nullptr;
    /// Undo and redo: where the cursor was at that moment.
    std::optional<qsizetype> cursor{};
};

/// The open strategy: holds the current snapshot, applies edits, keeps the one undo list. The only place where the state changes.
class Document : public QObject {
    Q_OBJECT

public:
    explicit Document(QObject *parent = nullptr);
    ~Document() override;

    const Snapshot &snapshot() const { return m_snapshot; }
    QUndoStack *undoStack() { return &m_undoStack; }

    /// Absolute, or empty for a document that was never saved.
    QString path() const { return m_path; }
    /// The file's name, or "Untitled".
    QString displayName() const;
    /// Where new pictures go, as the text names it: "plan.assets".
    QString assetsFolder() const;
    bool isModified() const { return !m_undoStack.isClean(); }
    bool hasChangedOnDisk() const;

    /// Performs \a edit as an undo step called \a name; one that continues a step joins it where origin and name are the same, both
    /// adjoin, and no long pause lies between.
    void apply(const Edit &edit, const QString &name, Origin origin = nullptr, UndoStep step = UndoStep::Own);

    /// Where the cursor is now; each undo step remembers it. Called by Selection.
    void noteCursor(qsizetype offset) { m_cursor = offset; }

    /// Starts a document that no file holds yet.
    void start(const SourceText &text);
    Result<void> open(const QString &path);
    /// Takes up what a journal has: the text that it began with, changed in one undo step, be the file what it was or not.
    void restore(const UnsavedState &state);
    /// Takes what another program has written to the file as an edit, so that cursor, selection and undo stay.
    Result<void> reload();
    /// The file is gone: what is here is saved nowhere.
    void noteGone();
    /// Pictures are written before the text that names them; those that no longer exist are removed after it.
    Result<void> save();
    /// Also where the file was changed by somebody else.
    Result<void> saveOver();
    /// Takes along the pictures that the text names.
    Result<void> saveAs(const QString &path);

Q_SIGNALS:
    /// The one signal: snapshot() is the next one now. Views read it and repaint.
    void snapshotChanged(const throughline::DocumentChange &change);
    /// What isn't in the text: path, saved state.
    void fileChanged();

private:
    friend class EditCommand;

    void perform(const Edit &edit, Origin origin, std::optional<qsizetype> cursor);
    Result<void> saveTo(const QString &path, const FileStamp &expected);
    std::vector<PictureFile> picturesToSave(bool isElsewhere) const;
    void noteSaved(const QString &path, const FileStamp &stamp);
    void replaceAll(const SourceText &text, const QString &path, const FileStamp &stamp);

    Snapshot m_snapshot;
    QUndoStack m_undoStack;
    QString m_path;
    FileStamp m_stamp;
    QHash<QString, PictureBytes> m_savedPictures; ///< those that were edited, as they were last written
    qsizetype m_cursor = 0;
};

} // namespace throughline
