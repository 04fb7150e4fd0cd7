// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/sourceeditor.h"

#include "core/text/utf8.h"
#include "ui/source/documentmapping.h"
#include "ui/source/steadylayout.h"
#include "ui/source/typedtext.h"

#include <QAction>
#include <QMimeData>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QToolTip>
#include <QUrl>

#include <algorithm>
#include <cmath>
#include <ranges>

namespace throughline {

namespace {

constexpr int smallestZoom = -5;
constexpr int largestZoom = 15;
constexpr qsizetype longestLine = 100'000; // bytes: laying out a longer one takes too long
constexpr double zoomStep = 1.1;
constexpr qsizetype mostTypedAtOnce = 8; // bytes: a character, or what an input method makes of a few

qsizetype longestLineOf(const QByteArray &text)
{
    qsizetype longest = 0;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype feed = text.indexOf('\n', at);
        const qsizetype end = feed < 0 ? text.size() : feed;
        if (end - at > longestLine) { // unless carriage returns end its lines
            for (const QByteArray &line : text.sliced(at, end - at).split('\r'))
                longest = std::max(longest, line.size());
        }
        longest = std::max(longest, std::min(end - at, longestLine));
        at = end + 1;
    }
    return longest;
}

} // namespace

SourceEditor::SourceEditor(Document *document, Selection *selection, const Theme &theme, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_document(document)
    , m_selection(selection)
    , m_theme(theme)
{
    useSteadyLayout();
    setUndoRedoEnabled(false);
    setLineWrapMode(WidgetWidth);
    setFrameShape(NoFrame);
    setAccessibleName(tr("Strategy text"));
    setTabChangesFocus(false);
    QPlainTextEdit::document()->setDocumentMargin(Theme::roomy);
    SourceEditor::applyTheme(theme);
    showAll();
    connect(QPlainTextEdit::document(), &QTextDocument::contentsChange, this, &SourceEditor::takeChange);
    connect(document, &Document::snapshotChanged, this, &SourceEditor::followDocument);
    connect(selection, &Selection::changed, this, &SourceEditor::followSelection);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &SourceEditor::noteCursor);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &SourceEditor::moveCurrentLine);
}

void SourceEditor::useSteadyLayout()
{
    auto *text = new QTextDocument(this);
    text->setDocumentLayout(new SteadyLayout(text));
    setDocument(text);
    m_feed = new TextFeed(this);
    connect(m_feed, &TextFeed::feeding, this, [this] { m_isShowing = true; });
    connect(m_feed, &TextFeed::fed, this, [this] {
        m_isShowing = false;
        m_length = QPlainTextEdit::document()->characterCount() - 1;
    });
}

void SourceEditor::applyTheme(const Theme &theme)
{
    m_theme = theme;
    setZoom(m_zoom);
    QPalette colours = palette();
    colours.setColor(QPalette::Base, theme.canvas);
    colours.setColor(QPalette::Text, theme.text);
    setPalette(colours);
}

void SourceEditor::setZoom(int steps)
{
    m_zoom = std::clamp(steps, smallestZoom, largestZoom);
    QFont font = m_theme.editor;
    font.setPointSizeF(font.pointSizeF() * std::pow(zoomStep, m_zoom));
    setFont(font);
}

qsizetype SourceEditor::offsetAt(int position) const
{
    return DocumentMapping(m_shown, QPlainTextEdit::document()).offset(position);
}

int SourceEditor::positionAt(qsizetype offset) const
{
    m_feed->showLine(m_shown.positionOf(std::min(offset, m_shown.size())).line);
    return DocumentMapping(m_shown, QPlainTextEdit::document()).position(offset);
}

void SourceEditor::goTo(qsizetype offset)
{
    select({offset, offset});
}

void SourceEditor::select(TextRange range)
{
    selectPositions(positionAt(range.start), positionAt(range.end));
}

void SourceEditor::selectPositions(int from, int to)
{
    m_feed->showPosition(std::max(from, to));
    QTextCursor cursor = textCursor();
    cursor.setPosition(from);
    cursor.setPosition(to, QTextCursor::KeepAnchor);
    const bool isInSight = viewport()->rect().contains(cursorRect(cursor));
    setTextCursor(cursor);
    if (!isInSight)
        centerCursor();
}

QByteArray SourceEditor::bytesFor(const QString &text) const
{
    return bytesOf(text, lineEndOf(m_shown));
}

QAction *SourceEditor::addCommand(
    const QString &text, const QList<QKeySequence> &shortcuts, const std::function<void()> &run, QWidget *where)
{
    auto *action = new QAction(text, this);
    action->setShortcuts(shortcuts);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, [this, run] {
        showRest();
        run();
    });
    (where ? where : this)->addAction(action);
    m_commands += action;
    return action;
}

void SourceEditor::perform(const TextEdit &edit, const QString &name)
{
    m_document->apply(edit, name);
}

bool SourceEditor::event(QEvent *event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride || event->type() == QEvent::InputMethod)
        showRest(); // a key may reach anywhere
    if (event->type() == QEvent::ShortcutOverride) { // undo and redo are the window's
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->matches(QKeySequence::InsertLineSeparator)) {
        textCursor().insertText(QStringLiteral("\n")); // Markdown knows one kind of line end
        return true;
    }
    return QPlainTextEdit::event(event);
}

bool SourceEditor::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::ContextMenu:
    case QEvent::DragEnter:
    case QEvent::TouchBegin:
        showRest();
        break;
    default:
        break;
    }
    return QPlainTextEdit::viewportEvent(event);
}

void SourceEditor::paintEvent(QPaintEvent *event)
{
    if (const QRect line = currentLine(); line.intersects(event->rect()))
        QPainter(viewport()).fillRect(line, m_theme.currentLine);
    QPlainTextEdit::paintEvent(event);
    Q_EMIT painting();
}

void SourceEditor::moveCurrentLine()
{
    const QRect line = currentLine();
    if (line == m_currentLine)
        return;
    viewport()->update(m_currentLine);
    viewport()->update(line);
    Q_EMIT updateRequest(m_currentLine.united(line), 0); // for what is beside them
    m_currentLine = line;
}

/// The line that the cursor is in, all of it where it is wrapped; none while there is a selection.
QRect SourceEditor::currentLine() const
{
    if (textCursor().hasSelection())
        return {};
    const QRectF block = blockBoundingGeometry(textCursor().block()).translated(contentOffset());
    return {0, static_cast<int>(block.top()), viewport()->width(), static_cast<int>(block.height())};
}

void SourceEditor::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QPlainTextEdit::wheelEvent(event);
        return;
    }
    m_wheel += event->angleDelta().y();
    const int notches = m_wheel / QWheelEvent::DefaultDeltasPerStep;
    m_wheel -= notches * QWheelEvent::DefaultDeltasPerStep;
    setZoom(m_zoom + notches);
}

/// A strategy that is dragged in is opened by the window, not written into the text as its address.
bool SourceEditor::canInsertFromMimeData(const QMimeData *source) const
{
    return std::ranges::none_of(source->urls(), &QUrl::isLocalFile) && QPlainTextEdit::canInsertFromMimeData(source);
}

void SourceEditor::insertFromMimeData(const QMimeData *source)
{
    const QByteArray text = source->text().toUtf8();
    if (textCursor().block().length() + longestLineOf(text) > longestLine) {
        QToolTip::showText(mapToGlobal(cursorRect().bottomLeft()),
            tr("This can't be pasted: a line of it is longer than %L1 bytes").arg(longestLine), this);
        return;
    }
    textCursor().insertText(shownText(text));
    ensureCursorVisible();
}

void SourceEditor::showAll()
{
    m_shown = m_document->snapshot().text();
    const QByteArray bytes = m_shown.toUtf8();
    const qsizetype longest = longestLineOf(bytes);
    m_isWithheld = longest > longestLine;
    setReadOnly(m_isWithheld);
    setPlaceholderText(m_isWithheld ? tr("A line of this text is %L1 bytes long, and lines of more than %L2 can't be shown here. "
                                         "All of it is kept, and what the outline and "
                                         "the inspector change is saved; to see the text, break the line with another program.")
                                          .arg(longest)
                                          .arg(longestLine)
                                    : tr("Begin with “# ” and the title of your strategy."));
    m_feed->begin(m_isWithheld ? QByteArray() : bytes, m_shown.lineCount());
}

bool SourceEditor::isInStep() const
{
    return blockCount() + m_feed->linesLeft() == m_shown.lineCount();
}

bool SourceEditor::showEdit(const TextEdit &edit)
{
    const SourceText &next = m_document->snapshot().text();
    const auto isTooLong = [&](const Replacement &r) { return next.lineAt(edit.mapped(r.range.end)).size() > longestLine; };
    if (m_isWithheld || std::ranges::any_of(edit.replacements(), isTooLong)) {
        showAll();
        return true;
    }
    for (const Replacement &r : edit.replacements())
        m_feed->showLine(m_shown.positionOf(r.range.end).line);
    const QScopedValueRollback showing(m_isShowing, true);
    QTextCursor cursor(QPlainTextEdit::document());
    cursor.beginEditBlock();
    for (const Replacement &r :
        edit.replacements() | std::views::reverse) { // from the end, so that the mapping stays true before it
        const DocumentMapping mapping(m_shown, QPlainTextEdit::document());
        cursor.setPosition(mapping.position(r.range.start));
        cursor.setPosition(mapping.position(r.range.end), QTextCursor::KeepAnchor);
        cursor.insertText(shownText(r.text));
    }
    cursor.endEditBlock();
    m_shown = m_document->snapshot().text();
    m_length = QPlainTextEdit::document()->characterCount() - 1;
    if (isInStep())
        return false;
    showAll(); // an edit between a carriage return and its line feed
    return true;
}

/// What was typed stands in the editor already, but where it joined a carriage return and a line feed the lines are others now.
bool SourceEditor::keepInStep()
{
    m_shown = m_document->snapshot().text();
    if (isInStep())
        return false;
    QMetaObject::invokeMethod(
        this,
        [this] { // not within the editor's own change
            showAll();
            goTo(m_selection->offset());
            Q_EMIT synchronised(true);
        },
        Qt::QueuedConnection);
    return true;
}

void SourceEditor::followDocument(const DocumentChange &change)
{
    bool isNew = !change.edit;
    if (isNew)
        showAll();
    else if (change.origin == this)
        isNew = keepInStep();
    else
        isNew = showEdit(*change.edit);
    if (change.origin != this) // the selection moved before the text that it is in was shown
        followSelection(nullptr);
    Q_EMIT synchronised(isNew);
}

void SourceEditor::takeChange(int position, int removed, int added)
{
    if (m_isShowing)
        return;
    const int length = QPlainTextEdit::document()->characterCount() - 1;
    removed = std::min(removed, m_length - position); // Qt counts the last block's end where all text is replaced
    added = std::min(added, length - position);
    m_length = length;

    const DocumentMapping mapping(m_shown, QPlainTextEdit::document());
    const qsizetype start = mapping.offset(position);
    TextRange range(start, mapping.advanced(start, removed));
    QTextCursor written(QPlainTextEdit::document());
    written.setPosition(position);
    written.setPosition(position + added, QTextCursor::KeepAnchor);
    QByteArray text = withLineEndsOf(m_shown.slice(range), bytesOf(written.selectedText(), "\n"), lineEndOf(m_shown));
    trimCommon(range, text, m_shown.slice(range));
    if (range.isEmpty() && text.isEmpty())
        return;
    m_document->apply(TextEdit::replace(range, text), tr("Typing"), this, stepOf(range, text));
}

/// A line, a paste, a cut: each is a step of its own; of what is typed, each word.
UndoStep SourceEditor::stepOf(TextRange range, const QByteArray &text) const
{
    if (text.contains('\n') || text.contains('\r') || text.size() + range.size() > mostTypedAtOnce)
        return UndoStep::Own;
    const QByteArray before = m_shown.slice({std::max<qsizetype>(range.start - 1, 0), range.start});
    const bool isWordsFirst = range.isEmpty() && !text.trimmed().isEmpty() && before.trimmed().isEmpty();
    return isWordsFirst ? UndoStep::Begun : UndoStep::Continued;
}

void SourceEditor::followSelection(Origin origin)
{
    const bool isShown = m_shown.size() == snapshot().text().size();
    if (origin != this && isShown && m_selection->offset() != cursorOffset())
        goTo(m_selection->offset());
}

void SourceEditor::noteCursor()
{
    if (!m_isShowing)
        m_selection->selectOffset(cursorOffset(), this);
}

} // namespace throughline
