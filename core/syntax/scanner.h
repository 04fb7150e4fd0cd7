// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/syntax/section.h"

namespace throughline {

/// Reads the section that starts at \a offset of \a text, which is either the start of the document or the start of a section
/// (where no block is open). Total: any bytes give a section of at least one byte, unless \a offset is the end. Links that use a
/// definition of another section are found as references; whether the definition exists is not decided here.
Section readSection(QByteArrayView text, qsizetype offset);

/// All sections of \a text.
std::vector<SectionPtr> readSections(QByteArrayView text);

} // namespace throughline
