// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/storyboard/frameface.h"

#include <QCache>
#include <QPixmap>

namespace throughline {

/// Pictures as small as the board shows them, kept while their bytes and the size that is asked for stay the same. The pictures
/// themselves, which may be large, are read when one is drawn and then let go.
class Thumbnails {
public:
    Thumbnails();

    /// \a size in device-independent pixels; null where the picture can't be read.
    QPixmap thumbnail(const QString &path, const SharedBytes &file, QSizeF size, qreal ratio);
    void clear() { m_kept.clear(); }

private:
    struct Kept {
        SharedBytes file;
        QSize pixels;
        QPixmap pixmap;
    };
    QCache<QString, Kept> m_kept;
};

} // namespace throughline
