// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/throughchain.h"
#include "ui/theme/cardbutton.h"

namespace throughline {

/// One place of the ribbon: what stands there, or a dashed hole.
class RibbonChip : public CardButton {
    Q_OBJECT

public:
    struct Content {
        ThroughChain::Place place;
        QString title;
        bool isSelected = false;
        bool isIdle = true; ///< nothing is selected: nothing is missing either

        bool operator==(const Content &) const = default;
    };

    RibbonChip(const Theme &theme, QWidget *parent);

    void setTheme(const Theme &theme);
    void show(const Content &content);
    bool isFilled() const { return m_content.place.element >= 0; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintOutline(QPainter &painter) const;

    Theme m_theme;
    Content m_content;
    QString m_kind; ///< in words, to begin a line
};

} // namespace throughline
