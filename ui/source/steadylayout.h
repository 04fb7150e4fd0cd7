// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextDocumentLayout>

namespace throughline {

/// The layout of a QPlainTextEdit that wraps its lines. Qt's own looks at every line of the document when the widest one gets
/// narrower, for the sake of a horizontal scroll bar; where lines are wrapped that happens all the time, and there is no such bar.
class SteadyLayout : public QPlainTextDocumentLayout {
    Q_OBJECT

public:
    using QPlainTextDocumentLayout::QPlainTextDocumentLayout;

protected:
    void documentChanged(int from, int charsRemoved, int charsAdded) override;

private:
    void layOut(QTextBlock block);

    int m_blockCount = 1; ///< what the base class knows
};

} // namespace throughline
