// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/worddiff.h"

#include <QStringView>

#include <algorithm>
#include <span>

namespace throughline {

namespace {

constexpr std::size_t mostCells = 4'000'000; // of the table that is filled; its size is the product of both texts' words

/// A word with the white space behind it; two are the same where their words are.
struct Token {
    QStringView word;
    QStringView whole;

    bool operator==(const Token &other) const { return word == other.word; }
};

std::vector<Token> tokensOf(QStringView text)
{
    std::vector<Token> tokens;
    qsizetype at = 0;
    while (at < text.size()) {
        qsizetype end = at;
        while (end < text.size() && !text[end].isSpace())
            ++end;
        const qsizetype wordEnd = end;
        while (end < text.size() && text[end].isSpace())
            ++end;
        tokens.push_back({text.sliced(at, wordEnd - at), text.sliced(at, end - at)});
        at = end;
    }
    return tokens;
}

/// Joins tokens of a kind as they come.
class Runs {
public:
    void add(WordRun::Kind kind, std::span<const Token> tokens)
    {
        for (const Token &token : tokens) {
            if (m_runs.empty() || m_runs.back().kind != kind)
                m_runs.push_back({kind, {}});
            m_runs.back().text += token.whole;
            if (!token.whole.back().isSpace()) // the last word of a text
                m_runs.back().text += u' ';
        }
    }

    std::vector<WordRun> take() { return std::move(m_runs); }

private:
    std::vector<WordRun> m_runs;
};

void addMiddle(Runs &runs, std::span<const Token> before, std::span<const Token> after)
{
    using Kind = WordRun::Kind;
    const std::size_t columns = after.size() + 1;
    if ((before.size() + 1) * columns > mostCells) {
        runs.add(Kind::Gone, before);
        runs.add(Kind::Come, after);
        return;
    }
    std::vector<int> longest((before.size() + 1) * columns, 0); // of what follows from each pair of places
    for (std::size_t b = before.size(); b-- > 0;) {
        for (std::size_t a = after.size(); a-- > 0;)
            longest[b * columns + a] = before[b] == after[a]
                ? longest[(b + 1) * columns + a + 1] + 1
                : std::max(longest[(b + 1) * columns + a], longest[b * columns + a + 1]);
    }
    std::size_t b = 0;
    std::size_t a = 0;
    while (b < before.size() || a < after.size()) {
        if (b < before.size() && a < after.size() && before[b] == after[a]) {
            runs.add(Kind::Same, after.subspan(a, 1));
            ++b, ++a;
        } else if (b < before.size() && (a == after.size() || longest[(b + 1) * columns + a] >= longest[b * columns + a + 1])) {
            runs.add(Kind::Gone, before.subspan(b++, 1));
        } else {
            runs.add(Kind::Come, after.subspan(a++, 1));
        }
    }
}

} // namespace

std::vector<WordRun> wordDiff(const QString &before, const QString &after)
{
    const std::vector<Token> old = tokensOf(before);
    const std::vector<Token> now = tokensOf(after);
    std::size_t first = 0;
    while (first < old.size() && first < now.size() && old[first] == now[first])
        ++first;
    std::size_t last = 0;
    while (last + first < old.size() && last + first < now.size() && old[old.size() - 1 - last] == now[now.size() - 1 - last])
        ++last;
    Runs runs;
    runs.add(WordRun::Kind::Same, std::span(now).first(first));
    addMiddle(
        runs, std::span(old).subspan(first, old.size() - first - last), std::span(now).subspan(first, now.size() - first - last));
    runs.add(WordRun::Kind::Same, std::span(now).last(last));
    return runs.take();
}

} // namespace throughline
