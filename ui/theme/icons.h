// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QIcon>

namespace throughline {

/// The icon \a name of :/throughline/icons in \a colour, disabled in \a faint. Nothing is read before it is first painted; an icon
/// that isn't there paints nothing.
QIcon themedIcon(const QString &name, const QColor &colour, const QColor &faint = {});
QIcon themedIcon(const QString &name, const Theme &theme);

/// The icon's name for a kind of element and a severity.
QString iconName(ElementKind kind);
QString iconName(Severity severity);

QIcon kindIcon(ElementKind kind, const Theme &theme);
QIcon severityIcon(Severity severity, const Theme &theme);

} // namespace throughline
