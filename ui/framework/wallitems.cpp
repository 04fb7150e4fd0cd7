// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/framework/wallitems.h"

#include "ui/framework/wall.h"

namespace throughline {

QString spokenCard(const CardFace &face)
{
    QStringList parts{QStringLiteral("%1: %2").arg(kindName(face.kind), face.title)};
    if (!face.lead.isEmpty())
        parts += face.lead;
    for (const CardPill &pill : face.pills)
        parts += pill.text;
    for (const CardFact &fact : face.facts)
        parts += fact.isChosen ? Wall::tr("%1 (we think that this holds)").arg(fact.whole()) : fact.whole();
    for (const CardGap &gap : face.gaps)
        parts += gap.words;
    if (!face.relied.isEmpty())
        parts += face.relied.words();
    if (face.openConcerns > 0)
        parts += Wall::tr("open concerns: %1").arg(face.openConcerns);
    return parts.join(QStringLiteral(". "));
}

int WallItems::count() const
{
    return m_wall->model().cardCount();
}

int WallItems::current() const
{
    return m_wall->currentCard();
}

int WallItems::at(QPoint point) const
{
    return m_wall->targetAt(point).card;
}

QRect WallItems::area(int item) const
{
    return m_wall->areaOf({.kind = WallTarget::Kind::Card, .card = item});
}

QString WallItems::name(int item) const
{
    const CardFace &face = m_wall->model().face(item);
    return QStringLiteral("%1: %2").arg(kindName(face.kind), face.title);
}

QString WallItems::description(int item) const
{
    return spokenCard(m_wall->model().face(item));
}

QString WallItems::story(int item) const
{
    return item < 0 ? Wall::tr("No card is selected") : description(item);
}

void WallItems::select(int item)
{
    m_wall->select(m_wall->model().elementAt(item));
}

void WallItems::press(int item)
{
    m_wall->editWords(m_wall->model().elementAt(item), {});
}

} // namespace throughline
