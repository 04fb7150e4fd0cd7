// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/reading.h"

namespace throughline {

int Reading::find(QByteArrayView id) const
{
    const int element = strategy.find(id);
    if (element < 0)
        qFatal("no element has the id %s", id.toByteArray().constData());
    return element;
}

QStringList Reading::chain(QByteArrayView id) const
{
    QStringList titles;
    for (const int element : trace.chainUp(find(id)))
        titles += strategy.element(element).body->title();
    return titles;
}

std::vector<Finding> Reading::findings(const PictureExists &pictureExists) const
{
    return check(syntax, strategy, trace, pictureExists);
}

Snapshot read(const QByteArray &text)
{
    return Snapshot::read(*SourceText::fromUtf8(text));
}

Reading readStrategy(const QByteArray &text)
{
    const Result<SourceText> source = SourceText::fromUtf8(text);
    if (!source)
        qFatal("a test's text is UTF-8: %s", qPrintable(source.error().message));
    Reading reading;
    reading.syntax = Syntax::read(*source);
    reading.strategy = Strategy::lower(reading.syntax);
    reading.trace = Trace::of(reading.strategy);
    return reading;
}

QByteArrayList findingsOf(const QByteArray &text, const PictureExists &pictureExists)
{
    const Reading reading = readStrategy(text);
    QByteArrayList result;
    for (const Finding &finding : reading.findings(pictureExists)) {
        const Section &section = *reading.syntax.sections()[static_cast<std::size_t>(finding.section)];
        result += codeName(finding.code).toByteArray() + ": " + section.view(finding.range).toByteArray();
    }
    return result;
}

QByteArray tidyQuest()
{
    return R"(---
throughline: 1
owner: Sam
starts: 2027 Q1
---
# Tidy Quest

## Vision

### Today

#### Ouch
![A parent hopping on one foot beside a toy brick](tidy-quest.assets/ouch.svg)

Another brick underfoot.

Every evening ends with the same request, and nobody likes who they become when they repeat it.

> Let them laugh. Everyone in the room has stepped on one.

- Pain: [Putting toys away](#putting-toys-away)

### The turn

#### What if tidying were the game?
- Believe it: [A game, not a tool](#a-game-not-a-tool)

## Framework

### Target market
#### Parents who want to encourage, not punish

### Pain points
#### Putting toys away
- Felt by: [Parents](#parents-who-want-to-encourage-not-punish)

### Strategic bets
#### A game, not a tool
- Solves: [Putting toys away](#putting-toys-away)
- Confidence: medium

Anyone buying a present can buy a game; only parents buy a parenting tool.

### Alternatives
#### A parenting book
- Instead of: [A game, not a tool](#a-game-not-a-tool)
- Verdict: read once, by the parent alone

## Roadmap

### First games
#### Launch the cleaning game
- When: this quarter
- Why: [A game, not a tool](#a-game-not-a-tool), and tidying is the pain parents name first
- Value now: 4/5
- Vision: 5/5
)";
}

} // namespace throughline
