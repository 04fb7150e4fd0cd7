// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/framework/cardcommands.h"
#include "ui/theme/theme.h"

#include <QPlainTextEdit>

namespace throughline {

/// Edits words of a card where they stand. Enter or leaving it keeps what was typed, Escape doesn't, Tab goes on to the next words.
/// All but a card's first words are one line; in these Enter begins a new one and Ctrl+Enter is done.
class CardField : public QPlainTextEdit {
    Q_OBJECT

public:
    struct Place {
        int element = -1;
        CardWords words;
    };

    CardField(const Place &place, QWidget *parent);

    const Place &place() const { return m_place; }
    /// The card has another index now.
    void moveTo(int element) { m_place.element = element; }
    void begin(const QString &name, const QString &text, const QString &prompt, const QFont &font);
    /// Takes \a area, and more below it while the words need it, down to \a lowest.
    void setArea(const QRect &area, int lowest);
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
    bool isOneLine() const { return m_place.words.part != CardWords::Part::Lead; }
    void grow();

    Place m_place;
    QString m_before;
    QRect m_area;
    int m_lowest = 0;
};

} // namespace throughline
