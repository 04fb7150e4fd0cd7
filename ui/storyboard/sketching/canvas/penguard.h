// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

namespace throughline {

/// Keeps the mouse out of the pen's way: while a pen is down, and for a moment after it, what comes as mouse events is the pen
/// again in another shape, or the ball of a hand.
class PenGuard {
public:
    bool isDown() const { return m_isDown; }
    void down() { m_isDown = true; }
    void up()
    {
        m_isDown = false;
        m_sinceUp.start();
    }
    bool takesMouse() const { return !m_isDown && (!m_sinceUp.isValid() || m_sinceUp.elapsed() > quiet); }

private:
    static constexpr qint64 quiet = 150; // ms

    bool m_isDown = false;
    QElapsedTimer m_sinceUp;
};

} // namespace throughline
