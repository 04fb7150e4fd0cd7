// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/source/sourceeditor.h"

namespace throughline {

/// Ways through the text by its links: to what a link names (F12, Ctrl+click), to what names an element (Shift+F12), a new name for
/// it everywhere (F2), and what a link's target says under the pointer.
class Navigation : public QObject {
    Q_OBJECT

public:
    explicit Navigation(SourceEditor *editor);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// The target of the link at \a offset, section -1 where there is none.
    LinkTarget targetAt(qsizetype offset) const;
    /// The heading that F2 and Shift+F12 are about: a link's target, else the one of the element at the cursor.
    LinkTarget headingAtCursor() const;
    void goToTarget(qsizetype offset);
    void listReferences();
    void rename();
    QString preview(const LinkTarget &target) const;

    SourceEditor *m_editor;
};

} // namespace throughline
