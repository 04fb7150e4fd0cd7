// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/completion.h"

#include "core/base/index.h"
#include "core/edits/proposals.h"

#include <QRegularExpression>

#include <algorithm>

namespace throughline {

namespace {

/// A place in a line, and what stands around it there.
struct Cursor {
    Cursor(const Snapshot &snapshot_, qsizetype offset_)
        : snapshot(snapshot_)
        , offset(offset_)
        , section(snapshot.syntax().sectionAt(offset))
        , element(snapshot.elementAt(offset))
        , line(snapshot.text().lineAt(offset))
        , before(snapshot.text().string({line.start, offset}))
        , after(snapshot.text().string({offset, line.end}))
    {
    }

    const Snapshot &snapshot;
    qsizetype offset;
    int section;
    int element;
    TextRange line;
    QString before;
    QString after;

    ElementKind kind() const { return element < 0 ? ElementKind::Other : snapshot.strategy().element(element).kind(); }
    /// Where column \a column of `before` is in the text.
    qsizetype at(qsizetype column) const { return line.start + before.first(column).toUtf8().size(); }
    /// From that column to the end of the line, trailing white space left out.
    TextRange toLineEnd(qsizetype column) const
    {
        const auto isText = [](QChar c) { return c != u' ' && c != u'\t'; };
        const auto blanks = std::find_if(after.rbegin(), after.rend(), isText) - after.rbegin();
        return {at(column), line.end - blanks};
    }

    bool isLiteral() const
    {
        if (section < 0)
            return true;
        const qsizetype here = offset - snapshot.syntax().start(section);
        const auto isLiteralBlock = [here](const Block &block) {
            const bool is = block.kind == BlockKind::Fence || block.kind == BlockKind::Html || block.kind == BlockKind::IndentedCode
                || block.kind == BlockKind::FrontMatter;
            return is && block.range.start < here && here <= block.range.end;
        };
        return std::ranges::any_of(snapshot.syntax().sections()[index(section)]->blocks, isLiteralBlock);
    }
};

/// A field's line up to the cursor.
struct FieldLine {
    const FieldRule *rule = nullptr;
    qsizetype valueColumn = 0;
};

FieldLine fieldLine(const Cursor &cursor)
{
    static const QRegularExpression keyed(QStringLiteral("^\\s*[-*+]\\s+([^:]+):\\s*"));
    const QRegularExpressionMatch match = keyed.match(cursor.before);
    if (match.hasMatch())
        return {fieldRuleNamed(cursor.kind(), match.captured(1).toUtf8()), match.capturedEnd()};
    static const QRegularExpression nested(QStringLiteral("^\\s{2,}[-*+]\\s+"));
    const QRegularExpressionMatch below = nested.match(cursor.before);
    if (!below.hasMatch() || cursor.element < 0)
        return {};
    const Element &element = cursor.snapshot.strategy().element(cursor.element);
    const qsizetype here = cursor.offset - cursor.snapshot.syntax().start(element.section);
    const auto &fields = element.body->fields; // in the order of the text
    const auto next = std::ranges::lower_bound(fields, here, {}, [](const Field &field) { return field.name.start; });
    if (next == fields.begin())
        return {};
    return {fieldRule(element.kind(), std::prev(next)->key), below.capturedEnd()};
}

/// `](#…` before the cursor: the targets, the likely kinds first.
std::optional<Completion> destination(const Cursor &cursor)
{
    static const QRegularExpression open(QStringLiteral("\\]\\(#?([^()\\s]*)$"));
    const QRegularExpressionMatch match = open.match(cursor.before);
    if (!match.hasMatch())
        return {};
    static const QRegularExpression rest(QStringLiteral("^[^()\\s]*"));
    const qsizetype behind = rest.match(cursor.after).capturedEnd();
    const bool isClosed = behind < cursor.after.size() && (cursor.after[behind] == u')' || cursor.after[behind] == u' ');
    Completion completion;
    completion.range = {cursor.at(match.capturedStart() + 2), cursor.offset + cursor.after.first(behind).toUtf8().size()};
    completion.typed = match.captured(1);
    completion.isEager = true;
    completion.proposals = destinationProposals(cursor.snapshot, fieldLine(cursor).rule, cursor.element, isClosed);
    return completion;
}

/// An open bracket before the cursor: whole links.
std::optional<Completion> bracket(const Cursor &cursor)
{
    static const QRegularExpression open(QStringLiteral("(?<![!\\\\\\]])\\[([^\\[\\]]*)$"));
    const QRegularExpressionMatch match = open.match(cursor.before);
    const FieldLine field = fieldLine(cursor);
    const bool isTaskMark
        = !field.rule && QStringView(cursor.before).first(std::max<qsizetype>(match.capturedStart(), 0)).trimmed().size() == 1;
    if (!match.hasMatch() || isTaskMark)
        return {};
    Completion completion;
    completion.range = {cursor.at(match.capturedStart()), cursor.offset + (cursor.after.startsWith(u']') ? 1 : 0)};
    completion.typed = match.captured(1);
    completion.isEager = true;
    completion.proposals = linkProposals(cursor.snapshot, field.rule, cursor.element);
    return completion;
}

std::optional<Completion> value(const Cursor &cursor)
{
    const FieldLine field = fieldLine(cursor);
    if (!field.rule)
        return {};
    Completion completion;
    if (field.rule->type != ValueType::Link) {
        completion.range = cursor.toLineEnd(field.valueColumn);
        completion.typed = cursor.before.sliced(field.valueColumn);
        completion.isEager = field.rule->type != ValueType::Text || !completion.typed.isEmpty();
        completion.proposals = valueProposals(cursor.snapshot, *field.rule, cursor.kind());
        return completion;
    }
    const qsizetype comma = cursor.before.lastIndexOf(u',');
    qsizetype column = std::max(comma + 1, field.valueColumn);
    while (column < cursor.before.size() && cursor.before[column].isSpace())
        ++column;
    completion.range = {cursor.at(column), cursor.offset};
    completion.typed = cursor.before.sliced(column);
    completion.isEager = column == field.valueColumn && cursor.after.trimmed().isEmpty();
    completion.proposals = linkProposals(cursor.snapshot, field.rule, cursor.element);
    return completion;
}

/// `- ` and the beginning of a word: the fields that the element hasn't got yet.
std::optional<Completion> key(const Cursor &cursor)
{
    static const QRegularExpression begun(QStringLiteral("^\\s{0,3}(?:[-*+]\\s+)?([^:\\[\\]]*)$"));
    const QRegularExpressionMatch match = begun.match(cursor.before);
    const bool hasBullet = match.capturedStart(1) > 0 && !cursor.before.trimmed().isEmpty()
        && QStringView(u"-*+").contains(cursor.before.trimmed()[0]);
    const QString typed = match.captured(1);
    if (!match.hasMatch() || cursor.kind() == ElementKind::Other || (!hasBullet && !cursor.before.trimmed().isEmpty()))
        return {};
    const qsizetype colon = cursor.after.indexOf(u':');
    if (colon < 0 && !cursor.after.trimmed().isEmpty())
        return {};
    Completion completion;
    completion.range = {cursor.at(match.capturedStart(1)), cursor.offset + cursor.after.first(colon + 1).toUtf8().size()};
    completion.typed = typed;
    completion.isEager = hasBullet && !typed.isEmpty();
    completion.proposals = keyProposals(cursor.snapshot, cursor.element, hasBullet, colon >= 0);
    return completion;
}

std::optional<Completion> heading(const Cursor &cursor)
{
    static const QRegularExpression begun(QStringLiteral("^(##|###)\\s+(.*)$"));
    const QRegularExpressionMatch match = begun.match(cursor.before);
    if (!match.hasMatch() || !cursor.after.trimmed().isEmpty())
        return {};
    Completion completion;
    completion.range = cursor.toLineEnd(match.capturedStart(2));
    completion.typed = match.captured(2);
    completion.isEager = true;
    completion.proposals
        = match.capturedLength(1) == 2 ? partProposals(cursor.snapshot) : groupProposals(cursor.snapshot, cursor.section);
    return completion;
}

} // namespace

Completion completionAt(const Snapshot &snapshot, qsizetype offset)
{
    const Cursor cursor(snapshot, offset);
    if (!cursor.isLiteral()) {
        for (const auto read : {destination, bracket, value, heading, key}) {
            if (std::optional<Completion> completion = read(cursor))
                return std::move(*completion);
        }
    }
    return {.range = {offset, offset}, .typed = {}, .isEager = false, .proposals = {}};
}

} // namespace throughline
