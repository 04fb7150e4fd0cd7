// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialogs.h"
#include "ui/document/document.h"
#include "ui/print/exported.h"

namespace throughline {

/// Writes the strategy in other formats, asking where.
class Exporter : public QObject {
    Q_OBJECT

public:
    Exporter(Document *document, Dialogs *dialogs, QObject *parent = nullptr);

    /// \a opensResult: with whatever program the desktop has for it.
    void carryOut(const ExportWish &wish, bool opensResult);

    /// On paper, asking for a printer.
    void print(const ExportWish &wish);

Q_SIGNALS:
    void exported(const QString &path);
    void printed(const QString &document);

private:
    /// Does \a work for \a wish; what takes long shows how far it is and can be stopped. False where it isn't done.
    bool watch(ExportWish wish, const QString &what, const std::function<Result<void>(const ExportWish &)> &work) const;
    QString folder() const;

    Document *m_document;
    Dialogs *m_dialogs;
};

} // namespace throughline
