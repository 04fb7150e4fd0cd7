// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/source/sourceeditor.h"

namespace throughline {

/// What saves keys while one writes Markdown: Enter goes on with a list or a quote, Tab indents its item, Ctrl+B and Ctrl+I mark
/// words.
class TypingAids : public QObject {
    Q_OBJECT

public:
    explicit TypingAids(SourceEditor *editor);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool goOnWithList();
    bool indent(bool isDeeper);
    bool indentLines(bool isDeeper);
    /// Puts \a mark around the selected words or the word at the cursor, or takes it away.
    void mark(const QString &mark);

    SourceEditor *m_editor;
};

} // namespace throughline
