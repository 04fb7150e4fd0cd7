// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/typingaids.h"

#include <QKeyEvent>
#include <QRegularExpression>
#include <QTextBlock>

#include <algorithm>

namespace throughline {

namespace {

constexpr int indentation = 2; // spaces

/// What a line of a list or a quote begins with.
struct Lead {
    QString whole;
    QString indent;
    QString sign;
    QString task;

    static Lead of(const QString &line)
    {
        static const QRegularExpression pattern(QStringLiteral("^(\\s*)([-*+]|\\d{1,9}[.)]|>)( +(\\[[ xX]\\] +)?|$)"));
        const QRegularExpressionMatch match = pattern.match(line);
        return {match.captured(), match.captured(1), match.captured(2), match.captured(4)};
    }

    QString next() const
    {
        QString following = sign;
        if (sign.size() > 1)
            following = QString::number(QStringView(sign).chopped(1).toLongLong() + 1) + sign.back();
        return indent + following + u' ' + (task.isEmpty() ? QString() : QStringLiteral("[ ] "));
    }
};

} // namespace

TypingAids::TypingAids(SourceEditor *editor)
    : QObject(editor)
    , m_editor(editor)
{
    editor->installEventFilter(this);
    editor->addCommand(tr("Bold"), {QKeySequence::Bold}, [this] { mark(QStringLiteral("**")); });
    editor->addCommand(tr("Emphasis"), {QKeySequence::Italic}, [this] { mark(QStringLiteral("*")); });
}

bool TypingAids::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isPlain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return isPlain && goOnWithList();
    case Qt::Key_Tab:
        return isPlain && indent(true);
    case Qt::Key_Backtab:
        return indent(false);
    default:
        return false;
    }
}

bool TypingAids::goOnWithList()
{
    QTextCursor cursor = m_editor->textCursor();
    const QString line = cursor.block().text();
    const Lead lead = Lead::of(line);
    if (cursor.hasSelection() || lead.whole.isEmpty() || cursor.positionInBlock() < lead.whole.size())
        return false;
    if (lead.whole.size() == line.size()) { // nothing in it: the list ends
        cursor.movePosition(QTextCursor::StartOfBlock, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
    } else {
        cursor.insertText(u'\n' + lead.next());
    }
    m_editor->setTextCursor(cursor);
    m_editor->ensureCursorVisible();
    return true;
}

bool TypingAids::indent(bool isDeeper)
{
    QTextCursor cursor = m_editor->textCursor();
    const Lead lead = Lead::of(cursor.block().text());
    const bool isItem = !lead.whole.isEmpty() && lead.sign != u">";
    if (cursor.hasSelection())
        return indentLines(isDeeper);
    if (!isItem)
        return !isDeeper; // Shift+Tab stays in the text, as Tab does
    QTextCursor start(cursor.block());
    if (isDeeper) {
        start.insertText(QString(lead.sign.size() + 1, u' '));
        return true;
    }
    const qsizetype depth = std::min(lead.indent.size(), lead.sign.size() + 1);
    start.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, static_cast<int>(depth));
    start.removeSelectedText();
    return true;
}

/// All lines that the selection touches, as one step; false where it is within one line.
bool TypingAids::indentLines(bool isDeeper)
{
    const QTextCursor selected = m_editor->textCursor();
    const QTextDocument *text = m_editor->QPlainTextEdit::document();
    const int last = text->findBlock(selected.selectionEnd() - 1).blockNumber();
    QTextBlock block = text->findBlock(selected.selectionStart());
    if (block.blockNumber() == last && isDeeper)
        return false;
    QTextCursor cursor(block);
    cursor.beginEditBlock();
    for (; block.isValid() && block.blockNumber() <= last; block = block.next()) {
        cursor.setPosition(block.position());
        if (isDeeper) {
            if (!block.text().isEmpty())
                cursor.insertText(QString(indentation, u' '));
            continue;
        }
        const QString line = block.text();
        const auto lead = std::ranges::find_if_not(line, [](QChar c) { return c == u' '; }) - line.begin();
        cursor.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, static_cast<int>(std::min<qsizetype>(lead, indentation)));
        cursor.removeSelectedText();
    }
    cursor.endEditBlock();
    return true;
}

void TypingAids::mark(const QString &mark)
{
    QTextCursor cursor = m_editor->textCursor();
    if (!cursor.hasSelection())
        cursor.select(QTextCursor::WordUnderCursor);
    const int start = cursor.selectionStart();
    const int end = cursor.selectionEnd();
    const auto length = static_cast<int>(mark.size());
    QTextCursor around(cursor);
    around.setPosition(std::max(start - length, 0));
    around.setPosition(std::min(end + length, m_editor->QPlainTextEdit::document()->characterCount() - 1), QTextCursor::KeepAnchor);
    const QString words = cursor.selectedText();
    const bool isMarked = around.selectedText() == mark + words + mark;
    (isMarked ? around : cursor).insertText(isMarked ? words : mark + words + mark);
    const int from = isMarked ? start - length : start + length;
    m_editor->selectPositions(from, from + static_cast<int>(words.size()));
}

} // namespace throughline
