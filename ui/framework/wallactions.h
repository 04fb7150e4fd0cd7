// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/framework/wallpainter.h"
#include "ui/panes/paneactions.h"
#include "ui/picking/picker.h"

namespace throughline {

class CardCommands;
class Wall;

/// What one can do on the wall.
class WallActions : public PaneActions {
    Q_OBJECT

public:
    explicit WallActions(Wall *wall);

Q_SIGNALS:
    void filterWanted();
    void comparisonWanted(int element);
    void dueToggled();
    void tradeOffsToggled();
    void notDoingWanted();

private:
    void addCards();
    void addWords();
    void addLinks();
    void addMoves();
    void addViews();
    int current() const;
    bool isCurrent(ElementKind kind) const;
    void addLike();
    void addAbout(ElementKind kind);
    void pickLink(int element, FieldKey key, bool isIncoming);
    void pickAnyLink();
    void pickLinkToRemove();
    void pickHost();
    void pickCondition();
    void pickValue(int element, int field);
    void pickFrom(int element, WallTarget::Kind kind);
    void open(const QString &prompt, std::vector<Choice> choices, std::function<Choice(const QString &)> fallback = {});
    std::vector<TraceLink> linksOf(int element) const;

    Wall *m_wall;
    CardCommands *m_commands;
};

} // namespace throughline
