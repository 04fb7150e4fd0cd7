// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/lead.h"

#include "core/syntax/plaintext.h"

#include <algorithm>

namespace throughline {

QString leadOf(const Section &section)
{
    const auto isParagraph = [](const Block &block) { return block.parent < 0 && block.kind == BlockKind::Paragraph; };
    const auto paragraph = std::ranges::find_if(section.blocks, isParagraph);
    return paragraph == section.blocks.end() ? QString()
                                             : QString::fromUtf8(plainText(section.view(paragraph->range))).simplified();
}

} // namespace throughline
