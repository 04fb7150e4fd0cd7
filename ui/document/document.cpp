// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/document.h"

#include "core/store/documentform.h"
#include "core/store/documents.h"
#include "core/store/journalformat.h"
#include "core/store/overwriting.h"
#include "core/syntax/slug.h"
#include "core/text/replacement.h"
#include "ui/document/carrying.h"
#include "ui/document/editcommand.h"

#include <QFileInfo>

namespace throughline {

Document::Document(QObject *parent)
    : QObject(parent)
{
    connect(&m_undoStack, &QUndoStack::cleanChanged, this, &Document::fileChanged);
}

Document::~Document()
{
    m_undoStack.disconnect(this);
}

QString Document::displayName() const
{
    return m_path.isEmpty() ? tr("Untitled") : QFileInfo(m_path).fileName();
}

QString Document::assetsFolder() const
{
    const QString name = QFileInfo(m_path).fileName();
    return assetsFolderFor(name.isEmpty() ? QString::fromUtf8(slugOf(m_snapshot.strategy().title().toUtf8())) : m_path);
}

bool Document::hasChangedOnDisk() const
{
    return !m_path.isEmpty() && throughline::hasChangedOnDisk(m_path, m_stamp);
}

void Document::apply(const Edit &edit, const QString &name, Origin origin, UndoStep step)
{
    if (!edit.isEmpty())
        m_undoStack.push(new EditCommand(this, edit, name, origin, step));
}

void Document::perform(const Edit &edit, Origin origin, std::optional<qsizetype> cursor)
{
    m_snapshot = edit.pictures.empty() ? m_snapshot.edited(edit.text) : m_snapshot.edited(edit);
    Q_EMIT snapshotChanged({.edit = &edit.text, .pictures = edit.pictures, .origin = origin, .cursor = cursor});
}

void Document::replaceAll(const SourceText &text, const QString &path, const FileStamp &stamp)
{
    m_undoStack.clear();
    m_path = path;
    m_stamp = stamp;
    m_cursor = 0;
    m_savedPictures.clear();
    m_snapshot = Snapshot::read(text, picturesBeside(path));
    Q_EMIT snapshotChanged({});
    Q_EMIT fileChanged();
}

void Document::start(const SourceText &text)
{
    replaceAll(text, {}, {});
}

Result<void> Document::open(const QString &path)
{
    return openFile(path).transform([this](const OpenedFile &file) { replaceAll(file.text, file.path, file.stamp); });
}

void Document::restore(const UnsavedState &state)
{
    FileStamp stamp;
    if (!state.base.path.isEmpty()) {
        const Result<OpenedFile> file = openFile(state.base.path);
        stamp = file && file->text == state.base.text ? file->stamp : stampOf(state.base.text);
    }
    replaceAll(state.base.text, state.base.path, stamp);
    Edit edit(replacementOf(state.base.text, state.text));
    for (const ChangedPicture &picture : state.pictures)
        edit.pictures.push_back({picture.path, picture.bytes});
    apply(edit, tr("Restore unsaved changes"));
}

void Document::noteGone()
{
    m_undoStack.resetClean();
    Q_EMIT fileChanged();
}

Result<void> Document::reload()
{
    return openFile(m_path).transform([this](const OpenedFile &file) {
        m_stamp = file.stamp;
        apply(replacementOf(m_snapshot.text(), file.text), tr("Reload"));
        m_undoStack.setClean();
        Q_EMIT fileChanged();
    });
}

Result<void> Document::save()
{
    return saveTo(m_path, m_stamp);
}

Result<void> Document::saveOver()
{
    return saveTo(m_path, {});
}

Result<void> Document::saveAs(const QString &path)
{
    const bool arePlain = formOf(path) == DocumentForm::File && formOf(m_path) == DocumentForm::File;
    if (arePlain || homeOfPictures(path) == homeOfPictures(m_path))
        return saveTo(path, {});
    const Edit moving = picturesMovedFor(m_snapshot, m_path, path);
    const Snapshot moved = moving.isEmpty() ? m_snapshot : m_snapshot.edited(moving);
    return saveStrategyAs(path, moved.text(), picturesNamedIn(moved), m_path).transform([&](const FileStamp &stamp) {
        apply(moving, tr("Save As"));
        noteSaved(path, stamp);
    });
}

/// The pictures that aren't what the disk has, also where somebody took a file away since. Elsewhere nothing is there yet, so that
/// is all that the text names.
std::vector<PictureFile> Document::picturesToSave(bool isElsewhere) const
{
    if (isElsewhere)
        return picturesNamedIn(m_snapshot);
    const Pictures &pictures = m_snapshot.pictures();
    std::vector<PictureFile> files;
    const PictureSource disk = picturesBeside(m_path);
    for (auto changed = pictures.changed().cbegin(); changed != pictures.changed().cend(); ++changed) {
        const PictureBytes expected = m_savedPictures.contains(changed.key()) ? m_savedPictures[changed.key()]
                                                                              : PictureBytes(pictures.original(changed.key()));
        const bool isGone = !changed->isNull() && !disk.exists(changed.key());
        if (isGone || expected != *changed)
            files.push_back({changed.key(), changed->joined(), expected.joined()});
    }
    return files;
}

Result<void> Document::saveTo(const QString &path, const FileStamp &expected)
{
    const bool isElsewhere = homeOfPictures(path) != homeOfPictures(m_path) || m_path.isEmpty();
    const std::vector<PictureFile> pictures = picturesToSave(isElsewhere);
    return saveStrategy(path, m_snapshot.text(), expected, pictures).transform([&](const FileStamp &stamp) {
        noteSaved(path, stamp);
    });
}

void Document::noteSaved(const QString &path, const FileStamp &stamp)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    m_savedPictures = m_snapshot.pictures().changed();
    m_stamp = stamp;
    m_undoStack.setClean();
    if (absolute != m_path) {
        m_path = absolute;
        m_snapshot = m_snapshot.rebased(picturesBeside(absolute));
        const TextEdit nothing;
        Q_EMIT snapshotChanged({.edit = &nothing});
    }
    Q_EMIT fileChanged();
}

} // namespace throughline
