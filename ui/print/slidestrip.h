// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint/slidepainter.h"
#include "ui/print/pageblock.h"

namespace throughline {

/// The slides of a strategy as strips of pages. Pictures are read when they are drawn, a few kept.
class SlideStrips {
public:
    SlideStrips(const Snapshot &snapshot, const SlideStyle &style, const SlideOptions &options);

    const std::vector<Slide> &slides() const { return m_slides; }
    /// How wide a slide is to its height.
    qreal aspect() const;
    /// \a slide so many points wide, as vectors.
    Strip strip(const Slide &slide, qreal width) const;

private:
    /// All that \a slide shows, in words.
    QString described(const Slide &slide) const;

    Snapshot m_snapshot;
    std::shared_ptr<const SlidePainter> m_painter;
    std::shared_ptr<PictureCache> m_pictures;
    std::vector<Slide> m_slides;
};

} // namespace throughline
