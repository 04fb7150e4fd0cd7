// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/largestrategy.h"

#include <array>

namespace throughline {

namespace {

constexpr int itemsPerBet = 20;
constexpr int itemsPerTheme = 50;
constexpr std::array<QByteArrayView, 4> firstMarkets{
    "Parents of small children", "Teachers in primary schools", "Grandparents", "Child minders"};
constexpr std::array<QByteArrayView, 6> sentences{
    "The first week decides whether a family keeps playing, so the first evening has to be a good one. ",
    "Four out of five of the people we asked do this by hand today, with a list on the fridge. ",
    "It is worth doing now because the autumn season starts in ten weeks and nothing else moves the needle. ",
    "We leave the settings out: nobody in the trial opened them, and each one costs a screen. ",
    "Support hears about it most days, and the answer is always the same page of the manual. ",
    "What we learn here decides how large the next step is; until then the estimate stays rough. "};

QByteArrayView sentence(int n)
{
    return sentences[static_cast<std::size_t>(n) % sentences.size()];
}

QByteArray link(QByteArrayView noun, int n)
{
    const QByteArray number = QByteArray::number(n);
    return '[' + noun.toByteArray() + ' ' + number + "](#" + noun.toByteArray().toLower() + '-' + number + ')';
}

QByteArray prose(int n, int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += sentence(n * 5 + i);
    return text.trimmed() + "\n\n";
}

QByteArray frame(int n)
{
    const QByteArray number = QByteArray::number(n);
    return "#### Frame " + number + "\n![A family at tea time](plan.assets/frame-" + number
        + ".svg)\n\nAnother brick underfoot.\n\n" + prose(n, 2)
        + "> Let them laugh before you go on.\n\n- Believe it: " + link("Bet", n) + "\n- Lasts: 20 s\n\n";
}

QByteArray market(int n)
{
    return n < static_cast<int>(firstMarkets.size()) ? firstMarkets[static_cast<std::size_t>(n)].toByteArray()
                                                     : "Market " + QByteArray::number(n);
}

QByteArray pain(int n, int markets)
{
    const QByteArray feels = market(n % markets);
    return "#### Pain " + QByteArray::number(n) + "\n- Felt by: [" + feels + "](#" + feels.toLower().replace(' ', '-')
        + ")\n- Severity: " + QByteArray::number(1 + n % 5) + "/5\n\n" + prose(n, 3);
}

QByteArray bet(int n)
{
    return "#### Bet " + QByteArray::number(n) + "\n- Solves: " + link("Pain", n)
        + "\n- Confidence: medium\n- We'd change our mind if: fewer than a *third* come back\n\n" + prose(n, 3);
}

QByteArray item(int n, int bets)
{
    static constexpr std::array<QByteArrayView, 4> states{"planned", "doing", "done", "planned"};
    const QByteArray quarter = QByteArray::number(2027 + n / 4 % 3) + " Q" + QByteArray::number(1 + n % 4);
    return "#### Item " + QByteArray::number(n) + ": make tidying the game\n- When: " + quarter + "\n- Why: "
        + link("Bet", n % bets) + ", because the evening is when it hurts\n- Value now: " + QByteArray::number(1 + n % 5)
        + "/5\n- Vision: " + QByteArray::number(1 + n / 5 % 5) + "/5\n- Effort: " + QByteArray::number(2 + n % 11)
        + "\n- Team: Team " + QByteArray::number(n % 7)
        + "\n- Status: " + states[static_cast<std::size_t>(n) % states.size()].toByteArray() + "\n\n" + prose(n, 3);
}

} // namespace

QByteArray largeStrategy(int items, int markets)
{
    const int bets = items / itemsPerBet + 1;
    QByteArray text = "---\nthroughline: 1\nstarts: 2027 Q1\n---\n# Large strategy\n\n## Vision\n\n### Today\n\n";
    for (int n = 0; n < bets; ++n)
        text += frame(n);
    text += "## Framework\n\n### Target market\n\n";
    for (int n = 0; n < markets; ++n)
        text += "#### " + market(n) + "\n\n" + prose(1, 2);
    text += "### Pain points\n\n";
    for (int n = 0; n < bets; ++n)
        text += pain(n, markets);
    text += "### Strategic bets\n\n";
    for (int n = 0; n < bets; ++n)
        text += bet(n);
    text += "## Roadmap\n\n";
    for (int n = 0; n < items; ++n) {
        if (n % itemsPerTheme == 0)
            text += "### Theme " + QByteArray::number(n / itemsPerTheme) + "\n\n";
        text += item(n, bets);
    }
    return text;
}

} // namespace throughline
