// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/source/documentmapping.h"
#include "ui/source/sourceeditor.h"
#include "ui/source/sourcepane.h"

#include <QAction>
#include <QTest>
#include <QTextBlock>

#include <memory>

namespace throughline {

/// A document that was just opened in an editor, shown offscreen.
struct OpenedSource {
    explicit OpenedSource(const QByteArray &text)
    {
        document.start(*SourceText::fromUtf8(text));
        pane = std::make_unique<SourcePane>(&document, &selection, Theme::current());
        pane->resize(800, 600);
        pane->show();
        editor = pane->findChild<SourceEditor *>();
    }

    QByteArray bytes() const { return document.snapshot().text().toUtf8(); }
    QString shown() const
    {
        return editor->QPlainTextEdit::document()->toRawText().replace(QChar(QChar::ParagraphSeparator), u'\n');
    }
    bool isInStep() const { return shown() == shownText(bytes()); }

    Document document;
    Selection selection{&document};
    std::unique_ptr<SourcePane> pane;
    SourceEditor *editor = nullptr;
};

/// The same in a window that has the focus.
struct SourceBench : OpenedSource {
    explicit SourceBench(const QByteArray &text)
        : OpenedSource(text)
    {
        pane->setFocus();
        pane->activateWindow();
        if (!QTest::qWaitForWindowActive(pane.get())) // shortcuts are an active window's
            qFatal("the window didn't become active");
    }

    void setCursor(int position)
    {
        QTextCursor cursor = editor->textCursor();
        const bool isInPair = editor->QPlainTextEdit::document()->characterAt(position).isLowSurrogate(); // where nobody can click
        cursor.setPosition(isInPair ? position - 1 : position);
        editor->setTextCursor(cursor);
        QCoreApplication::processEvents();
    }
};

} // namespace throughline
