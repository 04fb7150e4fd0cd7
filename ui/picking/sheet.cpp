// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/picking/sheet.h"

#include "ui/theme/sheetstyle.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace throughline {

namespace {

/// Dims what a sheet lies over and keeps the mouse away from it.
class Veil final : public QWidget {
public:
    Veil(const Theme &theme, QWidget *parent)
        : QWidget(parent)
        , m_colour(SheetStyle::veil(theme))
    {
    }

    void setTheme(const Theme &theme)
    {
        m_colour = SheetStyle::veil(theme);
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), m_colour); }
    void mousePressEvent(QMouseEvent *event) override { event->accept(); }
    void wheelEvent(QWheelEvent *event) override { event->accept(); }

private:
    QColor m_colour;
};

} // namespace

Sheet::Sheet(const Theme &theme, QWidget *over)
    : QWidget(over->window())
    , m_theme(theme)
    , m_over(over)
    , m_veil(new Veil(theme, over->window()))
    , m_column(new QVBoxLayout(this))
{
    setFocusPolicy(Qt::ClickFocus);
    const int margin = SheetStyle::shadow + Theme::roomy;
    m_column->setContentsMargins(margin, SheetStyle::shadow + Theme::wide, margin, SheetStyle::shadow + Theme::wide);
    m_column->setSpacing(Theme::gap);
    for (QWidget *watched = over; watched && watched != window(); watched = watched->parentWidget())
        watched->installEventFilter(this);
    window()->installEventFilter(this);
    hide();
    m_veil->hide();
}

Sheet::~Sheet()
{
    delete m_veil;
}

void Sheet::open()
{
    if (isHidden())
        m_focusBefore = QApplication::focusWidget();
    m_veil->show();
    m_veil->raise();
    show();
    raise();
    fit();
    focusFirst();
}

void Sheet::applyTheme(const Theme &theme)
{
    m_theme = theme;
    static_cast<Veil *>(m_veil.data())->setTheme(theme);
    update();
}

QSize Sheet::sizeHint() const
{
    return {SheetStyle::width + 2 * SheetStyle::shadow, QWidget::sizeHint().height()};
}

void Sheet::fit()
{
    if (isVisible())
        place();
}

void Sheet::announce(const QString &words)
{
    if (!isVisible() || m_said == words)
        return;
    m_said = words;
    QAccessibleAnnouncementEvent spoken(this, words);
    QAccessible::updateAccessibility(&spoken);
}

/// In the middle of what it lies over, wider and taller than that only where it must.
void Sheet::place()
{
    if (m_isPlacing)
        return;
    const QScopedValueRollback guard(m_isPlacing, true);
    const QRect area(m_over->mapTo(window(), QPoint()), m_over->size());
    const QRect room = window()->rect();
    m_veil->setGeometry(area);
    const int outside = 2 * SheetStyle::shadow;
    const int width = std::min(sizeHint().width(), std::max(area.width(), room.width() - 2 * Theme::pad));
    m_column->activate();
    const int wanted = m_column->hasHeightForWidth() ? m_column->totalHeightForWidth(width) : m_column->totalSizeHint().height();
    const int least
        = m_column->hasHeightForWidth() ? m_column->totalMinimumHeightForWidth(width) : m_column->totalMinimumSize().height();
    const int height = std::max(least, std::min(wanted, area.height() + outside - 2 * Theme::gap));
    QRect place(0, 0, width, height);
    place.moveCenter(area.center());
    place.moveTop(std::max(area.top() + Theme::gap - SheetStyle::shadow, area.top() + (area.height() - height) / 3));
    place.moveLeft(
        std::clamp(place.left(), -SheetStyle::shadow, std::max(-SheetStyle::shadow, room.width() - width + SheetStyle::shadow)));
    if (place.bottom() > room.bottom() + SheetStyle::shadow)
        place.moveBottom(room.bottom() + SheetStyle::shadow);
    setGeometry(place);
}

bool Sheet::eventFilter(QObject *watched, QEvent *event)
{
    const bool isMoved = event->type() == QEvent::Resize || event->type() == QEvent::Move;
    if (isMoved && isVisible())
        QMetaObject::invokeMethod(this, &Sheet::fit, Qt::QueuedConnection); // when what lies around has its place, too
    const bool isHiddenByUs = event->type() == QEvent::Hide && !event->spontaneous(); // minimising is spontaneous
    if (watched == m_over && isHiddenByUs && !isHidden() && window()->isVisible())
        close();
    return QWidget::eventFilter(watched, event);
}

bool Sheet::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return QWidget::event(event);
}

/// Tab stays in the sheet; F6 leads out of it.
bool Sheet::focusNextPrevChild(bool isNext)
{
    QWidget *const start = focusWidget() ? focusWidget() : this;
    QWidget *next = start;
    do {
        next = isNext ? next->nextInFocusChain() : next->previousInFocusChain();
        if (isAncestorOf(next) && next->isVisible() && next->isEnabled() && (next->focusPolicy() & Qt::TabFocus)) {
            next->setFocus(isNext ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    } while (next != start);
    return true;
}

void Sheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        escape();
    else
        QWidget::keyPressEvent(event);
}

void Sheet::closeEvent(QCloseEvent *event)
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget()) || hasFocus();
    m_veil->hide();
    event->accept();
    hide();
    if (hadFocus && m_focusBefore)
        m_focusBefore->setFocus();
    Q_EMIT closed();
}

void Sheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF card = QRectF(rect()).adjusted(SheetStyle::shadow, SheetStyle::shadow, -SheetStyle::shadow, -SheetStyle::shadow);
    painter.setPen(Qt::NoPen);
    for (int step = SheetStyle::shadow; step > 0; --step) {
        painter.setBrush(SheetStyle::shade(m_theme, static_cast<double>(step) / SheetStyle::shadow));
        painter.drawRoundedRect(card.adjusted(-step, -step + 4, step, step), SheetStyle::radius + step, SheetStyle::radius + step);
    }
    painter.setPen(QPen(m_theme.strongBorder, Theme::hairline));
    painter.setBrush(m_theme.raised);
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), SheetStyle::radius, SheetStyle::radius);
}

} // namespace throughline
