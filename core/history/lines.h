// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace throughline {

/// Line ends are LF, CRLF and CR.
inline QByteArrayView withoutLineEnd(QByteArrayView line)
{
    if (line.endsWith('\n'))
        line.chop(1);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

/// The lines of \a text with their ends, one more without one behind the last line end, which may be empty.
std::vector<QByteArrayView> linesOf(QByteArrayView text);

/// The line end that all lines of \a text have; empty where there are none or several.
QByteArray onlyLineEndIn(QByteArrayView text);
/// \a text with each line end replaced by \a lineEnd.
QByteArray withLineEnds(QByteArrayView text, const QByteArray &lineEnd);

} // namespace throughline
