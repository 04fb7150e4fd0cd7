// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journal.h"

#include "core/store/journalfile.h"

#include <QDir>
#include <QUuid>

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

namespace throughline {

namespace {

constexpr std::chrono::milliseconds longestUnsynced{500};
constexpr qint64 leastOvergrowth = 4 << 20; // bytes of edits, below which a journal isn't worth writing anew

} // namespace

Journal::Journal(const QString &folder, Failed failed)
    : m_path(QDir(folder).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces) + QStringLiteral(".journal")))
    , m_failed(std::move(failed))
    , m_thread([this] { work(); })
{
}

Journal::~Journal()
{
    {
        const std::scoped_lock guard(m_mutex);
        m_isEnding = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void Journal::begin(const JournalBase &base, const JournalStep &step)
{
    std::vector<JournalRecord> records = m_encoder.opening(base);
    records.push_back(m_encoder.step(step));
    m_stepsSize = 0;
    m_mostStepsSize = std::max(leastOvergrowth, 2 * (base.text.size() + records.back().size()));
    push({Job::Kind::Begin, std::move(records)});
}

void Journal::append(const JournalStep &step)
{
    JournalRecord record = m_encoder.step(step);
    m_stepsSize += record.size();
    push({Job::Kind::Append, {std::move(record)}});
}

void Journal::remove()
{
    push({Job::Kind::Remove, {}});
}

void Journal::push(Job job)
{
    {
        const std::scoped_lock guard(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

bool Journal::flush()
{
    std::unique_lock guard(m_mutex);
    m_isFlushWanted = true;
    m_wake.notify_one();
    m_settled.wait(guard, [this] { return !m_isFlushWanted; });
    return m_isKept;
}

Result<void> Journal::carryOut(JournalFile &file, const Job &job)
{
    switch (job.kind) {
    case Job::Kind::Begin:
        return file.begin(job.records);
    case Job::Kind::Append:
        return file.append(job.records);
    case Job::Kind::Remove:
        file.remove();
        break;
    }
    return {};
}

void Journal::report(const Result<void> &result) const
{
    if (!result)
        m_failed(result.error());
}

void Journal::work()
{
    using Clock = std::chrono::steady_clock;
    JournalFile file(m_path);
    std::optional<Clock::time_point> due; // when what was written must be on disk; nothing where it is
    const auto isWanted = [this] { return !m_jobs.empty() || m_isEnding || m_isFlushWanted; };
    std::unique_lock guard(m_mutex);
    for (bool isEnding = false; !isEnding;) {
        if (due)
            m_wake.wait_until(guard, *due, isWanted);
        else
            m_wake.wait(guard, isWanted);
        const std::vector<Job> jobs = std::exchange(m_jobs, {});
        const bool isFlushed = m_isFlushWanted;
        isEnding = m_isEnding;
        guard.unlock();
        for (const Job &job : jobs)
            report(carryOut(file, job));
        if (!jobs.empty() && !due)
            due = Clock::now() + longestUnsynced;
        if (isFlushed || isEnding || (due && Clock::now() >= *due)) {
            report(file.sync());
            due.reset();
        }
        guard.lock();
        if (isFlushed) {
            m_isKept = !file.isBroken();
            m_isFlushWanted = false;
            m_settled.notify_all();
        }
    }
}

} // namespace throughline
