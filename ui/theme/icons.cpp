// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPaintEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace throughline {

namespace {

constexpr QByteArrayView ink = "#232629"; // that all icons are drawn in

class SvgIconEngine final : public QIconEngine {
public:
    SvgIconEngine(QString name, const QColor &colour, const QColor &faint)
        : m_name(std::move(name))
        , m_colour(colour)
        , m_faint(faint.isValid() ? faint : colour)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        if (painter->paintEngine() && painter->paintEngine()->type() != QPaintEngine::Raster)
            return drawOn(*painter, rect, colourIn(mode)); // on paper it has no pixels
        const double ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        painter->drawPixmap(rect, scaledPixmap(rect.size(), mode, state, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    /// \a logical is in device-independent pixels.
    QPixmap scaledPixmap(const QSize &logical, QIcon::Mode mode, QIcon::State, double ratio) override
    {
        const QSize size = (QSizeF(logical) * ratio).toSize();
        const QColor &colour = colourIn(mode);
        const QString key = QStringLiteral("throughline/%1/%2/%3x%4")
                                .arg(m_name, colour.name(QColor::HexArgb))
                                .arg(size.width())
                                .arg(size.height());
        QPixmap result;
        if (!QPixmapCache::find(key, &result)) {
            result = drawn(size, colour);
            QPixmapCache::insert(key, result);
        }
        result.setDevicePixelRatio(ratio);
        return result;
    }

    QIconEngine *clone() const override { return new SvgIconEngine(*this); }
    QString key() const override { return QStringLiteral("throughline"); }
    bool isNull() override { return m_name.isEmpty(); }

private:
    const QColor &colourIn(QIcon::Mode mode) const { return mode == QIcon::Disabled ? m_faint : m_colour; }

    QPixmap drawn(const QSize &size, const QColor &colour) const
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        if (!size.isEmpty()) {
            QPainter painter(&pixmap);
            drawOn(painter, pixmap.rect(), colour);
        }
        return pixmap;
    }

    void drawOn(QPainter &painter, const QRectF &area, const QColor &colour) const
    {
        QFile file(QStringLiteral(":/throughline/icons/%1.svg").arg(m_name));
        if (!file.open(QFile::ReadOnly))
            return;
        painter.save();
        QSvgRenderer(file.readAll().replace(ink, colour.name().toLatin1())).render(&painter, area);
        painter.restore();
    }

    QString m_name;
    QColor m_colour;
    QColor m_faint;
};

} // namespace

QIcon themedIcon(const QString &name, const QColor &colour, const QColor &faint)
{
    return QIcon(new SvgIconEngine(name, colour, faint));
}

QIcon themedIcon(const QString &name, const Theme &theme)
{
    return themedIcon(name, theme.mutedText, theme.faintText);
}

QString iconName(ElementKind kind)
{
    if (kind == ElementKind::TradeOff)
        return QStringLiteral("tradeoff");
    return QString::fromLatin1(kindKey(kind));
}

QString iconName(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QStringLiteral("error");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Info:
        break;
    }
    return QStringLiteral("info");
}

QIcon kindIcon(ElementKind kind, const Theme &theme)
{
    return themedIcon(iconName(kind), theme.kind(kind), theme.faintText);
}

QIcon severityIcon(Severity severity, const Theme &theme)
{
    return themedIcon(iconName(severity), theme.severity(severity), theme.faintText);
}

} // namespace throughline
