// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialogs.h"
#include "ui/document/selection.h"
#include "ui/panes/pane.h"

#include <QDate>

namespace throughline {

class CardCommands;
class ComparisonPanel;
class Wall;
class WallActions;
class WallBar;

/// Framework mode: markets, pains and bets as cards, what concerns each of them, and a bet compared with its alternatives.
class FrameworkPane : public Pane {
    Q_OBJECT

public:
    FrameworkPane(Document *document, Selection *selection, Dialogs *dialogs, const Theme &theme, QWidget *parent = nullptr);

    bool shows(ElementKind kind) const override { return kind != ElementKind::Frame && kind != ElementKind::Item; }
    QList<QAction *> editActions() const override;
    void applyTheme(const Theme &theme) override;
    void restore(const QSettings &settings) override;
    void store(QSettings &settings) const override;

    bool areTradeOffsShort() const;
    void setTradeOffsShort(bool areShort);
    /// The day that reviews are due on; today unless told.
    void setToday(QDate today);

private:
    void join();
    void showModel();
    void showMenu(QPoint globalPosition);
    void toggleDue();
    void compare(int element);
    void toggleComparison();
    void copyNotDoing();

    Document *m_document;
    Selection *m_selection;
    CardCommands *m_commands;
    WallBar *m_bar;
    Wall *m_wall;
    WallActions *m_actions;
    ComparisonPanel *m_comparison;
    Theme m_theme;
};

} // namespace throughline
