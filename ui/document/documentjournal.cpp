// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/documentjournal.h"

#include "core/text/replacement.h"

namespace throughline {

namespace {

constexpr qint64 pauseAfterFailure = 5000; // ms

} // namespace

DocumentJournal::DocumentJournal(Document *document, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_saved(document->snapshot())
    , m_journal(folder, [this](const Error &error) {
        QMetaObject::invokeMethod(this, [this, reason = error.message] { note(reason); }, Qt::QueuedConnection);
    })
{
    connect(document, &Document::snapshotChanged, this, &DocumentJournal::take);
    connect(document, &Document::fileChanged, this, &DocumentJournal::followFile);
}

void DocumentJournal::take(const DocumentChange &change)
{
    if (!change.edit)
        return discard();
    if (change.edit->isEmpty() && change.pictures.empty())
        return;
    JournalStep step{.text = *change.edit, .pictures = {}};
    for (const PictureChange &picture : change.pictures) {
        step.pictures.push_back({picture.path, picture.bytes});
        m_pictures.insert(picture.path);
    }
    ++m_edits;
    if (!m_base)
        begin(step);
    else if (m_journal.isOvergrown() || (m_sinceFailure.isValid() && m_sinceFailure.hasExpired(pauseAfterFailure)))
        beginAnew();
    else
        m_journal.append(step);
}

void DocumentJournal::begin(const JournalStep &step)
{
    m_base = {.path = m_document->path(), .text = m_saved.text()};
    m_journal.begin(*m_base, step);
}

/// All edits so far as one.
void DocumentJournal::beginAnew()
{
    m_sinceFailure.invalidate();
    const Snapshot &now = m_document->snapshot();
    JournalStep step{.text = replacementOf(m_base->text, now.text()), .pictures = {}, .edits = m_edits};
    for (const QString &path : std::as_const(m_pictures))
        step.pictures.push_back({path, now.pictures().bytes(path)});
    m_journal.begin(*m_base, step);
}

void DocumentJournal::followFile()
{
    if (!m_document->isModified())
        discard();
}

void DocumentJournal::discard()
{
    if (m_base)
        m_journal.remove();
    m_base.reset();
    m_pictures.clear();
    m_edits = 0;
    m_saved = m_document->snapshot();
}

void DocumentJournal::note(const QString &reason)
{
    m_sinceFailure.start();
    Q_EMIT failed(reason);
}

} // namespace throughline
