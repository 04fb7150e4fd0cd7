// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/translate.h"
#include "core/edits/edits.h"
#include "core/edits/writing.h"

#include <algorithm>

namespace throughline {

namespace {

/// A value on one line, as it stands in the text.
QByteArray oneLine(const QString &value)
{
    return value.simplified().toUtf8();
}

Result<const FieldRule *> ruleFor(const Place &place, FieldKey key)
{
    if (const FieldRule *rule = fieldRule(place.body.kind, key))
        return rule;
    return failure(
        ErrorCode::Refused, tr("“%1” is a %2, which has no such field").arg(place.body.title(), kindName(place.body.kind)));
}

const Field &fieldAt(const Place &place, int field)
{
    return place.body.fields[static_cast<std::size_t>(field)];
}

Replacement valueReplacement(const Place &place, const Field &field, const QByteArray &value)
{
    const bool needsSpace = field.value.isEmpty() && field.value.start > 0 && place.section.text[field.value.start - 1] != ' ';
    const bool needsColon = field.value.start == field.name.end;
    return {place.at(field.value), (needsColon ? ":" : "") + ((needsSpace ? " " : "") + value)};
}

/// The list item that holds a nested value's key and all values under it, or the field's own item. Relative, whole lines.
TextRange itemOf(const Place &place, const Field &field)
{
    const auto siblings = std::ranges::count_if(place.body.fields, [&](const Field &f) { return f.name == field.name; });
    if (!field.isNested || siblings > 1)
        return place.wholeLines(field.item);
    return place.wholeLines({field.name.start, field.item.end});
}

/// Removing \a lines; where they leave two blank lines side by side, one of them goes too.
TextEdit removal(const Place &place, TextRange lines)
{
    if (place.isBlankBefore(lines.start) && lines.end < place.section.text.size() && place.isBlankAfter(lines.end))
        lines.end = place.wholeLines({lines.end, lines.end}).end;
    return TextEdit::remove(place.at(lines));
}

/// The bullet and what stands before it in the line of \a field: "- ".
QByteArray bulletOf(const Place &place, const Field &field)
{
    const qsizetype lineStart = place.wholeLines({field.name.start, field.name.start}).start;
    QByteArray bullet = place.section.text.sliced(lineStart, field.name.start - lineStart);
    while (bullet.endsWith('*') && bullet.size() > 1 && !bullet.endsWith(" *")) // an emphasised key
        bullet.chop(1);
    return bullet;
}

/// The bullet that the nearest element before writes its fields with.
QByteArray neighboursBullet(const Snapshot &snapshot, int element)
{
    for (int i = element; i >= 0; --i) {
        const Place place(snapshot, i);
        const auto plain = std::ranges::find_if(place.body.fields, [](const Field &f) { return !f.isNested; });
        if (plain != place.body.fields.end())
            return bulletOf(place, *plain).trimmed() + ' ';
    }
    return "- ";
}

/// A new field's line into the list that is there, behind those that come before it in our order.
TextEdit insertedIntoList(const Place &place, const FieldRule &rule, const QByteArray &value)
{
    const Field *after = nullptr;
    for (const Field &field : place.body.fields) {
        if (field.key != FieldKey::Unknown && fieldOrder(place.body.kind, field.key) <= fieldOrder(place.body.kind, rule.key))
            after = &field;
    }
    const Field &neighbour = after ? *after : place.body.fields.front();
    const QByteArray line = bulletOf(place, neighbour) + rule.name.toByteArray() + ": " + value;
    const TextRange lines
        = place.wholeLines(neighbour.isNested ? TextRange{neighbour.name.start, neighbour.item.end} : neighbour.item);
    if (!after)
        return TextEdit::insert(place.start + lines.start, line + place.lineEnd());
    if (endsWithLineEnd(QByteArrayView(place.section.text).first(lines.end)))
        return TextEdit::insert(place.start + lines.end, line + place.lineEnd());
    return TextEdit::insert(place.start + lines.end, place.lineEnd() + line);
}

bool isListAt(const Place &place, qsizetype offset)
{
    return std::ranges::any_of(place.section.blocks, [&](const Block &block) {
        return block.parent < 0 && block.kind == BlockKind::List && block.range.start >= offset
            && QByteArrayView(place.section.text).sliced(offset, block.range.start - offset).trimmed().isEmpty();
    });
}

/// A new list of one field: behind the heading, for a frame behind its story.
TextEdit newList(const Snapshot &snapshot, int element, const FieldRule &rule, const QByteArray &value)
{
    const Place place(snapshot, element);
    const QByteArray end = place.lineEnd();
    const bool isStory = place.body.kind == ElementKind::Frame;
    const TextRange heading = place.wholeLines(place.body.heading().range);
    const qsizetype at = isStory ? place.wholeLines({place.ownEnd(), place.ownEnd()}).end : heading.end;
    QByteArray bullet = neighboursBullet(snapshot, element);
    if (isListAt(place, at)) // two lists with the same bullet would be one
        bullet = bullet.startsWith('-') ? "* " : "- ";
    QByteArray text = bullet + rule.name.toByteArray() + ": " + value + end;
    const QByteArrayView before = QByteArrayView(place.section.text).first(at);
    if (at > heading.end)
        text.prepend(end);
    if (!endsWithLineEnd(before))
        text = end + text.first(text.size() - end.size());
    if (at < place.section.text.size() && !place.isBlankAfter(at))
        text += end;
    return TextEdit::insert(place.start + at, text);
}

TextEdit addedField(const Snapshot &snapshot, int element, const FieldRule &rule, const QByteArray &value)
{
    const Place place(snapshot, element);
    return place.body.fields.empty() ? newList(snapshot, element, rule, value) : insertedIntoList(place, rule, value);
}

} // namespace

Result<TextEdit> setField(const Snapshot &snapshot, int element, FieldKey key, const QString &value)
{
    const Place place(snapshot, element);
    const auto rule = ruleFor(place, key);
    if (!rule)
        return std::unexpected(rule.error());
    const QByteArray written = oneLine(value);
    std::vector<Replacement> replacements;
    const Field *kept = nullptr; // the one that holds the value from now on
    bool isSet = written.isEmpty();
    for (const Field &field : place.body.fields) {
        if (field.key != key)
            continue;
        if (isSet) {
            const bool goesWithKey = field.isNested && !(kept && kept->name == field.name);
            replacements.push_back(
                {place.at(place.wholeLines(goesWithKey ? TextRange{field.name.start, field.item.end} : field.item)), {}});
            continue;
        }
        if (place.section.view(field.value) != written)
            replacements.push_back(valueReplacement(place, field, written));
        kept = &field;
        isSet = true;
    }
    if (!isSet)
        return addedField(snapshot, element, **rule, written);
    if (replacements.size() == 1 && replacements.front().text.isEmpty())
        return removal(place, replacements.front().range.shifted(-place.start));
    return TextEdit(merged(std::move(replacements)));
}

Result<TextEdit> setFieldValue(const Snapshot &snapshot, int element, int field, const QString &value)
{
    const Place place(snapshot, element);
    const QByteArray written = oneLine(value);
    if (written.isEmpty())
        return removeField(snapshot, element, field);
    if (place.section.view(fieldAt(place, field).value) == written)
        return TextEdit();
    return TextEdit({valueReplacement(place, fieldAt(place, field), written)});
}

Result<TextEdit> addField(const Snapshot &snapshot, int element, FieldKey key, const QString &value)
{
    const Place place(snapshot, element);
    const auto rule = ruleFor(place, key);
    if (!rule)
        return std::unexpected(rule.error());
    if (value.simplified().isEmpty())
        return failure(ErrorCode::Refused, tr("A field needs a value"));
    return addedField(snapshot, element, **rule, oneLine(value));
}

Result<TextEdit> removeField(const Snapshot &snapshot, int element, int field)
{
    const Place place(snapshot, element);
    return removal(place, itemOf(place, fieldAt(place, field)));
}

} // namespace throughline
