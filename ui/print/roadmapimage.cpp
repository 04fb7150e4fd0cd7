// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/roadmapimage.h"

#include "ui/print/roadmapsheet.h"
#include "ui/print/sheetimage.h"

#include <QCoreApplication>

namespace throughline {

QByteArray roadmapPng(const Snapshot &snapshot, const RoadmapImageRequest &request)
{
    const RoadmapSheet drawing(snapshot, request);
    return sheetPng({drawing.size(), [&drawing](QPainter &painter) { drawing.paint(painter); }});
}

QByteArray roadmapSvg(const Snapshot &snapshot, const RoadmapImageRequest &request)
{
    const RoadmapSheet drawing(snapshot, request);
    return sheetSvg({drawing.size(), [&drawing](QPainter &painter) { drawing.paint(painter); }}, snapshot.strategy().title(),
        QCoreApplication::translate("roadmap", "The roadmap over time, in lanes"));
}

} // namespace throughline
