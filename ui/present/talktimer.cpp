// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/talktimer.h"

#include <QElapsedTimer>

namespace throughline {

namespace {

TalkTimer::Clock machineClock()
{
    QElapsedTimer timer;
    timer.start();
    return [timer] { return timer.elapsed(); };
}

} // namespace

TalkTimer::TalkTimer(Clock clock)
    : m_clock(clock ? std::move(clock) : machineClock())
{
}

qint64 TalkTimer::elapsed() const
{
    return m_before + (m_since ? m_clock() - *m_since : 0);
}

void TalkTimer::start()
{
    if (!m_since)
        m_since = m_clock();
}

void TalkTimer::pause()
{
    m_before = elapsed();
    m_since.reset();
}

void TalkTimer::reset()
{
    m_before = 0;
    m_since.reset();
}

} // namespace throughline
