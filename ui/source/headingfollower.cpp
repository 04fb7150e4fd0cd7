// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/headingfollower.h"

#include "core/edits/edits.h"

#include <QTextBlock>

namespace throughline {

HeadingFollower::HeadingFollower(SourceEditor *editor)
    : QObject(editor)
    , m_editor(editor)
{
    startAnew();
    editor->installEventFilter(this);
    // Queued: the cursor moves before what was typed has become an edit.
    connect(editor, &QPlainTextEdit::cursorPositionChanged, this, &HeadingFollower::watch, Qt::QueuedConnection);
    connect(editor->document(), &Document::snapshotChanged, this, [this](const DocumentChange &change) {
        if (change.origin != m_editor)
            startAnew();
    });
}

void HeadingFollower::startAnew()
{
    m_before = m_editor->snapshot();
    m_line = m_editor->textCursor().blockNumber();
    m_start = m_before.text().lineStart(m_line + 1);
}

void HeadingFollower::watch()
{
    if (m_editor->textCursor().blockNumber() != m_line)
        settle();
}

bool HeadingFollower::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
        settle();
    return QObject::eventFilter(watched, event);
}

void HeadingFollower::settle()
{
    const Snapshot before = m_before;
    const qsizetype start = m_start;
    startAnew();
    if (before.revision() == m_before.revision())
        return;
    if (const std::optional<TextEdit> edit = followHeading(before, m_before, start))
        m_editor->perform(*edit, tr("Links follow the heading"));
}

} // namespace throughline
