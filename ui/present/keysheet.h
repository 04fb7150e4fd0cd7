// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace throughline {

/// Every key of a presentation.
class KeySheet : public QWidget {
    Q_OBJECT

public:
    explicit KeySheet(const Theme &theme, QWidget *parent = nullptr);
};

} // namespace throughline
