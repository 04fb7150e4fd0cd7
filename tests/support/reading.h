// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/check.h"
#include "core/snapshot/snapshot.h"

#include <QByteArrayList>

namespace throughline {

/// A text with everything that is derived from it, one step at a time.
struct Reading {
    Syntax syntax;
    Strategy strategy;
    Trace trace;

    /// The element with that id; the test fails at once where it isn't there.
    int find(QByteArrayView id) const;
    const ElementBody &body(QByteArrayView id) const { return *strategy.element(find(id)).body; }
    /// The titles of the chain from the element with that id up to a market.
    QStringList chain(QByteArrayView id) const;
    std::vector<Finding> findings(const PictureExists &pictureExists = {}) const;
};

/// \a text is UTF-8, as in all of these.
Snapshot read(const QByteArray &text);

Reading readStrategy(const QByteArray &text);

/// Every finding as `code: the words it points at`, in their order.
QByteArrayList findingsOf(const QByteArray &text, const PictureExists &pictureExists = {});

/// The example of the document format's reference: a complete strategy of one thread.
QByteArray tidyQuest();

} // namespace throughline
