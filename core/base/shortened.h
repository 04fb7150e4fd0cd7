// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace throughline {

/// \a text, or where it is longer its first \a most code units with an ellipsis. No character is cut in two.
inline QString shortened(const QString &text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    const bool cutsPair = most > 0 && text[most - 1].isHighSurrogate();
    return text.first(cutsPair ? most - 1 : most).trimmed() + u'…';
}

} // namespace throughline
