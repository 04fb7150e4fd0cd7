// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/introduction.h"

#include "ui/theme/tint.h"
#include "ui/theme/wrap.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace throughline {

Introduction::Introduction(
    const QString &headline, const QString &words, const QStringList &beginnings, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_headline(new QLabel(headline, this))
    , m_words(new QLabel(words, this))
{
    wrap(m_headline);
    wrap(m_words);
    m_words->setMaximumWidth(Theme::popup);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::gap);
    for (const QString &beginning : beginnings) {
        auto *button = new QPushButton(beginning, this);
        button->setDefault(m_buttons.isEmpty());
        connect(button, &QPushButton::clicked, this, [this, place = static_cast<int>(m_buttons.size())] { Q_EMIT chosen(place); });
        buttons->addWidget(button);
        m_buttons.append(button);
    }
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::wide + Theme::gap, Theme::vast, Theme::wide, Theme::pad);
    layout->setSpacing(Theme::pad);
    layout->addWidget(m_headline);
    layout->addWidget(m_words);
    layout->addSpacing(Theme::tight);
    layout->addLayout(buttons);
    layout->addStretch();
    applyTheme(theme);
}

void Introduction::applyTheme(const Theme &theme)
{
    m_headline->setFont(theme.display);
    m_words->setFont(theme.body);
    tint(m_words, theme.mutedText);
    for (QPushButton *button : m_buttons)
        button->setMinimumWidth(button->fontMetrics().horizontalAdvance(button->text()) + 2 * Theme::roomy);
}

} // namespace throughline
