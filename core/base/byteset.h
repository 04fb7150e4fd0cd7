// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <array>

namespace throughline {

/// A set of bytes that is asked for each byte of a text, so that asking is one look-up.
class ByteSet {
public:
    explicit constexpr ByteSet(QByteArrayView bytes)
    {
        for (const char c : bytes)
            m_holds[static_cast<uchar>(c)] = true;
    }

    constexpr bool contains(char c) const { return m_holds[static_cast<uchar>(c)]; }

private:
    std::array<bool, 256> m_holds{};
};

} // namespace throughline
