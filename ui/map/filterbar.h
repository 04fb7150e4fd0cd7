// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/flowfilter.h"
#include "ui/theme/theme.h"

#include <QHash>
#include <QWidget>

#include <functional>

class QAction;
class QLineEdit;
class QMenu;
class QToolButton;

namespace throughline {

/// Narrows map and matrix to a theme, a time, a status, and words of a title.
class FilterBar : public QWidget {
    Q_OBJECT

public:
    FilterBar(const Theme &theme, QWidget *parent);

    void applyTheme(const Theme &theme);
    /// Where there is little room, one menu has what else each of three has.
    void setCompact(bool isCompact);
    /// Whose themes and periods can be chosen; asked when a menu opens.
    void setStrategy(std::function<const Strategy &()> strategy) { m_strategy = std::move(strategy); }
    const FlowFilter &filter() const { return m_filter; }
    /// Without a signal.
    void reset();
    void clear();
    void focusWords();

Q_SIGNALS:
    void changed(const throughline::FlowFilter &filter);
    /// The keyboard belongs elsewhere again.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *addButton();
    QToolButton *addMenu(const QString &name, const QString &tip, std::function<void(QMenu *)> fill);
    void addFunnel();
    void fillThemes(QMenu *menu);
    void fillPeriods(QMenu *menu);
    void fillStates(QMenu *menu);
    void addChoice(QMenu *menu, const QString &text, bool isChosen, std::function<void()> choose);
    void change();
    void showChoices();
    void showFunnel(const QStringList &chosen);
    void arrange();

    Theme m_theme;
    FlowFilter m_filter;
    std::function<const Strategy &()> m_strategy;
    QLineEdit *m_words;
    QToolButton *m_themes;
    QToolButton *m_periods;
    QToolButton *m_states;
    QToolButton *m_funnel;
    QAction *m_all; ///< in its menu: shows everything again
    QToolButton *m_clear;
    bool m_isCompact = false;
};

} // namespace throughline
