// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/squiggles.h"

#include "core/edits/fixes.h"

#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>

namespace throughline {

namespace {

constexpr qreal amplitude = 1.5; // device-independent pixels
constexpr qreal wavelength = 5;
constexpr qreal thickness = 1.2;

QPainterPath wave(qreal from, qreal to, qreal y)
{
    QPainterPath path(QPointF(from, y));
    qreal side = amplitude * 2;
    for (qreal x = from; x < to; x += wavelength / 2, side = -side)
        path.quadTo(QPointF(x + wavelength / 4, y + side), QPointF(std::min(x + wavelength / 2, to), y));
    return path;
}

} // namespace

Squiggles::Squiggles(SourceEditor *editor)
    : QObject(editor)
    , m_editor(editor)
{
    editor->viewport()->installEventFilter(this);
    connect(editor, &SourceEditor::painting, this, &Squiggles::paint);
    connect(editor, &SourceEditor::synchronised, this, [this] {
        if (findingsInSight() != m_painted)
            m_editor->viewport()->update();
    });
    m_editor->addCommand(tr("Next finding"), {QKeySequence(Qt::Key_F8)}, [this] { goToNext(true); });
    m_editor->addCommand(tr("Previous finding"), {QKeySequence(Qt::SHIFT | Qt::Key_F8)}, [this] { goToNext(false); });
    m_editor->addCommand(tr("Fixes at the cursor…"), {QKeySequence(Qt::ALT | Qt::Key_Return)}, [this] { showFixes(); });
}

bool Squiggles::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QObject::eventFilter(watched, event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const qsizetype offset = m_editor->offsetAt(m_editor->cursorForPosition(help->pos()).position());
    const QString words = wordsFor({offset, offset});
    if (words.isEmpty())
        return QObject::eventFilter(watched, event);
    QToolTip::showText(help->globalPos(), words, m_editor);
    return true;
}

QString Squiggles::wordsFor(TextRange range) const
{
    QStringList words;
    for (const Finding *finding : findingsIn(range)) {
        words += m_editor->snapshot().messageOf(*finding);
        const std::vector<Fix> fixes = fixesFor(m_editor->snapshot(), *finding);
        if (!fixes.empty())
            words += tr("Alt+Enter: %1").arg(fixes.front().title);
    }
    return words.join(u'\n');
}

std::vector<const Finding *> Squiggles::findingsIn(TextRange range) const
{
    const Snapshot &snapshot = m_editor->snapshot();
    std::vector<const Finding *> found;
    const int first = snapshot.syntax().sectionAt(range.start);
    const int last = snapshot.syntax().sectionAt(range.end);
    for (auto finding = std::ranges::lower_bound(snapshot.findings(), first, {}, &Finding::section);
        finding != snapshot.findings().end() && finding->section <= last; ++finding) {
        if (snapshot.rangeOf(*finding).touches(range))
            found.push_back(&*finding);
    }
    std::ranges::stable_sort(found, std::greater(), [](const Finding *f) { return severity(f->code); });
    return found;
}

std::vector<Finding> Squiggles::findingsInSight() const
{
    if (m_editor->snapshot().text().pieces().empty())
        return {};
    const int top = m_editor->firstVisibleBlock().position();
    const int bottom = m_editor->cursorForPosition(m_editor->viewport()->rect().bottomRight()).position();
    std::vector<Finding> findings;
    for (const Finding *finding : findingsIn({m_editor->offsetAt(top), m_editor->offsetAt(bottom)}))
        findings.push_back(*finding);
    return findings;
}

void Squiggles::paint()
{
    const std::vector<Finding> findings = findingsInSight();
    m_painted = findings;
    if (findings.empty())
        return;
    QPainter painter(m_editor->viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    for (auto finding = findings.rbegin(); finding != findings.rend(); ++finding) // the worst on top
        paintUnder(m_editor->snapshot().rangeOf(*finding), severity(finding->code), painter);
}

void Squiggles::paintUnder(TextRange range, Severity severity, QPainter &painter) const
{
    QTextCursor cursor(m_editor->QPlainTextEdit::document());
    cursor.setPosition(m_editor->positionAt(range.start));
    const QRect start = m_editor->cursorRect(cursor);
    cursor.setPosition(m_editor->positionAt(range.end));
    const QRect end = m_editor->cursorRect(cursor);
    const bool isWrapped = end.top() != start.top();
    const qreal right = isWrapped ? m_editor->viewport()->width() - Theme::gap : std::max(end.left(), start.left() + Theme::gap);
    const qreal y = start.bottom();
    const Theme &theme = m_editor->theme();
    if (severity == Severity::Error) {
        painter.setPen(QPen(theme.error, thickness));
        painter.drawPath(wave(start.left(), right, y));
        return;
    }
    const bool isWarning = severity == Severity::Warning;
    painter.setPen(QPen(isWarning ? theme.warning : theme.info, thickness, isWarning ? Qt::DashLine : Qt::DotLine));
    painter.drawLine(QPointF(start.left(), y), QPointF(right, y));
}

void Squiggles::goToNext(bool isForward)
{
    const Snapshot &snapshot = m_editor->snapshot();
    const qsizetype here = m_editor->cursorOffset();
    qsizetype next = -1;
    qsizetype first = -1;
    qsizetype last = -1;
    for (const Finding &finding : snapshot.findings()) { // in document order
        const qsizetype at = snapshot.rangeOf(finding).start;
        first = first < 0 ? at : first;
        last = at;
        if (isForward ? at > here && next < 0 : at < here)
            next = at;
    }
    if (next < 0) // round the end
        next = isForward ? first : last;
    if (next >= 0)
        m_editor->goTo(next);
}

void Squiggles::showFixes()
{
    const Snapshot snapshot = m_editor->snapshot();
    const TextRange line = snapshot.text().lineAt(m_editor->cursorOffset());
    QMenu menu(m_editor);
    for (const Finding *finding : findingsIn(line)) {
        for (const Fix &fix : fixesFor(snapshot, *finding))
            connect(
                menu.addAction(fix.title), &QAction::triggered, m_editor, [this, fix] { m_editor->perform(fix.edit, fix.title); });
    }
    if (menu.isEmpty())
        menu.addAction(tr("Nothing to fix in this line"))->setEnabled(false);
    else
        menu.setActiveAction(menu.actions().first());
    menu.exec(m_editor->viewport()->mapToGlobal(m_editor->cursorRect().bottomLeft()));
}

} // namespace throughline
