// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/source/sourceeditor.h"

class QHelpEvent;

namespace throughline {

/// Findings where they are: a line under the words in sight (waves for errors, dashes for warnings, dots for hints), what they say
/// under the pointer, the way from one to the next, and their fixes as a menu at the cursor.
class Squiggles : public QObject {
    Q_OBJECT

public:
    explicit Squiggles(SourceEditor *editor);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void paint();
    void paintUnder(TextRange range, Severity severity, QPainter &painter) const;
    void goToNext(bool isForward);
    void showFixes();
    /// Findings that touch \a range of the document, worst first.
    std::vector<const Finding *> findingsIn(TextRange range) const;
    std::vector<Finding> findingsInSight() const;
    QString wordsFor(TextRange range) const;

    SourceEditor *m_editor;
    std::vector<Finding> m_painted;
};

} // namespace throughline
