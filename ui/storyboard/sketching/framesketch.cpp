// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/sketching/framesketch.h"

#include "core/base/pictureformat.h"
#include "core/edits/pictures.h"
#include "core/sketch/svgreader.h"
#include "core/snapshot/pictureobstacle.h"
#include "ui/storyboard/sketching/sketchimage.h"

#include <algorithm>

namespace throughline {

namespace {

constexpr qsizetype mostKnown = 24;
constexpr qsizetype manyMarks = 100;
constexpr double pageWidth = 1280;
constexpr double pageHeight = 720;

/// A page of the image's own shape, so that the frame shows the same until something is drawn on it.
Sketch around(SketchImage image)
{
    Sketch sketch;
    sketch.area = {{}, image.size.scaled(pageWidth, pageHeight, Qt::KeepAspectRatio)};
    image.mark.placement.rect = sketch.area;
    sketch.marks.append(std::move(image.mark));
    return sketch;
}

} // namespace

FrameSketch::FrameSketch(Document *document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    connect(document, &Document::snapshotChanged, this, &FrameSketch::follow);
}

FrameSketch::~FrameSketch()
{
    m_pool.waitForDone();
}

void FrameSketch::open(int frame)
{
    m_isWriterWarm = false;
    m_frame = {m_document->snapshot(), frame};
    m_bytes.reset();
    Q_EMIT frameChanged();
    readPicture(false);
    if (m_sketch.marks.size() >= manyMarks)
        warmWriter();
}

/// To write a full sketch for the first time takes longer than lifting the pen may, so it's done while the first stroke is drawn.
void FrameSketch::warmWriter()
{
    m_pool.start([this, sketch = m_sketch] {
        SketchWriter writer;
        writer.write(sketch);
        const auto take = [this, writer] {
            if (!m_isWriterWarm)
                m_writer = writer;
        };
        QMetaObject::invokeMethod(this, take, Qt::QueuedConnection);
    });
}

/// The frame's; there must be one.
const ElementBody &FrameSketch::body() const
{
    return *m_document->snapshot().strategy().element(frame()).body;
}

void FrameSketch::follow(const DocumentChange &change)
{
    if (frame() < 0)
        return;
    m_frame = change.edit ? m_frame.after(*change.edit, m_document->snapshot()) : FollowedElement();
    if (frame() >= 0 && body().kind != ElementKind::Frame)
        m_frame = {};
    Q_EMIT frameChanged();
    if (frame() >= 0)
        readPicture(change.origin == this);
}

void FrameSketch::readPicture(bool isOwn)
{
    const Snapshot &snapshot = m_document->snapshot();
    const QString path = frame() < 0 ? QString() : snapshot.strategy().pictureOf(body());
    const PictureBytes bytes = path.isEmpty() ? PictureBytes() : snapshot.pictures().bytes(path);
    const bool isSamePicture = m_bytes == bytes && path.isEmpty() == m_path.isEmpty();
    m_path = path;
    if (isSamePicture && !bytes.isEmpty())
        return;
    m_bytes = bytes;
    m_obstacle.clear();
    m_sketch = path.isEmpty() ? blankSketch() : sketchIn(bytes); // the frame may be called something else now
    if (!isSamePicture)
        Q_EMIT changed(isOwn);
}

Sketch FrameSketch::blankSketch() const
{
    Sketch sketch;
    if (frame() >= 0)
        sketch.title = body().title();
    return sketch;
}

Sketch FrameSketch::sketchIn(const PictureBytes &bytes)
{
    const auto known = std::ranges::find_if(m_known, [&](const auto &pair) { return pair.first == bytes; });
    if (known != m_known.end())
        return known->second;
    const QByteArray file = bytes.joined();
    if (!isOurSketch(bytes))
        m_obstacle = obstacleOf(m_path, file);
    if (!m_obstacle.isEmpty()) {
        m_obstacle += u'\n' + tr("The text still names it. To draw something else here, remove it from the frame first.");
        return blankSketch();
    }
    if (pictureFormat(file) == PictureFormat::Svg) {
        const auto read = readSketch(file);
        if (!read) {
            m_obstacle = read.error().message;
            return blankSketch();
        }
        remember(bytes, *read);
        return *read;
    }
    auto image = sketchImage(file);
    if (!image) {
        m_obstacle = tr("This picture can't be read, so nothing can be drawn on it.");
        return blankSketch();
    }
    Sketch sketch = around(*std::move(image));
    sketch.title = blankSketch().title;
    return normalised(std::move(sketch));
}

void FrameSketch::remember(const PictureBytes &bytes, const Sketch &sketch)
{
    m_known.prepend({bytes, sketch});
    if (m_known.size() > mostKnown)
        m_known.removeLast();
}

bool FrameSketch::put(const Sketch &sketch, const QString &name)
{
    if (frame() < 0 || !m_obstacle.isEmpty())
        return false;
    const Sketch kept = normalised(sketch, m_sketch.marks);
    if (kept == m_sketch)
        return false;
    const PictureBytes bytes = m_writer.write(kept);
    m_isWriterWarm = true;
    const NewPicture picture{
        .bytes = bytes, .suffix = QStringLiteral("svg"), .alt = {}, .assetsFolder = m_document->assetsFolder()};
    const auto edit = setPicture(m_document->snapshot(), frame(), picture);
    if (!edit) {
        Q_EMIT refused(edit.error().message);
        return false;
    }
    remember(bytes, kept);
    m_document->apply(*edit, name, this);
    return true;
}

} // namespace throughline
