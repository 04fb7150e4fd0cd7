// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/presentkeys.h"

#include "core/base/translate.h"

#include <QKeyEvent>

#include <algorithm>

namespace throughline {

namespace {

QList<QKeySequence> keys(std::initializer_list<QKeyCombination> codes)
{
    QList<QKeySequence> all;
    for (const QKeyCombination code : codes)
        all += QKeySequence(code);
    return all;
}

} // namespace

const QList<PresentKey> &presentKeys()
{
    static const QList<PresentKey> table{
        {PresentAction::Next, keys({Qt::Key_Right, Qt::Key_Down, Qt::Key_Space, Qt::Key_PageDown, Qt::Key_Return, Qt::Key_Enter}),
            tr("Next slide"), "talk-next"},
        {PresentAction::Previous, keys({Qt::Key_Left, Qt::Key_Up, Qt::Key_Backspace, Qt::Key_PageUp}), tr("Previous slide"),
            "talk-previous"},
        {PresentAction::First, keys({Qt::Key_Home}), tr("First slide"), {}},
        {PresentAction::Last, keys({Qt::Key_End}), tr("Last slide"), {}},
        {PresentAction::Jump, {}, tr("Go to a slide: type its number, then Enter"), {}},
        {PresentAction::Overview, keys({Qt::Key_G, Qt::Key_Tab}), tr("Overview of all slides"), "talk-grid"},
        {PresentAction::Black, keys({Qt::Key_B, Qt::Key_Period}), tr("Black screen"), "talk-black"},
        {PresentAction::White, keys({Qt::Key_W, Qt::Key_Comma}), tr("White screen"), "talk-white"},
        {PresentAction::Freeze, keys({Qt::Key_F}), tr("Freeze what the audience sees"), "talk-freeze"},
        {PresentAction::Laser, keys({Qt::Key_L}), tr("Laser pointer"), "talk-laser"},
        {PresentAction::Spotlight, keys({Qt::Key_S}), tr("Spotlight"), "talk-spotlight"},
        {PresentAction::Pen, keys({Qt::Key_P}), tr("Pen; what it draws goes with the slide"), "talk-pen"},
        {PresentAction::Zoom, keys({Qt::Key_Z}), tr("Zoom; the wheel too, drag to move"), "talk-zoom"},
        {PresentAction::Notes, keys({Qt::Key_N}), tr("Notes over the slide, where there is one screen"), {}},
        {PresentAction::PauseTimer, keys({Qt::Key_T}), tr("Start or pause the timer"), "talk-pause"},
        {PresentAction::ResetTimer, keys({Qt::ShiftModifier | Qt::Key_T}), tr("Reset the timer"), "talk-reset"},
        {PresentAction::BiggerNotes, keys({Qt::ControlModifier | Qt::Key_Plus, Qt::ControlModifier | Qt::Key_Equal}),
            tr("Larger notes"), "plus"},
        {PresentAction::SmallerNotes, keys({Qt::ControlModifier | Qt::Key_Minus}), tr("Smaller notes"), "minus"},
        {PresentAction::SwapScreens, keys({Qt::Key_X}), tr("Swap screens"), "talk-swap"},
        {PresentAction::NextScreen, keys({Qt::ShiftModifier | Qt::Key_X}), tr("Show the audience's window on the next screen"),
            "talk-screen"},
        {PresentAction::Keys, keys({Qt::Key_Question, Qt::Key_F1}), tr("Keys"), "talk-keys"},
        {PresentAction::Leave, keys({Qt::Key_Escape}), tr("Leave; first what is on top"), "close"},
    };
    return table;
}

const PresentKey &presentKey(PresentAction action)
{
    return *std::ranges::find(presentKeys(), action, &PresentKey::action);
}

QString presentToolTip(PresentAction action)
{
    const PresentKey &key = presentKey(action);
    if (key.keys.isEmpty())
        return key.name;
    return tr("%1 (%2)").arg(key.name, key.keys.front().toString(QKeySequence::NativeText));
}

const PresentKey *presentKeyFor(const QKeyEvent &event)
{
    // A question mark needs Shift on some keyboards and not on others, as does a plus.
    const bool isLetter = event.key() >= Qt::Key_A && event.key() <= Qt::Key_Z;
    Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (!isLetter)
        modifiers &= ~Qt::ShiftModifier;
    const QKeySequence pressed(QKeyCombination(modifiers, static_cast<Qt::Key>(event.key())));
    const auto found
        = std::ranges::find_if(presentKeys(), [&pressed](const PresentKey &key) { return key.keys.contains(pressed); });
    return found == presentKeys().end() ? nullptr : &*found;
}

int digitOf(const QKeyEvent &event)
{
    const bool isDigit = event.key() >= Qt::Key_0 && event.key() <= Qt::Key_9
        && !event.modifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier);
    return isDigit ? event.key() - Qt::Key_0 : -1;
}

} // namespace throughline
