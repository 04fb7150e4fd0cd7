// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/storyboard.h"
#include "ui/theme/theme.h"

#include <QPlainTextEdit>

class QLabel;

namespace throughline {

/// Edits words of a frame where they stand. Enter or leaving it keeps what was typed, Escape doesn't, Tab goes on to the next
/// words. Title and caption are one line; in longer words Enter begins a new one and Ctrl+Enter is done.
class WordField : public QPlainTextEdit {
    Q_OBJECT

public:
    struct Place {
        int frame = -1;
        FrameWords words = FrameWords::Title;
    };

    WordField(const Place &place, const Theme &theme, QWidget *parent);

    const Place &place() const { return m_place; }
    void begin(const QString &text, const QString &prompt, const QFont &font);
    /// Takes \a area, and more below it while the words need it, down to \a lowest.
    void setArea(const QRect &area, int lowest);
    /// Says above the words which they are, where they stand in the place of others.
    void showName();
    bool isChanged() const { return toPlainText() != m_before; }

Q_SIGNALS:
    /// Done; \a step to go on with the next words (1), those before (-1), or nothing (0).
    void finished(int step);
    void cancelled();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    bool isOneLine() const { return m_place.words == FrameWords::Title || m_place.words == FrameWords::Caption; }
    void grow();

    Place m_place;
    Theme m_theme;
    QString m_before;
    QRect m_area;
    int m_lowest = 0;
    QLabel *m_name = nullptr;
};

} // namespace throughline
