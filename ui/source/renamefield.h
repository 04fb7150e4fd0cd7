// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/source/sourceeditor.h"

#include <QFrame>

class QLabel;
class QLineEdit;

namespace throughline {

/// A small field at the cursor that renames a heading and every link to it. Enter does it, Esc leaves; why a name is refused stands
/// below it. Deletes itself when it closes.
class RenameField : public QFrame {
    Q_OBJECT

public:
    RenameField(SourceEditor *editor, int section, int heading);

private:
    void commit();

    SourceEditor *m_editor;
    int m_section;
    int m_heading;
    QLineEdit *m_title;
    QLabel *m_refusal;
};

} // namespace throughline
