// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/dialogs/dialogs.h"
#include "ui/document/document.h"
#include "ui/print/priorityimage.h"
#include "ui/print/roadmapimage.h"

#include <functional>

namespace throughline {

enum class ExportFormat : quint8 { Pdf, Markdown, Html, Csv, Json, NotDoing, MapPng, MapSvg, RoadmapSvg, RoadmapPng, PrioritiesSvg, PrioritiesPng, PrioritiesCsv };

/// Writes the strategy in other formats, asking where, and whether an unfinished one goes out as a draft.
class Exporter : public QObject {
    Q_OBJECT

public:
    Exporter(Document *document, Dialogs *dialogs, QObject *parent = nullptr);

    void exportAs(ExportFormat format);
    /// PDF, Markdown and web pages leave the conditions of trade-offs out.
    void setTradeOffsShort(bool areShort) { m_areTradeOffsShort = areShort; }

    /// What says in which lanes and colours a picture of the roadmap is.
    void setRoadmapLook(std::function<RoadmapLook()> look) { m_roadmap = std::move(look); }
    /// The same of the priorities, and how they are ranked.
    void setPriorityLook(std::function<PriorityLook()> look) { m_priorities = std::move(look); }

Q_SIGNALS:
    void exported(const QString &path);
    /// The user wants to see the items without a why first.
    void reviewWanted();

private:
    Result<QByteArray> pdf(bool isDraft) const;
    Result<QByteArray> bytes(ExportFormat format, const QString &path, bool isDraft) const;
    Result<void> write(ExportFormat format, const QString &path, bool isDraft) const;
    QString folder() const;
    Snapshot toExport() const;

    Document *m_document;
    Dialogs *m_dialogs;
    bool m_areTradeOffsShort = false;
    std::function<RoadmapLook()> m_roadmap = [] { return RoadmapLook(); };
    std::function<PriorityLook()> m_priorities = [] { return PriorityLook(); };
};

} // namespace throughline
