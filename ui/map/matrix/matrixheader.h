// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QHeaderView>

namespace throughline {

/// The names of a matrix's rows, or, turned, of its columns, each with its sum; a sum of nothing is a gap, with a dashed ring
/// around it.
class MatrixHeader : public QHeaderView {
    Q_OBJECT

public:
    MatrixHeader(Qt::Orientation orientation, const Theme &theme, QWidget *parent);

    void applyTheme(const Theme &theme);
    /// Takes the room that the names need, within bounds.
    void fit();
    /// How wide a sum is, and with it a row or column.
    static int lineWidth(const Theme &theme);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int line) const override;
    QSize sectionSizeFromContents(int line) const override;

private:
    int nameLength() const;

    Theme m_theme;
};

} // namespace throughline
