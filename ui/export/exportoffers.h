// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/formats.h"

#include <vector>

namespace throughline {

/// What people call a format.
struct ExportOffer {
    ExportFormat format;
    QString name;
    bool startsGroup = false;
};

/// In the order and the groups in which formats are offered.
std::vector<ExportOffer> exportOffers();

} // namespace throughline
