// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/fixes.h"

#include "core/base/index.h"
#include "core/base/nearest.h"
#include "core/base/translate.h"
#include "core/edits/candidates.h"
#include "core/edits/suspects.h"
#include "core/edits/writing.h"
#include "core/model/names.h"
#include "core/trace/fingerprint.h"

#include <algorithm>

namespace throughline {

namespace {

constexpr std::size_t mostSuggestions = 5;
constexpr qsizetype longestCompared = 200; // code units: comparing costs their square

/// Collects the fixes of one finding; edits that are refused aren't offered.
class Fixing {
public:
    Fixing(const Snapshot &snapshot, const Finding &finding)
        : m_snapshot(snapshot)
        , m_strategy(snapshot.strategy())
        , m_finding(finding)
        , m_section(*snapshot.syntax().sections()[index(finding.section)])
    {
    }

    std::vector<Fix> run()
    {
        switch (m_finding.code) {
        case FindingCode::NoWhy:
            offerLinks(m_finding.element, FieldKey::Why, ElementKind::Bet);
            break;
        case FindingCode::ShallowWhy:
            offerLongerChain();
            break;
        case FindingCode::BetWithoutPain:
            offerLinks(m_finding.element, FieldKey::Solves, ElementKind::Pain);
            break;
        case FindingCode::PainWithoutMarket:
            offerLinks(m_finding.element, FieldKey::FeltBy, ElementKind::Market);
            break;
        case FindingCode::DeadLink:
            offerTargets();
            break;
        case FindingCode::SuspectWhy:
            offerToConfirm();
            break;
        case FindingCode::AfterCycle:
            offerToWaitNoMore();
            break;
        case FindingCode::AmbiguousLink:
        case FindingCode::RepeatedTitle:
            offerOtherTitle();
            break;
        case FindingCode::NoWhen:
            offer(tr("Plan it for later"), setField(m_snapshot, m_finding.element, FieldKey::When, QStringLiteral("later")));
            break;
        case FindingCode::UnknownField:
            offerKnownField();
            break;
        case FindingCode::UnknownGroup:
            offerKnownGroup();
            break;
        default:
            break;
        }
        return std::move(m_fixes);
    }

private:
    void offer(const QString &title, const Result<TextEdit> &edit)
    {
        if (edit && !edit->isEmpty())
            m_fixes.push_back({title, *edit});
    }

    /// Elements of \a kind, those whose words \a title shares first.
    std::vector<int> ranked(ElementKind kind, const QString &title) const
    {
        std::vector<int> elements = likeliestFirst(m_strategy, std::span(&kind, 1), title);
        elements.resize(std::min(elements.size(), mostSuggestions));
        return elements;
    }

    void offerLinks(int element, FieldKey key, ElementKind kind)
    {
        const QString title = m_strategy.element(element).body->title();
        for (const int target : ranked(kind, title))
            offer(
                tr("Link it to “%1”").arg(m_strategy.element(target).body->title()), linkElement(m_snapshot, element, key, target));
    }

    void offerToConfirm()
    {
        offer(tr("Confirm: it still holds"), confirmWhys(m_snapshot, m_finding.element));
        const auto all = std::ranges::count(m_snapshot.findings(), FindingCode::SuspectWhy, &Finding::code);
        if (all > 1)
            offer(tr("Confirm all %1 suspect whys").arg(all), confirmSuspects(m_snapshot));
    }

    void offerLongerChain()
    {
        const int last = m_snapshot.trace().chainUp(m_finding.element).back();
        const ElementBody &body = *m_strategy.element(last).body;
        const bool isBet = body.kind == ElementKind::Bet;
        if (!isBet && body.kind != ElementKind::Pain)
            return;
        for (const int target : ranked(isBet ? ElementKind::Pain : ElementKind::Market, body.title())) {
            const QString wording = isBet ? tr("“%1” solves “%2”") : tr("“%1” is felt by “%2”");
            offer(wording.arg(body.title(), m_strategy.element(target).body->title()),
                linkElement(m_snapshot, last, isBet ? FieldKey::Solves : FieldKey::FeltBy, target));
        }
    }

    void offerTargets()
    {
        const Link &link = m_section.links[index(m_finding.link)];
        const QByteArray fragment = m_strategy.fragmentOf(link).toByteArray();
        for (const int target : nearestTo(fragment, stampOf(m_section, link))) {
            const QString title = m_strategy.element(target).body->title();
            const QByteArray id = m_strategy.id(target);
            if (link.form == Link::Form::Inline) {
                const TextRange range = m_snapshot.syntax().absolute(m_finding.section, link.destination);
                offer(tr("Lead to “%1”").arg(title), TextEdit::replace(range, destinationOf(id, m_section.view(link.destination))));
            }
            if (const TextEdit all = retargetAll(fragment, id); all.replacements().size() > 1)
                offer(tr("Lead all %1 such links to “%2”").arg(all.replacements().size()).arg(title), all);
        }
        const TextRange range = m_snapshot.syntax().absolute(m_finding.section, link.range);
        offer(tr("Keep the words, drop the link"), TextEdit::replace(range, m_section.view(link.text).toByteArray()));
    }

    /// Elements for a fragment that leads nowhere: what the link was confirmed against first, then by the nearest id.
    std::vector<int> nearestTo(const QByteArray &fragment, const QByteArray &stamp) const
    {
        const QString wanted = QString::fromUtf8(fragment).left(longestCompared);
        std::vector<std::pair<int, int>> scored;
        for (int e = 0; e < std::ssize(m_strategy.elements()); ++e) {
            const ElementBody &body = *m_strategy.element(e).body;
            const bool isConfirmed = !stamp.isEmpty() && fingerprint(body) == stamp;
            const QString id = QString::fromUtf8(m_strategy.id(e)).left(longestCompared);
            const int distance = isConfirmed ? -1 : editDistance(wanted, id);
            if (isConfirmed || distance <= std::max<qsizetype>(2, wanted.size() / 2))
                scored.emplace_back(distance, e);
        }
        std::ranges::stable_sort(scored, {}, &std::pair<int, int>::first);
        scored.resize(std::min<std::size_t>(scored.size(), 3));
        std::vector<int> elements;
        std::ranges::transform(scored, std::back_inserter(elements), &std::pair<int, int>::second);
        return elements;
    }

    TextEdit retargetAll(const QByteArray &fragment, const QByteArray &id) const
    {
        std::vector<Replacement> replacements;
        const auto &sections = m_snapshot.syntax().sections();
        for (std::size_t s = 0; s < sections.size(); ++s) {
            const auto retarget = [&](const QByteArray &target, TextRange destination) {
                if (target == fragment)
                    replacements.push_back({m_snapshot.syntax().absolute(static_cast<int>(s), destination),
                        destinationOf(id, sections[s]->view(destination))});
            };
            for (const Link &link : sections[s]->links) {
                if (link.form == Link::Form::Inline)
                    retarget(link.target, link.destination);
            }
            for (const LinkDefinition &definition : sections[s]->definitions)
                retarget(definition.target, definition.destination);
        }
        return TextEdit(std::move(replacements));
    }

    void offerToWaitNoMore()
    {
        for (const TraceLink &link : m_snapshot.trace().from(m_finding.element)) {
            if (link.key == FieldKey::After)
                offer(tr("Don't wait for “%1”").arg(m_strategy.element(link.to).body->title()),
                    unlinkElement(m_snapshot, m_finding.element, FieldKey::After, link.to));
        }
    }

    /// The later ones of the headings that share a slug get a number of their own; links lead to the first one, as they did.
    /// A part, a kind or an act, which is one by its name.
    bool isStructure(int section) const
    {
        const Section &text = *m_snapshot.syntax().sections()[index(section)];
        if (text.level() == 2)
            return partNamed(QString::fromUtf8(text.headings.front().title), m_strategy.frontMatter().names) != Part::Other;
        const auto isIt = [section](const Group &group) { return group.section == section && group.part != Part::Roadmap; };
        return std::ranges::any_of(m_strategy.groups(), isIt);
    }

    void offerOtherTitle()
    {
        QByteArray slug = m_section.hasHeading ? m_section.headings.front().slug : QByteArray();
        if (m_finding.code == FindingCode::AmbiguousLink) {
            const LinkTarget target = m_strategy.resolve(m_strategy.fragmentOf(m_section.links[index(m_finding.link)]));
            slug = m_snapshot.syntax().sections()[index(target.section)]->headings[index(target.heading)].slug;
        }
        const auto &sections = m_snapshot.syntax().sections();
        bool isFirst = true;
        for (std::size_t s = 0; s < sections.size(); ++s) {
            for (std::size_t h = 0; h < sections[s]->headings.size(); ++h) {
                const Heading &heading = sections[s]->headings[h];
                if (heading.slug != slug || std::exchange(isFirst, false) || (h == 0 && isStructure(static_cast<int>(s))))
                    continue;
                const QString title = QString::fromUtf8(heading.title);
                for (int n = 2; n < 10; ++n) {
                    const QString other = title + u' ' + QString::number(n);
                    const auto edit = renameHeading(m_snapshot, static_cast<int>(s), static_cast<int>(h), other);
                    if (!edit)
                        continue;
                    const int line
                        = m_snapshot.text().positionOf(m_snapshot.syntax().absolute(static_cast<int>(s), heading.range).start).line;
                    offer(tr("Call the one in line %1 “%2”").arg(line).arg(other), edit);
                    break;
                }
            }
        }
    }

    void offerKnownField()
    {
        const ElementBody &body = *m_strategy.element(m_finding.element).body;
        QStringList names;
        for (const FieldRule &rule : fieldRules(body.kind))
            names += QString::fromLatin1(rule.name);
        offerWord(nearestName(m_section.string(m_finding.range), names), m_finding.range);
    }

    void offerKnownGroup()
    {
        const Group &group = m_strategy.groups()[index(m_finding.other)];
        offerWord(nearestName(group.name, canonicalGroupNames(group.part)), m_finding.range);
    }

    void offerWord(const QString &word, TextRange range)
    {
        if (!word.isEmpty())
            offer(tr("Write “%1”").arg(word),
                TextEdit::replace(m_snapshot.syntax().absolute(m_finding.section, range), word.toUtf8()));
    }

    const Snapshot &m_snapshot;
    const Strategy &m_strategy;
    const Finding &m_finding;
    const Section &m_section;
    std::vector<Fix> m_fixes;
};

} // namespace

std::vector<Fix> fixesFor(const Snapshot &snapshot, const Finding &finding)
{
    return Fixing(snapshot, finding).run();
}

} // namespace throughline
