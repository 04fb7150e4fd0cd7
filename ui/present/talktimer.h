// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <functional>
#include <optional>

namespace throughline {

/// How long somebody has been speaking. Times are in milliseconds.
class TalkTimer {
public:
    using Clock = std::function<qint64()>;

    /// \a clock never runs backwards; without one, the machine's own.
    explicit TalkTimer(Clock clock = {});

    bool isRunning() const { return m_since.has_value(); }
    /// True from the first start until a reset.
    bool isStarted() const { return isRunning() || m_before > 0; }
    qint64 elapsed() const;

    void start();
    void pause();
    void reset();

private:
    Clock m_clock;
    qint64 m_before = 0; ///< up to the last pause
    std::optional<qint64> m_since;
};

} // namespace throughline
