// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/selection.h"
#include "ui/source/textfeed.h"
#include "ui/theme/theme.h"

#include <QPlainTextEdit>

#include <functional>

namespace throughline {

/// The document's text as a view of it: what is typed becomes edits of the document, edits from elsewhere arrive as ranges. Its own
/// undo is off: there is one undo list.
class SourceEditor : public QPlainTextEdit {
    Q_OBJECT

public:
    SourceEditor(Document *document, Selection *selection, const Theme &theme, QWidget *parent = nullptr);

    Document *document() const { return m_document; }
    const Snapshot &snapshot() const { return m_document->snapshot(); }
    Selection *selection() const { return m_selection; }
    const Theme &theme() const { return m_theme; }
    virtual void applyTheme(const Theme &theme);

    /// Steps of type size above or below the theme's.
    int zoom() const { return m_zoom; }
    void setZoom(int steps);

    /// Of a long text, as much as a window shows is there at once; the QTextDocument has the rest, or the lines up to \a line (from
    /// 0), when it is asked for or when nobody waits.
    void showRest() { m_feed->showRest(); }
    bool isAllShown() const { return m_feed->isDone(); }
    void showLine(int line) { m_feed->showLine(line); }

    /// The byte that a position of the QTextDocument shows, and the way back.
    qsizetype offsetAt(int position) const;
    int positionAt(qsizetype offset) const;
    qsizetype cursorOffset() const { return offsetAt(textCursor().position()); }
    /// Puts the cursor at \a offset, or selects \a range, and scrolls there.
    void goTo(qsizetype offset);
    void select(TextRange range);
    /// The same in positions of the QTextDocument.
    void selectPositions(int from, int to);
    /// \a text as it would be written into the document: its line ends are the document's.
    QByteArray bytesFor(const QString &text) const;

    /// A command of Text mode, for the menu, the palette and its shortcuts; they work in \a where, or else in the editor.
    QAction *addCommand(
        const QString &text, const QList<QKeySequence> &shortcuts, const std::function<void()> &run, QWidget *where = nullptr);
    const QList<QAction *> &commands() const { return m_commands; }

    /// Performs \a edit as one named undo step; the editor shows it as an edit from elsewhere.
    void perform(const TextEdit &edit, const QString &name);

    // What QPlainTextEdit keeps to itself and painters beside the text need.
    using QPlainTextEdit::blockBoundingGeometry;
    using QPlainTextEdit::blockBoundingRect;
    using QPlainTextEdit::contentOffset;
    using QPlainTextEdit::firstVisibleBlock;
    using QPlainTextEdit::setViewportMargins;

Q_SIGNALS:
    /// The text shown is the snapshot's again, after typing or an edit from elsewhere. \a isNew: another document took its place.
    void synchronised(bool isNew);
    /// The text is painted: time to paint on top of it. Emitted within the paint event.
    void painting();

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void useSteadyLayout();
    void showAll();
    bool isInStep() const;
    /// False as a rule; true where all of the text had to be shown anew.
    bool showEdit(const TextEdit &edit);
    bool keepInStep();
    void followDocument(const DocumentChange &change);
    void takeChange(int position, int removed, int added);
    void followSelection(Origin origin);
    void noteCursor();
    UndoStep stepOf(TextRange range, const QByteArray &text) const;
    QRect currentLine() const;
    void moveCurrentLine();

    Document *m_document;
    Selection *m_selection;
    Theme m_theme;
    SourceText m_shown; ///< the text that the QTextDocument shows, or will when it is fed
    TextFeed *m_feed = nullptr;
    int m_length = 0; ///< of the QTextDocument, in UTF-16 units
    bool m_isShowing = false;
    bool m_isWithheld = false; ///< a line is too long to be shown
    QList<QAction *> m_commands;
    QRect m_currentLine; ///< as it was painted
    int m_zoom = 0;
    int m_wheel = 0; ///< eighths of a degree turned that make no whole step yet
};

} // namespace throughline
