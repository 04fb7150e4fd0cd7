// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace throughline {

/// How the built program ended.
struct Run {
    int status = -1; ///< its exit status; -1: crashed or didn't end in time
    QByteArray output;
    QByteArray error;
};

/// Runs the built program to its end with \a input as its standard input. It can write no file of more than \a room bytes, as on a
/// disk that fills up; 0: of any size.
Run run(const QStringList &arguments, const QByteArray &input = {}, int room = 0);

} // namespace throughline
