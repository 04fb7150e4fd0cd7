// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/element.h"

#include "core/base/letters.h"
#include "core/model/period.h"
#include "core/model/values.h"
#include "core/text/trimmed.h"

#include <QStringDecoder>
#include <QStringList>

#include <algorithm>

namespace throughline {

namespace {

constexpr qsizetype longestUnfinished = 24; // bytes: longer than any key that we know
constexpr qsizetype longestKey = 60; // bytes

bool isMark(char c)
{
    return c == '*' || c == '_';
}

/// A text in UTF-16; without an allocation where it is as short as most values are.
class Utf16 {
public:
    explicit Utf16(QByteArrayView text)
    {
        QStringDecoder decoder(QStringDecoder::Utf8);
        m_units.resize(decoder.requiredSpace(text.size()));
        m_size = decoder.appendToBuffer(m_units.data(), text) - m_units.data();
    }

    operator QStringView() const { return QStringView(m_units.data(), m_size); }

private:
    QVarLengthArray<QChar, 32> m_units;
    qsizetype m_size;
};

/// Reads one section's blocks into an ElementBody.
class Lowering {
public:
    Lowering(SectionPtr section, ElementKind kind)
        : m_section(*section)
    {
        m_body.section = std::move(section);
        m_body.kind = kind;
    }

    ElementBody run()
    {
        constexpr std::size_t usualFields = 8;
        m_body.fields.reserve(m_section.blocks.size() > usualFields ? usualFields : 0);
        const qsizetype own = m_section.headings.front().range.start;
        for (std::size_t i = 0; i < m_section.blocks.size(); ++i) {
            const Block &block = m_section.blocks[i];
            if (block.parent < 0 && block.range.start > own && block.kind != BlockKind::LinkDefinition)
                lowerBlock(static_cast<int>(i), block);
        }
        return std::move(m_body);
    }

private:
    void lowerBlock(int index, const Block &block)
    {
        if (block.kind == BlockKind::List && !block.isOrdered && lowerFields(index))
            m_body.fieldLists.push_back(block.range);
        else if (m_body.kind != ElementKind::Frame || !lowerStory(block))
            m_body.prose.push_back(textOf(block));
    }

    /// What only a frame has: one picture, a caption, speaker notes.
    bool lowerStory(const Block &block)
    {
        if (block.kind == BlockKind::Quote) {
            m_body.notes.push_back(block.range);
            return true;
        }
        if (block.kind != BlockKind::Paragraph)
            return false;
        const TextRange text = trimmed(m_section.text, textOf(block));
        const int image = imageAt(text);
        if (image >= 0 && m_body.picture < 0) {
            m_body.picture = image;
            return true;
        }
        if (!m_body.caption.isEmpty() || image >= 0)
            return false;
        m_body.caption = text;
        return true;
    }

    int imageAt(TextRange text) const
    {
        const auto link = std::ranges::find(m_section.links, text, &Link::range);
        return link != m_section.links.end() && link->isImage ? static_cast<int>(link - m_section.links.begin()) : -1;
    }

    TextRange textOf(const Block &block) const { return block.kind == BlockKind::Paragraph ? linesOf(block) : block.range; }

    TextRange linesOf(const Block &block) const
    {
        const auto first = static_cast<std::size_t>(block.firstLine);
        return {m_section.lines[first].start, m_section.lines[first + static_cast<std::size_t>(block.lineCount) - 1].end};
    }

    /// Reads the list at \a index as fields; false, and nothing read, where it is prose.
    bool lowerFields(int index)
    {
        const std::size_t before = m_body.fields.size();
        bool hasKnownKey = false;
        bool hasUnfinished = false;
        for (std::size_t i = static_cast<std::size_t>(index) + 1; i < m_section.blocks.size(); ++i) {
            const Block &item = m_section.blocks[i];
            if (item.parent < index)
                break;
            if (item.parent != index)
                continue;
            const auto rule = lowerItem(i);
            if (!rule && (hasUnfinished || !lowerUnfinished(i))) {
                m_body.fields.resize(before);
                return false;
            }
            hasUnfinished = hasUnfinished || !rule;
            hasKnownKey = hasKnownKey || rule.value_or(FieldKey::Unknown) != FieldKey::Unknown;
        }
        if (!hasKnownKey)
            m_body.fields.resize(before);
        return hasKnownKey;
    }

    /// One `Key: value` with the values nested under it; nothing where the item has another form.
    std::optional<FieldKey> lowerItem(std::size_t index)
    {
        const Block &item = m_section.blocks[index];
        const std::size_t next = index + 1;
        if (next >= m_section.blocks.size() || m_section.blocks[next].parent != static_cast<int>(index)
            || m_section.blocks[next].kind != BlockKind::Paragraph)
            return {};
        Field field;
        field.item = item.range;
        if (!splitAtColon(linesOf(m_section.blocks[next]), field))
            return {};
        const FieldRule *rule = fieldRuleNamed(m_body.kind, m_section.view(field.name));
        field.key = rule ? rule->key : FieldKey::Unknown;
        const bool hasNested = lowerNested(static_cast<int>(index));
        if (!hasNested || !field.value.isEmpty())
            addField(field, rule);
        if (hasNested) {
            for (const auto &[nestedItem, value] : m_nested)
                addNested(field, rule, nestedItem, value);
        }
        return field.key;
    }

    /// A field that is being typed among finished ones: nothing yet, or a key without its colon.
    bool lowerUnfinished(std::size_t index)
    {
        const std::size_t next = index + 1;
        const bool isEmpty = next >= m_section.blocks.size() || m_section.blocks[next].parent != static_cast<int>(index);
        if (isEmpty)
            return true;
        const TextRange text = m_section.blocks[next].kind == BlockKind::Paragraph ? linesOf(m_section.blocks[next]) : TextRange{};
        const QByteArrayView words = m_section.view(text);
        if (words.isEmpty() || words.size() > longestUnfinished || words.contains('[') || words.contains('\n'))
            return false;
        Field field;
        field.item = m_section.blocks[index].range;
        field.name = trimmed(m_section.text, text);
        field.value = {field.name.end, field.name.end};
        addField(field, nullptr);
        return true;
    }

    bool splitAtColon(TextRange text, Field &field) const
    {
        const QByteArrayView start = m_section.view(text).first(std::min<qsizetype>(longestKey, text.size()));
        const auto *const stop = std::ranges::find_if(start, [](char c) { return c == ':' || c == '[' || c == '\n'; });
        const qsizetype colon = stop - start.begin();
        if (colon < 1 || stop == start.end() || *stop != ':')
            return false;
        TextRange name{text.start, text.start + colon};
        TextRange value{name.end + 1, text.end};
        while (name.start < name.end && isMark(m_section.text[name.start])) {
            ++name.start;
            if (name.end > name.start && isMark(m_section.text[name.end - 1])) // **Key**: value
                --name.end;
            else if (value.start < value.end && isMark(m_section.text[value.start])) // **Key:** value
                ++value.start;
        }
        if (value.start < value.end && !isWhite(m_section.text[value.start]))
            return false;
        field.name = trimmed(m_section.text, name);
        field.value = trimmed(m_section.text, value);
        if (value.start == text.end || field.value.isEmpty()) // where a value would go
            field.value = {std::min(value.start + 1, text.end), std::min(value.start + 1, text.end)};
        return !field.name.isEmpty();
    }

    /// Collects the texts of the list items nested under the item at \a index.
    bool lowerNested(int index)
    {
        m_nested.clear();
        int list = -1;
        for (std::size_t i = static_cast<std::size_t>(index) + 1;
            i < m_section.blocks.size() && m_section.blocks[i].parent >= index; ++i) {
            const Block &block = m_section.blocks[i];
            if (block.parent == index && block.kind == BlockKind::List && list < 0)
                list = static_cast<int>(i);
            const bool isValue = block.kind == BlockKind::Paragraph && block.parent >= 0
                && m_section.blocks[static_cast<std::size_t>(block.parent)].kind == BlockKind::ListItem
                && m_section.blocks[static_cast<std::size_t>(block.parent)].parent == list && list >= 0;
            if (isValue) {
                const TextRange item = m_section.blocks[static_cast<std::size_t>(block.parent)].range;
                m_nested.emplace_back(item, trimmed(m_section.text, linesOf(block)));
            }
        }
        return !m_nested.empty();
    }

    void addNested(Field field, const FieldRule *rule, TextRange item, TextRange value)
    {
        field.isNested = true;
        field.item = item;
        field.value = value;
        addField(field, rule);
    }

    static bool isDated(const FieldRule *rule)
    {
        return rule && (rule->type == ValueType::Period || rule->type == ValueType::Date);
    }

    /// Whether the value is as its type wants it, as far as can be told without the document's calendar.
    bool readsWell(const Field &field, const FieldRule *rule) const
    {
        if (!rule || rule->type == ValueType::Text || rule->type == ValueType::Link || isDated(rule))
            return true;
        return isReadable(Utf16(m_section.view(field.value)), rule->type, m_body.kind, {});
    }

    void addField(const Field &written, const FieldRule *rule)
    {
        Field &field = m_body.fields.emplace_back(written);
        field.isReadable = readsWell(field, rule);
        field.needsCalendar = isDated(rule) && !isPlainPeriod(m_section.view(field.value));
        const auto first
            = std::ranges::lower_bound(m_section.links, field.value.start, {}, [](const Link &l) { return l.range.start; });
        field.firstLink = static_cast<int>(first - m_section.links.begin());
        field.reason = field.value;
        for (auto link = first; link != m_section.links.end() && field.value.contains(link->range); ++link) {
            ++field.linkCount;
            field.reason.start = std::max(field.reason.start, link->range.end);
        }
        if (field.linkCount > 0)
            field.reason = withoutLead(field.reason);
    }

    /// Without the comma, colon or dash that a reason begins with.
    TextRange withoutLead(TextRange reason) const
    {
        for (;;) {
            reason = trimmed(m_section.text, reason);
            const QByteArrayView rest = m_section.view(reason);
            if (rest.startsWith("\xE2\x80\x93") || rest.startsWith("\xE2\x80\x94"))
                reason.start += 3;
            else if (!rest.isEmpty() && QByteArrayView(",;:-").contains(rest.front()))
                ++reason.start;
            else
                return reason;
        }
    }

    const Section &m_section;
    ElementBody m_body;
    std::vector<std::pair<TextRange, TextRange>> m_nested; ///< items and their values
};

} // namespace

const Field *ElementBody::field(FieldKey key) const
{
    const auto found = std::ranges::find(fields, key, &Field::key);
    return found == fields.end() ? nullptr : &*found;
}

QString ElementBody::valueOf(FieldKey key) const
{
    const Field *found = field(key);
    return found ? value(*found) : QString();
}

QString ElementBody::proseText() const
{
    QString text;
    for (const TextRange &block : prose)
        text += (text.isEmpty() ? QString() : QStringLiteral("\n\n")) + section->string(block);
    return text;
}

QString ElementBody::captionText() const
{
    return section->string(caption);
}

QString ElementBody::notesText() const
{
    QStringList lines;
    for (const TextRange &quote : notes) {
        for (QString line : section->string(quote).split(u'\n')) {
            line = line.trimmed();
            if (line.startsWith(u'>'))
                line = line.sliced(line.startsWith(u"> ") ? 2 : 1);
            lines += line;
        }
    }
    return lines.join(u'\n');
}

ElementBody lowerElement(SectionPtr section, ElementKind kind)
{
    return Lowering(std::move(section), kind).run();
}

} // namespace throughline
