// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/merging.h"

#include "core/edits/edits.h"
#include "tests/support/reading.h"

#include <QStringList>

#include <vector>

namespace throughline {

namespace {

const QStringList vocabulary{"tidying", "evening", "family", "game", "brick", "carpet", "teacher", "price", "autumn", "manual",
    "trial", "settings", "playroom", "grandparents", "release", "sticker", "puzzle", "weekend", "school", "garden"};

QString randomWords(QRandomGenerator &random, int count)
{
    QStringList chosen;
    for (int i = 0; i < count; ++i)
        chosen += vocabulary[random.bounded(static_cast<int>(vocabulary.size()))];
    return chosen.join(u' ');
}

QString prose(QRandomGenerator &random)
{
    QStringList paragraphs;
    for (int p = random.bounded(1, 4); p > 0; --p) {
        QStringList lines;
        for (int l = random.bounded(1, 4); l > 0; --l)
            lines += randomWords(random, random.bounded(5, 12));
        paragraphs += lines.join(u'\n');
    }
    return paragraphs.join(QStringLiteral("\n\n"));
}

/// One thing to do to a strategy, told by the titles that elements had in the base: titles are what edits of the other side may
/// change.
struct Intent {
    int action = 0;
    int element = 0;
    int other = 0;
    QString text;
    int number = 0;
};

/// Elements by the number that they had at first; those that edits add have none.
class Workshop {
public:
    explicit Workshop(const QByteArray &text)
        : m_snapshot(read(text))
    {
        for (int e = 0; e < std::ssize(m_snapshot.strategy().elements()); ++e)
            m_ids.push_back(m_snapshot.strategy().id(e));
    }

    const Snapshot &snapshot() const { return m_snapshot; }
    int count() const { return static_cast<int>(m_ids.size()); }

    /// False where it can't be done.
    bool carryOut(const Intent &intent)
    {
        const Result<Edit> edit = editOf(intent);
        if (!edit)
            return false;
        const Snapshot next = m_snapshot.edited(*edit);
        followIds(*edit, next, intent);
        m_snapshot = next;
        return true;
    }

private:
    int find(int number) const
    {
        const QByteArray &id = m_ids[static_cast<std::size_t>(number)];
        return id.isEmpty() ? -1 : m_snapshot.strategy().find(id);
    }

    Result<Edit> editOf(const Intent &intent) const
    {
        const int e = find(intent.element);
        const int other = find(intent.other);
        const Strategy &strategy = m_snapshot.strategy();
        if (e < 0 || other < 0)
            return failure(ErrorCode::NotFound, {});
        const ElementKind kind = strategy.element(e).kind();
        const bool isItem = kind == ElementKind::Item;
        switch (intent.action) {
        case 0:
            return renameElement(m_snapshot, e, intent.text);
        case 1:
            return setField(m_snapshot, e, isItem ? FieldKey::When : FieldKey::Confidence,
                isItem ? QStringLiteral("2027 Q%1").arg(1 + intent.number % 4) : QStringLiteral("high"));
        case 2:
            return setField(m_snapshot, e, isItem ? FieldKey::Status : FieldKey::ReviewBy,
                isItem ? QStringList{"planned", "doing", "done"}[intent.number % 3] : QStringLiteral("2027-05-01"));
        case 3:
            return setField(m_snapshot, e, isItem ? FieldKey::Team : FieldKey::ChangeOurMindIf, intent.text);
        case 4:
            return linkElement(m_snapshot, e, isItem ? FieldKey::Why : FieldKey::Solves, other, intent.text);
        case 5:
            return moveElement(m_snapshot, e, strategy.element(other).group, intent.number % 2 ? other : -1);
        case 6:
            return removeElement(m_snapshot, e).transform([](const Removal &removal) { return removal.edit; });
        case 7:
            return setProse(m_snapshot, e, rewordedProse(e, intent));
        case 8:
            return addElement(m_snapshot,
                {.kind = kind,
                    .group = strategy.groupOf(strategy.element(e)).name,
                    .title = intent.text,
                    .fields = isItem ? std::vector<std::pair<FieldKey, QString>>{{FieldKey::When, QStringLiteral("later")}}
                                     : std::vector<std::pair<FieldKey, QString>>{},
                    .prose = intent.text});
        default:
            return confirmWhys(m_snapshot, e);
        }
    }

    /// The prose with one of its lines written anew.
    QString rewordedProse(int e, const Intent &intent) const
    {
        QStringList lines = strategyProse(e).split(u'\n');
        QString &line = lines[intent.number % lines.size()];
        line = line.trimmed().isEmpty() ? line : intent.text;
        return lines.join(u'\n');
    }

    QString strategyProse(int e) const { return m_snapshot.strategy().element(e).body->proseText(); }

    void followIds(const Edit &edit, const Snapshot &next, const Intent &intent)
    {
        for (std::size_t n = 0; n < m_ids.size(); ++n) {
            const int was = m_ids[n].isEmpty() ? -1 : m_snapshot.strategy().find(m_ids[n]);
            if (was < 0 || next.strategy().find(m_ids[n]) >= 0)
                continue;
            const bool isGone = intent.action == 6 && static_cast<int>(n) == intent.element;
            const qsizetype heading = m_snapshot.rangeOf(was).start;
            const int now = isGone ? -1 : next.elementAt(edit.text.mapped(heading));
            m_ids[n] = now < 0 ? QByteArray() : next.strategy().id(now);
        }
    }

    Snapshot m_snapshot;
    std::vector<QByteArray> m_ids;
};

std::vector<Intent> intents(QRandomGenerator &random, int count, int elements)
{
    std::vector<Intent> all;
    for (int i = 0; i < count; ++i)
        all.push_back({.action = random.bounded(10),
            .element = random.bounded(elements),
            .other = random.bounded(elements),
            .text = randomWords(random, 3) + QString::number(random.bounded(1000)),
            .number = random.bounded(100)});
    return all;
}

QByteArray doneOn(const QByteArray &text, const std::vector<std::vector<Intent>> &all)
{
    Workshop workshop(text);
    for (const std::vector<Intent> &some : all) {
        for (const Intent &intent : some) {
            if (!workshop.carryOut(intent))
                return {};
        }
    }
    return workshop.snapshot().text().toUtf8();
}

} // namespace

QByteArray editableStrategy(QRandomGenerator &random, int items)
{
    QByteArray text
        = "---\nthroughline: 1\nowner: Sam\nstarts: 2027 Q1\n---\n# Plan\n\nWhy we are here.\n\n## Framework\n\n### Target "
          "market\n\n#### Parents\n\nThey tidy.\n\n### Pain points\n\n";
    for (int i = 0; i < 2; ++i)
        text += "#### Pain " + QByteArray::number(i) + "\n- Felt by: [Parents](#parents)\n- Severity: 3/5\n\n"
            + prose(random).toUtf8() + "\n\n";
    text += "### Strategic bets\n\n";
    for (int i = 0; i < 3; ++i)
        text += "#### Bet " + QByteArray::number(i) + "\n- Solves: [Pain " + QByteArray::number(i % 2) + "](#pain-"
            + QByteArray::number(i % 2) + ")\n- Confidence: medium\n\n" + prose(random).toUtf8() + "\n\n";
    text += "## Roadmap\n\n";
    for (int i = 0; i < items; ++i) {
        if (i % 3 == 0)
            text += "### Theme " + QByteArray::number(i / 3) + "\n\n";
        const QByteArray bet = QByteArray::number(random.bounded(3));
        text += "#### Item " + QByteArray::number(i) + "\n- When: 2027 Q1\n- Status: planned\n- Why: [Bet " + bet + "](#bet-" + bet
            + "), because " + randomWords(random, 3).toUtf8() + "\n- Team: Blue\n\n" + prose(random).toUtf8() + "\n\n";
    }
    return text.trimmed() + '\n';
}

MergeTriple randomTriple(QRandomGenerator &random, int items, int edits)
{
    MergeTriple triple;
    triple.base = editableStrategy(random, items);
    const int elements = Workshop(triple.base).count();
    for (int attempt = 0; triple.ours.isNull() || triple.theirs.isNull(); ++attempt) {
        const std::vector<Intent> ours = intents(random, random.bounded(1, edits + 1), elements);
        const std::vector<Intent> theirs = intents(random, random.bounded(1, edits + 1), elements);
        triple.ours = doneOn(triple.base, {ours});
        triple.theirs = doneOn(triple.base, {theirs});
        triple.oursThenTheirs = doneOn(triple.base, {ours, theirs});
        triple.theirsThenOurs = doneOn(triple.base, {theirs, ours});
    }
    return triple;
}

} // namespace throughline
