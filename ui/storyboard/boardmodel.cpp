// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/boardmodel.h"

#include "core/base/translate.h"
#include "core/model/speaking.h"
#include "ui/storyboard/acts.h"

#include <algorithm>

namespace throughline {

namespace {

struct Time {
    int seconds = 0;
    bool isExact = true; ///< every frame says how long it lasts
};

Time timeOfFrames(const Snapshot &snapshot, const std::vector<int> &frames)
{
    Time sum;
    for (const int frame : frames) {
        const FrameTime time = timeOf(*snapshot.strategy().element(frame).body);
        sum.seconds += time.seconds;
        sum.isExact = sum.isExact && (time.isSet || time.seconds == 0);
    }
    return sum;
}

QString sumOf(qsizetype count, const Time &time)
{
    const QString frames = count == 1 ? tr("1 frame") : tr("%1 frames").arg(count);
    if (time.seconds == 0)
        return frames;
    const QString length = formatSeconds(time.seconds);
    return tr("%1, %2").arg(frames, time.isExact ? length : tr("about %1").arg(length));
}

bool names(const Snapshot &snapshot, int frame, FieldKey key)
{
    return std::ranges::contains(snapshot.trace().from(frame), key, &TraceLink::key);
}

/// What a whole act lacks; single frames show by themselves what they lack.
void addHint(const Snapshot &snapshot, const std::vector<int> &frames, BandFace &face)
{
    const auto without
        = [&](FieldKey key) { return std::ranges::count_if(frames, [&](int f) { return !names(snapshot, f, key); }); };
    const auto firstWithout = [&](FieldKey key) {
        const auto found = std::ranges::find_if(frames, [&](int f) { return !names(snapshot, f, key); });
        return found == frames.end() ? -1 : *found;
    };
    if (frames.empty())
        return;
    const auto count = std::ssize(frames);
    if (face.act == Act::Today && without(FieldKey::Pain) == count) {
        face.hint = tr("No pain is shown yet");
        face.hintKey = FieldKey::Pain;
    } else if (face.act == Act::Turn && without(FieldKey::BelieveIt) == count) {
        face.hint = tr("No bet makes it believable yet");
        face.hintKey = FieldKey::BelieveIt;
    }
    if (!face.hint.isEmpty())
        face.hintFrame = firstWithout(face.hintKey);
}

} // namespace

void BoardModel::setSnapshot(const Snapshot &snapshot)
{
    m_snapshot = snapshot;
    m_bands = storyboardBands(snapshot.strategy());
    m_faces.clear();
    m_bandFaces.clear();
}

void BoardModel::setLayout(BoardView view, const BoardMeasure &measure)
{
    m_view = view;
    m_layout = Storyboard(m_bands, view, measure);
    m_faces.resize(m_layout.cards().size());
    m_bandFaces.resize(m_bands.size());
}

const FrameFace &BoardModel::face(int card) const
{
    auto &face = m_faces[static_cast<std::size_t>(card)];
    if (!face)
        face = faceOf(m_snapshot, frameAt(card), card + 1);
    return *face;
}

const BandFace &BoardModel::bandFace(int band) const
{
    auto &face = m_bandFaces[static_cast<std::size_t>(band)];
    if (!face) {
        const StoryboardBand &of = m_bands[static_cast<std::size_t>(band)];
        face = BandFace{.name = of.name.isEmpty() ? tr("Without an act") : of.name,
            .purpose = actPurpose(of.act),
            .act = of.act,
            .sum = of.frames.empty() ? tr("no frames yet") : sumOf(std::ssize(of.frames), timeOfFrames(m_snapshot, of.frames)),
            .hint = {}};
        addHint(m_snapshot, of.frames, *face);
    }
    return *face;
}

std::optional<Storyboard::Place> BoardModel::placeBeyond(const std::vector<int> &frames, Storyboard::Direction direction) const
{
    using Direction = Storyboard::Direction;
    if (frames.empty())
        return {};
    const auto &cards = m_layout.cards();
    const auto bandOf = [&cards](int card) { return cards[static_cast<std::size_t>(card)].band; };
    const bool isBack = direction == Direction::Left || direction == Direction::Up;
    const bool isRow = m_view == BoardView::Grid && (direction == Direction::Up || direction == Direction::Down);
    const int end = m_layout.cardOf(isBack ? frames.front() : frames.back());
    const int next = isRow ? m_layout.neighbour(end, direction) : end + (isBack ? -1 : 1);
    const bool isThere = next >= 0 && next < std::ssize(cards) && next != end;
    const int lastBand = isBack ? 0 : static_cast<int>(m_bands.size()) - 1;
    if ((isThere ? bandOf(next) : lastBand) != bandOf(end)) {
        const int band = bandOf(end) + (isBack ? -1 : 1);
        const std::vector<int> &there = m_bands[static_cast<std::size_t>(band)].frames;
        return Storyboard::Place{band, isBack || there.empty() ? static_cast<int>(there.size()) : 0, {}};
    }
    if (!isThere)
        return {};
    const int first = m_layout.bands()[static_cast<std::size_t>(bandOf(end))].firstCard;
    return Storyboard::Place{bandOf(end), next - first + (isBack ? 0 : 1), {}};
}

QString BoardModel::description(int card) const
{
    const auto band = static_cast<std::size_t>(m_layout.cards()[static_cast<std::size_t>(card)].band);
    const FrameFace &of = face(card);
    return tr("Frame %1 of %2, %3: %4. %5")
        .arg(QString::number(of.number), QString::number(frameCount()), m_bands[band].name, of.title, of.caption);
}

QString BoardModel::sum() const
{
    std::vector<int> frames;
    for (const Storyboard::Card &card : m_layout.cards())
        frames.push_back(card.frame);
    return frames.empty() ? QString() : sumOf(std::ssize(frames), timeOfFrames(m_snapshot, frames));
}

} // namespace throughline
