// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/scores.h"

#include "core/edits/composing.h"
#include "core/edits/edits.h"
#include "core/edits/together.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace throughline {

namespace {

constexpr int exactOutOf = 100;
constexpr double rounding = 1e-9; // what a share may be off its score

/// \a score in the form of \a before.
QString scoreText(const QString &before, const Score &score)
{
    const auto known = parseScore(before);
    if (!known || known->outOf != score.outOf)
        return QStringLiteral("%1/%2").arg(score.value).arg(score.outOf);
    const auto digits = std::ranges::find_if_not(before, [](QChar c) { return c.isDigit(); });
    return QString::number(score.value) + before.sliced(digits - before.begin());
}

Result<TextEdit> setScore(const Snapshot &snapshot, int item, FieldKey key, const std::optional<Score> &score)
{
    const ElementBody &body = *snapshot.strategy().element(item).body;
    const Field *field = body.field(key);
    const QString before = field ? body.value(*field) : QString();
    if (!score || parseScore(before) == score)
        return TextEdit();
    return setField(snapshot, item, key, scoreText(before, *score));
}

bool hasField(const Snapshot &snapshot, int item, FieldKey key)
{
    return snapshot.strategy().element(item).body->field(key);
}

/// \a first, and \a second where that is done: neighbouring lines know of each other.
template <typename First, typename Second> Result<TextEdit> inTurn(const Snapshot &snapshot, First first, Second second)
{
    const Result<TextEdit> done = first(snapshot);
    if (!done || done->isEmpty())
        return done ? second(snapshot) : done;
    return second(snapshot.edited(*done)).transform([&](const TextEdit &edit) { return composed(*done, edit); });
}

Result<TextEdit> setBoth(const Snapshot &snapshot, const ScoredItem &to)
{
    const auto value = [&](const Snapshot &now) { return setScore(now, to.item, FieldKey::ValueNow, to.value); };
    const auto vision = [&](const Snapshot &now) { return setScore(now, to.item, FieldKey::Vision, to.vision); };
    if (!hasField(snapshot, to.item, FieldKey::ValueNow) || !hasField(snapshot, to.item, FieldKey::Vision))
        return inTurn(snapshot, value, vision);
    return together(std::array{value(snapshot), vision(snapshot)}, [](const Result<TextEdit> &edit) { return edit; });
}

Result<TextEdit> clear(const Snapshot &snapshot, int item, FieldKey key)
{
    return hasField(snapshot, item, key) ? setField(snapshot, item, key, {}) : TextEdit();
}

} // namespace

Result<TextEdit> setScores(const Snapshot &snapshot, std::span<const ScoredItem> items)
{
    return together(items, [&](const ScoredItem &to) { return setBoth(snapshot, to); });
}

Result<TextEdit> clearScores(const Snapshot &snapshot, std::span<const int> items)
{
    return together(items, [&](int item) {
        return inTurn(
            snapshot, [&](const Snapshot &now) { return clear(now, item, FieldKey::ValueNow); },
            [&](const Snapshot &now) { return clear(now, item, FieldKey::Vision); });
    });
}

Score scoreAt(double share, const std::optional<Score> &before, int outOf, bool isExact)
{
    const int own = before ? before->outOf : outOf;
    const int scale = isExact ? std::max(own, exactOutOf) : own;
    const int grid = !isExact && own % outOf == 0 ? outOf : scale;
    const int steps = static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * grid));
    return {.value = steps * (scale / grid), .outOf = scale};
}

Score steppedScore(const Score &score, int steps, int outOf)
{
    const int grid = score.outOf % outOf == 0 ? outOf : score.outOf;
    const double at = shareOf(score) * grid;
    const double from = steps > 0 ? std::floor(at + rounding) : std::ceil(at - rounding);
    return scoreAt((from + steps) / grid, score, outOf);
}

} // namespace throughline
