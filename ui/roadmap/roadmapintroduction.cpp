// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/roadmapintroduction.h"

#include "ui/theme/wrap.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace throughline {

RoadmapIntroduction::RoadmapIntroduction(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_headline(new QLabel(tr("Plan what you will do, and why"), this))
    , m_words(new QLabel(tr("A roadmap item says what you will do and when, and each one is asked for its why. Begin with what you "
                            "have in mind already: its reasons grow into your framework."),
          this))
    , m_add(new QPushButton(tr("Add a roadmap item"), this))
{
    wrap(m_headline);
    wrap(m_words);
    m_words->setMaximumWidth(Theme::popup);
    m_add->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::wide + Theme::gap, Theme::vast, Theme::wide, Theme::pad);
    layout->setSpacing(Theme::pad);
    layout->addWidget(m_headline);
    layout->addWidget(m_words);
    layout->addSpacing(Theme::tight);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    layout->addStretch();
    connect(m_add, &QPushButton::clicked, this, &RoadmapIntroduction::addWanted);
    applyTheme(theme);
}

void RoadmapIntroduction::applyTheme(const Theme &theme)
{
    m_headline->setFont(theme.display);
    m_words->setFont(theme.body);
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, theme.mutedText);
    m_words->setPalette(muted);
    m_add->setMinimumWidth(m_add->fontMetrics().horizontalAdvance(m_add->text()) + 2 * Theme::roomy);
}

} // namespace throughline
