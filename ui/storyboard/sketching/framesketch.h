// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sketch/svgwriter.h"
#include "ui/document/document.h"
#include "ui/document/followedelement.h"

#include <QThreadPool>

#include <optional>
#include <utility>

namespace throughline {

/// The sketch of one frame, as the document has it now. Follows the frame through edits, whoever makes them; what is drawn becomes
/// an edit of the document's. Nothing is written before the first put().
class FrameSketch : public QObject {
    Q_OBJECT

public:
    explicit FrameSketch(Document *document, QObject *parent = nullptr);
    ~FrameSketch() override;

    void open(int frame);
    /// In the current snapshot, or -1 where the frame is gone.
    int frame() const { return m_frame.element(); }

    const Sketch &sketch() const { return m_sketch; }
    /// Why the frame's picture can't be drawn on; empty where it can.
    const QString &obstacle() const { return m_obstacle; }

    /// Makes \a sketch the frame's picture, in one undo step called \a name. False where nothing changed or it was refused.
    bool put(const Sketch &sketch, const QString &name);

Q_SIGNALS:
    /// sketch() and obstacle() are other ones now; \a isOwn where put() is the cause.
    void changed(bool isOwn);
    /// The frame has another place or other words, or is gone.
    void frameChanged();
    void refused(const QString &reason);

private:
    void follow(const DocumentChange &change);
    void readPicture(bool isOwn);
    Sketch sketchIn(const PictureBytes &bytes);
    Sketch blankSketch() const;
    const ElementBody &body() const;
    void remember(const PictureBytes &bytes, const Sketch &sketch);
    void warmWriter();

    Document *m_document;
    FollowedElement m_frame;
    QString m_path; ///< of its picture
    std::optional<PictureBytes> m_bytes; ///< that m_sketch was read from
    Sketch m_sketch;
    QString m_obstacle;
    SketchWriter m_writer;
    bool m_isWriterWarm = false; ///< it knows most of m_sketch
    QThreadPool m_pool;
    /// The latest sketches beside their bytes, so that neither drawing nor undo has to read one.
    QList<std::pair<PictureBytes, Sketch>> m_known;
};

} // namespace throughline
