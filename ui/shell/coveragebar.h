// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace throughline {

/// How many items are traced, as a thin bar: fully, partly, not at all.
class CoverageBar : public QWidget {
    Q_OBJECT

public:
    CoverageBar(const Theme &theme, QWidget *parent);

    void setTheme(const Theme &theme);
    void setCoverage(const Coverage &coverage);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme m_theme;
    Coverage m_coverage;
};

} // namespace throughline
