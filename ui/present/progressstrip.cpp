// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/progressstrip.h"

#include <QPainter>

namespace throughline {

namespace {

constexpr int barHeight = Theme::gap;
constexpr int leastTick = 3; // pixels for a slide; below that, ticks would be a grey mass

} // namespace

ProgressStrip::ProgressStrip(Talk *talk, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_talk(talk)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(talk, &Talk::moved, this, &ProgressStrip::say);
    connect(talk, &Talk::deckChanged, this, &ProgressStrip::say);
    say();
}

void ProgressStrip::applyTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void ProgressStrip::say()
{
    setAccessibleName(tr("Slide %1 of %2").arg(m_talk->current() + 1).arg(m_talk->deck().size()));
    update();
}

QSize ProgressStrip::sizeHint() const
{
    return {Theme::sidePanel, barHeight + Theme::tight + QFontMetrics(m_theme.small).height()};
}

/// The title and the closing card belong to no act.
std::vector<ProgressStrip::Stretch> ProgressStrip::stretches() const
{
    std::vector<Stretch> all;
    std::optional<Act> act;
    for (int i = 0; i < static_cast<int>(m_talk->deck().size()); ++i) {
        const Slide &slide = m_talk->deck()[static_cast<std::size_t>(i)];
        if (all.empty() || slide.act != act)
            all.push_back({slide.act ? actName(*slide.act) : QString(), i, 0});
        act = slide.act;
        ++all.back().count;
    }
    return all;
}

void ProgressStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const double step = static_cast<double>(width()) / static_cast<double>(m_talk->deck().size());
    const auto x = [step](int slide) { return static_cast<int>(step * slide); };
    for (const Stretch &stretch : stretches()) {
        const bool hasBegun = m_talk->current() >= stretch.first;
        const bool isHere = hasBegun && m_talk->current() < stretch.first + stretch.count;
        for (int slide = stretch.first; slide < stretch.first + stretch.count; ++slide) {
            const int gap = step > leastTick ? 1 : 0;
            const QRect tick(x(slide), 0, std::max(1, x(slide + 1) - x(slide) - gap), barHeight);
            const QColor told = Theme::mixed(m_theme.accent, m_theme.window, 0.5);
            painter.fillRect(tick, slide == m_talk->current() ? m_theme.accent : slide < m_talk->current() ? told : m_theme.border);
        }
        const QRect label(x(stretch.first), barHeight + Theme::tight,
            x(stretch.first + stretch.count) - x(stretch.first) - Theme::tight, height());
        painter.setFont(isHere ? m_theme.strong : m_theme.small);
        painter.setPen(isHere ? m_theme.accent : m_theme.mutedText);
        painter.drawText(
            label, Qt::AlignTop | Qt::AlignLeft, painter.fontMetrics().elidedText(stretch.name, Qt::ElideRight, label.width()));
    }
}

} // namespace throughline
