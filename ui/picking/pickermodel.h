// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/picking/picker.h"
#include "ui/theme/detailrow.h"

#include <QAbstractListModel>

namespace throughline {

/// The choices that match what was typed, best first; all of them, in their own order, before anything is.
class PickerModel : public QAbstractListModel {
    Q_OBJECT

public:
    static constexpr int DetailRole = DetailRow::role;

    using QAbstractListModel::QAbstractListModel;

    void setChoices(std::vector<Choice> choices, std::function<Choice(const QString &)> fallback);
    void narrow(const QString &pattern);
    const Choice *choice(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    std::vector<Choice> m_choices;
    std::function<Choice(const QString &)> m_fallback;
    Choice m_made;
    std::vector<const Choice *> m_shown;
};

} // namespace throughline
