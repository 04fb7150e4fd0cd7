// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/paststate.h"

#include <QAbstractListModel>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace throughline {

/// The states of one document, as rows: the open one, then baselines and commits, the newest first. Commits are listed in another
/// thread.
class PastStates : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { OriginRole = Qt::UserRole };

    explicit PastStates(QObject *parent = nullptr);
    ~PastStates() override;

    /// Lists the states of the document at \a path; of one that has none, the open one only.
    void load(const QString &path);
    /// Ends the listing; what was found so far stays.
    void stop();
    bool isLoading() const { return m_isLoading; }
    const QString &path() const { return m_path; }
    const PastState &state(int row) const { return m_states[static_cast<std::size_t>(row)]; }
    int rowOf(const PastState &state) const;
    /// Why there are no commits, or why there may be more; empty where these are all.
    const QString &note() const { return m_note; }
    bool isOutsideGit() const { return m_isOutsideGit; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void loaded();
    void progressed(qsizetype found);

private:
    void take(const Result<Revisions> &revisions);

    QString m_path;
    std::vector<PastState> m_states;
    QString m_note;
    bool m_isOutsideGit = false; ///< the document is in no repository
    bool m_isLoading = false;
    QThreadPool m_pool;
    std::shared_ptr<std::atomic<int>> m_wanted = std::make_shared<std::atomic<int>>(0); ///< which listing is
    std::shared_ptr<std::atomic<bool>> m_stopped = std::make_shared<std::atomic<bool>>(false);
};

} // namespace throughline
