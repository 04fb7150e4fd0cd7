// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/finding.h"
#include "core/model/kinds.h"
#include "core/trace/trace.h"

#include <QColor>
#include <QFont>
#include <QPalette>

class QSettings;

namespace throughline {

/// How everything looks: the only place where colours, distances and type sizes are decided. A plain value, made anew whenever the
/// desktop changes between light and dark. Distances are in device-independent pixels.
struct Theme {
    bool isDark = false;

    // --- surfaces, from the back to the front ---
    QColor window; ///< rails, side panels, status bar
    QColor canvas; ///< where one writes: editor, lists, fields
    QColor raised; ///< cards, chips, popups
    QColor hover; ///< under the pointer
    QColor selected; ///< behind a selected row or text
    QColor currentLine;
    QColor border; ///< hairlines between surfaces
    QColor strongBorder; ///< outlines of controls

    // --- words ---
    QColor text;
    QColor mutedText; ///< labels, secondary words; 4.5:1 on window and canvas
    QColor faintText; ///< placeholders, disabled
    QColor heading;
    QColor fieldKey; ///< the key of `Key: value`
    QColor fieldValue;
    QColor link;
    QColor code;
    QColor quote;
    QColor markup; ///< #, -, **, brackets

    // --- meaning; always beside a shape or a word ---
    QColor accent;
    QColor accentText; ///< on accent
    QColor accentSoft; ///< a surface tinted with it
    QColor error;
    QColor warning;
    QColor info;
    QColor traced;
    QColor partlyTraced;
    QColor untraced;
    QColor searchMatch;
    QColor searchMatchCurrent;

    // --- type ---
    QFont body;
    QFont small; ///< labels, status bar
    QFont strong; ///< body, semibold
    QFont title; ///< an element's title in the inspector
    QFont display; ///< the start page's headline
    QFont editor; ///< Text mode

    // --- distances ---
    static constexpr int hairline = 1;
    static constexpr int tight = 4;
    static constexpr int gap = 8;
    static constexpr int pad = 12;
    static constexpr int wide = 16;
    static constexpr int roomy = 24;
    static constexpr int vast = 40;
    static constexpr int radius = 6;
    static constexpr int smallRadius = 4;
    static constexpr int icon = 16;
    static constexpr int largeIcon = 20;
    static constexpr int rail = 72; ///< the mode rail's width
    static constexpr int row = 26; ///< a list's row, at least
    static constexpr int control = 28; ///< a field's height
    static constexpr int ribbon = 84;
    static constexpr int sidePanel = 248; ///< a side panel's width at first
    static constexpr int inspectorPanel = 308;
    static constexpr int bottomPanel = 190;
    static constexpr int page = 940; ///< the start page's column, at most
    static constexpr int popup = 620; ///< the palette's width

    /// The light or dark look, its type built on \a base.
    static Theme make(bool isDark, const QFont &base);
    /// What the desktop asks for now.
    static Theme current();
    /// What the user has chosen in \a settings, which not every desktop takes from setColorScheme(); else what the desktop asks
    /// for.
    static Theme wanted(const QSettings &settings);
    static Qt::ColorScheme wantedScheme(const QSettings &settings);

    QPalette palette() const;
    QColor kind(ElementKind kind) const;
    QColor severity(Severity severity) const;
    QColor coverage(Traced traced) const;
    /// \a colour at \a share (0 to 1) over \a ground.
    static QColor mixed(const QColor &colour, const QColor &ground, double share);
};

} // namespace throughline
