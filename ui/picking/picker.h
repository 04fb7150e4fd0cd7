// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QFrame>
#include <QIcon>

#include <functional>
#include <vector>

class QLineEdit;
class QListView;

namespace throughline {

class PickerModel;

/// One thing to pick.
struct Choice {
    QString text;
    QString detail; ///< in muted words behind it: a kind, a shortcut
    QIcon icon;
    bool isEnabled = true;
    std::function<void()> choose;
};

/// A list that narrows while one types, above the window: commands, elements, targets of a link. Closes when something is picked or
/// the focus leaves.
class Picker : public QFrame {
    Q_OBJECT

public:
    Picker(const Theme &theme, QWidget *parent);

    /// \a fallback makes a last choice out of what was typed, where given ("Create …").
    void open(const QString &prompt, std::vector<Choice> choices, std::function<Choice(const QString &)> fallback = {});

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void fit();
    void narrow();
    void choose();
    void step(int by);

    QLineEdit *m_input;
    QListView *m_list;
    PickerModel *m_model;
};

} // namespace throughline
