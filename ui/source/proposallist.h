// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/completion.h"
#include "ui/theme/theme.h"

#include <QListView>

class QStandardItemModel;

namespace throughline {

/// The proposals that fit what has been typed, in a list that stands at the cursor without taking the focus.
class ProposalList : public QListView {
    Q_OBJECT

public:
    ProposalList(const Theme &theme, QWidget *parent);

    /// Shows those of \a proposals that \a typed matches, best first; false where none does or the only one is what was typed.
    bool narrow(const std::vector<Proposal> &proposals, const QString &typed);
    /// Below \a word, a rectangle in the parent's coordinates, or above it where there is more room.
    void placeAt(const QRect &word);
    void step(int by);
    /// Index of the chosen proposal among those given, or -1.
    int chosen() const;

    static constexpr int shownRows = 9;

private:
    Theme m_theme;
    QStandardItemModel *m_model;
};

} // namespace throughline
