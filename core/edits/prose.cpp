// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/translate.h"
#include "core/edits/cards.h"
#include "core/edits/writing.h"
#include "core/model/comparison.h"
#include "core/syntax/scanner.h"

#include <algorithm>
#include <span>

namespace throughline {

namespace {

/// \a text with the document's line ends, nothing around it.
QByteArray written(const QString &text, const QByteArray &lineEnd)
{
    QByteArray bytes = text.toUtf8();
    bytes.replace("\r\n", "\n").replace('\r', '\n');
    while (bytes.startsWith('\n'))
        bytes.remove(0, 1);
    while (bytes.endsWith('\n') || bytes.endsWith(' '))
        bytes.chop(1);
    return bytes.replace('\n', lineEnd);
}

/// Prose must stay prose: a heading in it would end the element.
Result<void> mayBeProse(const QByteArray &text)
{
    const std::vector<SectionPtr> sections = readSections('\n' + text);
    const bool hasHeading = std::ranges::any_of(sections, [](const SectionPtr &s) { return s->hasHeading; });
    if (hasHeading)
        return failure(ErrorCode::Refused, tr("Prose can't hold headings of levels one to four: they begin another element"));
    return {};
}

/// Puts \a text in place of \a old, blocks of the element in order: into the first one's place, the others go. Where there is none
/// yet, it becomes a paragraph of its own at \a fallback. All relative to the section.
TextEdit replacedBlocks(const Place &place, std::span<const TextRange> old, const QByteArray &text, qsizetype fallback)
{
    if (old.empty()) {
        if (text.isEmpty())
            return {};
        return insertedBlock(place, fallback, text);
    }
    // Blocks with nothing but blank lines between them are replaced as one.
    std::vector<Replacement> replacements;
    TextRange first = old.front();
    std::size_t next = 1;
    while (
        next < old.size() && QByteArrayView(place.section.text).sliced(first.end, old[next].start - first.end).trimmed().isEmpty())
        first.end = old[next++].end;
    if (text.isEmpty()) {
        TextRange lines = place.wholeLines(first);
        if (place.isBlankBefore(lines.start) && lines.end < place.section.text.size() && place.isBlankAfter(lines.end))
            lines.end = place.wholeLines({lines.end, lines.end}).end;
        replacements.push_back({place.at(lines), {}});
    } else if (place.section.view(first) != text) {
        replacements.push_back({place.at(first), text});
    }
    for (; next < old.size(); ++next)
        replacements.push_back({place.at(place.wholeLines(old[next])), {}});
    return TextEdit(std::move(replacements));
}

/// Behind the last of \a blocks, or the heading.
qsizetype behind(const Place &place, std::initializer_list<TextRange> blocks)
{
    qsizetype end = place.body.heading().range.end;
    for (const TextRange &block : blocks)
        end = std::max<qsizetype>(end, block.end);
    return place.wholeLines({end, end}).end;
}

TextRange pictureRange(const ElementBody &body)
{
    return body.picture < 0 ? TextRange{} : body.section->links[static_cast<std::size_t>(body.picture)].range;
}

} // namespace

Result<TextEdit> setLead(const Snapshot &snapshot, int element, const QString &lead)
{
    const Place place(snapshot, element);
    const QByteArray text = written(lead, place.lineEnd());
    if (const auto allowed = mayBeProse(text); !allowed)
        return std::unexpected(allowed.error());
    std::vector<TextRange> old;
    if (const auto now = leadOf(place.body))
        old.push_back(*now);
    const TextRange fields = place.body.fieldLists.empty() ? TextRange{} : place.body.fieldLists.back();
    return replacedBlocks(place, old, text, behind(place, {fields, place.body.caption, pictureRange(place.body)}));
}

Result<TextEdit> setProse(const Snapshot &snapshot, int element, const QString &prose)
{
    const Place place(snapshot, element);
    const QByteArray text = written(prose, place.lineEnd());
    if (const auto allowed = mayBeProse(text); !allowed)
        return std::unexpected(allowed.error());
    const TextRange fields
        = place.body.fieldLists.empty() || place.body.kind == ElementKind::Frame ? TextRange{} : place.body.fieldLists.back();
    return replacedBlocks(place, place.body.prose, text, behind(place, {fields, place.body.caption, pictureRange(place.body)}));
}

Result<TextEdit> setCaption(const Snapshot &snapshot, int element, const QString &caption)
{
    const Place place(snapshot, element);
    const QByteArray text = caption.simplified().toUtf8();
    if (const auto allowed = mayBeProse(text); !allowed)
        return std::unexpected(allowed.error());
    std::vector<TextRange> old;
    if (!place.body.caption.isEmpty())
        old.push_back(place.body.caption);
    return replacedBlocks(place, old, text, behind(place, {pictureRange(place.body)}));
}

Result<TextEdit> setNotes(const Snapshot &snapshot, int element, const QString &notes)
{
    const Place place(snapshot, element);
    const QByteArray end = place.lineEnd();
    QByteArray text = written(notes, end);
    if (!text.isEmpty())
        text = "> " + text.replace(end, end + "> ");
    const TextRange lastProse = place.body.prose.empty() ? TextRange{} : place.body.prose.back();
    return replacedBlocks(place, place.body.notes, text, behind(place, {lastProse, place.body.caption, pictureRange(place.body)}));
}

} // namespace throughline
