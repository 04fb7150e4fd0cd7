// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/selectedelements.h"

namespace throughline {

/// The frames that are selected on the board.
class BoardSelection : public SelectedElements {
    Q_OBJECT

public:
    BoardSelection(Document *document, Selection *selection, QObject *parent);

    std::vector<int> frames() const { return elements(); }
    /// Everything from the frame that was selected last by itself up to \a frame.
    void extendTo(int frame);
};

} // namespace throughline
