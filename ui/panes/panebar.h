// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QHash>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace throughline {

/// One line of controls above a pane, from left to right as they are added. What it shows depends on its room.
class PaneBar : public QWidget {
    Q_OBJECT

public:
    PaneBar(const Theme &theme, QWidget *parent);

    virtual void applyTheme(const Theme &theme);

protected:
    QHBoxLayout *line() const { return m_line; }
    QToolButton *addButton(const QString &icon, const QString &text, const QString &tip);
    /// Muted words in the room that is left.
    QLabel *addSum(int stretch);
    void setSum(const QString &sum);
    /// Whether buttons have words beside their icons.
    void showWords(bool areShown);
    /// Arranges what there is for the width.
    virtual void fit();
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    Theme m_theme;
    QHBoxLayout *m_line;
    QHash<QToolButton *, QString> m_icons;
    QLabel *m_sum = nullptr;
    QString m_sumText;
};

} // namespace throughline
