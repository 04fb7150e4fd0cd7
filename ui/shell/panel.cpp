// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panel.h"

namespace throughline {

Panel::Panel(Document *document, Selection *selection, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_selection(selection)
    , m_theme(theme)
    , m_following(document, this, [this](bool) { takeSnapshot(); }, [this](Origin) { follow(); })
{
    connect(selection, &Selection::changed, &m_following, &Following::noteSelection);
}

void Panel::applyTheme(const Theme &theme)
{
    m_theme = theme;
    if (m_hasSeen)
        refresh();
    update();
}

bool Panel::perform(const Result<Edit> &edit, const QString &name)
{
    if (!edit) {
        Q_EMIT refused(edit.error().message);
        return false;
    }
    m_document->apply(*edit, name, this);
    return true;
}

void Panel::takeSnapshot()
{
    if (m_hasSeen && !isStale())
        return;
    m_hasSeen = true;
    m_seen = snapshot();
    refresh();
}

} // namespace throughline
