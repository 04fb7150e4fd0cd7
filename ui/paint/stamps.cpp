// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/stamps.h"

#include <QPaintEngine>
#include <QPainter>

#include <cmath>

namespace throughline {

int Stamps::pixelRatioOf(const QPainter &painter)
{
    const bool isRaster = painter.paintEngine() && painter.paintEngine()->type() == QPaintEngine::Raster;
    const double ratio = painter.device() ? painter.device()->devicePixelRatioF() : 0;
    const bool isExact = ratio == std::floor(ratio) && painter.transform().type() <= QTransform::TxTranslate;
    return isRaster && isExact ? static_cast<int>(ratio) : 0;
}

const QPixmap &Stamps::stamp(const Key &key, QSize size, const std::function<void(QPainter &)> &draw)
{
    const auto known = m_stamps.constFind(key);
    if (known != m_stamps.cend())
        return *known;
    QPixmap pixmap(size * key.pixelRatio);
    pixmap.setDevicePixelRatio(key.pixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    draw(painter);
    painter.end();
    return *m_stamps.insert(key, pixmap);
}

size_t qHash(const Stamps::Key &key, size_t seed)
{
    return qHashMulti(seed, key.kind, key.colour, key.height, key.pixelRatio);
}

} // namespace throughline
