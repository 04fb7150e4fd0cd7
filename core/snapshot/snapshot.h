// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/check.h"
#include "core/snapshot/pictures.h"

#include <memory>

namespace throughline {

/// A strategy at one moment: its text, its pictures and everything derived from them. Immutable and cheap to copy.
class Snapshot {
public:
    Snapshot();
    /// \a pictures answers for the document's folder; without it no picture is reported missing.
    static Snapshot read(const SourceText &text, PictureSource pictures = {});

    /// The next snapshot. Costs what the edit touches, and equals read() of the edited text.
    Snapshot edited(const TextEdit &edit) const;
    /// As edited(), where pictures change too: those that come or go are looked for in the whole document.
    Snapshot edited(const Edit &edit) const;
    /// The edit that leads back from edited(\a edit).
    Edit inverse(const Edit &edit) const;
    /// The same document where its pictures are in another folder.
    Snapshot rebased(PictureSource pictures) const;

    /// True where every heading, id and link is the same one as in \a other, so that what is derived from them needs no update.
    bool hasTraceOf(const Snapshot &other) const { return traceId() == other.traceId(); }
    /// True where the fields say the same too.
    bool hasShapeOf(const Snapshot &other) const;

    /// Counts the edits since the text was read.
    int revision() const;
    const SourceText &text() const;
    const Pictures &pictures() const;
    const Syntax &syntax() const;
    const Strategy &strategy() const;
    const Trace &trace() const;
    const std::vector<Finding> &findings() const;

    // Shorthands that views use all the time.
    TextRange rangeOf(const Finding &finding) const;
    QString messageOf(const Finding &finding) const;
    /// The whole section of \a element, in the document's offsets.
    TextRange rangeOf(int element) const;
    /// The element that holds \a offset, or -1.
    int elementAt(qsizetype offset) const;

private:
    struct Data;

    const void *traceId() const;
    std::shared_ptr<Data> next(const TextEdit &edit) const;

    std::shared_ptr<const Data> d;
};

} // namespace throughline
