// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/pictures.h"

#include <functional>

namespace throughline {

/// \a markdown as HTML in which nothing of its own HTML is left but anchors and line breaks, and no address runs anything. \a mend
/// may change it before what is escaped means something again.
QByteArray harmlessHtml(const QByteArray &markdown, const std::function<QByteArray(QByteArray)> &mend = {});

/// \a page with its pictures as data in place of their names, where those are `picture:` and a number among \a numbered or else
/// paths as the document writes them; what can't be shown is explained in its place. Whoever reads it fetches nothing.
QByteArray withPictures(const QByteArray &page, const std::vector<NamedPicture> &numbered, const Pictures &files);

} // namespace throughline
