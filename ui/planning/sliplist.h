// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/rollforward.h"
#include "ui/theme/theme.h"

#include <QListWidget>

#include <vector>

namespace throughline {

/// The items that slipped: those that wait for an answer, or what became of each. As high as its rows, and hidden where there are
/// none.
class SlipList : public QListWidget {
    Q_OBJECT

public:
    explicit SlipList(QWidget *parent);

    /// \a slipped with their times; \a current is marked, unless -1.
    void showOpen(const Strategy &strategy, const std::vector<int> &slipped, int current = -1);
    /// What became of \a settled, and what is \a open still.
    void showOutcome(const Strategy &strategy, const std::vector<SettledSlip> &settled, const std::vector<int> &open);
    /// Chooses the row that is \a by below the marked one, where there is one.
    void step(int by);
    void applyTheme(const Theme &theme);

Q_SIGNALS:
    void chosen(const QByteArray &id);

private:
    void addRow(const QByteArray &id, const QString &words);
    void fitRows();
    void choose(const QListWidgetItem *row);
};

} // namespace throughline
