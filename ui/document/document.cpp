// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/document.h"

#include "core/text/utf8.h"
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

bool Document::hasChangedOnDisk() const
{
    return !m_path.isEmpty() && throughline::hasChangedOnDisk(m_path, m_stamp);
}

void Document::apply(const TextEdit &edit, const QString &name, Origin origin, UndoStep step)
{
    if (!edit.isEmpty())
        m_undoStack.push(new EditCommand(this, edit, name, origin, step));
}

void Document::perform(const TextEdit &edit, Origin origin, std::optional<qsizetype> cursor)
{
    m_snapshot = m_snapshot.edited(edit);
    Q_EMIT snapshotChanged({.edit = &edit, .origin = origin, .cursor = cursor});
}

void Document::replaceAll(const SourceText &text, const QString &path, const FileStamp &stamp)
{
    m_undoStack.clear();
    m_path = path;
    m_stamp = stamp;
    m_cursor = 0;
    PictureExists exists;
    if (!path.isEmpty())
        exists = [path](const QString &picture) { return pictureExists(path, picture); };
    m_snapshot = Snapshot::read(text, std::move(exists));
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

Result<void> Document::reload()
{
    return openFile(m_path).transform([this](const OpenedFile &file) {
        TextRange range{0, m_snapshot.text().size()};
        QByteArray text = file.text.toUtf8();
        trimCommon(range, text, m_snapshot.text().toUtf8());
        m_stamp = file.stamp;
        apply(TextEdit::replace(range, text), tr("Reload"));
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
    return saveTo(path, {});
}

Result<void> Document::saveTo(const QString &path, const FileStamp &expected)
{
    return saveFile(path, m_snapshot.text(), expected).transform([this, &path](const FileStamp &stamp) {
        m_path = QFileInfo(path).absoluteFilePath();
        m_stamp = stamp;
        m_undoStack.setClean();
        Q_EMIT fileChanged();
    });
}

} // namespace throughline
