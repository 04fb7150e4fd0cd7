// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/picturecommands.h"

#include "core/sketch/svgreader.h"
#include "ui/paint/picture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QPainter>

namespace throughline {

PictureCommands::PictureCommands(Document *document, BoardSelection *selection, Dialogs *dialogs, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_selection(selection)
    , m_dialogs(dialogs)
{
}

PictureBytes PictureCommands::bytesOf(int frame) const
{
    const QString path = frame < 0 ? QString() : pathOf(frame);
    return path.isEmpty() ? PictureBytes() : snapshot().pictures().bytes(path);
}

bool PictureCommands::hasPicture(int frame) const
{
    return frame >= 0 && !pathOf(frame).isEmpty();
}

bool PictureCommands::isLarge(int frame) const
{
    const PictureBytes bytes = bytesOf(frame);
    const QSize size = isOurSketch(bytes) ? QSize() : pixelsOf(bytes.joined());
    return std::max(size.width(), size.height()) > screenSide;
}

bool PictureCommands::apply(const Result<Edit> &edit, const QString &name)
{
    if (!edit) {
        Q_EMIT refused(edit.error().message);
        return false;
    }
    m_document->apply(*edit, name, this);
    return true;
}

bool PictureCommands::set(int frame, const PictureFromOutside &picture, const QString &name)
{
    return apply(
        setPicture(snapshot(), frame,
            {.bytes = picture.bytes, .suffix = picture.suffix, .alt = picture.title, .assetsFolder = m_document->assetsFolder()}),
        name);
}

void PictureCommands::take(const std::vector<PictureFromOutside> &pictures, int frame, const FramePlace &place)
{
    if (pictures.empty())
        return;
    if (frame < 0 || pictures.size() > 1)
        return addFrames(pictures, place);
    if (set(frame, pictures.front(), hasPicture(frame) ? tr("Replace the picture") : tr("Add a picture")))
        m_selection->select(frame);
}

void PictureCommands::addFrames(const std::vector<PictureFromOutside> &pictures, FramePlace place)
{
    // The frame to stand before is known by its id: each new frame moves it on.
    const QByteArray before = place.before < 0 ? QByteArray() : snapshot().strategy().id(place.before);
    m_document->undoStack()->beginMacro(pictures.size() == 1 ? tr("Add a frame with a picture") : tr("Add frames with pictures"));
    QByteArrayList made;
    for (const PictureFromOutside &picture : pictures) {
        place.before = before.isEmpty() ? -1 : snapshot().strategy().find(before);
        const QString title = freeTitle(snapshot(), picture.title.isEmpty() ? tr("New frame") : picture.title);
        const auto edit = addFrame(snapshot(), title, place);
        if (!apply(edit, tr("Add a frame")))
            break;
        const int frame = snapshot().elementAt(edit->mapped(edit->span().end) - 1);
        place.group = snapshot().strategy().element(frame).group;
        made += snapshot().strategy().id(frame);
        if (!set(frame, picture, tr("Add a picture")))
            break;
    }
    m_document->undoStack()->endMacro();
    std::vector<int> frames;
    for (const QByteArray &id : std::as_const(made))
        frames.push_back(snapshot().strategy().find(id));
    if (!frames.empty())
        m_selection->selectAll(frames, frames.back());
}

void PictureCommands::choose()
{
    const int frame = m_selection->current();
    if (frame < 0)
        return;
    const QString path = m_dialogs->askPicture(picturePatterns());
    if (path.isEmpty())
        return;
    const auto picture = readPictureFile(path);
    if (!picture)
        return Q_EMIT refused(picture.error().message);
    take({*picture}, frame, {});
}

void PictureCommands::remove()
{
    if (hasPicture(m_selection->current()))
        apply(clearPicture(snapshot(), m_selection->current()), tr("Remove the picture"));
}

void PictureCommands::scaleDown()
{
    const int frame = m_selection->current();
    const QByteArray bytes = bytesOf(frame).joined();
    const QSize size = pixelsOf(bytes);
    if (size.isEmpty())
        return Q_EMIT refused(tr("Only an image of pixels can be scaled down"));
    const std::optional<int> side = m_dialogs->askPictureSize(size);
    if (!side)
        return;
    const auto scaled = scaledDown(bytes, *side);
    if (!scaled)
        return Q_EMIT refused(scaled.error().message);
    set(frame, {*scaled, pathOf(frame).section(u'.', -1).toLower(), {}}, tr("Scale the picture down"));
}

void PictureCommands::copy() const
{
    const QByteArray bytes = bytesOf(m_selection->current()).joined();
    const Picture picture = Picture::read(bytes);
    if (picture.isNull())
        return;
    auto *data = new QMimeData;
    QImage image = QImage::fromData(bytes);
    if (pixelsOf(bytes).isEmpty()) {
        data->setData(QStringLiteral("image/svg+xml"), bytes);
        image = QImage(
            picture.size().scaled(screenSide, screenSide, Qt::KeepAspectRatio).toSize(), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        picture.draw(painter, image.rect());
    }
    data->setImageData(image);
    QGuiApplication::clipboard()->setMimeData(data);
}

} // namespace throughline
