// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRect>
#include <QString>

namespace throughline {

/// A screen as far as a presentation cares.
struct StageScreen {
    QString name;
    QRect geometry;
    bool isPrimary = false;
};

/// Which window goes where.
struct Staging {
    int audience = 0; ///< index of a screen
    int console = 0;
    bool hasConsole = true;
    bool isFull = true; ///< the audience's window fills its screen; else it is a plain one

    bool operator==(const Staging &) const = default;
};

/// The screens as they are now.
QList<StageScreen> currentScreens();

/// With two screens the audience has one of its own: the one called \a wanted, else the first that isn't the desktop's main one.
/// With one, the slide fills it; but a console that is open already stays, and the audience's window becomes a plain one. Two plain
/// windows where \a isWindowed.
Staging stage(const QList<StageScreen> &screens, const QString &wanted, bool isWindowed, bool hadConsole);

} // namespace throughline
