// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

#include <QElapsedTimer>
#include <QUndoCommand>

namespace throughline {

/// One undo step: an edit, its inverse, and where the cursor was before and after.
class EditCommand : public QUndoCommand {
public:
    EditCommand(Document *document, const Edit &edit, const QString &name, Origin origin, UndoStep step);

    /// What leads back.
    const Edit &inverse() const { return m_inverse; }

    void redo() override;
    void undo() override;
    int id() const override { return m_step == UndoStep::Own ? -1 : 1; }
    bool mergeWith(const QUndoCommand *next) override;

private:
    void nameByWords();

    Document *m_document;
    QString m_name;
    Edit m_edit;
    Edit m_inverse;
    Origin m_origin;
    UndoStep m_step;
    bool m_wasDone = false;
    qsizetype m_cursorBefore;
    qsizetype m_cursorAfter;
    QElapsedTimer m_age;
};

} // namespace throughline
