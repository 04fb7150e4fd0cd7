// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/durations.h"

#include "core/edits/edits.h"

namespace throughline {

QString formatDuration(int seconds)
{
    constexpr int minute = 60;
    if (seconds < minute)
        return QStringLiteral("%1 s").arg(seconds);
    return QStringLiteral("%1:%2").arg(seconds / minute).arg(seconds % minute, 2, 10, QLatin1Char('0'));
}

Result<TextEdit> setDurations(const Snapshot &snapshot, std::span<const FrameDuration> durations)
{
    std::vector<Replacement> replacements;
    for (const FrameDuration &duration : durations) {
        const auto edit = setField(snapshot, duration.frame, FieldKey::Lasts, formatDuration(duration.seconds));
        if (!edit)
            return edit;
        replacements.insert(replacements.end(), edit->replacements().begin(), edit->replacements().end());
    }
    return TextEdit(std::move(replacements));
}

} // namespace throughline
