// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QToolButton;

namespace throughline {

/// Below the page: what the frame says, which of how many it is, and the way to its neighbours.
class CaptionBar : public QWidget {
    Q_OBJECT

public:
    CaptionBar(const Theme &theme, QWidget *parent = nullptr);

    void show(const QString &title, const QString &caption, int number, int count);
    void applyTheme(const Theme &theme);

Q_SIGNALS:
    void stepped(int by);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *addStep(const QString &name, const QString &icon, int by);

    Theme m_theme;
    QToolButton *m_back;
    QToolButton *m_on;
    QString m_title;
    QString m_caption;
    QString m_place;
};

} // namespace throughline
