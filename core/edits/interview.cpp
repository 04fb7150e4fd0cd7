// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/interview.h"

#include "core/edits/candidates.h"
#include "core/edits/places.h"

#include <algorithm>

namespace throughline {

std::optional<WhyQuestion> questionOf(const Snapshot &snapshot, int item)
{
    if (snapshot.trace().traced(item) == Traced::Full)
        return {};
    WhyQuestion question{.item = item, .asked = item, .key = FieldKey::Why, .kinds = {}, .chain = snapshot.trace().chainUp(item)};
    question.asked = question.chain.back();
    switch (snapshot.strategy().element(question.asked).kind()) {
    case ElementKind::Item:
        question.kinds = {ElementKind::Bet, ElementKind::Pain};
        return question;
    case ElementKind::Bet:
        question.key = FieldKey::Solves;
        question.kinds = {ElementKind::Pain};
        return question;
    case ElementKind::Pain:
        question.key = FieldKey::FeltBy;
        question.kinds = {ElementKind::Market};
        return question;
    default:
        return {};
    }
}

std::vector<int> likelyAnswers(const Snapshot &snapshot, const WhyQuestion &question)
{
    const ElementBody &asked = *snapshot.strategy().element(question.asked).body;
    return likeliestFirst(snapshot.strategy(), question.kinds, asked.title() + u' ' + asked.proseText());
}

std::vector<int> openItems(const Snapshot &snapshot)
{
    std::vector<int> open;
    for (int e = 0; e < std::ssize(snapshot.strategy().elements()); ++e) {
        if (snapshot.strategy().element(e).kind() == ElementKind::Item && snapshot.trace().traced(e) != Traced::Full)
            open.push_back(e);
    }
    return open;
}

void Interview::askAll()
{
    m_only.reset();
    m_current.reset();
}

void Interview::askOnly(const Snapshot &snapshot, int item)
{
    m_only = m_current = snapshot.strategy().id(item);
    if (const auto question = questionOf(snapshot, item)) // asked for by name: not skipped any more
        std::erase_if(m_skipped, [id = snapshot.strategy().id(question->asked)](const Skip &s) { return s.asked == id; });
}

void Interview::turnTo(const Snapshot &snapshot, int item)
{
    m_current = snapshot.strategy().id(item);
}

bool Interview::isSkipped(const QByteArray &asked) const
{
    return std::ranges::contains(m_skipped, asked, &Skip::asked);
}

bool Interview::isToBeAsked(const Snapshot &snapshot, const WhyQuestion &question) const
{
    const Strategy &strategy = snapshot.strategy();
    return !isSkipped(strategy.id(question.asked)) && (!m_only || strategy.id(question.item) == *m_only);
}

std::optional<WhyQuestion> Interview::next(const Snapshot &snapshot)
{
    std::vector<int> items = openItems(snapshot);
    const auto isCurrent = [&](int item) { return m_current && snapshot.strategy().id(item) == *m_current; };
    std::ranges::stable_partition(items, isCurrent);
    for (const int item : items) {
        auto question = questionOf(snapshot, item);
        if (!question || !isToBeAsked(snapshot, *question))
            continue;
        m_current = snapshot.strategy().id(item);
        return question;
    }
    return {};
}

void Interview::skip(const Snapshot &snapshot, const WhyQuestion &question)
{
    m_skipped.push_back({snapshot.strategy().id(question.asked), snapshot.strategy().id(question.item)});
}

void Interview::takeSkipBack()
{
    if (m_skipped.empty())
        return;
    m_current = m_skipped.back().item;
    m_skipped.pop_back();
}

int Interview::skippedItems(const Snapshot &snapshot) const
{
    return static_cast<int>(std::ranges::count_if(openItems(snapshot), [&](int item) {
        const auto question = questionOf(snapshot, item);
        return question && isSkipped(snapshot.strategy().id(question->asked));
    }));
}

void Interview::follow(const Snapshot &before, const TextEdit &edit, const Snapshot &after)
{
    const auto now = [&](const QByteArray &id) { return idAfter(id, before, edit, after); };
    m_only = m_only.transform(now);
    m_current = m_current.transform(now);
    for (Skip &skip : m_skipped)
        skip = {now(skip.asked), now(skip.item)};
}

} // namespace throughline
