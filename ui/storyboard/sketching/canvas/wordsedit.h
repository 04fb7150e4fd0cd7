// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sketch/sketch.h"
#include "ui/storyboard/sketching/canvas/pageview.h"

#include <QTextEdit>

namespace throughline {

/// A field for the words of a text or bubble, in the place and type in which they will be drawn.
class WordsEdit : public QTextEdit {
    Q_OBJECT

public:
    /// Of the mark at \a place, or of a new one where that is -1. \a area is the page.
    WordsEdit(const Mark &mark, int place, const QRectF &area, QWidget *parent);

    int place() const { return m_place; }
    /// The mark is gone or another one now: the words become a new one.
    void followMarks(const QList<Mark> &marks);
    /// The mark with the words as typed so far, as large as they need.
    Mark mark() const;
    bool isBlank() const { return toPlainText().trimmed().isEmpty(); }
    void restyle(Colour colour, double size);

    void setView(const PageView &view);

Q_SIGNALS:
    void wordsChanged();
    /// Escape, Ctrl+Enter, or the keyboard went elsewhere.
    void finished(bool isEscaped);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    bool isBubble() const { return std::holds_alternative<BubbleMark>(m_mark); }
    double typeSize() const;
    double mostWidth() const;
    TextMark grownText(const QString &words) const;
    BubbleMark grownBubble(const QString &words) const;
    void setType();
    void follow();
    void place(const Mark &mark);

    Mark m_mark; ///< as it was, its words aside
    Mark m_original;
    int m_place;
    QRectF m_area;
    double m_mostWidth;
    PageView m_view;
};

} // namespace throughline
