// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/completion.h"
#include "ui/source/proposallist.h"
#include "ui/source/sourceeditor.h"

#include <QPointer>

class QKeyEvent;

namespace throughline {

/// Proposes what could be written at the cursor, by itself where that is plain or when asked (Ctrl+Space). Enter or Tab takes a
/// proposal, Esc sends them away; typing on narrows them.
class Completer : public QObject {
    Q_OBJECT

public:
    explicit Completer(SourceEditor *editor);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool takeKey(const QKeyEvent &key);
    /// Proposes anew at the cursor. \a isAsked: also where nobody would expect it unasked.
    void propose(bool isAsked);
    void follow();
    void accept();
    void hide();

    SourceEditor *m_editor;
    QPointer<ProposalList> m_list; ///< while it is open; the window's, so that it may reach beyond the editor
    Completion m_completion;
    bool m_wasTyped = false; ///< since the last look
};

} // namespace throughline
