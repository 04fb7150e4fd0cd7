// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint/mappainter.h"

#include <QWidget>

namespace throughline {

/// Below the map: what its shapes mean.
class MapLegend : public QWidget {
    Q_OBJECT

public:
    /// \a map stays the caller's.
    MapLegend(const MapPainter *map, const Theme &theme, QWidget *parent);

    void applyTheme(const Theme &theme);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const MapPainter *m_map;
    Theme m_theme;
};

} // namespace throughline
