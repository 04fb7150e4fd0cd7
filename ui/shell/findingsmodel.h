// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModel>

namespace throughline {

/// Findings under the elements that they are about, in document order.
class FindingsModel : public QAbstractItemModel {
    Q_OBJECT

public:
    explicit FindingsModel(const Theme &theme, QObject *parent = nullptr);

    void setSnapshot(const Snapshot &snapshot);
    /// Leaves out what is less severe than \a least.
    void setLeast(Severity least);
    void setTheme(const Theme &theme);

    /// The finding of a row, or null for an element's.
    const Finding *findingAt(const QModelIndex &index) const;
    int elementAt(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Subject {
        int element = -1;
        std::vector<std::size_t> findings;
    };

    void build();
    QString subjectName(const Subject &subject) const;

    Theme m_theme;
    Snapshot m_snapshot;
    Severity m_least = Severity::Info;
    std::vector<Subject> m_subjects;
};

} // namespace throughline
