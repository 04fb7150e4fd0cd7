// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/textfeed.h"

#include "ui/source/documentmapping.h"

#include <QElapsedTimer>
#include <QPlainTextDocumentLayout>
#include <QPlainTextEdit>
#include <QSignalBlocker>

#include <chrono>

namespace throughline {

namespace {

using namespace std::chrono_literals;

constexpr qsizetype shownAtOnce = 96 << 10; // bytes: a few milliseconds, and longer than what any window shows
constexpr qsizetype inOneGo = 64 << 10;
constexpr auto slice = 6ms; // leaves a frame time for everything else

/// Where the first line ends that ends behind \a at; -1: none does.
qsizetype lineEndBehind(const QByteArray &text, qsizetype at)
{
    const qsizetype feed = text.indexOf('\n', at);
    return feed > 0 && text[feed - 1] == '\r' ? feed - 1 : feed;
}

} // namespace

TextFeed::TextFeed(QPlainTextEdit *editor)
    : QObject(editor)
    , m_editor(editor)
{
    m_idle.setInterval(0);
    connect(&m_idle, &QTimer::timeout, this, &TextFeed::feedSlice);
}

void TextFeed::begin(const QByteArray &text, qsizetype lines)
{
    m_at = text.size() > 2 * shownAtOnce ? lineEndBehind(text, shownAtOnce) : -1;
    m_text = isDone() ? QByteArray() : text;
    Q_EMIT feeding();
    m_editor->setPlainText(shownText(QByteArrayView(text).first(isDone() ? text.size() : m_at)));
    Q_EMIT fed();
    m_linesLeft = isDone() ? 0 : lines - m_editor->blockCount();
    if (isDone())
        m_idle.stop();
    else
        m_idle.start();
}

template <typename Condition> void TextFeed::feedWhile(Condition isWanted, qsizetype size)
{
    if (isDone() || !isWanted())
        return;
    while (!isDone() && isWanted())
        feed(size);
    tellSize();
}

void TextFeed::showLine(int line)
{
    feedWhile([&] { return m_editor->blockCount() <= line; }, inOneGo);
}

void TextFeed::showPosition(int position)
{
    feedWhile([&] { return m_editor->document()->characterCount() <= position; }, inOneGo);
}

void TextFeed::showRest()
{
    feedWhile([] { return true; }, m_text.size());
}

/// The scroll bar hears of it at the end: to find how far it goes, Qt lays out the last lines.
void TextFeed::feedSlice()
{
    QElapsedTimer spent;
    spent.start();
    while (!isDone() && spent.durationElapsed() < slice)
        feed(inOneGo);
    if (isDone())
        tellSize();
}

void TextFeed::feed(qsizetype size)
{
    const qsizetype end = m_text.size() - m_at > size ? lineEndBehind(m_text, m_at + size) : -1;
    const QString more = shownText(QByteArrayView(m_text).sliced(m_at, (end < 0 ? m_text.size() : end) - m_at));
    m_at = end;
    m_linesLeft -= more.count(u'\n');
    Q_EMIT feeding();
    const QSignalBlocker unpainted(m_editor->document()->documentLayout()); // nothing that is in sight changes
    QTextCursor last(m_editor->document());
    last.beginEditBlock(); // so that the cursor doesn't lay out the line that it is on
    last.movePosition(QTextCursor::End);
    last.insertText(more);
    last.endEditBlock();
    Q_EMIT fed();
    if (!isDone())
        return;
    m_text.clear();
    m_idle.stop();
}

void TextFeed::tellSize()
{
    auto *layout = static_cast<QPlainTextDocumentLayout *>(m_editor->document()->documentLayout());
    Q_EMIT layout->documentSizeChanged(layout->documentSize());
}

} // namespace throughline
