// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/storyboard.h"
#include "ui/storyboard/frameface.h"

#include <optional>

namespace throughline {

/// What an act's heading on the board says.
struct BandFace {
    QString name;
    QString purpose;
    std::optional<Act> act;
    QString sum; ///< "4 frames, 1 min"
    QString hint; ///< what the act lacks; empty where nothing
    int hintFrame = -1; ///< the frame that lacks it, or would be a good one to begin with
    FieldKey hintKey = FieldKey::Unknown; ///< the link that it lacks
};

/// What is on the board: the bands of a snapshot, where they are, and what they say. Faces are made when they are first asked for.
class BoardModel {
public:
    void setSnapshot(const Snapshot &snapshot);
    void setLayout(BoardView view, const BoardMeasure &measure);

    const Snapshot &snapshot() const { return m_snapshot; }
    BoardView view() const { return m_view; }
    const Storyboard &layout() const { return m_layout; }
    const std::vector<StoryboardBand> &bands() const { return m_bands; }

    int frameAt(int card) const { return card < 0 ? -1 : m_layout.cards()[static_cast<std::size_t>(card)].frame; }
    int frameCount() const { return static_cast<int>(m_layout.cards().size()); }
    const FrameFace &face(int card) const;
    const BandFace &bandFace(int band) const;
    /// Where \a frames go when they are moved one place, or in the grid one row, on; the act beside comes first, also one without
    /// frames. Nothing at the ends of the story.
    std::optional<Storyboard::Place> placeBeyond(const std::vector<int> &frames, Storyboard::Direction direction) const;
    /// Everything of a frame in a sentence, for a screen reader.
    QString description(int card) const;
    /// "9 frames, about 2 min 20 s"
    QString sum() const;

private:
    Snapshot m_snapshot;
    BoardView m_view = BoardView::Grid;
    std::vector<StoryboardBand> m_bands;
    Storyboard m_layout;
    mutable std::vector<std::optional<FrameFace>> m_faces; ///< by card
    mutable std::vector<std::optional<BandFace>> m_bandFaces;
};

} // namespace throughline
