// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/interview.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace throughline {

/// The chain so far, in the order of the throughline: market, pain, bet, item. What is missing is dashed, what is asked for now
/// stands out.
class ChainStrip : public QWidget {
    Q_OBJECT

public:
    ChainStrip(const Theme &theme, QWidget *parent);

    void show(const Snapshot &snapshot, const WhyQuestion &question);
    void applyTheme(const Theme &theme);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Chip {
        ElementKind kind = ElementKind::Other;
        QString title; ///< empty: missing
        bool isAsked = false;

        bool operator==(const Chip &) const = default;
    };

    void paintChip(QPainter &painter, const QRectF &place, const Chip &chip) const;
    QString described() const;

    Theme m_theme;
    std::vector<Chip> m_chips; ///< the market first
};

} // namespace throughline
