// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/framecommands.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include <algorithm>

namespace throughline {

namespace {

Result<Edit> wordsEdit(const Snapshot &snapshot, int frame, FrameWords which, const QString &text)
{
    switch (which) {
    case FrameWords::Title:
        return renameElement(snapshot, frame, text);
    case FrameWords::Caption:
        return setCaption(snapshot, frame, text);
    case FrameWords::Narration:
        return setProse(snapshot, frame, text);
    case FrameWords::Notes:
        break;
    }
    return setNotes(snapshot, frame, text);
}

std::optional<FieldKey> keyFor(ElementKind kind)
{
    if (kind == ElementKind::Bet)
        return FieldKey::BelieveIt;
    return kind == ElementKind::Pain ? std::optional(FieldKey::Pain) : std::nullopt;
}

} // namespace

QString framesMimeType()
{
    return QStringLiteral("application/x-throughline-frames");
}

FrameCommands::FrameCommands(Document *document, BoardSelection *selection, Dialogs *dialogs, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_selection(selection)
    , m_dialogs(dialogs)
{
}

bool FrameCommands::apply(const Result<Edit> &edit, const QString &name)
{
    if (!edit) {
        Q_EMIT refused(edit.error().message);
        return false;
    }
    m_document->apply(*edit, name, this);
    return true;
}

bool FrameCommands::setWords(int frame, FrameWords which, const QString &text)
{
    const QString names[] = {tr("Rename"), tr("Change the caption"), tr("Change the narration"), tr("Change the notes")};
    const bool becomesCaption
        = which == FrameWords::Narration && strategy().element(frame).body->caption.isEmpty() && !text.trimmed().isEmpty();
    if (!apply(wordsEdit(snapshot(), frame, which, text), names[static_cast<std::size_t>(which)]))
        return false;
    if (becomesCaption)
        Q_EMIT refused(tr("A frame's first paragraph is its caption; what follows is narrated"));
    return true;
}

FramePlace FrameCommands::placeBehind(int frame) const
{
    const Element &element = strategy().element(frame);
    const Group &group = strategy().groupOf(element);
    const bool isLast = frame + 1 >= group.firstElement + group.elementCount;
    return {.group = element.group, .act = group.act.value_or(Act::Today), .before = isLast ? -1 : frame + 1};
}

FramePlace FrameCommands::placeBehindSelection() const
{
    if (const std::vector<int> frames = m_selection->frames(); !frames.empty())
        return placeBehind(frames.back());
    const auto &elements = strategy().elements();
    for (int e = static_cast<int>(elements.size()) - 1; e >= 0; --e) {
        if (strategy().element(e).kind() == ElementKind::Frame)
            return placeBehind(e);
    }
    return {};
}

/// Selects the \a count frames that \a edit, an insertion, has put in.
void FrameCommands::selectInserted(const TextEdit &edit, int count)
{
    const int last = snapshot().elementAt(edit.mapped(edit.span().end) - 1);
    std::vector<int> frames;
    for (int f = std::max(0, last - count + 1); f <= last; ++f)
        frames.push_back(f);
    m_selection->selectAll(frames, last);
}

void FrameCommands::add(const FramePlace &at)
{
    const auto edit = addFrame(snapshot(), freeTitle(snapshot(), tr("New frame")), at);
    if (!apply(edit, tr("Add a frame")))
        return;
    selectInserted(*edit, 1);
    Q_EMIT added(m_selection->current());
}

void FrameCommands::addBeside(bool isAfter)
{
    const int current = m_selection->current();
    if (isAfter || current < 0)
        return add(placeBehindSelection());
    const Element &element = strategy().element(current);
    add({.group = element.group, .act = strategy().groupOf(element).act.value_or(Act::Today), .before = current});
}

void FrameCommands::duplicate()
{
    const std::vector<int> frames = m_selection->frames();
    if (frames.empty())
        return;
    const auto edit = duplicateFrames(snapshot(), frames);
    if (apply(edit, tr("Duplicate")))
        selectInserted(edit->text, static_cast<int>(frames.size()));
}

void FrameCommands::remove()
{
    const std::vector<int> frames = m_selection->frames();
    if (frames.empty())
        return;
    const auto removal = removeElements(snapshot(), frames);
    if (!removal)
        return Q_EMIT refused(removal.error().message);
    const QString title = strategy().element(frames.front()).body->title();
    const QString what = frames.size() == 1 ? title : tr("%1 frames").arg(frames.size());
    const int inbound = static_cast<int>(removal->inbound.size());
    if (inbound > 0 && !m_dialogs->confirmRemoval(what, inbound))
        return;
    m_document->apply(removal->edit, tr("Remove “%1”").arg(what), this);
    // The frame that has moved up takes the selection, so that one can go on.
    const auto &elements = strategy().elements();
    for (const int next : {frames.front(), frames.front() - 1}) {
        if (next >= 0 && next < std::ssize(elements) && strategy().element(next).kind() == ElementKind::Frame)
            return m_selection->select(next);
    }
}

void FrameCommands::move(const FramePlace &to)
{
    const auto frames = m_selection->frames();
    if (!frames.empty())
        apply(moveFrames(snapshot(), frames, to), frames.size() == 1 ? tr("Move the frame") : tr("Move the frames"));
}

void FrameCommands::link(int frame, FieldKey key, int target)
{
    apply(linkElement(snapshot(), frame, key, target), tr("Link"));
}

void FrameCommands::unlink(int frame, FieldKey key, int target)
{
    apply(unlinkElement(snapshot(), frame, key, target), tr("Remove the link"));
}

void FrameCommands::linkElements(int frame, const std::vector<int> &elements)
{
    QByteArrayList targets;
    for (const int element : elements) {
        const ElementBody &body = *strategy().element(element).body;
        if (keyFor(body.kind))
            targets.append(strategy().id(element));
        else
            Q_EMIT refused(tr("A frame leads to bets and pains; “%1” is neither").arg(body.title()));
    }
    if (targets.isEmpty())
        return;
    const QByteArray id = strategy().id(frame);
    m_document->undoStack()->beginMacro(tr("Link"));
    for (const QByteArray &target : std::as_const(targets)) {
        if (const int to = strategy().find(target); to >= 0)
            link(strategy().find(id), *keyFor(strategy().element(to).kind()), to);
    }
    m_document->undoStack()->endMacro();
}

void FrameCommands::copy() const
{
    const QByteArray text = textOfFrames(snapshot(), m_selection->frames());
    if (text.isEmpty())
        return;
    auto *data = new QMimeData;
    data->setData(framesMimeType(), text);
    data->setText(QString::fromUtf8(text));
    QGuiApplication::clipboard()->setMimeData(data);
}

void FrameCommands::pasteFrames(const QByteArray &text)
{
    const int before = static_cast<int>(strategy().elements().size());
    const auto edit = throughline::pasteFrames(snapshot(), text, placeBehindSelection());
    if (apply(edit, tr("Paste")))
        selectInserted(*edit, static_cast<int>(strategy().elements().size()) - before);
}

} // namespace throughline
