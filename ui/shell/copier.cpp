// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/copier.h"

#include "core/export/excerpt.h"
#include "ui/print/mapimage.h"
#include "ui/print/priorityimage.h"
#include "ui/print/roadmapimage.h"
#include "ui/print/slideimages.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>

namespace throughline {

namespace {

constexpr QSize pictureSize(1920, 1080);

} // namespace

Copier::Copier(Document *document, Selection *selection, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_selection(selection)
{
}

int Copier::selected()
{
    if (m_selection->element() < 0)
        Q_EMIT said(tr("Select a frame, a card or an item first"));
    return m_selection->element();
}

void Copier::copyMarkdown()
{
    if (const int element = selected(); element >= 0) {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(excerptMarkdown(m_document->snapshot(), element)));
        Q_EMIT said(tr("Copied as Markdown"));
    }
}

void Copier::copyFormatted()
{
    if (const int element = selected(); element >= 0) {
        auto *data = new QMimeData;
        data->setHtml(QString::fromUtf8(excerptHtml(m_document->snapshot(), element)));
        data->setText(QString::fromUtf8(excerptMarkdown(m_document->snapshot(), element)));
        QGuiApplication::clipboard()->setMimeData(data);
        Q_EMIT said(tr("Copied as formatted text"));
    }
}

void Copier::copyPicture(Motif motif, const RoadmapLook &roadmap, const PriorityLook &priorities)
{
    const Snapshot &snapshot = m_document->snapshot();
    Result<QByteArray> png;
    switch (motif) {
    case Motif::Slide:
        png = slideOfFramePng(snapshot, m_selection->element(), {.size = pictureSize});
        break;
    case Motif::Roadmap:
        png = roadmapPng(snapshot, {.size = pictureSize, .look = roadmap});
        break;
    case Motif::Priorities:
        png = priorityPng(snapshot, {.size = pictureSize, .look = priorities});
        break;
    case Motif::Map:
        png = mapPng(snapshot, pictureSize);
        break;
    }
    const QImage image = png ? QImage::fromData(*png) : QImage();
    if (image.isNull()) {
        Q_EMIT said(png ? tr("There is nothing to draw yet") : png.error().message);
        return;
    }
    QGuiApplication::clipboard()->setImage(image);
    Q_EMIT said(tr("Copied as a picture of %1 × %2 pixels").arg(image.width()).arg(image.height()));
}

} // namespace throughline
