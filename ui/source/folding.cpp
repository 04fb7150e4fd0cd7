// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/folding.h"

#include "core/base/index.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPlainTextDocumentLayout>
#include <QTextBlockUserData>

#include <algorithm>

namespace throughline {

namespace {

/// On the line of a heading that is folded.
struct FoldMark : QTextBlockUserData { };

} // namespace

Folding::Folding(SourceEditor *editor)
    : QObject(editor)
    , m_editor(editor)
{
    editor->viewport()->installEventFilter(this);
    connect(editor, &SourceEditor::synchronised, this, &Folding::apply);
    connect(editor, &SourceEditor::painting, this, &Folding::paintMarks);
    connect(editor, &QPlainTextEdit::cursorPositionChanged, this, &Folding::reveal);
    m_editor->addCommand(tr("Fold"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_BracketLeft)},
        [this] { setFolded(headingOf(m_editor->textCursor().block()), true); });
    m_editor->addCommand(tr("Unfold"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_BracketRight)},
        [this] { setFolded(headingOf(m_editor->textCursor().block()), false); });
    m_editor->addCommand(tr("Fold all elements"), {}, [this] { foldElements(); });
    m_editor->addCommand(tr("Unfold everything"), {}, [this] { unfoldAll(); });
}

bool Folding::isFolded(const QTextBlock &heading) const
{
    return heading.userData() != nullptr;
}

void Folding::toggle(const QTextBlock &heading)
{
    setFolded(heading, !isFolded(heading));
}

int Folding::lastLineUnder(const QTextBlock &heading) const
{
    const Syntax &syntax = m_editor->snapshot().syntax();
    const SourceText &text = syntax.text();
    const int line = heading.blockNumber() + 1;
    const int first = syntax.sectionAt(text.lineStart(line));
    if (first < 0 || !syntax.sections()[index(first)]->hasHeading)
        return heading.blockNumber();
    const Heading &own = syntax.sections()[index(first)]->headings.front();
    if (text.positionOf(syntax.absolute(first, own.text).start).line != line)
        return heading.blockNumber();
    const auto isOutside = [&](const SectionPtr &section) { return section->level() <= own.level; };
    const auto next = std::find_if(syntax.sections().begin() + first + 1, syntax.sections().end(), isOutside);
    const bool isLast = next == syntax.sections().end();
    const int end
        = isLast ? text.lineCount() : text.positionOf(syntax.start(static_cast<int>(next - syntax.sections().begin()))).line - 1;
    // Blank lines before a heading of a higher level, and the one behind the last line end, keep the groups apart.
    const bool keepsBlank = isLast || (*next)->level() < own.level;
    int last = end;
    while (keepsBlank && last > line && text.lineAt(text.lineStart(last)).isEmpty())
        --last;
    return last - 1;
}

QTextBlock Folding::headingOf(const QTextBlock &block) const
{
    const Syntax &syntax = m_editor->snapshot().syntax();
    const int section = syntax.sectionAt(m_editor->offsetAt(block.position()));
    if (section < 0 || !syntax.sections()[index(section)]->hasHeading)
        return {};
    const qsizetype heading = syntax.absolute(section, syntax.sections()[index(section)]->headings.front().text).start;
    return block.document()->findBlock(m_editor->positionAt(heading));
}

void Folding::setFolded(const QTextBlock &heading, bool isFolded)
{
    if (!heading.isValid() || (isFolded && !isFoldable(heading)))
        return;
    m_editor->showRest();
    QTextBlock(heading).setUserData(isFolded ? new FoldMark : nullptr);
    m_hasFolds = true;
    const int cursor = m_editor->textCursor().blockNumber();
    if (isFolded && cursor > heading.blockNumber() && cursor <= lastLineUnder(heading)) {
        QTextCursor above = m_editor->textCursor();
        above.setPosition(heading.position() + heading.length() - 1);
        m_editor->setTextCursor(above);
    }
    apply();
}

void Folding::foldElements()
{
    const Snapshot &snapshot = m_editor->snapshot();
    for (const Element &element : snapshot.strategy().elements()) {
        const qsizetype heading = snapshot.syntax().absolute(element.section, element.body->heading().text).start;
        QTextBlock block = m_editor->QPlainTextEdit::document()->findBlockByNumber(snapshot.text().positionOf(heading).line - 1);
        block.setUserData(new FoldMark);
    }
    m_hasFolds = true;
    QTextCursor cursor = m_editor->textCursor();
    if (const QTextBlock heading = headingOf(cursor.block()); heading.isValid())
        cursor.setPosition(heading.position() + heading.length() - 1);
    apply();
    m_editor->setTextCursor(cursor);
    m_editor->centerCursor();
}

void Folding::unfoldAll()
{
    for (QTextBlock block = m_editor->QPlainTextEdit::document()->begin(); block.isValid(); block = block.next())
        block.setUserData(nullptr);
    apply();
    m_editor->centerCursor();
}

/// Unfolds whatever hides the cursor.
void Folding::reveal()
{
    const QTextBlock block = m_editor->textCursor().block();
    if (!m_hasFolds || block.isVisible())
        return;
    for (QTextBlock above = block.previous(); above.isValid(); above = above.previous()) {
        if (isFolded(above) && lastLineUnder(above) >= block.blockNumber())
            above.setUserData(nullptr);
    }
    apply();
}

void Folding::apply()
{
    if (!m_hasFolds)
        return;
    m_hasFolds = false;
    bool isChanged = false;
    int hiddenTo = -1;
    for (QTextBlock block = m_editor->QPlainTextEdit::document()->begin(); block.isValid(); block = block.next()) {
        const bool isVisible = block.blockNumber() > hiddenTo;
        if (block.isVisible() != isVisible) {
            block.setVisible(isVisible);
            block.setLineCount(isVisible ? std::max(1, block.layout()->lineCount()) : 0);
            isChanged = true;
        }
        if (!isFolded(block))
            continue;
        const int last = lastLineUnder(block);
        if (last <= block.blockNumber())
            block.setUserData(nullptr); // no heading any longer
        else
            m_hasFolds = true;
        hiddenTo = std::max(hiddenTo, last);
    }
    if (!isChanged)
        return;
    auto *layout = static_cast<QPlainTextDocumentLayout *>(m_editor->QPlainTextEdit::document()->documentLayout());
    Q_EMIT layout->documentSizeChanged(layout->documentSize());
    m_editor->viewport()->update();
}

QRect Folding::markOf(const QTextBlock &heading) const
{
    const QRectF line = m_editor->blockBoundingGeometry(heading).translated(m_editor->contentOffset());
    QTextCursor end(heading);
    end.movePosition(QTextCursor::EndOfBlock);
    const QRect caret = m_editor->cursorRect(end);
    return {caret.right() + Theme::gap, caret.top(), static_cast<int>(caret.height() * 1.6),
        std::min(caret.height(), static_cast<int>(line.height()))};
}

/// An ellipsis behind each folded heading in sight.
void Folding::paintMarks()
{
    if (!m_hasFolds)
        return;
    QPainter painter(m_editor->viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    for (QTextBlock block = m_editor->firstVisibleBlock(); block.isValid(); block = block.next()) {
        if (!block.isVisible() || !isFolded(block))
            continue;
        const QRect mark = markOf(block);
        if (mark.top() > m_editor->viewport()->height())
            break;
        painter.setPen(m_editor->theme().border);
        painter.setBrush(m_editor->theme().raised);
        painter.drawRoundedRect(QRectF(mark).adjusted(0.5, 1.5, -0.5, -1.5), Theme::smallRadius, Theme::smallRadius);
        painter.setPen(m_editor->theme().mutedText);
        painter.drawText(mark, Qt::AlignCenter, QStringLiteral("…"));
    }
}

bool Folding::eventFilter(QObject *watched, QEvent *event)
{
    if (m_hasFolds && event->type() == QEvent::MouseButtonPress) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QTextBlock block = m_editor->cursorForPosition(mouse->pos()).block();
        if (mouse->button() == Qt::LeftButton && isFolded(block) && markOf(block).contains(mouse->pos())) {
            setFolded(block, false);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace throughline
