// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/outsidechanges.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace throughline {

namespace {

constexpr int settlingTime = 80; // ms

} // namespace

OutsideChanges::OutsideChanges(Document *document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(settlingTime);
    const auto wait = [this] { m_settling.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, wait);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, wait);
    connect(&m_settling, &QTimer::timeout, this, [this] {
        watch();
        if (look() == Outcome::Failed)
            Q_EMIT failed(m_error.message);
    });
    connect(document, &Document::fileChanged, this, &OutsideChanges::follow);
}

/// A clean document says what the file does.
void OutsideChanges::follow()
{
    if (m_document->isModified())
        return;
    m_known = m_document->snapshot().text();
    m_theirs.reset();
    watch();
}

/// The folder too: a file that is replaced by another one is watched no longer.
void OutsideChanges::watch()
{
    const QString path = m_document->path();
    const QStringList wanted = path.isEmpty() ? QStringList() : QStringList{path, QFileInfo(path).path()};
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    for (const QString &old : watched) {
        if (!wanted.contains(old))
            m_watcher.removePath(old);
    }
    for (const QString &next : wanted) {
        if (!watched.contains(next) && QFileInfo::exists(next))
            m_watcher.addPath(next);
    }
}

OutsideChanges::Outcome OutsideChanges::fail(const Error &error)
{
    m_error = error;
    return Outcome::Failed;
}

OutsideChanges::Outcome OutsideChanges::look()
{
    const bool wasGone = std::exchange(m_isGone, !m_document->path().isEmpty() && !QFileInfo::exists(m_document->path()));
    if (m_isGone && !wasGone) {
        m_document->noteGone();
        Q_EMIT gone();
    }
    if (m_isGone || m_document->path().isEmpty() || !m_document->hasChangedOnDisk())
        return Outcome::Nothing;
    const auto file = openFile(m_document->path());
    if (!file)
        return fail(file.error());
    if (m_document->isModified())
        return merge(*file);
    const auto read = m_document->reload();
    if (!read)
        return fail(read.error());
    Q_EMIT reloaded();
    return Outcome::Taken;
}

OutsideChanges::Outcome OutsideChanges::lookAgain()
{
    m_theirs.reset();
    return look();
}

OutsideChanges::Outcome OutsideChanges::merge(const OpenedFile &file)
{
    const bool isSameFile = m_theirs && m_theirs->stamp == file.stamp;
    m_theirs = file;
    const Merged result = pending();
    if (result.isClean())
        return carryOut(result, {});
    const bool isAsked = isSameFile && result.conflicts == m_asked;
    m_asked = result.conflicts;
    if (!isAsked)
        Q_EMIT conflicted();
    return Outcome::Asked;
}

Merged OutsideChanges::pending(std::span<const MergeChoice> choices) const
{
    const Snapshot theirs = m_theirs ? Snapshot::read(m_theirs->text) : m_document->snapshot();
    return throughline::merge(Snapshot::read(m_known), m_document->snapshot(), theirs, choices);
}

OutsideChanges::Outcome OutsideChanges::decide(std::span<const MergeChoice> choices)
{
    const auto file = openFile(m_document->path());
    if (!file)
        return fail(file.error());
    if (!m_theirs || file->stamp != m_theirs->stamp || pending().conflicts != m_asked)
        return lookAgain();
    return carryOut(pending(choices), choices);
}

/// Two steps: what the file holds, then what ours adds to it. So undo leads to either side.
OutsideChanges::Outcome OutsideChanges::carryOut(const Merged &result, std::span<const MergeChoice> choices)
{
    const QByteArray ours = m_document->snapshot().text().toUtf8();
    const QByteArray text = result.text(choices);
    const qsizetype cursor = m_selection ? m_selection->offset() : 0;
    const auto read = m_document->reload();
    if (!read)
        return fail(read.error());
    m_document->apply(editBetween(m_document->snapshot().text().toUtf8(), text), tr("Merge"));
    if (m_selection)
        m_selection->selectOffset(std::min(editBetween(ours, text).mapped(cursor), m_document->snapshot().text().size()), this);
    m_theirs.reset();
    m_asked.clear();
    Q_EMIT merged();
    return Outcome::Taken;
}

} // namespace throughline
