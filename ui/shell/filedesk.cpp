// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/filedesk.h"

#include "core/store/templates.h"
#include "ui/shell/unsavedwords.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace throughline {

FileDesk::FileDesk(Document *document, Dialogs *dialogs, QSettings *settings, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_dialogs(dialogs)
    , m_recent(settings)
    , m_outside(new OutsideChanges(document, this))
{
    connect(m_outside, &OutsideChanges::failed, this, [this](const QString &message) { m_dialogs->showError(message); });
}

void FileDesk::keepJournals(const QString &folder)
{
    m_journals = folder;
    m_journal = new DocumentJournal(m_document, folder, this);
    connect(m_journal, &DocumentJournal::failed, this, &FileDesk::unsafe);
}

std::vector<UnsavedWork> FileDesk::unsavedWork() const
{
    return m_journals.isEmpty() ? std::vector<UnsavedWork>() : findUnsavedWork(m_journals);
}

std::optional<UnsavedWork> FileDesk::unsavedWorkOn(const QString &path) const
{
    const QFileInfo wanted(path);
    for (const UnsavedWork &work : unsavedWork()) {
        if (work.state && !work.state->base.path.isEmpty() && QFileInfo(work.state->base.path) == wanted)
            return work;
    }
    return {};
}

bool FileDesk::restore(const QString &journal)
{
    return mayLeave() && takeUp(journal);
}

bool FileDesk::takeUp(const QString &journal)
{
    auto claimed = ClaimedJournal::claim(journal);
    const Result<UnsavedState> state = claimed.and_then(&ClaimedJournal::read);
    if (!settle(state.transform([](const UnsavedState &) { })))
        return false;
    m_document->restore(*state);
    Q_EMIT opened();
    Q_EMIT restored();
    return m_journal->flush() && settle(claimed->remove()); // only now that another journal has it
}

bool FileDesk::removeJournal(const QString &journal)
{
    return settle(ClaimedJournal::claim(journal).and_then(&ClaimedJournal::remove));
}

void FileDesk::discard(const QString &journal)
{
    const std::vector<UnsavedWork> works = unsavedWork();
    const auto work = std::ranges::find(works, journal, &UnsavedWork::journal);
    if (work != works.end() && m_dialogs->confirmDiscard(UnsavedWords::of(*work).title))
        removeJournal(journal);
    Q_EMIT discarded();
}

void FileDesk::leave()
{
    if (m_journal)
        m_journal->discard();
}

bool FileDesk::read(const QString &path)
{
    const auto work = unsavedWorkOn(path);
    if (!work)
        return readSaved(path);
    const auto [title, detail] = UnsavedWords::of(*work);
    switch (m_dialogs->askAboutUnsavedWork(title, detail)) {
    case Dialogs::LeftBehind::Restore:
        return takeUp(work->journal);
    case Dialogs::LeftBehind::Discard:
        return removeJournal(work->journal) && readSaved(path);
    case Dialogs::LeftBehind::Later:
        return readSaved(path);
    case Dialogs::LeftBehind::Cancel:
        break;
    }
    return false;
}

bool FileDesk::readSaved(const QString &path)
{
    if (!settle(m_document->open(path)))
        return false;
    m_recent.add(m_document->path());
    Q_EMIT opened();
    return true;
}

bool FileDesk::open(const QString &path)
{
    if (!mayLeave())
        return false;
    if (!path.isEmpty())
        return read(path);
    const QString folder = m_document->path().isEmpty() ? QDir::homePath() : QFileInfo(m_document->path()).path();
    const QString chosen = m_dialogs->askFileToOpen(folder);
    return !chosen.isEmpty() && read(chosen);
}

bool FileDesk::startFrom(const QString &id)
{
    if (!mayLeave())
        return false;
    const std::vector<Template> templates = readTemplates();
    const Template *source = findTemplate(templates, id);
    if (!source)
        return false;
    if (source->isSample)
        return copySample(*source);
    QFile file(source->resource);
    const auto text = SourceText::fromUtf8(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    if (!text)
        return settle(text.transform([](const SourceText &) { }));
    m_document->start(*text);
    Q_EMIT opened();
    return true;
}

/// A sample has pictures, which need a place beside it.
bool FileDesk::copySample(const Template &sample)
{
    const QString path = m_dialogs->askWhereToSave(QDir::home().filePath(sample.id + QStringLiteral(".strategy.md")));
    return !path.isEmpty() && settle(copyTemplate(sample, path)) && read(path);
}

bool FileDesk::settle(const Result<void> &result)
{
    if (!result)
        m_dialogs->showError(result.error().message);
    return result.has_value();
}

bool FileDesk::save()
{
    Q_EMIT settling();
    if (m_document->path().isEmpty())
        return saveAs();
    const Result<void> result = m_document->save();
    if (!result && result.error().code == ErrorCode::ChangedOnDisk)
        return saveChanged();
    return settle(result) && announceSaved();
}

bool FileDesk::announceSaved()
{
    m_recent.add(m_document->path());
    Q_EMIT saved();
    return true;
}

/// Together with what another program has written, which may have to be decided on first.
bool FileDesk::saveChanged()
{
    switch (m_outside->lookAgain()) {
    case OutsideChanges::Outcome::Asked:
        return false;
    case OutsideChanges::Outcome::Failed:
        return saveOverChanged();
    case OutsideChanges::Outcome::Nothing:
    case OutsideChanges::Outcome::Taken:
        break;
    }
    return settle(m_document->save()) && announceSaved();
}

bool FileDesk::saveOverChanged()
{
    switch (m_dialogs->askAboutChangedFile(m_document->displayName())) {
    case Dialogs::Changed::Overwrite:
        return settle(m_document->saveOver()) && announceSaved();
    case Dialogs::Changed::Reload:
        return settle(m_document->reload());
    case Dialogs::Changed::Cancel:
        break;
    }
    return false;
}

bool FileDesk::saveAs()
{
    Q_EMIT settling();
    QString suggestion = m_document->path();
    if (suggestion.isEmpty()) {
        QString name = m_document->snapshot().strategy().title().simplified();
        name.replace(u'/', u'-');
        suggestion = QDir::home().filePath((name.isEmpty() ? tr("Untitled") : name) + QStringLiteral(".strategy.md"));
    }
    const QString path = m_dialogs->askWhereToSave(suggestion);
    return !path.isEmpty() && settle(m_document->saveAs(path)) && announceSaved();
}

bool FileDesk::mayLeave()
{
    Q_EMIT settling();
    if (!m_document->isModified())
        return true;
    switch (m_dialogs->askAboutUnsaved(m_document->displayName())) {
    case Dialogs::Unsaved::Save:
        return save();
    case Dialogs::Unsaved::Discard:
        return true;
    case Dialogs::Unsaved::Cancel:
        break;
    }
    return false;
}

void FileDesk::lookForOutsideChanges()
{
    if (m_outside->look() == OutsideChanges::Outcome::Failed)
        m_dialogs->showError(m_outside->error().message);
}

} // namespace throughline
