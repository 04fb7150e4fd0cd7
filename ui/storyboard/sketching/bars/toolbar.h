// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/storyboard/sketching/drawingstyle.h"
#include "ui/theme/theme.h"

#include <QKeySequence>
#include <QWidget>

#include <span>

class QButtonGroup;

namespace throughline {

/// How a tool is called, drawn on its button and chosen.
struct ToolInfo {
    ToolKind kind;
    const char *name; ///< to be translated in the context "Tools"
    const char *icon;
    QKeyCombination key;
};

/// In the order of the bar.
std::span<const ToolInfo> toolInfos();

/// The tools, one below the other at the left edge.
class ToolBar : public QWidget {
    Q_OBJECT

public:
    ToolBar(const Theme &theme, QWidget *parent = nullptr);

    void setTool(ToolKind kind);
    void applyTheme(const Theme &theme);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void toolChosen(throughline::ToolKind kind);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Everything below each other, where a button is \a side pixels high and a gap between families \a gap.
    static int heightFor(int side, int gap);

    Theme m_theme;
    QButtonGroup *m_buttons;
};

} // namespace throughline
