// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/framework/wall.h"

#include "core/base/index.h"
#include "ui/framework/columnwords.h"

#include <QHelpEvent>

namespace throughline {

namespace {

constexpr int mostInTip = 8; // titles; the rest is counted
constexpr qsizetype mostCharacters = 4000; // of a title: a tip is no page

using Kind = WallTarget::Kind;

QString titles(const Snapshot &snapshot, const std::vector<int> &elements)
{
    QStringList lines;
    for (const int element : elements) {
        if (lines.size() == mostInTip) {
            lines += Wall::tr("and %1 more").arg(std::ssize(elements) - mostInTip);
            break;
        }
        lines += snapshot.strategy().element(element).body->title().left(mostCharacters / mostInTip);
    }
    return lines.join(u'\n');
}

} // namespace

/// What is cut off on a card, and what a click would do.
QString Wall::tipFor(const WallTarget &target) const
{
    if (target.card < 0) {
        if (target.kind == Kind::HeaderAdd || target.kind == Kind::Add)
            return addWords(m_model.layout().columns()[index(target.column)].kind);
        return {};
    }
    const CardFace &face = m_model.face(target.card);
    const double width = m_model.shape(target.card).title.width();
    const CardType &type = m_model.type();
    const int element = m_model.elementAt(target.card);
    switch (target.kind) {
    case Kind::Title:
        return type.title.fits(face.title, width, CardShape::mostTitleLines) ? QString() : face.title;
    case Kind::Lead:
        return type.lead.fits(face.lead, width, CardShape::mostLeadLines) ? QString() : face.lead;
    case Kind::Pill: {
        const ElementBody &body = *m_model.snapshot().strategy().element(element).body;
        const Field &field = body.fields[index(face.pills[index(target.index)].field)];
        return tr("%1: %2. Click to change it").arg(body.section->string(field.name), body.value(field));
    }
    case Kind::Fact: {
        const CardFact &fact = face.facts[index(target.index)];
        const QString whole = fact.isChosen ? tr("We think that this holds. %1").arg(fact.whole()) : fact.whole();
        return fact.isChosen || !type.small.fits(fact.whole(), width, CardShape::mostFactLines) ? whole : QString();
    }
    case Kind::Gap:
        return face.gaps[index(target.index)].key == FieldKey::Unknown ? tr("See what is wrong in the inspector")
            : face.gaps[index(target.index)].key == FieldKey::ReviewBy ? tr("Click to choose another day")
                                                                       : tr("Click to fill it");
    case Kind::Relied:
        return tr("What relies on it:\n%1").arg(titles(m_model.snapshot(), relyingOn(element)));
    case Kind::Concerns:
        return tr("Open concerns:\n%1").arg(titles(m_model.snapshot(), openConcernsAbout(element)));
    case Kind::Compared:
        return tr("Compare it with its alternatives (T)");
    case Kind::Handle:
        return tr("Drag to the card to link with, or press L");
    default:
        return {};
    }
}

QString Wall::tipFor(const WallLink &link) const
{
    const Strategy &strategy = m_model.snapshot().strategy();
    const auto title
        = [&](int card) { return strategy.element(m_model.elementAt(card)).body->title().left(mostCharacters / mostInTip); };
    return tr("%1 → %2\nClick to select the link, Delete removes it").arg(title(link.from), title(link.to));
}

PaintedView::Tip Wall::tipAt(QPoint point) const
{
    const WallTarget target = targetAt(point);
    const auto link = target.kind == Kind::Nothing ? m_painter.linkAt(point, m_state) : std::nullopt;
    return {(link ? tipFor(*link) : tipFor(target)).left(mostCharacters), areaOf(target)};
}

} // namespace throughline
