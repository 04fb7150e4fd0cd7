// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/source/folding.h"

#include <QWidget>

namespace throughline {

/// Beside the text: line numbers and the arrows that fold a heading. It also keeps the lines at a length that one likes to read, in
/// the middle of a wide window.
class Margin : public QWidget {
    Q_OBJECT

public:
    Margin(SourceEditor *editor, Folding *folding);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void arrange();
    QFont numbersFont() const;
    int numbersWidth() const;
    QTextBlock blockAt(int y) const;
    void paintLine(QPainter &painter, const QTextBlock &block, int top);

    SourceEditor *m_editor;
    Folding *m_folding;
};

} // namespace throughline
