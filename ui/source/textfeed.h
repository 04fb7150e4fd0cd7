// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTimer>

class QPlainTextEdit;

namespace throughline {

/// Fills an editor with a text of any length: what a window shows stands there at once, the rest follows in slices between events.
/// A line that somebody wants sooner is asked for.
class TextFeed : public QObject {
    Q_OBJECT

public:
    explicit TextFeed(QPlainTextEdit *editor);

    /// Shows \a text (UTF-8), which has \a lines lines, in place of what is shown.
    void begin(const QByteArray &text, qsizetype lines);

    /// Lines at the end of the text that aren't shown yet.
    qsizetype linesLeft() const { return m_linesLeft; }
    bool isDone() const { return m_at < 0; }

    /// Shows the text at least as far as line \a line (from 0), or as far as the editor's position \a position.
    void showLine(int line);
    void showPosition(int position);
    void showRest();

Q_SIGNALS:
    /// Lines are about to be shown, or were.
    void feeding();
    void fed();

private:
    template <typename Condition> void feedWhile(Condition isWanted, qsizetype size);
    void feedSlice();
    /// Shows the lines that the next \a size bytes begin, or all.
    void feed(qsizetype size);
    void tellSize();

    QPlainTextEdit *m_editor;
    QByteArray m_text;
    qsizetype m_at = -1; ///< the line end that is shown next; -1: all is shown
    qsizetype m_linesLeft = 0;
    QTimer m_idle;
};

} // namespace throughline
