// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/edits.h"

namespace throughline {

/// A way to mend a finding: what the button says and the edit that does it.
struct Fix {
    QString title;
    TextEdit edit;
};

/// The fixes of \a finding, best first; none where only the author can tell.
std::vector<Fix> fixesFor(const Snapshot &snapshot, const Finding &finding);

} // namespace throughline
