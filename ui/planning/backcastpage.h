// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/backcast.h"
#include "ui/document/document.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;

namespace throughline {

/// The way back from the vision: its date, which can be changed here, what lies before it still, and the pace that this implies.
class BackcastPage : public QWidget {
    Q_OBJECT

public:
    BackcastPage(Document *document, const Theme &theme, QWidget *parent);

    void applyTheme(const Theme &theme);
    void refresh(QDate today);

Q_SIGNALS:
    void itemChosen(const QByteArray &id);
    void refused(const QString &reason);

private:
    void setVisionDay();
    void addItems(const QString &heading, const std::vector<int> &items);

    Document *m_document;
    Theme m_theme;
    QLabel *m_label;
    QLineEdit *m_by;
    QLabel *m_pace;
    QListWidget *m_items;
};

} // namespace throughline
