// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/proofview.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

namespace throughline {

namespace {

constexpr int mostKept = 64 << 20; // bytes of drawn sheets
constexpr double leastZoom = 0.25;
constexpr double mostZoom = 6;
constexpr double zoomStep = 1.2;
constexpr int between = Theme::wide;

} // namespace

ProofView::ProofView(Press *press, const Theme &theme, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_press(press)
    , m_theme(theme)
    , m_images(mostKept)
{
    setAccessibleName(tr("Preview"));
    setAccessibleDescription(tr("Page up and page down turn the pages, plus and minus change their size, 0 fits them"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setBackgroundRole(QPalette::Window); // for the scroll bars beside it
    connect(press, &Press::drawn, this, &ProofView::take);
}

void ProofView::setProof(const Proof &proof)
{
    const int here = std::min(m_sheet, std::max(0, proof.sheets - 1));
    const bool isSameShape = proof.sheet == m_proof.sheet;
    m_proof = proof;
    m_images.clear();
    layOut();
    m_sheet = here;
    if (!isSameShape)
        goTo(here);
    ask();
    viewport()->update();
    Q_EMIT sheetChanged();
}

/// Of a sheet in pixels of the view.
QSize ProofView::size() const
{
    if (m_proof.sheet.isEmpty())
        return {};
    const QSizeF room = viewport()->size() - QSize(2 * between, 2 * between);
    const bool fitsWidth = m_proof.sheets > 1 && m_proof.sheet.height() > m_proof.sheet.width();
    const double fit = fitsWidth ? room.width() / m_proof.sheet.width()
                                 : std::min(room.width() / m_proof.sheet.width(), room.height() / m_proof.sheet.height());
    return (m_proof.sheet * std::max(0.01, fit) * m_zoom).toSize().expandedTo({8, 8});
}

QRect ProofView::place(int sheet) const
{
    const QSize each = size();
    const int left = std::max(between, (viewport()->width() - each.width()) / 2) - horizontalScrollBar()->value();
    return {QPoint(left, between + sheet * (each.height() + between) - verticalScrollBar()->value()), each};
}

std::pair<int, int> ProofView::visible() const
{
    if (m_proof.sheets == 0)
        return {0, 0};
    const int step = size().height() + between;
    const int top = verticalScrollBar()->value();
    return {std::clamp((top - between) / step, 0, m_proof.sheets - 1),
        std::min(m_proof.sheets, (top + viewport()->height()) / step + 1)};
}

int ProofView::sheetInSight() const
{
    if (m_proof.sheets == 0)
        return 0;
    const QScrollBar *bar = verticalScrollBar();
    if (bar->value() > 0 && bar->value() == bar->maximum())
        return m_proof.sheets - 1;
    const int middle = bar->value() + std::min(viewport()->height(), size().height()) / 2;
    return std::clamp((middle - between) / (size().height() + between), 0, m_proof.sheets - 1);
}

/// The last ones may have no room to come to the top.
void ProofView::goTo(int sheet)
{
    verticalScrollBar()->setValue(sheet * (size().height() + between));
    m_sheet = std::clamp(sheet, 0, std::max(0, m_proof.sheets - 1));
    Q_EMIT sheetChanged();
}

void ProofView::setZoom(double zoom)
{
    const int here = m_sheet;
    m_zoom = std::clamp(zoom, leastZoom, mostZoom);
    layOut();
    goTo(here);
    ask();
    viewport()->update();
}

void ProofView::layOut()
{
    const QSize each = size();
    const int height = m_proof.sheets == 0 ? 0 : between + m_proof.sheets * (each.height() + between);
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(Theme::vast);
    horizontalScrollBar()->setRange(0, std::max(0, each.width() + 2 * between - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
}

void ProofView::ask()
{
    const QSize pixels = (QSizeF(size()) * devicePixelRatioF()).toSize();
    std::vector<int> wanted;
    const auto [first, end] = visible();
    for (int sheet = first; sheet < std::min(end + 1, m_proof.sheets); ++sheet) { // the next one too
        const QImage *known = m_images.object(sheet);
        if (!known || known->size() != pixels)
            wanted.push_back(sheet);
    }
    if (!wanted.empty())
        m_press->draw(wanted, pixels);
}

void ProofView::take(int sheet, const QImage &image)
{
    m_images.insert(sheet, new QImage(image), static_cast<qsizetype>(image.sizeInBytes()));
    viewport()->update(place(sheet));
}

void ProofView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_theme.window);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const auto [first, end] = visible();
    for (int sheet = first; sheet < end; ++sheet) {
        const QRect at = place(sheet);
        painter.setPen(m_theme.border);
        painter.setBrush(Qt::white);
        painter.drawRect(at.adjusted(-1, -1, 0, 0));
        if (const QImage *image = m_images.object(sheet))
            painter.drawImage(at, *image);
    }
}

void ProofView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
    ask();
}

void ProofView::scrollContentsBy(int, int)
{
    viewport()->update();
    ask();
    m_sheet = sheetInSight();
    Q_EMIT sheetChanged();
}

void ProofView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    setZoom(m_zoom * std::pow(zoomStep, event->angleDelta().y() / 120.0));
    event->accept();
}

void ProofView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        return goTo(m_sheet + 1);
    case Qt::Key_PageUp:
        return goTo(m_sheet - 1);
    case Qt::Key_Home:
        return goTo(0);
    case Qt::Key_End:
        return goTo(m_proof.sheets - 1);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return setZoom(m_zoom * zoomStep);
    case Qt::Key_Minus:
        return setZoom(m_zoom / zoomStep);
    case Qt::Key_0:
        return setZoom(1);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace throughline
