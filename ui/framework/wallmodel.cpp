// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/framework/wallmodel.h"

#include "core/trace/review.h"

#include <algorithm>
#include <utility>

namespace throughline {

namespace {

bool isOnWall(ElementKind kind)
{
    return kind != ElementKind::Frame && kind != ElementKind::Item;
}

bool isStep(FieldKey key)
{
    return key == FieldKey::Solves || key == FieldKey::FeltBy;
}

bool isWhy(FieldKey key)
{
    return isStep(key) || key == FieldKey::Why || key == FieldKey::BelieveIt || key == FieldKey::Pain || key == FieldKey::InsteadOf
        || key == FieldKey::About;
}

/// Everything that \a next leads to from \a element, itself included.
template <typename Next> void collect(int element, std::vector<int> &found, const Next &next)
{
    std::vector<int> open{element};
    while (!open.empty()) {
        const int at = open.back();
        open.pop_back();
        for (const int other : next(at)) {
            if (std::ranges::contains(found, other))
                continue;
            found.push_back(other);
            open.push_back(other);
        }
    }
}

} // namespace

WallModel::WallModel(const Theme &theme)
    : m_type(theme)
{
}

void WallModel::setTheme(const Theme &theme)
{
    m_type = CardType(theme);
    m_known.clear();
}

void WallModel::setSnapshot(const Snapshot &snapshot)
{
    m_snapshot = snapshot;
    m_all = frameworkColumns(snapshot.strategy(), snapshot.trace());
    m_counts.fill(0);
    for (const Element &element : snapshot.strategy().elements())
        ++m_counts[static_cast<std::size_t>(element.kind())];
    m_codes.clear();
    for (const Finding &finding : snapshot.findings()) {
        if (finding.element >= 0 && isOnWall(snapshot.strategy().element(finding.element).kind()))
            m_codes[finding.element].push_back(finding.code);
    }
    std::erase_if(m_known, [](const auto &known) { return known.second.body.use_count() == 1; });
}

void WallModel::setWish(const WallWish &wish)
{
    if (wish.tradeOffs != m_wish.tradeOffs)
        m_known.clear();
    m_wish = wish;
}

WallModel::Known &WallModel::known(int element)
{
    const auto &body = m_snapshot.strategy().element(element).body;
    Known &known = m_known[body.get()];
    if (!known.body) {
        known.body = body;
        known.face = ownFace(*body, m_wish.tradeOffs);
    }
    return known;
}

std::vector<FrameworkColumn> WallModel::wantedColumns()
{
    m_due.clear();
    for (const DueReview &review : dueReviews(m_snapshot.strategy(), m_wish.today))
        m_due.push_back(review.bet);
    m_dueCount = static_cast<int>(m_due.size());
    std::ranges::sort(m_due);
    std::vector<FrameworkColumn> columns = m_all;
    if (m_wish.isOnlyDue) {
        std::vector<int> wanted; // with each bet the pains and markets that it is for
        for (const int bet : m_due) {
            const std::vector<int> chain = chainOf(bet);
            wanted.insert(wanted.end(), chain.begin(), chain.end());
        }
        std::ranges::sort(wanted);
        columns = narrowed(std::move(columns), [&](int element) { return std::ranges::binary_search(wanted, element); });
    }
    const QStringList words = m_wish.filter.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return columns;
    return narrowed(std::move(columns), [&](int element) {
        Known &card = known(element);
        if (card.searched.isNull())
            card.searched = QString::fromUtf8(card.body->section->text).toCaseFolded();
        return std::ranges::all_of(words, [&](const QString &word) { return card.searched.contains(word); });
    });
}

std::vector<CardFace> WallModel::makeFaces(const std::vector<FrameworkColumn> &columns)
{
    std::vector<CardFace> faces;
    faces.reserve(m_faces.size());
    for (const FrameworkColumn &column : columns) {
        for (const FrameworkCard &card : column.cards) {
            CardFace face = known(card.element).face;
            const auto codes = m_codes.find(card.element);
            addStanding(m_snapshot, card.element, codes == m_codes.end() ? std::span<const FindingCode>() : codes->second, face);
            if (std::ranges::binary_search(m_due, card.element))
                addDueReview(*m_snapshot.strategy().element(card.element).body, face);
            faces.push_back(std::move(face));
        }
    }
    return faces;
}

std::optional<std::vector<int>> WallModel::layOut(const FrameworkMeasure &measure)
{
    const std::vector<FrameworkColumn> columns = wantedColumns();
    std::vector<CardFace> faces = makeFaces(columns);
    std::vector<double> heights;
    heights.reserve(faces.size());
    for (const FrameworkColumn &column : columns) {
        for (const FrameworkCard &card : column.cards) {
            const double width = FrameworkLayout::cardWidth(measure, static_cast<int>(columns.size()), card.depth);
            Known &words = known(card.element);
            if (words.width != width) {
                words.width = width;
                words.height = heightOfWords(words.face, m_type, width);
            }
            heights.push_back(words.height + heightOfStanding(faces[heights.size()], m_type));
        }
    }
    const FrameworkLayout before = std::exchange(m_layout, FrameworkLayout(columns, heights, measure));
    std::vector<WallLink> links = findLinks();
    const bool isSame = m_layout == before && links == m_links && m_counts == m_countsLaidOut;
    m_links = std::move(links);
    m_countsLaidOut = m_counts;
    m_faces.swap(faces);
    if (!isSame)
        return {};
    std::vector<int> changed;
    for (int card = 0; card < cardCount(); ++card) {
        if (m_faces[static_cast<std::size_t>(card)] != faces[static_cast<std::size_t>(card)])
            changed.push_back(card);
    }
    return changed;
}

std::vector<WallLink> WallModel::findLinks() const
{
    std::vector<WallLink> links;
    links.reserve(m_links.size());
    for (int card = 0; card < cardCount(); ++card) {
        for (const TraceLink &link : m_snapshot.trace().from(elementAt(card))) {
            const int to = m_layout.cardOf(link.to);
            const auto column = [this](int of) { return m_layout.cards()[static_cast<std::size_t>(of)].column; };
            if (isStep(link.key) && to >= 0 && column(to) != column(card))
                links.push_back({card, to});
        }
    }
    return links;
}

CardShape WallModel::shape(int card) const
{
    return {face(card), m_type, m_layout.cards()[static_cast<std::size_t>(card)].area.size()};
}

std::vector<int> WallModel::chainOf(int element) const
{
    if (element < 0 || element >= std::ssize(m_snapshot.strategy().elements()))
        return {};
    const auto up = [this](int from) {
        std::vector<int> next;
        for (const TraceLink &link : m_snapshot.trace().from(from)) {
            if (isWhy(link.key))
                next.push_back(link.to);
        }
        return next;
    };
    const auto down = [this](int to) {
        std::vector<int> next;
        for (const TraceLink &link : m_snapshot.trace().to(to)) {
            if (isStep(link.key))
                next.push_back(link.from);
        }
        return next;
    };
    std::vector<int> chain{element};
    collect(element, chain, up);
    std::vector<int> below{element};
    collect(element, below, down);
    chain.insert(chain.end(), below.begin(), below.end());
    std::ranges::sort(chain);
    chain.erase(std::ranges::unique(chain).begin(), chain.end());
    return chain;
}

} // namespace throughline
