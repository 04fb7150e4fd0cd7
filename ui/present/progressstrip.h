// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/present/talk.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace throughline {

/// How far the story has been told: its acts side by side, a tick for each slide.
class ProgressStrip : public QWidget {
    Q_OBJECT

public:
    ProgressStrip(Talk *talk, const Theme &theme, QWidget *parent);

    void applyTheme(const Theme &theme);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Stretch {
        QString name;
        int first = 0;
        int count = 0;
    };

    std::vector<Stretch> stretches() const;
    void say();

    Talk *m_talk;
    Theme m_theme;
};

} // namespace throughline
