// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/checkins.h"

#include "core/base/translate.h"
#include "core/edits/places.h"
#include "core/edits/writing.h"
#include "core/model/values.h"
#include "core/syntax/plaintext.h"
#include "core/syntax/slug.h"

#include <algorithm>
#include <array>

namespace throughline {

namespace {

constexpr std::size_t mostFindings = 5;
constexpr qsizetype longestTitle = 100; // characters, in the heading of a note that is kept

QString subjectOf(const Snapshot &snapshot, int element)
{
    if (element >= 0)
        return snapshot.strategy().element(element).body->title();
    const QString title = snapshot.strategy().title();
    return title.isEmpty() ? tr("The strategy") : title;
}

/// A field's words as a reader sees them; empty where it isn't there.
QString said(const ElementBody &body, FieldKey key)
{
    const Field *field = body.field(key);
    return field ? QString::fromUtf8(plainText(body.section->view(field->value))) : QString();
}

/// “Launch” is there because of “A game”, which … : the chain in a sentence, a link a clause.
QString chainInWords(const Snapshot &snapshot, int element)
{
    const std::vector<int> chain = snapshot.trace().chainUp(element);
    if (chain.size() < 2)
        return {};
    QStringList titles;
    for (const int step : chain)
        titles += tr("“%1”").arg(subjectOf(snapshot, step));
    return tr("Where it stands: %1.").arg(titles.join(QStringLiteral(" → ")));
}

std::vector<int> openConcerns(const Snapshot &snapshot, int element)
{
    std::vector<int> concerns;
    for (const TraceLink &link : snapshot.trace().to(element)) {
        const ElementBody &body = *snapshot.strategy().element(link.from).body;
        const bool isResolved = parseConcernStatus(said(body, FieldKey::Status)) == ConcernStatus::Resolved;
        if (body.kind == ElementKind::Concern && !isResolved)
            concerns.push_back(link.from);
    }
    return concerns;
}

QString concernInWords(const ElementBody &concern)
{
    const QString from = said(concern, FieldKey::From);
    const QString circumstances = said(concern, FieldKey::RightIf);
    QString words
        = from.isEmpty() ? tr("A concern: “%1”").arg(concern.title()) : tr("%1 is concerned: “%2”").arg(from, concern.title());
    if (!circumstances.isEmpty())
        words += tr(" (right if: %1)").arg(circumstances);
    return words;
}

/// The gravest findings about \a element, or about anything where it is -1.
QStringList findingsInWords(const Snapshot &snapshot, int element)
{
    std::vector<const Finding *> found;
    for (const Finding &finding : snapshot.findings()) {
        if (severity(finding.code) != Severity::Info && (element < 0 || finding.element == element))
            found.push_back(&finding);
    }
    std::ranges::stable_sort(found, std::greater(), [](const Finding *f) { return severity(f->code); });
    QStringList words;
    for (std::size_t i = 0; i < std::min(found.size(), mostFindings); ++i)
        words += snapshot.messageOf(*found[i]);
    if (found.size() > mostFindings)
        words += tr("and %1 more findings").arg(found.size() - mostFindings);
    return words;
}

/// What was thought about \a element already: answers to concerns, the verdict on alternatives, the side taken in a trade-off.
QStringList thoughtsInWords(const Snapshot &snapshot, int element)
{
    QStringList words;
    for (const TraceLink &link : snapshot.trace().to(element)) {
        const ElementBody &body = *snapshot.strategy().element(link.from).body;
        const FieldKey key = body.kind == ElementKind::Concern ? FieldKey::Answer
            : body.kind == ElementKind::TradeOff               ? FieldKey::WeThink
            : body.kind == ElementKind::Alternative            ? FieldKey::Verdict
                                                               : FieldKey::Unknown;
        const QString thought = key == FieldKey::Unknown ? QString() : said(body, key);
        if (!thought.isEmpty())
            words += body.kind == ElementKind::Alternative ? tr("Not “%1”: %2").arg(body.title(), thought) : thought;
    }
    words.removeDuplicates();
    return words;
}

std::array<std::pair<QString, QString>, 3> partsOf(const CheckIn &note)
{
    return {std::pair{challengeHeading(), note.challenge.trimmed()}, std::pair{handlingHeading(), note.handling.trimmed()},
        std::pair{questionHeading(), note.question.trimmed()}};
}

/// \a line so that it stays words: nothing in it can begin a heading, a fence, HTML or a definition, or underline a heading.
QByteArray asWords(const QString &line)
{
    const QString trimmed = line.trimmed();
    const auto isOnly
        = [&](QChar c) { return !trimmed.isEmpty() && std::ranges::all_of(trimmed, [c](QChar x) { return x == c; }); };
    const bool isMarkup = trimmed.startsWith(u'#') || trimmed.startsWith(u"```") || trimmed.startsWith(u"~~~")
        || trimmed.startsWith(u'<') || (trimmed.startsWith(u'[') && trimmed.contains(u"]:")) || isOnly(u'-') || isOnly(u'=');
    return isMarkup ? '\\' + trimmed.toUtf8() : line.toUtf8();
}

QByteArray bodyOf(const Snapshot &snapshot, const CheckIn &note, const QByteArray &end)
{
    QByteArray text;
    if (note.element >= 0)
        text += tr("About %1").arg(QString::fromUtf8(linkTo(snapshot.strategy(), note.element))).toUtf8() + end + end;
    for (const auto &[heading, words] : partsOf(note)) {
        if (words.isEmpty() && heading != questionHeading())
            continue;
        text += "**" + heading.toUtf8() + "**" + end + end;
        if (words.isEmpty())
            continue;
        for (const QString &line : words.split(u'\n'))
            text += asWords(line) + end;
        text += end;
    }
    return text;
}

/// The date and what it is about, told apart from other headings by a number.
QString headingOf(const Snapshot &snapshot, const CheckIn &note, QDate date)
{
    const QString first
        = tr("%1: %2").arg(date.toString(Qt::ISODate), subjectOf(snapshot, note.element).left(longestTitle).simplified());
    QString heading = first;
    for (int n = 2; snapshot.strategy().resolve(slugOf(heading.toUtf8())).section >= 0; ++n)
        heading = tr("%1 (%2)").arg(first).arg(n);
    return heading;
}

} // namespace

QString challengeHeading()
{
    return tr("The challenge I ran into");
}

QString handlingHeading()
{
    return tr("How I'm thinking of handling it");
}

QString questionHeading()
{
    return tr("Any thoughts?");
}

CheckIn draftCheckIn(const Snapshot &snapshot, int element)
{
    CheckIn note{.element = element, .challenge = {}, .handling = {}, .question = {}};
    QStringList challenge = findingsInWords(snapshot, element);
    if (element < 0) {
        const Coverage coverage = snapshot.trace().coverage();
        if (coverage.items > 0)
            challenge.prepend(tr("%1 of %2 roadmap items have a why.").arg(coverage.traced).arg(coverage.items));
    } else {
        for (const int concern : openConcerns(snapshot, element))
            challenge += concernInWords(*snapshot.strategy().element(concern).body);
        if (const QString chain = chainInWords(snapshot, element); !chain.isEmpty())
            challenge += chain;
        note.handling = thoughtsInWords(snapshot, element).join(u'\n');
    }
    note.challenge = challenge.join(u'\n');
    return note;
}

QString checkInText(const Snapshot &snapshot, const CheckIn &note)
{
    QString text = subjectOf(snapshot, note.element) + u'\n';
    for (const auto &[heading, words] : partsOf(note)) {
        const bool isAsking = heading == questionHeading();
        if (!words.isEmpty() || isAsking)
            text += u'\n' + heading + (isAsking || words.isEmpty() ? QString() : QStringLiteral(":")) + u'\n'
                + (words.isEmpty() ? QString() : words + u'\n');
    }
    return text;
}

QString checkInMarkdown(const Snapshot &snapshot, const CheckIn &note, bool isLinked)
{
    const QByteArray title = isLinked && note.element >= 0 ? linkTo(snapshot.strategy(), note.element)
                                                           : escapedInline(subjectOf(snapshot, note.element));
    QString text = QString::fromUtf8(title) + u'\n';
    for (const auto &[heading, words] : partsOf(note)) {
        if (!words.isEmpty() || heading == questionHeading())
            text += QStringLiteral("\n**") + heading + QStringLiteral("**\n")
                + (words.isEmpty() ? QString() : u'\n' + words + u'\n');
    }
    return text;
}

Result<TextEdit> keepCheckIn(const Snapshot &snapshot, const CheckIn &note, QDate date)
{
    const auto parts = partsOf(note);
    if (std::ranges::all_of(parts, [](const auto &part) { return part.second.isEmpty(); }))
        return failure(ErrorCode::Refused, tr("The note is empty: write something first"));
    const QByteArray end = documentLineEnd(snapshot);
    QByteArray text = "### " + escapedInline(headingOf(snapshot, note, date)) + end + end + bodyOf(snapshot, note, end);
    const int part = partSection(snapshot, Part::CheckIns);
    if (part < 0)
        text.prepend("## " + ownName(snapshot.strategy(), partName(Part::CheckIns)).toUtf8() + end + end);
    const qsizetype offset = part < 0 ? snapshot.text().size() : endOfSection(snapshot, part);
    TextEdit edit = TextEdit::insert(offset, separated(snapshot, offset, text));
    const std::size_t made = part < 0 ? 2 : 1;
    if (snapshot.edited(edit).syntax().sections().size() != snapshot.syntax().sections().size() + made)
        return failure(
            ErrorCode::Refused, tr("The note wouldn't be read as one: a code block, a comment or HTML before it doesn't end"));
    return edit;
}

} // namespace throughline
