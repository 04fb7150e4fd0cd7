// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/margin.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace throughline {

namespace {

constexpr int measure = 92; // characters in a line
constexpr double numbersSize = 0.8; // of the text
constexpr int fewestDigits = 3;
constexpr int arrowWidth = Theme::icon;

/// Pointing down where open, right where folded, in a square of arrowWidth at \a corner.
QPolygonF arrow(QPointF corner, bool isFolded)
{
    const QPointF middle = corner + QPointF(arrowWidth / 2.0, arrowWidth / 2.0);
    if (isFolded)
        return {middle + QPointF(-2, -4), middle + QPointF(3, 0), middle + QPointF(-2, 4)};
    return {middle + QPointF(-4, -2), middle + QPointF(4, -2), middle + QPointF(0, 3)};
}

} // namespace

Margin::Margin(SourceEditor *editor, Folding *folding)
    : QWidget(editor)
    , m_editor(editor)
    , m_folding(folding)
{
    setAccessibleName(tr("Line numbers and folding"));
    editor->installEventFilter(this);
    connect(editor, &QPlainTextEdit::blockCountChanged, this, &Margin::arrange);
    connect(editor, &QPlainTextEdit::updateRequest, this, [this](const QRect &strip, int scrolledBy) {
        scrolledBy != 0 ? update() : update(0, strip.top(), width(), strip.height());
    });
    arrange();
}

QFont Margin::numbersFont() const
{
    QFont font = m_editor->font();
    font.setPointSizeF(font.pointSizeF() * numbersSize);
    return font;
}

int Margin::numbersWidth() const
{
    const int digits = std::max(fewestDigits, static_cast<int>(QString::number(m_editor->snapshot().text().lineCount()).size()));
    return QFontMetrics(numbersFont()).horizontalAdvance(u'9') * digits;
}

void Margin::arrange()
{
    const int own = Theme::gap + numbersWidth() + Theme::tight + arrowWidth;
    const int room = m_editor->width() - m_editor->verticalScrollBar()->sizeHint().width() - own;
    const int wanted = m_editor->fontMetrics().averageCharWidth() * measure + 2 * Theme::roomy;
    const int spare = std::max(0, room - wanted);
    m_editor->setViewportMargins(own + spare / 2, 0, spare - spare / 2, 0);
    setGeometry(spare / 2, 0, own, m_editor->height());
}

bool Margin::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::FontChange)
        arrange();
    return QWidget::eventFilter(watched, event);
}

void Margin::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(event->rect(), m_editor->theme().canvas);
    painter.setFont(numbersFont());
    for (QTextBlock block = m_editor->firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF line = m_editor->blockBoundingGeometry(block).translated(m_editor->contentOffset());
        if (line.top() > event->rect().bottom())
            break;
        if (block.isVisible() && line.bottom() >= event->rect().top())
            paintLine(painter, block, static_cast<int>(line.top()));
    }
}

void Margin::paintLine(QPainter &painter, const QTextBlock &block, int top)
{
    const int lineHeight = m_editor->fontMetrics().height();
    const bool isCurrent = block == m_editor->textCursor().block();
    painter.setPen(isCurrent ? m_editor->theme().mutedText : m_editor->theme().faintText);
    painter.drawText(QRect(Theme::gap, top, numbersWidth(), lineHeight), Qt::AlignRight | Qt::AlignVCenter,
        QString::number(block.blockNumber() + 1));
    const bool isFolded = m_folding->isFolded(block);
    if (!isFolded && (!underMouse() || !m_folding->isFoldable(block)))
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_editor->theme().mutedText);
    painter.drawPolygon(arrow(QPointF(width() - arrowWidth, top + (lineHeight - arrowWidth) / 2.0), isFolded));
}

QTextBlock Margin::blockAt(int y) const
{
    return m_editor->cursorForPosition({0, y}).block();
}

/// A click on the arrow folds, one on the number selects the line.
void Margin::mousePressEvent(QMouseEvent *event)
{
    const QTextBlock block = blockAt(static_cast<int>(event->position().y()));
    if (event->button() != Qt::LeftButton)
        return;
    if (event->position().x() >= width() - arrowWidth - Theme::tight
        && (m_folding->isFolded(block) || m_folding->isFoldable(block))) {
        m_folding->toggle(block);
        return;
    }
    const int end = block.next().isValid() ? block.next().position() : block.position() + block.length() - 1;
    m_editor->selectPositions(block.position(), end);
}

void Margin::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    update();
}

void Margin::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    update();
}

} // namespace throughline
