// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/panel.h"

class QLabel;
class QUndoView;

namespace throughline {

/// Every step that can be undone or done again, by name: choosing one leads there. The saved one is marked.
class UndoPanel : public Panel {
    Q_OBJECT

public:
    UndoPanel(Document *document, Selection *selection, const Theme &theme, QWidget *parent = nullptr);

    void applyTheme(const Theme &theme) override;

protected:
    void refresh() override { showSaved(); }

private:
    void showSaved();

    QLabel *m_saved;
    QUndoView *m_steps;
};

} // namespace throughline
