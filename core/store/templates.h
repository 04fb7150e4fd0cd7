// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace throughline {

/// A document to start from.
struct Template {
    QString id;
    QString title;
    QString description;
    QString resource; ///< where its text is
    bool isSample = false;
};

/// The templates and samples that the program carries, in their own order.
std::vector<Template> readTemplates();

} // namespace throughline
