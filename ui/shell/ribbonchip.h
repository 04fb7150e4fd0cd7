// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/throughchain.h"

#include <QAbstractButton>

namespace throughline {

/// One place of the ribbon: what stands there, or a dashed hole.
class RibbonChip : public QAbstractButton {
    Q_OBJECT

public:
    RibbonChip(const Theme &theme, QWidget *parent);

    void setTheme(const Theme &theme);
    void show(const ThroughChain::Place &place, const QString &title, bool isSelected);
    /// Nothing is selected: nothing is missing either.
    void setIdle(bool isIdle) { m_isIdle = isIdle; }
    bool isFilled() const { return m_place.element >= 0; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintOutline(QPainter &painter) const;

    Theme m_theme;
    ThroughChain::Place m_place;
    QString m_kind; ///< in words, to begin a line
    bool m_isSelected = false;
    bool m_isIdle = false;
};

} // namespace throughline
