// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/randommarkdown.h"

#include <array>
#include <span>

namespace throughline {

namespace {

QByteArrayView pick(QRandomGenerator &random, std::span<const QByteArrayView> choices)
{
    return choices[static_cast<std::size_t>(random.bounded(static_cast<int>(choices.size())))];
}

constexpr std::array<QByteArrayView, 16> prefixes{
    "", "", "", "", " ", "  ", "   ", "    ", "\t", "- ", "* ", "1. ", "2) ", "> ", ">", "- - "};
constexpr std::array<QByteArrayView, 40> bodies{"plain words", "more text here", "", "", "# Heading", "## Second", "#### Element",
    "##### Deeper", "#", "####### seven", "===", "---", "--", "***", "_ _ _", "```", "```cpp", "~~~", "~~~~", "<div>", "</div>",
    "<!-- comment", "-->", "<pre>", "</pre>", "<b>inline</b>", "<b>", "[label]: #target", "[label]: <#a b> 'title'",
    "[one](#two) and [three][label]", "`code` and `` more ` ``", "a\\# b", "-", "+ item", "10. ten", "<a id=\"pin\"></a>",
    "text # not heading", "[unclosed", "title\"", "\xC3\xA9t\xC3\xA9 \xF0\x9F\x8E\x89"};
constexpr std::array<QByteArrayView, 8> lineEnds{"\n", "\n", "\n", "\n", "\n", "\n", "\r\n", "\n\n"};

} // namespace

QByteArray randomMarkdown(QRandomGenerator &random, int lines)
{
    QByteArray text;
    for (int i = 0; i < lines; ++i) {
        for (int prefix = random.bounded(3); prefix > 0; --prefix)
            text += pick(random, prefixes);
        text += pick(random, bodies);
        if (random.bounded(12) == 0)
            text += "  # ";
        text += pick(random, lineEnds);
    }
    return text;
}

QByteArray randomStrategy(QRandomGenerator &random, int elements)
{
    static constexpr std::array<QByteArrayView, 14> groups{"## Vision", "### Today", "### The turn", "### Tomorrow", "## Framework",
        "### Target market", "### Pain points", "### Strategic bets", "### Alternatives", "## Roadmap", "### First theme",
        "### Second theme", "### Odd name", "## Appendix"};
    static constexpr std::array<QByteArrayView, 8> titles{
        "Alpha", "Beta", "A game, not a tool", "Parents", "Putting toys away", "Launch", "Alpha", "\xC3\x84pfel \xE2\x9C\x93"};
    static constexpr std::array<QByteArrayView, 14> lines{"- When: 2027 Q1", "- When: soonish", "- Why: [Alpha](#alpha), because",
        "- Why: [x][ref]", "- Solves: [Putting toys away](#putting-toys-away)", "- Felt by: [Parents](#parents)",
        "- Value now: 4/5", "- Stauts: done", "Some prose about it.", "> A note", "![Picture](a.svg)",
        "- Why:\n  - [Beta](#beta)\n  - [Launch](#launch \"reviewed 00c0ffee\")", "[ref]: #beta", "##### Deeper"};
    QByteArray text = random.bounded(2) == 0 ? "---\nthroughline: 1\nstarts: 2027 Q1\n---\n# Plan\n\n" : "# Plan\n";
    for (int i = 0; i < elements; ++i) {
        if (random.bounded(3) == 0)
            text += pick(random, groups).toByteArray() + "\n\n";
        text += "#### " + pick(random, titles).toByteArray() + '\n';
        for (int line = random.bounded(5); line > 0; --line)
            text += pick(random, lines).toByteArray() + (random.bounded(4) == 0 ? "\n\n" : "\n");
        text += '\n';
    }
    return text;
}

} // namespace throughline
