// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/check.h"

#include <QHash>

#include <memory>

namespace throughline {

/// Pictures that the document names, by path as written; bytes implicitly shared.
using Pictures = QHash<QString, QByteArray>;

/// A strategy at one moment: its text and everything derived from it. Immutable and cheap to copy.
class Snapshot
{
public:
    Snapshot();
    /// \a pictureExists answers for the document's folder; without it no picture is reported missing.
    static Snapshot read(const SourceText &text, PictureExists pictureExists = {});

    /// The next snapshot. Costs what the edit touches, and equals read() of the edited text.
    Snapshot edited(const TextEdit &edit) const;

    /// True where every heading, id, link and field is the same one as in \a other, so that what is derived from them needs no update.
    bool hasShapeOf(const Snapshot &other) const { return traceId() == other.traceId(); }

    /// Counts the edits since the text was read.
    int revision() const;
    const SourceText &text() const;
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
    const void *traceId() const;

    struct Data;
    std::shared_ptr<const Data> d;
};

} // namespace throughline
