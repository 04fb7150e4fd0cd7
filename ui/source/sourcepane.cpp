// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/sourcepane.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace throughline {

SourcePane::SourcePane(Document *document, Selection *, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_edit(new QPlainTextEdit(this))
{
    m_edit->setReadOnly(true);
    m_edit->setFont(theme.editor);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_edit);
    const auto show = [this, document] { m_edit->setPlainText(QString::fromUtf8(document->snapshot().text().toUtf8())); };
    connect(document, &Document::snapshotChanged, this, [show](const DocumentChange &change) {
        if (!change.edit)
            show();
    });
    show();
}

void SourcePane::focusEditor()
{
    m_edit->setFocus();
}

} // namespace throughline
