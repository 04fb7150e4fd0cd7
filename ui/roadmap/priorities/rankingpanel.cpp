// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/priorities/rankingpanel.h"

#include "ui/roadmap/priorities/rankinglist.h"
#include "ui/theme/wrap.h"

#include <QCheckBox>
#include <QPainter>
#include <QSlider>
#include <QVBoxLayout>

#include <cmath>

namespace throughline {

namespace {

constexpr int percents = 100;
constexpr int smallStep = 5;
constexpr int largeStep = 20;

} // namespace

RankingPanel::RankingPanel(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel(tr("Ranking"), this))
    , m_weight(new QLabel(this))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_effort(new QCheckBox(tr("For each week of effort"), this))
    , m_survival(new QLabel(this))
    , m_list(new RankingList(theme, this))
{
    wrap(m_weight);
    wrap(m_survival);
    m_slider->setRange(0, percents);
    m_slider->setSingleStep(smallStep);
    m_slider->setPageStep(largeStep);
    m_slider->setAccessibleName(tr("How much the vision counts, in percent"));
    m_slider->setToolTip(tr("How much the vision counts; value now counts for the rest"));
    m_effort->setToolTip(tr("Divides the scores by the effort, so that what takes less comes first"));
    setWeights({});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::pad, Theme::gap, Theme::gap, Theme::gap);
    layout->setSpacing(Theme::tight);
    layout->addWidget(m_heading);
    layout->addWidget(m_weight);
    layout->addWidget(m_slider);
    layout->addWidget(m_effort);
    layout->addWidget(m_survival);
    layout->addWidget(m_list, 1);
    connect(m_slider, &QSlider::valueChanged, this, &RankingPanel::changeWeights);
    connect(m_effort, &QCheckBox::toggled, this, &RankingPanel::changeWeights);
    applyTheme(theme);
}

void RankingPanel::applyTheme(const Theme &theme)
{
    m_theme = theme;
    m_heading->setFont(theme.strong);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_weight, m_effort, m_survival})
        widget->setFont(theme.small);
    m_list->applyTheme(theme);
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, theme.mutedText);
    m_weight->setPalette(muted);
    showSurvival();
    update();
}

void RankingPanel::showSurvival()
{
    QPalette words = palette();
    words.setColor(QPalette::WindowText, m_survives ? m_theme.traced : m_theme.warning);
    m_survival->setPalette(words);
}

RankingWeights RankingPanel::weights() const
{
    return {.vision = double(m_slider->value()) / percents, .countsEffort = m_effort->isChecked()};
}

void RankingPanel::setWeights(const RankingWeights &weights)
{
    m_slider->setValue(static_cast<int>(std::lround(weights.vision * percents)));
    m_effort->setChecked(weights.countsEffort);
    showWeights();
}

void RankingPanel::showWeights()
{
    const int vision = m_slider->value();
    m_weight->setText(tr("The vision counts %1 %, value now %2 %").arg(vision).arg(percents - vision));
}

void RankingPanel::changeWeights()
{
    showWeights();
    Q_EMIT weightsChanged(weights());
}

QString RankingPanel::survival() const
{
    return m_survival->text();
}

void RankingPanel::setContent(const PriorityContent &content)
{
    m_list->setContent(content);
    m_survival->setText(survivalWords(content));
    m_survives = content.ranking.survives();
    showSurvival();
}

void RankingPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.window);
    painter.fillRect(0, 0, Theme::hairline, height(), m_theme.border);
}

} // namespace throughline
