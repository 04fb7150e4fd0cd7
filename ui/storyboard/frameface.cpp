// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/frameface.h"

#include "core/base/translate.h"
#include "core/model/speaking.h"
#include "core/syntax/plaintext.h"
#include "ui/storyboard/acts.h"

namespace throughline {

namespace {

QString plain(const QString &markdown)
{
    QStringList paragraphs;
    for (const QString &paragraph : markdown.split(QStringLiteral("\n\n"), Qt::SkipEmptyParts))
        paragraphs += QString::fromUtf8(plainText(paragraph.toUtf8())).simplified();
    return paragraphs.join(QChar::LineSeparator);
}

bool isOnBoard(FieldKey key)
{
    return key == FieldKey::BelieveIt || key == FieldKey::Pain;
}

std::vector<LinkChip> chipsOf(const Snapshot &snapshot, int frame, std::optional<Act> act)
{
    std::vector<LinkChip> chips;
    bool hasPain = false;
    bool hasBet = false;
    for (const TraceLink &link : snapshot.trace().from(frame)) {
        if (!isOnBoard(link.key))
            continue;
        const ElementBody &to = *snapshot.strategy().element(link.to).body;
        chips.push_back({link.key, to.kind, link.to, to.title()});
        hasPain = hasPain || link.key == FieldKey::Pain;
        hasBet = hasBet || link.key == FieldKey::BelieveIt;
    }
    if (act == Act::Today && !hasPain)
        chips.push_back({FieldKey::Pain, ElementKind::Pain, -1, tr("Whose pain is it?")});
    if (act == Act::Turn && !hasBet)
        chips.push_back({FieldKey::BelieveIt, ElementKind::Bet, -1, tr("Why believe it?")});
    return chips;
}

/// How long a frame lasts; also how long it takes to speak where that is clearly longer.
QString timeText(const FrameTime &time, int spoken)
{
    if (time.seconds == 0)
        return {};
    const QString text = formatSeconds(time.seconds);
    if (!time.isSet)
        return tr("about %1").arg(text);
    return spoken * 4 > time.seconds * 5 ? tr("%1, spoken %2").arg(text, formatSeconds(spoken)) : text;
}

} // namespace

const QString &FrameFace::words(FrameWords which) const
{
    switch (which) {
    case FrameWords::Title:
        return title;
    case FrameWords::Caption:
        return caption;
    case FrameWords::Narration:
        return narration;
    case FrameWords::Notes:
        break;
    }
    return notes;
}

FrameFace faceOf(const Snapshot &snapshot, int frame, int number)
{
    const Element &element = snapshot.strategy().element(frame);
    const ElementBody &body = *element.body;
    const FrameTime time = timeOf(body);
    FrameFace face;
    face.number = number;
    face.act = snapshot.strategy().groupOf(element).act;
    face.title = body.title();
    face.caption = plain(body.captionText());
    face.narration = plain(body.proseText());
    face.notes = plain(body.notesText());
    face.picture = snapshot.strategy().pictureOf(body);
    if (face.hasPicture())
        face.file = snapshot.pictures().bytes(face.picture);
    face.time = timeText(time, speakingSeconds(face.narration));
    face.chips = chipsOf(snapshot, frame, face.act);
    return face;
}

QString writtenWords(const ElementBody &frame, FrameWords which)
{
    switch (which) {
    case FrameWords::Title:
        return frame.title();
    case FrameWords::Caption:
        return frame.captionText();
    case FrameWords::Narration:
        return frame.proseText();
    case FrameWords::Notes:
        break;
    }
    return frame.notesText();
}

QString wordsName(FrameWords which)
{
    switch (which) {
    case FrameWords::Title:
        return tr("Title");
    case FrameWords::Caption:
        return tr("Caption");
    case FrameWords::Narration:
        return tr("Narration");
    case FrameWords::Notes:
        break;
    }
    return tr("Speaker notes");
}

QString wordsPrompt(FrameWords which, std::optional<Act> act)
{
    switch (which) {
    case FrameWords::Title:
    case FrameWords::Caption:
        return actPrompt(act);
    case FrameWords::Narration:
        return tr("What do you say while this is shown?");
    case FrameWords::Notes:
        break;
    }
    return tr("Notes for yourself; the audience never sees them");
}

} // namespace throughline
