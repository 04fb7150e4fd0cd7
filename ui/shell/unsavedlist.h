// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/unsavedwork.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QBoxLayout;

namespace throughline {

/// What earlier runs left behind unsaved, each to be restored or discarded.
class UnsavedList : public QWidget {
    Q_OBJECT

public:
    UnsavedList(const std::vector<UnsavedWork> &works, const Theme &theme, QWidget *parent);

    void applyTheme(const Theme &theme);

Q_SIGNALS:
    void restoreWanted(const QString &journal);
    void discardWanted(const QString &journal);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addWork(QBoxLayout *layout, const UnsavedWork &work);

    Theme m_theme;
};

} // namespace throughline
