// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/frames.h"

#include "core/base/translate.h"
#include "core/edits/pictures.h"
#include "core/edits/places.h"
#include "core/edits/writing.h"
#include "core/syntax/scanner.h"
#include "core/syntax/slug.h"

#include <QSet>

#include <algorithm>

namespace throughline {

namespace {

/// Where a place is in the text, and the headings that have to be written there first.
struct Spot {
    qsizetype offset = 0;
    QByteArray headings;
};

void sortOut(std::vector<int> &frames)
{
    std::ranges::sort(frames);
    frames.erase(std::ranges::unique(frames).begin(), frames.end());
}

/// Before the first part, so that a vision comes first; at the end of a text without any.
qsizetype placeOfFirstPart(const Snapshot &snapshot)
{
    const auto &sections = snapshot.syntax().sections();
    const auto first = std::ranges::find(sections, 2, [](const SectionPtr &s) { return s->level(); });
    return first == sections.end() ? snapshot.text().size() : snapshot.syntax().start(static_cast<int>(first - sections.begin()));
}

Spot spotOfNewAct(const Snapshot &snapshot, Act act)
{
    const Strategy &strategy = snapshot.strategy();
    const QByteArray gap = documentLineEnd(snapshot) + documentLineEnd(snapshot);
    const QByteArray heading = "### " + escapedInline(ownName(strategy, canonicalGroupName(ElementKind::Frame, act))) + gap;
    const int part = partSection(snapshot, Part::Vision);
    if (part < 0)
        return {placeOfFirstPart(snapshot), "## " + escapedInline(ownName(strategy, partName(Part::Vision))) + gap + heading};
    for (const Group &group : strategy.groups()) {
        if (group.partSection == part && group.act && *group.act > act)
            return {snapshot.syntax().start(group.section), heading};
    }
    return {endOfSection(snapshot, lastSectionOfPart(snapshot, part)), heading};
}

Result<Spot> spotOf(const Snapshot &snapshot, const FramePlace &place)
{
    const Strategy &strategy = snapshot.strategy();
    if (place.before >= 0) {
        if (strategy.element(place.before).kind() != ElementKind::Frame)
            return failure(ErrorCode::Refused, tr("Frames can stand only beside frames"));
        return Spot{snapshot.rangeOf(place.before).start, {}};
    }
    const int group = place.group >= 0
        ? place.group
        : static_cast<int>(std::ranges::find(strategy.groups(), std::optional(place.act), &Group::act) - strategy.groups().begin());
    if (group == std::ssize(strategy.groups()))
        return spotOfNewAct(snapshot, place.act);
    const Group &in = strategy.groups()[static_cast<std::size_t>(group)];
    if (in.kind != ElementKind::Frame)
        return failure(ErrorCode::Refused, tr("Frames can stand only in the vision"));
    return Spot{endOfGroup(snapshot, in), {}};
}

/// Whether blank lines keep \a range apart from what stands around it.
bool isLoose(const Snapshot &snapshot, TextRange range)
{
    return endsWithBlankLine(snapshot.text().slice(range))
        || endsWithBlankLine(snapshot.text().slice({std::max<qsizetype>(0, range.start - 512), range.start}));
}

/// The sections of \a frames one after the other, apart as they were.
QByteArray joined(const Snapshot &snapshot, std::span<const int> frames, bool isLooseText)
{
    const QByteArray end = documentLineEnd(snapshot);
    QByteArray text;
    for (const int frame : frames) {
        if (!text.isEmpty() && !endsWithLineEnd(text))
            text += end;
        if (!text.isEmpty() && isLooseText && !endsWithBlankLine(text))
            text += end;
        text += snapshot.text().slice(snapshot.rangeOf(frame));
    }
    return text;
}

Replacement inserted(const Snapshot &snapshot, qsizetype offset, std::span<const int> frames, const QByteArray &headings)
{
    const auto isLooseFrame = [&](int frame) { return isLoose(snapshot, snapshot.rangeOf(frame)); };
    const bool isLooseText = !headings.isEmpty() || std::ranges::any_of(frames, isLooseFrame);
    const QByteArray text = headings + joined(snapshot, frames, isLooseText);
    if (isLooseText)
        return {{offset, offset}, separated(snapshot, offset, text)};
    const QByteArray end = documentLineEnd(snapshot);
    const QByteArray above = snapshot.text().slice({std::max<qsizetype>(0, offset - 2), offset});
    return {{offset, offset}, (endsWithLineEnd(above) ? QByteArray() : end) + text + (endsWithLineEnd(text) ? QByteArray() : end)};
}

/// The run of \a frames that stand side by side and touch \a offset, as indices [first, last) into \a frames; both 0 where there is
/// none.
std::pair<std::size_t, std::size_t> runAt(const Snapshot &snapshot, std::span<const int> frames, qsizetype offset)
{
    for (std::size_t first = 0; first < frames.size();) {
        TextRange run = snapshot.rangeOf(frames[first]);
        std::size_t last = first + 1;
        while (last < frames.size() && snapshot.rangeOf(frames[last]).start == run.end)
            run.end = snapshot.rangeOf(frames[last++]).end;
        if (run.start <= offset && offset <= run.end)
            return {first, last};
        first = last;
    }
    return {0, 0};
}

bool isTaken(const Snapshot &snapshot, const QString &title)
{
    const QByteArray slug = slugOf(title.simplified().toUtf8());
    return !slug.isEmpty() && snapshot.strategy().resolve(slug).section >= 0;
}

/// The first of \a names that no heading has, nor another new frame.
QString firstFree(const Snapshot &snapshot, QSet<QString> &given, const std::function<QString(int)> &names)
{
    int n = 1;
    while (isTaken(snapshot, names(n)) || given.contains(names(n)))
        ++n;
    given.insert(names(n));
    return names(n);
}

QString numbered(const QString &title, int n)
{
    return n == 1 ? title : QStringLiteral("%1 %2").arg(title).arg(n);
}

/// \a section's text under another title; an id can be pinned once, so a pinned one goes.
QByteArray retitled(const Section &section, const QString &title)
{
    const Heading &heading = section.headings.front();
    QByteArray text = section.text;
    text.replace(heading.text.start, heading.text.size(), escapedInline(title));
    return section.anchor.isEmpty() ? text : text.sliced(heading.range.start);
}

QByteArray withBlankLine(QByteArray text, const QByteArray &end)
{
    while (endsWithLineEnd(text))
        text.chop(1);
    return text + end + end;
}

} // namespace

Result<TextEdit> moveFrames(const Snapshot &snapshot, std::vector<int> frames, const FramePlace &to)
{
    sortOut(frames);
    const Result<Spot> spot = spotOf(snapshot, to);
    if (!spot)
        return std::unexpected(spot.error());

    // What touches the place stays, and the others gather around it.
    const std::span<const int> all = frames;
    const auto [first, last] = runAt(snapshot, all, spot->offset);
    const bool hasRun = first != last;
    const auto earlier = hasRun ? all.first(first) : std::span<const int>();
    const auto later = hasRun ? all.subspan(last) : all;
    const qsizetype start = hasRun ? snapshot.rangeOf(all[first]).start : spot->offset;
    const qsizetype end = hasRun ? snapshot.rangeOf(all[last - 1]).end : spot->offset;

    std::vector<Replacement> replacements;
    for (const auto moved : {earlier, later}) {
        for (const int frame : moved)
            replacements.push_back({snapshot.rangeOf(frame), {}});
    }
    if (!earlier.empty() || (hasRun && !spot->headings.isEmpty()))
        replacements.push_back(inserted(snapshot, start, earlier, spot->headings));
    if (!later.empty())
        replacements.push_back(inserted(snapshot, end, later, hasRun ? QByteArray() : spot->headings));
    return TextEdit(merged(std::move(replacements)));
}

Result<TextEdit> addFrame(const Snapshot &snapshot, const QString &title, const FramePlace &at)
{
    if (title.simplified().isEmpty())
        return failure(ErrorCode::Refused, tr("A title can't be empty"));
    if (isTaken(snapshot, title))
        return failure(ErrorCode::Refused,
            tr("Another heading is called “%1” already: links couldn't tell them apart").arg(title.simplified()));
    return spotOf(snapshot, at).transform([&](const Spot &spot) {
        return TextEdit::insert(spot.offset, separated(snapshot, spot.offset, spot.headings + "#### " + escapedInline(title)));
    });
}

Result<Edit> duplicateFrames(const Snapshot &snapshot, std::vector<int> frames)
{
    sortOut(frames);
    if (frames.empty())
        return Edit();
    QSet<QString> given;
    QByteArray text;
    std::vector<PictureChange> pictures;
    for (const int frame : frames) {
        const ElementBody &body = *snapshot.strategy().element(frame).body;
        const auto name
            = [&](int n) { return n == 1 ? tr("%1 (copy)").arg(body.title()) : tr("%1 (copy %2)").arg(body.title()).arg(n); };
        const QString title = firstFree(snapshot, given, name);
        QByteArray copy = retitled(*body.section, title);
        const auto copied = copiedPicture(snapshot, frame, title, &copy);
        pictures.insert(pictures.end(), copied.begin(), copied.end());
        text += withBlankLine(copy, documentLineEnd(snapshot));
    }
    const qsizetype offset = snapshot.rangeOf(frames.back()).end;
    return Edit(TextEdit::insert(offset, separated(snapshot, offset, text)), std::move(pictures));
}

Result<Removal> removeElements(const Snapshot &snapshot, std::vector<int> elements)
{
    sortOut(elements);
    Removal removal;
    std::vector<Replacement> replacements;
    for (const int element : elements) {
        replacements.push_back({snapshot.rangeOf(element), {}});
        const auto pictures = removedPicture(snapshot, element);
        removal.edit.pictures.insert(removal.edit.pictures.end(), pictures.begin(), pictures.end());
        for (const TraceLink &link : snapshot.trace().to(element)) {
            if (!std::ranges::binary_search(elements, link.from))
                removal.inbound.push_back(link);
        }
    }
    removal.edit.text = TextEdit(std::move(replacements));
    return removal;
}

QByteArray textOfFrames(const Snapshot &snapshot, std::vector<int> frames)
{
    sortOut(frames);
    QByteArray text = joined(snapshot, frames, true);
    while (endsWithLineEnd(text))
        text.chop(1);
    return text.isEmpty() ? text : text + documentLineEnd(snapshot);
}

bool isFramesText(const QByteArray &text)
{
    const std::vector<SectionPtr> sections = readSections(text);
    return !sections.empty() && std::ranges::all_of(sections, [](const SectionPtr &s) { return s->level() == 4; });
}

Result<TextEdit> pasteFrames(const Snapshot &snapshot, const QByteArray &text, const FramePlace &at)
{
    if (!isFramesText(text))
        return failure(ErrorCode::Refused, tr("Only frames can be pasted between frames"));
    QSet<QString> given;
    QByteArray pasted;
    for (const SectionPtr &section : readSections(text)) {
        const QString title = QString::fromUtf8(section->headings.front().title);
        const QString free = firstFree(snapshot, given, [&](int n) { return numbered(title, n); });
        pasted += withBlankLine(free == title && section->anchor.isEmpty() ? section->text : retitled(*section, free), "\n");
    }
    pasted.replace("\r\n", "\n").replace('\r', '\n').replace('\n', documentLineEnd(snapshot));
    return spotOf(snapshot, at).transform([&](const Spot &spot) {
        return TextEdit::insert(spot.offset, separated(snapshot, spot.offset, spot.headings + pasted));
    });
}

QString freeTitle(const Snapshot &snapshot, const QString &wanted)
{
    QSet<QString> given;
    return firstFree(snapshot, given, [&](int n) { return numbered(wanted, n); });
}

} // namespace throughline
