// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/editcommand.h"

#include "core/base/shortened.h"
#include "core/base/translate.h"

namespace throughline {

namespace {

constexpr qint64 longestPauseInTyping = 3000; // ms

/// The one replacement that does what \a first and then \a second do; nothing where a gap lies between them.
std::optional<Replacement> joined(const Replacement &first, const Replacement &second)
{
    const TextRange written{first.range.start, first.range.start + first.text.size()};
    if (!written.touches(second.range))
        return {};
    const QByteArray before = first.text.first(std::max<qsizetype>(second.range.start - written.start, 0));
    const QByteArray after = first.text.sliced(std::min<qsizetype>(second.range.end - written.start, first.text.size()));
    return Replacement{.range = {std::min(first.range.start, second.range.start),
                           first.range.end + std::max<qsizetype>(second.range.end - written.end, 0)},
        .text = before + second.text + after};
}

} // namespace

EditCommand::EditCommand(Document *document, const Edit &edit, const QString &name, Origin origin, UndoStep step)
    : QUndoCommand(name)
    , m_document(document)
    , m_name(name)
    , m_edit(edit)
    , m_inverse(document->snapshot().inverse(edit))
    , m_origin(origin)
    , m_step(edit.text.replacements().size() == 1 && edit.pictures.empty() ? step : UndoStep::Own)
    , m_cursorBefore(document->m_cursor)
    , m_cursorAfter(edit.text.isEmpty() ? document->m_cursor : edit.text.mapped(edit.text.span().end))
{
    m_age.start();
    nameByWords();
}

/// In the list of steps, typing tells itself apart by what was written, or else by what went.
void EditCommand::nameByWords()
{
    if (m_step == UndoStep::Own)
        return;
    constexpr qsizetype most = 32;
    constexpr qsizetype enough = 16 * most; // bytes: what goes may be the whole document
    const QByteArrayView written = QByteArrayView(m_edit.text.replacements().front().text).trimmed();
    const QByteArrayView words = written.isEmpty() ? QByteArrayView(m_inverse.text.replacements().front().text).trimmed() : written;
    const QString said = shortened(QString::fromUtf8(words.first(std::min(words.size(), enough))).simplified(), most);
    setText(said.isEmpty() ? m_name : tr("%1: %2").arg(m_name, said) + u'\n' + m_name); // behind the line end: in menus
}

void EditCommand::redo()
{
    if (m_wasDone)
        m_document->perform(m_edit, nullptr, m_cursorAfter);
    else
        m_document->perform(m_edit, m_origin, {});
    m_wasDone = true;
}

void EditCommand::undo()
{
    m_document->perform(m_inverse, nullptr, m_cursorBefore);
}

bool EditCommand::mergeWith(const QUndoCommand *next)
{
    const auto &later = static_cast<const EditCommand &>(*next);
    if (later.m_step == UndoStep::Begun || later.m_origin != m_origin || later.m_name != m_name
        || m_age.elapsed() > longestPauseInTyping)
        return false;
    const auto both = joined(m_edit.text.replacements().front(), later.m_edit.text.replacements().front());
    const auto back = joined(later.m_inverse.text.replacements().front(), m_inverse.text.replacements().front());
    if (!both || !back)
        return false;
    m_edit = TextEdit({*both});
    m_inverse = TextEdit({*back});
    m_cursorAfter = later.m_cursorAfter;
    m_age.restart();
    nameByWords();
    return true;
}

} // namespace throughline
