// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/selection.h"
#include "ui/paint/prioritybubbles.h"
#include "ui/paint/roadmapcolours.h"

class QMimeData;

namespace throughline {

/// Puts what is selected on the clipboard in a form that another program takes.
class Copier : public QObject {
    Q_OBJECT

public:
    /// What can be copied as a picture.
    enum class Motif : quint8 { Slide, Roadmap, Priorities, Map };

    Copier(Document *document, Selection *selection, QObject *parent = nullptr);

    void copyMarkdown();
    void copyFormatted();
    /// A slide is the selected frame's.
    void copyPicture(Motif motif, const RoadmapLook &roadmap, const PriorityLook &priorities);

Q_SIGNALS:
    /// In a sentence, what is on the clipboard now, or why nothing is.
    void said(const QString &words);

private:
    int selected();

    Document *m_document;
    Selection *m_selection;
};

} // namespace throughline
