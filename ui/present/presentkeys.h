// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

class QKeyEvent;

namespace throughline {

/// What a speaker can do, by key, clicker or button.
enum class PresentAction : quint8 {
    Next,
    Previous,
    First,
    Last,
    Jump, ///< to the number typed before
    Overview,
    Black,
    White,
    Freeze,
    Laser,
    Spotlight,
    Pen,
    Zoom,
    Notes, ///< over the slide, where there is one screen
    PauseTimer,
    ResetTimer,
    BiggerNotes,
    SmallerNotes,
    SwapScreens,
    NextScreen,
    Keys,
    Leave,
};

struct PresentKey {
    PresentAction action;
    QList<QKeySequence> keys; ///< the first one is shown on buttons; clickers send page down, page up, period and the like
    QString name;
    QString icon; ///< empty where no button has it
};

/// Every key of a presentation: buttons, tool tips, the sheet of keys and the keyboard all go by this table.
const QList<PresentKey> &presentKeys();
const PresentKey &presentKey(PresentAction action);
/// "Black screen (B or .)"
QString presentToolTip(PresentAction action);

/// The action that \a event asks for, or null.
const PresentKey *presentKeyFor(const QKeyEvent &event);
/// The digit that \a event types, or -1.
int digitOf(const QKeyEvent &event);

} // namespace throughline
