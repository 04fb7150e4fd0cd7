// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/mapintroduction.h"

#include "ui/theme/wrap.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace throughline {

MapIntroduction::MapIntroduction(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_headline(new QLabel(tr("See the whole throughline"), this))
    , m_words(
          new QLabel(tr("The map shows what leads to what: whom you are for, what hurts them, what you bet on, what you will do "
                        "about it and how you tell of it. Gaps show by themselves. Begin with a roadmap item and ask it why, or "
                        "with the people whom it is all for."),
              this))
    , m_addItem(new QPushButton(tr("Add a roadmap item"), this))
    , m_addMarket(new QPushButton(tr("Add a target market"), this))
{
    wrap(m_headline);
    wrap(m_words);
    m_words->setMaximumWidth(Theme::popup);
    m_addItem->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::gap);
    buttons->addWidget(m_addItem);
    buttons->addWidget(m_addMarket);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::wide + Theme::gap, Theme::vast, Theme::wide, Theme::pad);
    layout->setSpacing(Theme::pad);
    layout->addWidget(m_headline);
    layout->addWidget(m_words);
    layout->addSpacing(Theme::tight);
    layout->addLayout(buttons);
    layout->addStretch();
    connect(m_addItem, &QPushButton::clicked, this, [this] { Q_EMIT addWanted(ElementKind::Item); });
    connect(m_addMarket, &QPushButton::clicked, this, [this] { Q_EMIT addWanted(ElementKind::Market); });
    applyTheme(theme);
}

void MapIntroduction::applyTheme(const Theme &theme)
{
    m_headline->setFont(theme.display);
    m_words->setFont(theme.body);
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, theme.mutedText);
    m_words->setPalette(muted);
    for (QPushButton *button : {m_addItem, m_addMarket})
        button->setMinimumWidth(button->fontMetrics().horizontalAdvance(button->text()) + 2 * Theme::roomy);
}

} // namespace throughline
