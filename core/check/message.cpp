// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/index.h"
#include "core/base/nearest.h"
#include "core/base/translate.h"
#include "core/check/check.h"
#include "core/model/names.h"
#include "core/model/values.h"

namespace throughline {

namespace {

QString fieldNames(ElementKind kind, const QString &written)
{
    QStringList names;
    for (const FieldRule &rule : fieldRules(kind))
        names += QString::fromLatin1(rule.name);
    const QString nearest = nearestName(written, names);
    return nearest.isEmpty() ? tr("known are %1").arg(names.join(QStringLiteral(", "))) : tr("did you mean “%1”?").arg(nearest);
}

QString groupNames(Part part, const QString &written)
{
    const QStringList names = canonicalGroupNames(part);
    const QString nearest = nearestName(written, names);
    return nearest.isEmpty() ? tr("known are %1").arg(names.join(QStringLiteral(", "))) : tr("did you mean “%1”?").arg(nearest);
}

} // namespace

QString message(const Finding &finding, const Syntax &syntax, const Strategy &strategy)
{
    const Section &section = *syntax.sections()[index(finding.section)];
    const QString title = section.hasHeading ? QString::fromUtf8(section.headings.front().title) : QString();
    const QString other = finding.other >= 0 && finding.other < std::ssize(strategy.elements())
        ? strategy.element(finding.other).body->title()
        : QString();
    const ElementBody *body = finding.element >= 0 ? strategy.element(finding.element).body.get() : nullptr;
    const Field *field = body && finding.field >= 0 ? &body->fields[index(finding.field)] : nullptr;
    const QString written = section.string(finding.range);

    switch (finding.code) {
    case FindingCode::NoWhy:
        return tr("“%1” has no why").arg(title);
    case FindingCode::DeadLink: {
        const Link &link = section.links[index(finding.link)];
        return tr("“%1” leads nowhere: no heading is called so").arg(u'#' + QString::fromUtf8(strategy.fragmentOf(link)));
    }
    case FindingCode::AfterCycle:
        return tr("“%1” waits for itself: the items it comes after wait for it").arg(title);
    case FindingCode::ShallowWhy:
        return tr("The whys of “%1” end before a pain and a market").arg(title);
    case FindingCode::SuspectWhy:
        return tr("“%1” was confirmed against “%2”, which says something else now").arg(title, other);
    case FindingCode::AfterOrder:
        return tr("“%1” starts before “%2” ends, which it comes after").arg(title, other);
    case FindingCode::UnreadableValue: {
        if (!field)
            return strategy.frontMatter().problems[index(finding.other)].message;
        const FieldRule *rule = fieldRule(body->kind, field->key);
        return tr("“%1” can't be read: %2 is %3")
            .arg(body->value(*field).simplified(), QString::fromLatin1(rule->name), expectation(rule->type, body->kind));
    }
    case FindingCode::AmbiguousLink:
        return tr("Several headings are called so: “%1” leads to whichever comes first").arg(written);
    case FindingCode::RepeatedTitle:
        return tr("Another heading is called “%1” too: a link couldn't tell them apart").arg(title);
    case FindingCode::MissingPicture:
        return tr("The picture “%1” isn't there").arg(strategy.pictureOf(*body));
    case FindingCode::BetWithoutPain:
        return tr("“%1” solves no pain").arg(title);
    case FindingCode::PainWithoutMarket:
        return tr("Nobody feels “%1”: it names no market").arg(title);
    case FindingCode::BetUnused:
        return tr("No roadmap item and no frame relies on “%1”").arg(title);
    case FindingCode::PainUnsolved:
        return tr("No bet solves “%1”").arg(title);
    case FindingCode::BetWithoutAlternative:
        return tr("Nothing else was considered instead of “%1”").arg(title);
    case FindingCode::NoToday:
        return tr("The story shows no pain: it has no frame under Today");
    case FindingCode::TurnWithoutBet:
        return tr("Nothing makes the turn believable: no frame of it names a bet");
    case FindingCode::FrameWithoutPicture:
        return tr("“%1” has no picture").arg(title);
    case FindingCode::NoWhen:
        return tr("“%1” has no period").arg(title);
    case FindingCode::UnknownField:
        return tr("A %1 has no field “%2”: %3").arg(kindName(body->kind), written, fieldNames(body->kind, written));
    case FindingCode::UnknownGroup:
        return tr("“%1” is no group of this part: %2").arg(title, groupNames(strategy.groups()[index(finding.other)].part, title));
    case FindingCode::UnknownVersion:
        return strategy.frontMatter().problems[index(finding.other)].message;
    case FindingCode::ConflictMarker:
        return tr("A merge left both versions here: “throughline resolve” merges them by what they mean, or keep one by hand");
    case FindingCode::NotUtf8:
        break;
    }
    return tr("The file isn't UTF-8 text");
}

} // namespace throughline
