// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/edits.h"
#include "ui/document/selection.h"
#include "ui/panes/following.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace throughline {

/// A view of the open strategy at a side of the window. Out of sight it does nothing, and catches up when it is shown.
class Panel : public QWidget {
    Q_OBJECT

public:
    Panel(Document *document, Selection *selection, const Theme &theme, QWidget *parent);

    virtual void applyTheme(const Theme &theme);

Q_SIGNALS:
    /// An edit that can't be made, and why, in words for the user.
    void refused(const QString &reason);
    /// The why interview, of one item or (-1) of all.
    void whyWanted(int item);
    /// What changed since the whys of the selected element were confirmed.
    void suspectsWanted();

protected:
    /// The document is another one, or says something else.
    virtual void refresh() = 0;
    /// Another element is selected; the panel has been refreshed.
    virtual void follow() { }

    const Theme &theme() const { return m_theme; }
    Document *document() const { return m_document; }
    Selection *selection() const { return m_selection; }
    const Snapshot &snapshot() const { return m_document->snapshot(); }
    const Strategy &strategy() const { return snapshot().strategy(); }
    QString titleOf(int element) const { return strategy().element(element).body->title(); }

    bool perform(const Result<Edit> &edit, const QString &name);

private:
    void takeSnapshot();
    /// Where pictures were drawn on and nothing else, all that a panel shows is the same: text edits make the findings anew.
    bool isStale() const { return &m_seen.findings() != &snapshot().findings(); }

    Document *m_document;
    Selection *m_selection;
    Theme m_theme;
    Snapshot m_seen;
    bool m_hasSeen = false;
    Following m_following;
};

} // namespace throughline
