// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ribbon.h"

#include "ui/shell/ribbonchip.h"

#include <QHBoxLayout>
#include <QPainter>

namespace throughline {

Ribbon::Ribbon(Document *document, Selection *selection, const Theme &theme, QWidget *parent)
    : Panel(document, selection, theme, parent)
{
    setAccessibleName(tr("Throughline"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::wide, Theme::pad, Theme::wide, Theme::pad);
    layout->setSpacing(Theme::roomy);
    for (std::size_t i = 0; i < m_chain.places.size(); ++i) {
        m_chips.push_back(new RibbonChip(theme, this));
        layout->addWidget(m_chips.back());
        connect(m_chips.back(), &QAbstractButton::clicked, this, [this, i] { press(i); });
    }
    setFixedHeight(Theme::vast + Theme::gap + 2 * Theme::pad);
}

void Ribbon::applyTheme(const Theme &theme)
{
    for (RibbonChip *chip : m_chips)
        chip->setTheme(theme);
    Panel::applyTheme(theme);
}

void Ribbon::refresh()
{
    const ThroughChain before = std::exchange(m_chain, ThroughChain::of(snapshot(), selection()->element()));
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        const ThroughChain::Place &place = m_chain.places[i];
        m_chips[i]->show({.place = place,
            .title = place.element >= 0 ? titleOf(place.element) : QString(),
            .isSelected = place.element >= 0 && place.element == selection()->element(),
            .isIdle = selection()->element() < 0});
    }
    if (m_chain != before)
        update();
}

void Ribbon::press(std::size_t place)
{
    const auto chosen = m_chain.places[place];
    if (chosen.element >= 0)
        return selection()->selectElement(chosen.element, this);
    const bool isReason = chosen.kind == ElementKind::Market || chosen.kind == ElementKind::Pain || chosen.kind == ElementKind::Bet;
    if (const int item = openItem(); chosen.gap && isReason && item >= 0)
        return Q_EMIT whyWanted(item);
    if (chosen.gap)
        pickLink(document(), *chosen.gap, theme(), this, [this](const QString &why) { Q_EMIT refused(why); });
}

int Ribbon::openItem() const
{
    const int element = selection()->element();
    const bool isItem = element >= 0 && strategy().element(element).kind() == ElementKind::Item;
    return isItem && snapshot().trace().traced(element) != Traced::Full ? element : -1;
}

/// The thread between the chips: solid where the link is, dashed where it isn't.
void Ribbon::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().border, Theme::hairline));
    painter.drawLine(QPointF(0, 0.5), QPointF(width(), 0.5));
    for (std::size_t i = 1; i < m_chips.size(); ++i) {
        const RibbonChip *left = m_chips[i - 1];
        const RibbonChip *right = m_chips[i];
        const bool isLinked = left->isFilled() && right->isFilled();
        painter.setPen(
            QPen(isLinked ? theme().accent : theme().strongBorder, isLinked ? 2.0 : 1.0, isLinked ? Qt::SolidLine : Qt::DotLine));
        const double y = left->geometry().center().y() + 0.5;
        painter.drawLine(QPointF(left->geometry().right() + 2, y), QPointF(right->geometry().left() - 1, y));
    }
}

} // namespace throughline
