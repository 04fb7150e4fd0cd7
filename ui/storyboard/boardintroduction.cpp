// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/boardintroduction.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace throughline {

BoardIntroduction::BoardIntroduction(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_headline(new QLabel(tr("Show how life gets better"), this))
    , m_words(new QLabel(
          tr("A vision is an infomercial of the future: how painful things are today, the turn that your product brings, and how "
             "much better tomorrow is. Tell it in a few frames; draw them, or drop pictures here."),
          this))
    , m_add(new QPushButton(tr("Add the first frame"), this))
{
    m_words->setWordWrap(true);
    m_words->setMaximumWidth(Theme::popup);
    m_add->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::wide + Theme::gap, Theme::vast, Theme::wide, Theme::pad);
    layout->setSpacing(Theme::pad);
    layout->addWidget(m_headline);
    layout->addWidget(m_words);
    layout->addSpacing(Theme::tight);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, &BoardIntroduction::addWanted);
    applyTheme(theme);
}

void BoardIntroduction::applyTheme(const Theme &theme)
{
    m_headline->setFont(theme.display);
    m_words->setFont(theme.body);
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, theme.mutedText);
    m_words->setPalette(muted);
    m_add->setMinimumWidth(m_add->fontMetrics().horizontalAdvance(m_add->text()) + 2 * Theme::roomy);
}

} // namespace throughline
