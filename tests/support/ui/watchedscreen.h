// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include <optional>

namespace throughline {

/// A virtual screen of its own on which programs are started one after the other and looked at from outside, so that the same is
/// measured of each. Begins as one colour, without a window manager.
class WatchedScreen {
public:
    enum class Sight : quint8 {
        Window, ///< most of the screen's middle is painted
        Text, ///< text stands in it
    };

    WatchedScreen();
    ~WatchedScreen();

    /// Empty where Xvfb isn't installed or doesn't start; else what DISPLAY is to be, which this process must use too.
    QByteArray display() const { return m_display; }

    /// How long it takes from the start of \a program until \a sight shows, in milliseconds; the program is ended then. None where
    /// it doesn't show within a minute and a half. \a home holds its settings, and nothing else's.
    std::optional<double> timeUntil(Sight sight, const QString &program, const QStringList &arguments, const QString &home);

private:
    QProcess m_server;
    QByteArray m_display;
};

} // namespace throughline
