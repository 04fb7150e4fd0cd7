// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/framework/wallpainter.h"
#include "ui/picking/picker.h"

#include <QAction>

#include <functional>

class QMenu;

namespace throughline {

class CardCommands;
class Wall;

/// What one can do on the wall, as actions with their keys, for menus and the command palette. The keys work while the wall has the
/// keyboard.
class WallActions : public QObject {
    Q_OBJECT

public:
    explicit WallActions(Wall *wall);

    QList<QAction *> all() const { return m_actions; }
    void fillMenu(QMenu *menu);

Q_SIGNALS:
    void refused(const QString &reason);
    void filterWanted();
    void comparisonWanted(int element);
    void dueToggled();
    void tradeOffsToggled();
    void notDoingWanted();

private:
    using Enabled = std::function<bool()>;

    QAction *add(const QString &text, const QList<QKeySequence> &keys, std::function<void()> act, Enabled isEnabled = {});
    void addCards();
    void addWords();
    void addLinks();
    void addMoves();
    void addViews();
    void update();
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
    QList<QAction *> m_actions;
    QHash<QAction *, Enabled> m_enabled;
    QList<QAction *> m_menu; ///< null: a separator
};

} // namespace throughline
