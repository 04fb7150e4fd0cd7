// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/kinds.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace throughline {

/// What stands in the place of the map while there is nothing to show.
class MapIntroduction : public QWidget {
    Q_OBJECT

public:
    MapIntroduction(const Theme &theme, QWidget *parent);

    void applyTheme(const Theme &theme);

Q_SIGNALS:
    void addWanted(throughline::ElementKind kind);

private:
    QLabel *m_headline;
    QLabel *m_words;
    QPushButton *m_addItem;
    QPushButton *m_addMarket;
};

} // namespace throughline
