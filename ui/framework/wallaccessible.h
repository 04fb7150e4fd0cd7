// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>

#include <map>

namespace throughline {

class Wall;
struct CardFace;

/// The wall as a screen reader sees it: a list with one item for each card, column after column.
class WallAccessible : public QAccessibleWidget {
public:
    explicit WallAccessible(Wall *wall);
    ~WallAccessible() override;

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;

    /// Makes Qt ask this class about walls.
    static void install();

private:
    Wall *wall() const;

    mutable std::map<int, QAccessible::Id> m_children;
};

/// All that a card says, in one piece of text.
QString spokenCard(const CardFace &face);

} // namespace throughline
