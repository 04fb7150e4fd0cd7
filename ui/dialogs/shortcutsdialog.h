// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialogs.h"

#include <QDialog>

namespace throughline {

/// Every key that does something, by menu.
class ShortcutsDialog : public QDialog {
    Q_OBJECT

public:
    ShortcutsDialog(const std::vector<Dialogs::Shortcut> &shortcuts, QWidget *parent);
};

} // namespace throughline
