// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialogs.h"
#include "ui/document/document.h"
#include "ui/shell/outsidechanges.h"
#include "ui/shell/recentfiles.h"

namespace throughline {

struct Template;

/// Opening, starting, saving and leaving a document, with the questions that come up.
class FileDesk : public QObject {
    Q_OBJECT

public:
    FileDesk(Document *document, Dialogs *dialogs, QSettings *settings, QObject *parent = nullptr);

    RecentFiles &recent() { return m_recent; }
    OutsideChanges *outside() { return m_outside; }

    /// Asks for a file where \a path is empty.
    bool open(const QString &path = {});
    /// Starts an untitled document with the text of a template; of a sample, which has pictures, a copy is made where the user
    /// says.
    bool startFrom(const QString &id);
    bool save();
    bool saveAs();
    /// True where the document may go: it is saved, or the user lets go of it.
    bool mayLeave();
    /// Takes in what another program has written to the file.
    void lookForOutsideChanges();

Q_SIGNALS:
    /// Another document is open now.
    void opened();
    void saved();
    /// What is still being typed somewhere is needed now: the document is about to be written or left.
    void settling();

private:
    bool read(const QString &path);
    bool copySample(const Template &sample);
    bool settle(const Result<void> &result);
    bool saveChanged();
    bool saveOverChanged();
    bool announceSaved();

    Document *m_document;
    Dialogs *m_dialogs;
    RecentFiles m_recent;
    OutsideChanges *m_outside;
};

} // namespace throughline
