// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace throughline {

/// The links of one element under one key: a chip and a reason for each, and a button for one more.
class LinkField : public QWidget {
    Q_OBJECT

public:
    LinkField(const FieldRule &rule, const Theme &theme, QWidget *parent);

    void show(const Snapshot &snapshot, int element);

Q_SIGNALS:
    void linkWanted(throughline::FieldKey key);
    void targetClicked(int element);
    void unlinkWanted(throughline::FieldKey key, int target);
    /// A link that leads nowhere: the field it is in has to go.
    void fieldUnwanted(int field);
    void reasonChanged(int field, const QString &reason);

private:
    struct Chip {
        int field = -1;
        int target = -1;
        QString title;
        bool hasReason = false; ///< the field's last link, behind which its reason stands
        QString reason;

        /// All but the reason, which changes in place.
        bool isSameAs(const Chip &other) const
        {
            return field == other.field && target == other.target && title == other.title && hasReason == other.hasReason;
        }
    };

    std::vector<Chip> read(const Snapshot &snapshot, int element) const;
    void build(const Snapshot &snapshot);
    void addChip(const Chip &chip, ElementKind kind);
    void addReason(const Chip &chip);

    FieldKey m_key;
    QString m_name;
    bool m_repeats;
    Theme m_theme;
    std::vector<Chip> m_chips;
    std::vector<class GrowingEdit *> m_reasons;
    QVBoxLayout *m_layout;
    QWidget *m_content = nullptr;
};

} // namespace throughline
