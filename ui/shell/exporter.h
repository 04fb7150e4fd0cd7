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

Q_SIGNALS:
    void exported(const QString &path);

private:
    Result<void> write(ExportWish wish, const QString &path, bool &isCancelled) const;
    QString folder() const;

    Document *m_document;
    Dialogs *m_dialogs;
};

} // namespace throughline
