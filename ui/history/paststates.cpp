// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/paststates.h"

#include <algorithm>

namespace throughline {

namespace {

constexpr qsizetype reported = 100; // commits between two reports

QDateTime timeOf(const PastState &state)
{
    return state.baseline() ? state.baseline()->time : state.revision()->time;
}

} // namespace

PastStates::PastStates(QObject *parent)
    : QAbstractListModel(parent)
    , m_states(1)
{
    m_pool.setMaxThreadCount(1);
}

PastStates::~PastStates()
{
    ++*m_wanted;
    m_pool.waitForDone();
}

void PastStates::load(const QString &path)
{
    const int number = ++*m_wanted;
    beginResetModel();
    m_path = path;
    m_states.assign(1, PastState());
    for (Baseline &baseline : baselinesOf(path))
        m_states.emplace_back(std::move(baseline));
    m_note.clear();
    m_isOutsideGit = false;
    m_isLoading = !path.isEmpty();
    endResetModel();
    if (path.isEmpty())
        return;
    m_stopped = std::make_shared<std::atomic<bool>>(false);
    m_pool.start([this, path, number, wanted = m_wanted, stopped = m_stopped] {
        const auto isWanted = [&] { return *wanted == number; };
        const auto goesOn = [&](qsizetype found) {
            if (found % reported == 0 && isWanted())
                QMetaObject::invokeMethod(this, [this, found] { Q_EMIT progressed(found); }, Qt::QueuedConnection);
            return isWanted() && !*stopped;
        };
        auto revisions = revisionsOf(path, goesOn);
        if (isWanted())
            QMetaObject::invokeMethod(
                this,
                [this, number, revisions = std::move(revisions)] {
                    if (*m_wanted == number)
                        take(revisions);
                },
                Qt::QueuedConnection);
    });
}

void PastStates::stop()
{
    *m_stopped = true;
}

void PastStates::take(const Result<Revisions> &revisions)
{
    m_isLoading = false;
    m_note = revisions ? revisions->note : revisions.error().message;
    m_isOutsideGit = !revisions && revisions.error().code == ErrorCode::NotFound;
    if (revisions && !revisions->list.empty()) {
        beginResetModel();
        for (const Revision &revision : revisions->list)
            m_states.emplace_back(revision);
        std::stable_sort(
            m_states.begin() + 1, m_states.end(), [](const PastState &a, const PastState &b) { return timeOf(a) > timeOf(b); });
        endResetModel();
    }
    Q_EMIT loaded();
}

int PastStates::rowOf(const PastState &state) const
{
    const auto found = std::ranges::find(m_states, state);
    return found == m_states.end() ? -1 : static_cast<int>(found - m_states.begin());
}

int PastStates::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_states.size());
}

QVariant PastStates::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PastState &found = state(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return found.name();
    case OriginRole:
        return found.origin();
    case Qt::ToolTipRole:
        return found.story();
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(found.name(), found.origin());
    default:
        return {};
    }
}

} // namespace throughline
