// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/exported.h"

#include <QScrollArea>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace throughline {

/// How an export of one format is wanted; shows what the format heeds.
class ExportForm : public QScrollArea {
    Q_OBJECT

public:
    explicit ExportForm(QWidget *parent = nullptr);

    /// What is set, over what the form doesn't ask.
    ExportWish wish() const;
    void setWish(const ExportWish &wish);
    /// Why what is set can't be done; empty where it can.
    QString problem() const;
    void setFormat(ExportFormat format);
    /// \a untraced items have no why, so that pages go out as a draft.
    void setUntraced(int untraced);
    /// What of \a matters the strategy has at all.
    void setHeld(const std::vector<Withheld> &held);

Q_SIGNALS:
    void changed();

private:
    void addPaper();
    void addContent();
    void addMatters();
    QComboBox *addChoice(const QString &label, const QStringList &choices);
    void showRows();
    void tell();

    QFormLayout *m_rows;
    QComboBox *m_paper = nullptr;
    QComboBox *m_orientation = nullptr;
    QComboBox *m_shape = nullptr;
    QLineEdit *m_pages = nullptr;
    QComboBox *m_perPage = nullptr;
    QComboBox *m_notes = nullptr;
    QCheckBox *m_ruled = nullptr;
    QSpinBox *m_width = nullptr;
    QSpinBox *m_height = nullptr;
    QWidget *m_size = nullptr;
    QComboBox *m_tradeOffs = nullptr;
    QCheckBox *m_mermaid = nullptr;
    QCheckBox *m_draft = nullptr;
    QCheckBox *m_blocksMorning = nullptr;
    QDateEdit *m_session = nullptr;
    std::vector<std::pair<Matter, QCheckBox *>> m_matters;
    ExportWish m_wish;
    int m_untraced = 0;
    bool m_isSetting = false;
};

} // namespace throughline
