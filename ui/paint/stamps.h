// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QHash>
#include <QPixmap>

#include <functional>

class QPainter;

namespace throughline {

/// Small drawings that are wanted again and again: each is painted once for its kind, colour, size and resolution, and then copied.
class Stamps {
public:
    /// Tells drawings of one owner apart.
    struct Key {
        int kind = 0;
        QRgb colour = 0;
        int height = 0;
        int pixelRatio = 1;

        bool operator==(const Key &) const = default;
    };

    /// The pixels of a painter that a copy would land on exactly, for each of its own; 0 where it wouldn't: on paper, scaled, or
    /// where a pixel is no whole number of the screen's.
    static int pixelRatioOf(const QPainter &painter);
    const QPixmap &stamp(const Key &key, QSize size, const std::function<void(QPainter &)> &draw);
    void forget() { m_stamps.clear(); }

private:
    QHash<Key, QPixmap> m_stamps;
};

size_t qHash(const Stamps::Key &key, size_t seed = 0);

} // namespace throughline
