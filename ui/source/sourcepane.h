// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/selection.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QPlainTextEdit;

namespace throughline {

class SourcePane : public QWidget
{
    Q_OBJECT

public:
    SourcePane(Document *document, Selection *selection, const Theme &theme, QWidget *parent = nullptr);
    QList<QAction *> editActions() { return {}; }
    void focusEditor();
    void applyTheme(const Theme &) {}

private:
    QPlainTextEdit *m_edit;
};

} // namespace throughline
