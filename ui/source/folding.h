// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/source/sourceeditor.h"

#include <QTextBlock>

namespace throughline {

/// Hides what stands under a heading, so that the strategy's shape fits the window. What is folded is a mark of the heading's line:
/// it moves with the line, and goes where the line is no heading any longer. The cursor is never in what is hidden.
class Folding : public QObject {
    Q_OBJECT

public:
    explicit Folding(SourceEditor *editor);

    bool isFoldable(const QTextBlock &heading) const { return lastLineUnder(heading) > heading.blockNumber(); }
    bool isFolded(const QTextBlock &heading) const;
    void toggle(const QTextBlock &heading);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Number of the last line that belongs to \a heading; its own where it is no heading or nothing is under it.
    int lastLineUnder(const QTextBlock &heading) const;
    /// The heading that \a block stands under, or is.
    QTextBlock headingOf(const QTextBlock &block) const;
    void setFolded(const QTextBlock &heading, bool isFolded);
    void foldElements();
    void unfoldAll();
    void reveal();
    void apply();
    void paintMarks();
    QRect markOf(const QTextBlock &heading) const;

    SourceEditor *m_editor;
    bool m_hasFolds = false;
};

} // namespace throughline
