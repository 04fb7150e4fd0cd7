// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/pictures.h"

#include <functional>

namespace throughline {

/// How exportMarkdown and exportHtml write the document anew.
struct PortableStyle {
    /// What a picture's destination becomes; where there is none, it stays.
    std::function<QByteArray(const NamedPicture &)> destination = {};
    /// For readers that don't know HTML: blocks of it are shown as code.
    bool isWithoutHtml = false;
    bool hasChart = false; ///< a Mermaid chart stands where the roadmap begins
};

/// As its author wrote it, with a contents list behind the introduction, a coverage table at the end and whys as sentences.
QByteArray portableMarkdown(const Snapshot &snapshot, const PortableStyle &style);

} // namespace throughline
