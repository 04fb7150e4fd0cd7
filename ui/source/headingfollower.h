// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/source/sourceeditor.h"

namespace throughline {

/// Makes links follow a heading that was typed anew, when the cursor or the focus leaves its line: while one types, the title isn't
/// one yet.
class HeadingFollower : public QObject {
    Q_OBJECT

public:
    explicit HeadingFollower(SourceEditor *editor);

    /// Takes the heading as it is now: the document is about to be read by somebody else.
    void settle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void watch();
    void startAnew();

    SourceEditor *m_editor;
    Snapshot m_before; ///< when the cursor came to the line
    int m_line = -1; ///< number of the line in the editor
    qsizetype m_start = 0;
};

} // namespace throughline
