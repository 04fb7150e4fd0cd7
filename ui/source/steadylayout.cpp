// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/steadylayout.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace throughline {

void SteadyLayout::documentChanged(int from, int charsRemoved, int charsAdded)
{
    const QTextBlock block = document()->findBlock(from);
    const bool isWithin = block == document()->findBlock(std::max(0, from + charsRemoved + charsAdded - 1));
    if (isWithin && block.isValid() && m_blockCount == document()->blockCount() && block.layout()->lineCount() > 0) {
        layOut(block);
    } else {
        QPlainTextDocumentLayout::documentChanged(from, charsRemoved, charsAdded);
        m_blockCount = document()->blockCount();
    }
}

/// Lays \a block out again, as wide as it was.
void SteadyLayout::layOut(QTextBlock block)
{
    constexpr qreal everything = 1e9;
    const qreal margin = document()->documentMargin();
    const qreal heightBefore = blockBoundingRect(block).height();
    QTextLayout *lines = block.layout();
    const qreal width = lines->lineAt(0).width();
    lines->setTextOption(document()->defaultTextOption());
    lines->beginLayout();
    qreal y = 0;
    for (QTextLine line = lines->createLine(); line.isValid(); line = lines->createLine()) {
        line.setLeadingIncluded(true);
        line.setLineWidth(width);
        line.setPosition({margin, y});
        y += line.height() + std::min(0.0, std::ceil(line.leading()));
    }
    lines->endLayout();
    const int count = block.isVisible() ? lines->lineCount() : 0;
    if (count != block.lineCount()) {
        block.setLineCount(count);
        Q_EMIT documentSizeChanged(documentSize());
    }
    if (blockBoundingRect(block).height() == heightBefore)
        Q_EMIT updateBlock(block);
    else
        Q_EMIT update({0, -margin, everything, everything}); // what is below moves
}

} // namespace throughline
