// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace throughline {

/// In the place of a view that has nothing to show: what it is for, and ways to begin.
class Introduction : public QWidget {
    Q_OBJECT

public:
    /// The first of the \a beginnings is the default button.
    Introduction(const QString &headline, const QString &words, const QStringList &beginnings, const Theme &theme, QWidget *parent);

    void applyTheme(const Theme &theme);

Q_SIGNALS:
    /// The beginning with that index, from 0, is wanted.
    void chosen(int beginning);

private:
    QLabel *m_headline;
    QLabel *m_words;
    QList<QPushButton *> m_buttons;
};

} // namespace throughline
