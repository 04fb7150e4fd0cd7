// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace throughline {

/// The first line of a sheet: its name, how far it has come, and what else belongs there.
class SheetHeader : public QWidget {
    Q_OBJECT

public:
    SheetHeader(const QString &name, QWidget *parent);

    /// Adds \a widget at the end.
    void add(QWidget *widget);
    /// Adds a button with a cross, called \a name. The keyboard has Escape for it.
    void addClose(const QString &name, const QString &toolTip);
    void setProgress(const QString &words);
    /// \a name: the font of the sheet's name.
    void applyTheme(const Theme &theme, const QFont &name);

Q_SIGNALS:
    void closeClicked();

private:
    QHBoxLayout *m_row;
    QLabel *m_name;
    QLabel *m_progress;
    QToolButton *m_close = nullptr;
};

} // namespace throughline
