// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/difference.h"
#include "ui/history/paststate.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace throughline {

/// Two states and what is different.
struct Compared {
    PastState older;
    PastState newer;
    Snapshot before;
    Snapshot after;
    Difference difference;
};

/// Compares states of a document in a thread of its own: the last two that were asked for.
class Comparer : public QObject {
    Q_OBJECT

public:
    explicit Comparer(QObject *parent = nullptr);
    ~Comparer() override;

    /// \a now is what the open document says.
    void compare(const QString &documentPath, const PastState &older, const PastState &newer, const Snapshot &now);

Q_SIGNALS:
    void compared(const std::shared_ptr<const throughline::Compared> &result);
    void failed(const QString &reason);

private:
    QThreadPool m_pool;
    std::shared_ptr<std::atomic<int>> m_wanted = std::make_shared<std::atomic<int>>(0);
};

} // namespace throughline
