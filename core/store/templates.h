// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

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
/// The one that is called \a id, or null.
const Template *findTemplate(const std::vector<Template> &templates, const QString &id);

/// Writes a copy of \a source to \a path and, beside it, of the pictures that come with it. Pictures that are there already stay as
/// they are.
Result<void> copyTemplate(const Template &source, const QString &path);

} // namespace throughline
