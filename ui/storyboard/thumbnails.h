// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/storyboard/frameface.h"

#include <QCache>
#include <QObject>
#include <QPixmap>
#include <QThreadPool>

#include <vector>

namespace throughline {

/// A picture as small as the board shows it.
struct Thumbnail {
    QPixmap pixmap; ///< null where nothing has been drawn yet, or nothing can be
    QString obstacle; ///< why nothing can be
    bool isFinal = true; ///< false while the picture, or its latest state, is still being drawn
};

/// Thumbnails, kept while the pictures' bytes and the size that is asked for stay the same. Pictures are read and drawn in other
/// threads, because one photograph takes longer than a frame of scrolling; those that aren't asked for any more are left out.
class Thumbnails : public QObject {
    Q_OBJECT

public:
    Thumbnails();
    ~Thumbnails() override;

    /// \a size in device-independent pixels. What isn't there is drawn now, and said with drawn().
    Thumbnail thumbnail(const QString &path, const PictureBytes &file, QSizeF size, qreal ratio);
    /// Of the picture as it was last drawn.
    QString obstacle(const QString &path) const;
    /// Those that are wanted and not yet begun are wanted no longer, unless they are asked for again.
    void forgetWaiting() { m_waiting.clear(); }
    bool isIdle() const { return m_begun.empty() && m_waiting.empty(); }
    void clear() { m_kept.clear(); }

Q_SIGNALS:
    /// Further ones are there now.
    void drawn();

private:
    struct Wanted {
        QString path;
        PictureBytes file;
        QSize pixels;

        bool operator==(const Wanted &) const = default;
    };
    struct Kept {
        Wanted wanted;
        QPixmap pixmap;
        QString obstacle;
    };

    void beginNext();
    void take(const Wanted &wanted, const QImage &image, const QString &obstacle);

    QCache<QString, Kept> m_kept;
    std::vector<Wanted> m_waiting;
    std::vector<Wanted> m_begun;
    QThreadPool m_pool;
};

} // namespace throughline
