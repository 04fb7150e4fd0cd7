// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/speaking.h"

#include "core/base/translate.h"
#include "core/model/values.h"

#include <cmath>

namespace throughline {

namespace {

constexpr double wordsPerSecond = 140.0 / 60; // unhurried, as one speaks to a room
constexpr double pause = 2; // seconds for the picture to be seen

qsizetype countWords(QStringView text)
{
    qsizetype words = 0;
    bool isInWord = false;
    for (const QChar c : text) {
        if (c.isSpace())
            isInWord = false;
        else if (!isInWord && c.isLetterOrNumber())
            ++words, isInWord = true;
    }
    return words;
}

} // namespace

int speakingSeconds(QStringView words)
{
    const qsizetype count = countWords(words);
    return count == 0 ? 0 : static_cast<int>(std::lround(pause + static_cast<double>(count) / wordsPerSecond));
}

FrameTime timeOf(const ElementBody &frame)
{
    if (const Field *lasts = frame.field(FieldKey::Lasts)) {
        if (const auto seconds = parseDuration(frame.value(*lasts)))
            return {*seconds, true};
    }
    const QString narration = frame.proseText();
    return {speakingSeconds(narration.isEmpty() ? frame.captionText() : narration), false};
}

QString formatSeconds(int seconds)
{
    if (seconds < 60)
        return tr("%1 s").arg(seconds);
    return seconds % 60 == 0 ? tr("%1 min").arg(seconds / 60) : tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
}

} // namespace throughline
