// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/history.h"

#include "ui/document/editcommand.h"

#include <QElapsedTimer>

namespace throughline {

namespace {

constexpr qint64 searchTime = 500; // ms

/// \a command's edits taken back, those of a macro from the last to the first.
Snapshot takenBack(const Snapshot &snapshot, const QUndoCommand *command)
{
    Snapshot before = snapshot;
    for (int child = command->childCount(); child-- > 0;)
        before = takenBack(before, command->child(child));
    if (const auto *edit = dynamic_cast<const EditCommand *>(command))
        before = before.edited(edit->inverse());
    return before;
}

} // namespace

std::optional<Snapshot> findEarlier(Document &document, const std::function<bool(const Snapshot &)> &isIt)
{
    QElapsedTimer time;
    time.start();
    Snapshot snapshot = document.snapshot();
    for (int step = document.undoStack()->index(); step-- > 0 && time.elapsed() < searchTime;) {
        snapshot = takenBack(snapshot, document.undoStack()->command(step));
        if (isIt(snapshot))
            return snapshot;
    }
    return {};
}

} // namespace throughline
