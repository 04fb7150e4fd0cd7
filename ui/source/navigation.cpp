// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/navigation.h"

#include "core/base/index.h"
#include "ui/source/renamefield.h"

#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>

namespace throughline {

namespace {

constexpr qsizetype longestPreview = 240; // characters
constexpr qsizetype mostReferences = 200;

} // namespace

Navigation::Navigation(SourceEditor *editor)
    : QObject(editor)
    , m_editor(editor)
{
    editor->viewport()->installEventFilter(this);
    m_editor->addCommand(
        tr("Go to what the link names"), {QKeySequence(Qt::Key_F12)}, [this] { goToTarget(m_editor->cursorOffset()); });
    m_editor->addCommand(tr("What links here…"), {QKeySequence(Qt::SHIFT | Qt::Key_F12)}, [this] { listReferences(); });
    m_editor->addCommand(tr("Rename everywhere…"), {QKeySequence(Qt::Key_F2)}, [this] { rename(); });
}

bool Navigation::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() == Qt::LeftButton && mouse->modifiers() == Qt::ControlModifier)
            goToTarget(m_editor->offsetAt(m_editor->cursorForPosition(mouse->pos()).position()));
    }
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const LinkTarget target = targetAt(m_editor->offsetAt(m_editor->cursorForPosition(help->pos()).position()));
        if (target.section >= 0) {
            QToolTip::showText(help->globalPos(), preview(target), m_editor);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

LinkTarget Navigation::targetAt(qsizetype offset) const
{
    const Snapshot &snapshot = m_editor->snapshot();
    const int section = snapshot.syntax().sectionAt(offset);
    if (section < 0)
        return {};
    const qsizetype at = offset - snapshot.syntax().start(section);
    for (const Link &link : snapshot.syntax().sections()[index(section)]->links) {
        if (!link.isImage && link.range.start <= at && at <= link.range.end)
            return snapshot.strategy().resolve(snapshot.strategy().fragmentOf(link));
    }
    return {};
}

LinkTarget Navigation::headingAtCursor() const
{
    const LinkTarget target = targetAt(m_editor->cursorOffset());
    const int section = m_editor->snapshot().syntax().sectionAt(m_editor->cursorOffset());
    if (target.section >= 0 || section < 0 || !m_editor->snapshot().syntax().sections()[index(section)]->hasHeading)
        return target;
    return {.section = section,
        .heading = 0,
        .element = m_editor->snapshot().strategy().elementOfSection(section),
        .isAmbiguous = false};
}

void Navigation::goToTarget(qsizetype offset)
{
    const LinkTarget target = targetAt(offset);
    if (target.section < 0)
        return;
    const Syntax &syntax = m_editor->snapshot().syntax();
    m_editor->goTo(
        syntax.absolute(target.section, syntax.sections()[index(target.section)]->headings[index(target.heading)].text).start);
}

void Navigation::listReferences()
{
    const LinkTarget wanted = headingAtCursor();
    if (wanted.section < 0)
        return;
    const Snapshot &snapshot = m_editor->snapshot();
    QMenu menu(m_editor);
    for (int s = 0; s < std::ssize(snapshot.syntax().sections()); ++s) {
        const Section &section = *snapshot.syntax().sections()[index(s)];
        for (const Link &link : section.links) {
            const LinkTarget target
                = link.isImage ? LinkTarget{} : snapshot.strategy().resolve(snapshot.strategy().fragmentOf(link));
            if (target.section != wanted.section || target.heading != wanted.heading || menu.actions().size() >= mostReferences)
                continue;
            const qsizetype offset = snapshot.syntax().absolute(s, link.range).start;
            const QString title
                = section.hasHeading ? QString::fromUtf8(section.headings.front().title) : tr("Before the first heading");
            const QString line = snapshot.text().string(snapshot.text().lineAt(offset)).simplified().left(80);
            connect(menu.addAction(QStringLiteral("%1:  %2").arg(title, line).replace(u'&', QStringLiteral("&&"))),
                &QAction::triggered, m_editor, [this, offset] { m_editor->goTo(offset); });
        }
    }
    if (menu.isEmpty())
        menu.addAction(tr("Nothing links here"))->setEnabled(false);
    else
        menu.setActiveAction(menu.actions().first());
    menu.exec(m_editor->viewport()->mapToGlobal(m_editor->cursorRect().bottomLeft()));
}

void Navigation::rename()
{
    const LinkTarget target = headingAtCursor();
    if (target.section >= 0)
        new RenameField(m_editor, target.section, target.heading); // removes itself when it is done
}

QString Navigation::preview(const LinkTarget &target) const
{
    const Snapshot &snapshot = m_editor->snapshot();
    const Section &section = *snapshot.syntax().sections()[index(target.section)];
    const QString title = QString::fromUtf8(section.headings[index(target.heading)].title);
    if (target.element < 0)
        return title;
    const ElementBody &body = *snapshot.strategy().element(target.element).body;
    QString text = QStringLiteral("%1: %2").arg(kindName(body.kind), title);
    for (const Field &field : body.fields)
        text += QStringLiteral("\n%1: %2").arg(section.string(field.name), body.value(field).left(longestPreview));
    const QString prose = body.captionText() + body.proseText();
    if (!prose.isEmpty())
        text += QStringLiteral("\n\n") + prose.left(longestPreview)
            + (prose.size() > longestPreview ? QStringLiteral("…") : QString());
    return text;
}

} // namespace throughline
