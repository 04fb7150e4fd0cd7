// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/framework/columnwords.h"

#include "core/base/translate.h"
#include "core/model/names.h"

namespace throughline {

QString columnName(ElementKind kind)
{
    return kind == ElementKind::Other ? tr("Elsewhere") : canonicalGroupName(kind);
}

QString columnPurpose(ElementKind kind)
{
    switch (kind) {
    case ElementKind::Market:
        return tr("for whom");
    case ElementKind::Pain:
        return tr("what hurts them");
    case ElementKind::Bet:
        return tr("how we win");
    default:
        return tr("about nothing here");
    }
}

QString columnPrompt(ElementKind kind)
{
    switch (kind) {
    case ElementKind::Market:
        return tr("For whom is it, and for whom not? Name people you could telephone.");
    case ElementKind::Pain:
        return tr("What hurts them today, and how do you know? One pain a card.");
    case ElementKind::Bet:
        return tr("What do you believe that others don't, which makes the pain go away?");
    default:
        return {};
    }
}

QString addWords(ElementKind kind)
{
    return tr("Add a %1").arg(kindName(kind));
}

QString titlePrompt(ElementKind kind)
{
    switch (kind) {
    case ElementKind::Market:
        return tr("Who?");
    case ElementKind::Pain:
        return tr("What hurts?");
    case ElementKind::Bet:
        return tr("What do we bet on?");
    case ElementKind::Alternative:
        return tr("What else could we do?");
    case ElementKind::TradeOff:
        return tr("What does it depend on?");
    case ElementKind::Concern:
        return tr("What worries them?");
    default:
        return {};
    }
}

QString leadPrompt(ElementKind kind)
{
    switch (kind) {
    case ElementKind::Market:
        return tr("How many are they, and how do they buy?");
    case ElementKind::Pain:
        return tr("When does it hurt, and what does it cost them?");
    case ElementKind::Bet:
        return tr("Why will this work, and why is it ours to do?");
    case ElementKind::Alternative:
        return tr("What speaks for it?");
    case ElementKind::TradeOff:
        return tr("Why can't one have both?");
    case ElementKind::Concern:
        return tr("In their own words");
    default:
        return {};
    }
}

} // namespace throughline
