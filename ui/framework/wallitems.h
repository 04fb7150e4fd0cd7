// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panes/painteditems.h"

namespace throughline {

class Wall;
struct CardFace;

/// The cards of a wall, column after column.
class WallItems final : public PaintedItems {
public:
    explicit WallItems(Wall *wall)
        : m_wall(wall)
    {
    }

    int count() const override;
    int current() const override;
    int at(QPoint point) const override;
    QRect area(int item) const override;
    QString name(int item) const override;
    QString description(int item) const override;
    QString story(int item) const override;
    void select(int item) override;
    void press(int item) override;

private:
    Wall *m_wall;
};

/// All that a card says, in one piece of text.
QString spokenCard(const CardFace &face);

} // namespace throughline
