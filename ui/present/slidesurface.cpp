// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/slidesurface.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QTimer>
#include <QWheelEvent>

#include <cmath>

namespace throughline {

namespace {

constexpr std::size_t mostImages = 5;
constexpr int fadeTime = 140; // ms
constexpr int stillTime = 1500; // ms until a pointer that rests is hidden
constexpr qreal zoomPerDegree = 1.002;

QImage plainImage(const QColor &colour)
{
    QImage image(1, 1, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

} // namespace

SlideSurface::SlideSurface(Talk *talk, Pointing *pointing, Role role, QWidget *parent)
    : QWidget(parent)
    , m_talk(talk)
    , m_pointing(pointing)
    , m_role(role)
    , m_cache(mostImages)
    , m_idle(new QTimer(this))
    , m_stillness(new QTimer(this))
{
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    if (role == Role::Console) {
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    m_fade.setStartValue(1.0);
    m_fade.setEndValue(0.0);
    m_fade.setDuration(fadeTime);
    m_idle->setSingleShot(true);
    m_stillness->setSingleShot(true);
    m_stillness->setInterval(stillTime);
    connect(m_idle, &QTimer::timeout, this, &SlideSurface::prepare);
    connect(&m_cache, &SlideCache::prepared, m_idle, qOverload<>(&QTimer::start));
    connect(m_stillness, &QTimer::timeout, this, &SlideSurface::hidePointer);
    connect(&m_fade, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
    connect(&m_fade, &QVariantAnimation::finished, this, [this] { m_before = {}; });
    connect(talk, &Talk::shownChanged, this, &SlideSurface::change);
    connect(talk, &Talk::moved, this, &SlideSurface::change);
    connect(talk, &Talk::deckChanged, this, [this] {
        updateGeometry(); // the shape may be another one
        update();
    });
    connect(pointing, &Pointing::changed, this, [this] {
        if (m_role == Role::Audience)
            showPointer();
        update();
    });
}

QSize SlideSurface::sizeHint() const
{
    return (m_talk->painter().size() / 2).toSize();
}

int SlideSurface::heightForWidth(int width) const
{
    return static_cast<int>(width * m_talk->painter().size().height() / m_talk->painter().size().width());
}

QRect SlideSurface::area() const
{
    return m_talk->painter().fitted(rect()).toRect();
}

QSize SlideSurface::pixels() const
{
    return (QSizeF(area().size()) * devicePixelRatioF()).toSize();
}

const Slide &SlideSurface::slide() const
{
    return m_role == Role::Audience ? m_talk->shown() : m_talk->currentSlide();
}

const Pictures &SlideSurface::pictures() const
{
    return m_role == Role::Audience ? m_talk->shownPictures() : m_talk->pictures();
}

Cover SlideSurface::cover() const
{
    return m_role == Role::Audience ? m_talk->cover() : Cover::None;
}

bool SlideSurface::isNextReady() const
{
    const Slide *next = m_talk->nextSlide();
    return !next || m_cache.has(m_talk->painter(), *next, m_talk->pictures(), pixels());
}

/// Fades where the desktop animates at all. Without a fade the audience sees the change before anything else is drawn.
void SlideSurface::change()
{
    m_fade.stop();
    m_before = {};
    if (m_role == Role::Console || !isVisible())
        return update();
    const bool isAnimated = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    if (!m_fades || !isAnimated || m_pointing->isZoomed())
        return repaint();
    m_before = m_seen;
    m_fade.start();
    update();
}

void SlideSurface::prepare()
{
    if (pixels().isEmpty())
        return;
    if (!isNextReady())
        m_cache.prepare(m_talk->painter(), *m_talk->nextSlide(), m_talk->pictures(), pixels());
    else if (m_talk->current() > 0)
        m_cache.prepare(
            m_talk->painter(), m_talk->deck()[static_cast<std::size_t>(m_talk->current()) - 1], m_talk->pictures(), pixels());
}

void SlideSurface::paintSlide(QPainter &painter)
{
    const QRect place = area();
    if (m_pointing->isZoomed()) {
        painter.save();
        painter.setClipRect(place);
        m_talk->painter().paint(painter, m_pointing->zoomed(place), slide(), m_cache.picture(slide(), pictures()));
        painter.restore();
    } else {
        m_seen = m_cache.image(m_talk->painter(), slide(), pictures(), pixels());
        painter.drawImage(place, m_seen);
    }
}

void SlideSurface::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool isCovered = cover() != Cover::None;
    const QColor ground = m_role == Role::Console ? palette().color(QPalette::Window)
        : cover() == Cover::White                 ? QColor(Qt::white)
                                                  : m_style.surround;
    painter.fillRect(rect(), ground);
    if (isCovered)
        m_seen = plainImage(ground);
    else if (!pixels().isEmpty())
        paintSlide(painter);
    if (!m_before.isNull()) {
        painter.setOpacity(m_fade.currentValue().toDouble());
        painter.drawImage(area(), m_before);
        painter.setOpacity(1);
    }
    if (!isCovered)
        m_pointing->paint(painter, area());
    if (m_role == Role::Audience)
        m_idle->start();
}

void SlideSurface::resizeEvent(QResizeEvent *event)
{
    m_before = {};
    m_seen = {};
    QWidget::resizeEvent(event);
}

void SlideSurface::showPointer()
{
    if (m_role != Role::Audience)
        return;
    switch (m_pointing->tool()) {
    case PointingTool::Laser:
    case PointingTool::Spotlight:
        return setCursor(Qt::BlankCursor);
    case PointingTool::Pen:
        return setCursor(Qt::CrossCursor);
    case PointingTool::None:
        break;
    }
    setCursor(m_isDragging ? Qt::ClosedHandCursor : Qt::ArrowCursor);
    m_stillness->start();
}

void SlideSurface::hidePointer()
{
    if (m_pointing->tool() == PointingTool::None)
        setCursor(Qt::BlankCursor);
}

void SlideSurface::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF place = m_pointing->placeAt(event->position(), area());
    m_pointing->moveTo(place);
    showPointer();
    if (!event->buttons().testFlag(Qt::LeftButton))
        return;
    const QPointF way = event->position() - m_dragged;
    m_dragged = event->position();
    m_hasMoved = true;
    if (m_pointing->tool() == PointingTool::Pen)
        m_pointing->continueStroke(place);
    else if (m_isDragging)
        m_pointing->panBy({way.x() / area().width(), way.y() / area().height()});
}

void SlideSurface::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_dragged = event->position();
    m_hasMoved = false;
    m_isDragging = m_pointing->isZoomed() && m_pointing->tool() != PointingTool::Pen;
    if (m_pointing->tool() == PointingTool::Pen)
        m_pointing->beginStroke(m_pointing->placeAt(event->position(), area()));
    showPointer();
}

void SlideSurface::mouseReleaseEvent(QMouseEvent *event)
{
    const bool isDrawn = m_pointing->tool() == PointingTool::Pen || std::exchange(m_isDragging, false);
    if (event->button() == Qt::LeftButton && !isDrawn && !m_hasMoved)
        Q_EMIT clicked();
    showPointer();
}

void SlideSurface::wheelEvent(QWheelEvent *event)
{
    m_pointing->zoomBy(std::pow(zoomPerDegree, event->angleDelta().y()), m_pointing->placeAt(event->position(), area()));
}

void SlideSurface::leaveEvent(QEvent *)
{
    m_pointing->leave();
}

} // namespace throughline
