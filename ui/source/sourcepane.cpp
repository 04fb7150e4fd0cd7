// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/sourcepane.h"

#include "ui/source/completer.h"
#include "ui/source/findbar.h"
#include "ui/source/highlighter.h"
#include "ui/source/navigation.h"
#include "ui/source/sourceeditor.h"
#include "ui/source/squiggles.h"

#include <QVBoxLayout>

namespace throughline {

SourcePane::SourcePane(Document *document, Selection *selection, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_editor(new SourceEditor(document, selection, theme, this))
    , m_highlighter(new Highlighter(m_editor))
{
    m_actions = (new Completer(m_editor))->actions() + (new Navigation(m_editor))->actions() + (new Squiggles(m_editor))->actions(); // what a finding says comes before a preview
    auto *findBar = new FindBar(m_editor, this);
    m_actions += findBar->actions();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(findBar);
    layout->addWidget(m_editor);
    setFocusProxy(m_editor);
}

void SourcePane::focusEditor()
{
    m_editor->setFocus();
}

void SourcePane::applyTheme(const Theme &theme)
{
    m_editor->applyTheme(theme);
    m_highlighter->refresh();
}

} // namespace throughline
