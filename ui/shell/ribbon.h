// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/panel.h"
#include "ui/shell/throughchain.h"

class QAbstractButton;

namespace throughline {

class RibbonChip;

/// The throughline of what is selected, along the bottom: connected chips; a missing link is a dashed one that one fills.
class Ribbon : public Panel {
    Q_OBJECT

public:
    Ribbon(Document *document, Selection *selection, const Theme &theme, QWidget *parent = nullptr);

    void applyTheme(const Theme &theme) override;

protected:
    void refresh() override;
    void follow() override { refresh(); }
    void paintEvent(QPaintEvent *event) override;

private:
    void press(std::size_t place);
    /// The selected element, where it is an item whose chain is missing something.
    int openItem() const;

    ThroughChain m_chain;
    std::vector<RibbonChip *> m_chips;
};

} // namespace throughline
