// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/index.h"
#include "core/history/atoms.h"
#include "core/history/likeness.h"
#include "core/history/subsequence.h"

#include <algorithm>

namespace throughline {

namespace {

constexpr double alike = 0.5; // share of words from which on two paragraphs are one that was reworded

/// Which atoms of one section are those of another.
class AtomPairing {
public:
    AtomPairing(const CutSection &a, const CutSection &b)
        : m_a(a)
        , m_b(b)
        , m_ofA(a.atoms.size(), -1)
        , m_ofB(b.atoms.size(), -1)
        , m_mayPairA(a.atoms.size(), true)
        , m_mayPairB(b.atoms.size(), true)
    {
    }

    std::vector<int> run()
    {
        pairAll();
        for (const int i : freeOnes(m_a, m_ofA, m_mayPairA, false)) {
            const int j = onlyOneBetween(i);
            if (j >= 0 && b(j).key.isEmpty() && a(i).block == b(j).block)
                join(i, j);
        }
        return m_ofA;
    }

    /// Of atoms that both sides added only what is surely the same.
    std::vector<int> runForNew(std::vector<bool> isNewInA, std::vector<bool> isNewInB)
    {
        m_isForNew = true;
        m_mayPairA = std::move(isNewInA);
        m_mayPairB = std::move(isNewInB);
        pairAll();
        return m_ofA;
    }

private:
    const Atom &a(int i) const { return m_a.atoms[index(i)]; }
    const Atom &b(int i) const { return m_b.atoms[index(i)]; }
    bool isFreeA(int i) const { return m_ofA[index(i)] < 0 && m_mayPairA[index(i)]; }
    bool isFreeB(int i) const { return m_ofB[index(i)] < 0 && m_mayPairB[index(i)]; }

    void join(int i, int j)
    {
        m_ofA[index(i)] = j;
        m_ofB[index(j)] = i;
    }

    void pairAll()
    {
        pairKeyed();
        pairSameProse();
        pairRewordedProse();
    }

    static std::vector<int> freeOnes(
        const CutSection &cut, const std::vector<int> &counterparts, const std::vector<bool> &mayPair, bool hasKey)
    {
        std::vector<int> free;
        for (int i = 0; i < std::ssize(cut.atoms); ++i) {
            if (counterparts[index(i)] < 0 && mayPair[index(i)] && cut.atoms[index(i)].key.isEmpty() != hasKey)
                free.push_back(i);
        }
        return free;
    }

    template <typename Fits> void joinKeyed(Fits fits)
    {
        const std::vector<int> ofB = freeOnes(m_b, m_ofB, m_mayPairB, true);
        for (const int i : freeOnes(m_a, m_ofA, m_mayPairA, true)) {
            const auto found = std::ranges::find_if(ofB, [&](int j) { return isFreeB(j) && a(i).key == b(j).key && fits(i, j); });
            if (found != ofB.end())
                join(i, *found);
        }
    }

    void pairKeyed()
    {
        joinKeyed([&](int i, int j) { return m_a.text(i) == m_b.text(j); });
        joinKeyed([&](int i, int j) { return !a(i).target.isEmpty() && a(i).target == b(j).target; });
        joinKeyed([&](int i, int) { return !m_isForNew || !a(i).repeats; });
    }

    void pairSameProse()
    {
        Numbering numbering;
        std::vector<QByteArray> texts; // what is numbered must last
        const auto numbersOf = [&](const CutSection &cut, const std::vector<int> &places) {
            std::vector<int> numbers;
            numbers.reserve(places.size());
            for (const int i : places)
                numbers.push_back(numbering.of(texts.emplace_back(cut.text(i))));
            return numbers;
        };
        const std::vector<int> ofA = freeOnes(m_a, m_ofA, m_mayPairA, false);
        const std::vector<int> ofB = freeOnes(m_b, m_ofB, m_mayPairB, false);
        for (const auto &[i, j] : commonPlaces(numbersOf(m_a, ofA), numbersOf(m_b, ofB)))
            join(ofA[index(i)], ofB[index(j)]);
    }

    /// Paragraphs that share enough words, the likest first.
    void pairRewordedProse()
    {
        constexpr std::size_t mostPairs = 40'000;
        const std::vector<int> ofA = freeOnes(m_a, m_ofA, m_mayPairA, false);
        const std::vector<int> ofB = freeOnes(m_b, m_ofB, m_mayPairB, false);
        if (ofA.size() * ofB.size() > mostPairs)
            return;
        std::vector<WordBag> words;
        words.reserve(ofB.size());
        for (const int j : ofB)
            words.emplace_back(m_b.text(j));
        std::vector<std::tuple<double, int, int>> ranked;
        for (const int i : ofA) {
            const WordBag own(m_a.text(i));
            for (std::size_t j = 0; j < ofB.size(); ++j) {
                const double score = a(i).block == b(ofB[j]).block ? own.likeness(words[j]) : 0;
                if (score >= alike)
                    ranked.emplace_back(-score, i, ofB[j]);
            }
        }
        std::ranges::sort(ranked);
        for (const auto &[score, i, j] : ranked) {
            if (isFreeA(i) && isFreeB(j))
                join(i, j);
        }
    }

    /// The one free atom of b that stands between the neighbours of \a i; -1 where \a i or that isn't alone there.
    int onlyOneBetween(int i) const
    {
        const int before = i == 0 ? -1 : m_ofA[index(i - 1)];
        const bool isLast = i + 1 == std::ssize(m_ofA);
        const int after = isLast ? static_cast<int>(m_ofB.size()) : m_ofA[index(i + 1)];
        const bool hasNeighbours = (i == 0 || before >= 0) && after >= 0;
        return hasNeighbours && after - before == 2 && isFreeB(before + 1) ? before + 1 : -1;
    }

    const CutSection &m_a;
    const CutSection &m_b;
    std::vector<int> m_ofA;
    std::vector<int> m_ofB;
    std::vector<bool> m_mayPairA;
    std::vector<bool> m_mayPairB;
    bool m_isForNew = false;
};

std::vector<bool> newOnes(std::size_t count, const std::vector<int> &known)
{
    std::vector<bool> isNew(count, true);
    for (const int place : known) {
        if (place >= 0)
            isNew[index(place)] = false;
    }
    return isNew;
}

} // namespace

ThreefoldList pairedAtoms(const OfEach<CutSection> &sections)
{
    const std::vector<int> ours = AtomPairing(sections.base, sections.ours).run();
    const std::vector<int> theirs = AtomPairing(sections.base, sections.theirs).run();
    const std::vector<int> newPairs
        = AtomPairing(sections.ours, sections.theirs)
              .runForNew(newOnes(sections.ours.atoms.size(), ours), newOnes(sections.theirs.atoms.size(), theirs));
    const auto size = [](const CutSection &cut) { return static_cast<int>(cut.atoms.size()); };
    return {ours, theirs, {size(sections.base), size(sections.ours), size(sections.theirs)}, newPairs};
}

} // namespace throughline
