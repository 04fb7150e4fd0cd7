// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QPlainTextEdit>

class QLabel;

namespace throughline {

/// Edits words where they are painted. Enter or leaving it keeps what was typed, Escape doesn't, Tab goes on to the next words.
/// Where there may be several lines, Enter begins a new one and Ctrl+Enter is done.
class InPlaceField : public QPlainTextEdit {
    Q_OBJECT

public:
    enum class Lines : quint8 { One, Many };

    InPlaceField(Lines lines, const QString &name, QWidget *parent);

    void begin(const QString &text, const QString &prompt, const QFont &font);
    /// Takes \a area, and more below it while the words need it, down to \a lowest.
    void setArea(const QRect &area, int lowest);
    /// Says above the words which they are, where they stand in the place of others.
    void showName(const Theme &theme);
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
    void grow();

    Lines m_lines;
    QString m_before;
    QRect m_area;
    int m_lowest = 0;
    QLabel *m_name = nullptr;
};

} // namespace throughline
