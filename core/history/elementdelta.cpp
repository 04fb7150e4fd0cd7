// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/elementdelta.h"

#include "core/base/index.h"
#include "core/base/translate.h"
#include "core/history/relinking.h"
#include "core/syntax/escaped.h"
#include "core/syntax/plaintext.h"

#include <algorithm>

namespace throughline {

namespace {

ChangeKind kindOf(FieldKey key)
{
    switch (key) {
    case FieldKey::When:
        return ChangeKind::MovedInTime;
    case FieldKey::ValueNow:
    case FieldKey::Vision:
    case FieldKey::Effort:
    case FieldKey::Severity:
    case FieldKey::Confidence:
    case FieldKey::Status:
        return ChangeKind::Reprioritised;
    case FieldKey::Why:
    case FieldKey::Solves:
    case FieldKey::FeltBy:
    case FieldKey::BelieveIt:
    case FieldKey::Pain:
        return ChangeKind::WhyChanged;
    default:
        return ChangeKind::FieldChanged;
    }
}

/// The values of one key, however often it is there.
struct NamedValues {
    FieldKey key = FieldKey::Unknown;
    QString name;
    QStringList values;
};

NamedValues &named(std::vector<NamedValues> &all, FieldKey key, const QString &name)
{
    const auto found = std::ranges::find_if(all, [&](const NamedValues &v) {
        return v.key == key && (key != FieldKey::Unknown || v.name.compare(name, Qt::CaseInsensitive) == 0);
    });
    return found != all.end() ? *found : all.emplace_back(NamedValues{key, name, {}});
}

std::vector<NamedValues> valuesOf(const ElementBody &body)
{
    std::vector<NamedValues> all;
    for (const Field &field : body.fields) {
        const FieldRule *rule = fieldRule(body.kind, field.key);
        const QString name = rule ? QString::fromLatin1(rule->name) : body.section->string(field.name);
        named(all, field.key, name).values += body.value(field);
    }
    return all;
}

/// The front matter's keys with what stands behind them, further lines included.
std::vector<NamedValues> frontMatterOf(const Section &section)
{
    std::vector<NamedValues> all;
    const QStringList lines = section.string(section.frontMatter).split(u'\n');
    for (const QString &line : lines) {
        const qsizetype colon = line.indexOf(u':');
        const bool isKey = colon > 0 && !line.front().isSpace() && line.front() != u'#';
        if (isKey)
            all.push_back({FieldKey::Unknown, line.first(colon).trimmed(), {line.sliced(colon + 1).trimmed()}});
        else if (!all.empty() && !line.trimmed().isEmpty())
            all.back().values += line.trimmed();
    }
    return all;
}

QString inWords(const QStringList &values)
{
    QStringList words;
    for (const QString &value : values)
        words += QString::fromUtf8(plainText(value.toUtf8()));
    return words.join(QStringLiteral("; "));
}

class Deltas {
public:
    void compareValues(const std::vector<NamedValues> &before, std::vector<NamedValues> after)
    {
        for (const NamedValues &old : before) {
            NamedValues &now = named(after, old.key, old.name);
            if (now.values != old.values)
                addValues(old, now);
            now.values.clear();
        }
        for (const NamedValues &now : after) {
            if (!now.values.isEmpty())
                addValues({now.key, now.name, {}}, now);
        }
    }

    void compareWords(const QString &before, const QString &after, const QString &name)
    {
        if (before.trimmed() != after.trimmed())
            add(ChangeKind::Reworded, FieldKey::Unknown, name, before.trimmed(), after.trimmed());
    }

    void add(ChangeKind kind, FieldKey key, const QString &name, const QString &from, const QString &to)
    {
        m_deltas.push_back({.kind = kind, .key = key, .name = name, .from = from, .to = to});
    }

    std::vector<StrategyDelta> take() { return std::move(m_deltas); }

private:
    void addValues(const NamedValues &before, const NamedValues &after)
    {
        const QString from = inWords(before.values);
        const QString to = inWords(after.values);
        const bool isTold = from != to; // else it is in the marks: where a link leads, or its confirmation
        const QString marksFrom = before.values.join(QStringLiteral("; "));
        const QString marksTo = after.values.join(QStringLiteral("; "));
        add(kindOf(after.key), after.key, after.name, isTold ? from : marksFrom, isTold ? to : marksTo);
    }

    std::vector<StrategyDelta> m_deltas;
};

QString pictureOf(const ElementBody &body)
{
    return body.picture < 0 ? QString() : body.section->string(body.section->links[index(body.picture)].destination);
}

void compareElements(Deltas &deltas, const ElementBody &before, const ElementBody &after)
{
    deltas.compareValues(valuesOf(before), valuesOf(after));
    const QString from = pictureOf(before);
    const QString to = pictureOf(after);
    if (from != to)
        deltas.add(ChangeKind::Redrawn, FieldKey::Unknown, {}, from, to);
    deltas.compareWords(before.captionText(), after.captionText(), tr("caption"));
    deltas.compareWords(
        before.proseText(), after.proseText(), after.kind == ElementKind::Frame ? tr("narration") : tr("description"));
    deltas.compareWords(before.notesText(), after.notesText(), tr("speaker notes"));
}

/// The words of a section that is no element, heading and front matter left out.
QString wordsOf(const Section &section)
{
    qsizetype start = section.hasHeading ? section.headings.front().range.end : 0;
    for (const Block &block : section.blocks)
        start = block.kind == BlockKind::FrontMatter ? block.range.end : start;
    return section.string({start, section.text.size()}).trimmed();
}

QByteArray fragmentAt(const Snapshot &snapshot, int section)
{
    const int element = snapshot.strategy().elementOfSection(section);
    const Section &found = *snapshot.syntax().sections()[index(section)];
    return element >= 0 ? snapshot.strategy().id(element) : found.anchor.isEmpty() ? found.headings.front().slug : found.anchor;
}

/// The older section with its links written as the newer document calls their targets.
SectionPtr inNewerNames(const Snapshot &before, int section, const Snapshot &after, const Pairing &pairing)
{
    const SectionPtr &old = before.syntax().sections()[index(section)];
    const QByteArray text = textInNewerNames(before, section, after, pairing);
    if (text == old->text)
        return old;
    const auto source = SourceText::fromUtf8(text);
    const Syntax syntax = Syntax::read(*source);
    return syntax.sections().size() == 1 ? syntax.sections().front() : old;
}

} // namespace

QByteArray textInNewerNames(const Snapshot &before, int section, const Snapshot &after, const Pairing &pairing)
{
    return relinked(before, section, [&](int target) -> std::optional<LinkName> {
        const int now = pairing.after[index(target)];
        if (now < 0 || !after.syntax().sections()[index(now)]->hasHeading)
            return {};
        const QByteArray &title = after.syntax().sections()[index(now)]->headings.front().title;
        const bool isRenamed = title != before.syntax().sections()[index(target)]->headings.front().title;
        return LinkName{fragmentAt(after, now), isRenamed ? escapedInline(QString::fromUtf8(title)) : QByteArray()};
    });
}

std::vector<StrategyDelta> sectionDeltas(
    const Snapshot &before, int sectionBefore, const Snapshot &after, int sectionAfter, const Pairing &pairing)
{
    const SectionPtr old = inNewerNames(before, sectionBefore, after, pairing);
    const SectionPtr &now = after.syntax().sections()[index(sectionAfter)];
    Deltas deltas;
    const int elementBefore = before.strategy().elementOfSection(sectionBefore);
    const int elementAfter = after.strategy().elementOfSection(sectionAfter);
    if (elementBefore >= 0 && elementAfter >= 0) {
        compareElements(deltas, lowerElement(old, before.strategy().element(elementBefore).kind()),
            *after.strategy().element(elementAfter).body);
    } else {
        deltas.compareValues(frontMatterOf(*old), frontMatterOf(*now));
        deltas.compareWords(wordsOf(*old), wordsOf(*now), {});
    }
    return deltas.take();
}

} // namespace throughline
