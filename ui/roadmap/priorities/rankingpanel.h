// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint/prioritywords.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QSlider;

namespace throughline {

class RankingList;

/// Beside the plane: the items by rank, how much the vision counts, and whether the order hangs on that.
class RankingPanel : public QWidget {
    Q_OBJECT

public:
    RankingPanel(const Theme &theme, QWidget *parent);

    void applyTheme(const Theme &theme);
    void setContent(const PriorityContent &content);
    RankingWeights weights() const;
    void setWeights(const RankingWeights &weights);
    RankingList *list() const { return m_list; }
    QSlider *slider() const { return m_slider; }
    QString survival() const;

Q_SIGNALS:
    void weightsChanged(const throughline::RankingWeights &weights);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showWeights();
    void showSurvival();
    void changeWeights();

    Theme m_theme;
    QLabel *m_heading;
    QLabel *m_weight;
    QSlider *m_slider;
    QCheckBox *m_effort;
    QLabel *m_survival;
    RankingList *m_list;
    bool m_survives = true;
};

} // namespace throughline
