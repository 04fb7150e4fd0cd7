// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/coveragebar.h"

#include <QPainter>
#include <QPainterPath>

namespace throughline {

CoverageBar::CoverageBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFixedSize(Theme::rail, Theme::smallRadius + 1);
    setAccessibleName(tr("Coverage"));
}

void CoverageBar::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void CoverageBar::setCoverage(const Coverage &coverage)
{
    if (coverage == m_coverage)
        return;
    m_coverage = coverage;
    setToolTip(tr("%1 reach a market, %2 stop on the way, %3 have no why")
            .arg(coverage.fully)
            .arg(coverage.traced - coverage.fully)
            .arg(coverage.items - coverage.traced));
    update();
}

void CoverageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath round;
    round.addRoundedRect(rect(), height() / 2.0, height() / 2.0);
    painter.setClipPath(round);
    painter.fillRect(
        rect(), m_coverage.items > m_coverage.traced ? Theme::mixed(m_theme.untraced, m_theme.window, 0.45) : m_theme.border);
    if (m_coverage.items == 0)
        return;
    const double unit = static_cast<double>(width()) / m_coverage.items;
    painter.fillRect(QRectF(0, 0, unit * m_coverage.traced, height()), m_theme.partlyTraced);
    painter.fillRect(QRectF(0, 0, unit * m_coverage.fully, height()), m_theme.traced);
}

} // namespace throughline
