// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace throughline {

/// In the place of a timeline that has nothing to show: what a roadmap is for, and how to begin.
class RoadmapIntroduction : public QWidget {
    Q_OBJECT

public:
    RoadmapIntroduction(const Theme &theme, QWidget *parent);

    void applyTheme(const Theme &theme);

Q_SIGNALS:
    void addWanted();

private:
    QLabel *m_headline;
    QLabel *m_words;
    QPushButton *m_add;
};

} // namespace throughline
