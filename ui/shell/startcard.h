// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/cardbutton.h"
#include "ui/theme/theme.h"

#include <functional>

namespace throughline {

/// A button with a title and a line or two of explanation: a door, a template, a file.
class StartCard : public CardButton {
    Q_OBJECT

public:
    struct Words {
        QString title;
        QString detail;
        QString icon;
        std::function<QColor(const Theme &)> colour; ///< of the icon
        bool isDoor = false; ///< tall, framed; otherwise a plain row
        Qt::TextElideMode elide = Qt::ElideRight; ///< of a row's words
    };

    StartCard(Words words, const Theme &theme, QWidget *parent);

    void setTheme(const Theme &theme);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintDoor(QPainter &painter);
    void paintRow(QPainter &painter);

    Words m_words;
    Theme m_theme;
};

} // namespace throughline
