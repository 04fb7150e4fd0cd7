// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>
#include <functional>
#include <vector>

namespace throughline {

/// The three texts that a merge reads.
enum class Version : quint8 { Base, Ours, Theirs };
inline constexpr std::array<Version, 3> allVersions{Version::Base, Version::Ours, Version::Theirs};

/// Three of a kind, one for each version.
template <typename T> struct OfEach {
    T base{};
    T ours{};
    T theirs{};

    T &operator[](Version v) { return v == Version::Base ? base : v == Version::Ours ? ours : theirs; }
    const T &operator[](Version v) const { return v == Version::Base ? base : v == Version::Ours ? ours : theirs; }
};

/// One thing, by its place in the lists of the versions that have it; -1 where one hasn't.
struct Threefold : OfEach<int> {
    Threefold()
        : OfEach{-1, -1, -1}
    {
    }
    bool has(Version v) const { return (*this)[v] >= 0; }
    bool isOnlyIn(Version v) const { return has(v) && has(Version::Base) + has(Version::Ours) + has(Version::Theirs) == 1; }
};

/// All things that three lists hold, each once: those of the base in its order, then what is new in ours, then in theirs.
class ThreefoldList {
public:
    ThreefoldList() = default;
    /// \a ours and \a theirs: for each thing of the base where it is there, or -1. \a sizes: how many each version has. \a
    /// newPairs: for each thing of ours that isn't in the base the one of theirs that is the same, or -1.
    ThreefoldList(
        const std::vector<int> &ours, const std::vector<int> &theirs, OfEach<int> sizes, const std::vector<int> &newPairs);

    int size() const { return static_cast<int>(m_all.size()); }
    const Threefold &operator[](int thing) const { return m_all[static_cast<std::size_t>(thing)]; }
    /// The things of a version in its order.
    const std::vector<int> &in(Version version) const { return m_orders[version]; }

private:
    std::vector<Threefold> m_all;
    OfEach<std::vector<int>> m_orders;
};

/// Merges the order of things: ours, in which what theirs moved or added follows whatever it follows there. Where both added
/// something at one place, ours comes first, unless theirs \a precedes it by a rule of their kind. The lists name those that each
/// version has and that aren't to be left out; \a levels, by thing, keeps what has a deeper heading before what has a higher one.
std::vector<int> mergedOrder(const OfEach<std::vector<int>> &lists, const std::vector<int> &levels,
    const std::function<bool(int theirs, int ours)> &precedes = {});

/// The bytes between things that stand side by side: blank lines as a rule. A pair keeps what parts it in the version that has it.
class Separators {
public:
    static constexpr int start = -1;
    static constexpr int end = -2;

    Separators(const ThreefoldList &things, QByteArray lineEnd)
        : m_things(things)
        , m_lineEnd(std::move(lineEnd))
        , m_after{std::vector<Gap>(static_cast<std::size_t>(things.size()) + 1), {}, {}}
        , m_before(m_after)
    {
        m_after.ours = m_after.theirs = m_before.ours = m_before.theirs = m_after.base;
    }

    void add(Version version, int before, int after, const QByteArray &bytes);
    /// What goes between two things; for a pair that is new at least \a least line ends and at most \a most.
    QByteArray between(int before, int after, int least, int most) const;

private:
    struct Gap {
        int neighbour = -3;
        QByteArray bytes;
    };
    static std::size_t slot(int thing) { return static_cast<std::size_t>(thing < 0 ? 0 : thing + 1); }
    const QByteArray *known(Version version, int before, int after) const;
    QByteArray likely(int before, int after) const;

    const ThreefoldList &m_things;
    QByteArray m_lineEnd;
    OfEach<std::vector<Gap>> m_after;
    OfEach<std::vector<Gap>> m_before;
};

} // namespace throughline
