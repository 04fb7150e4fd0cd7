// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/resources.h"
#include "ui/document/document.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QPushButton;
class QTextBrowser;

namespace throughline {

/// What the plan asks for that isn't there yet, with its reasons, ready to be copied.
class NeedsPage : public QWidget {
    Q_OBJECT

public:
    NeedsPage(const Theme &theme, QWidget *parent);

    void applyTheme(const Theme &theme);
    void show(const Snapshot &snapshot, const Resources &resources);

Q_SIGNALS:
    void itemChosen(const QByteArray &id);
    /// What was done, in words.
    void said(const QString &message);

private:
    QString html() const;
    void copy(const QString &text, const QString &message);

    Theme m_theme;
    Snapshot m_snapshot;
    Resources m_resources;
    QTextBrowser *m_words;
    QPushButton *m_copyText;
    QPushButton *m_copyMarkdown;
};

} // namespace throughline
