// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/cardbutton.h"
#include "ui/theme/theme.h"

namespace throughline {

/// An element as one clickable line: its kind's icon, its title, a muted word.
class ElementRow : public CardButton {
    Q_OBJECT

public:
    enum class Look : quint8 { Plain, Chip, Broken };

    ElementRow(const Theme &theme, QWidget *parent);

    void show(ElementKind kind, const QString &title, const QString &detail, Look look);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme m_theme;
    ElementKind m_kind = ElementKind::Other;
    QString m_detail;
    Look m_look = Look::Plain;
};

} // namespace throughline
