// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/sketching/canvas/wordsedit.h"

#include "core/sketch/shapes.h"
#include "ui/paint/sketchpainter.h"
#include "ui/paint/sketchtype.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>

#include <algorithm>

namespace throughline {

namespace {

constexpr double leastWidth = 40;
constexpr double pointsPerInch = 72;
constexpr double roomForWords = 0.84; ///< of a bubble's sides

template <typename Kind> QString wordsOf(const Kind &mark)
{
    if constexpr (requires { mark.text; })
        return mark.text;
    else
        return {};
}

QString trimmedEnd(QString words)
{
    while (!words.isEmpty() && words.back().isSpace())
        words.chop(1);
    return words;
}

} // namespace

WordsEdit::WordsEdit(const Mark &mark, int place, const QRectF &area, QWidget *parent)
    : QTextEdit(parent)
    , m_mark(mark)
    , m_original(mark)
    , m_place(place)
    , m_area(area)
    , m_mostWidth(mostWidth())
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabChangesFocus(true);
    setAcceptRichText(false);
    viewport()->setAutoFillBackground(false);
    setAttribute(Qt::WA_InputMethodEnabled);
    document()->setDocumentMargin(0);
    setAccessibleName(isBubble() ? tr("Words of the speech bubble") : tr("Words"));
    setPlainText(std::visit([](const auto &kind) { return wordsOf(kind); }, mark));
    selectAll();
    connect(this, &QTextEdit::textChanged, this, &WordsEdit::follow);
}

void WordsEdit::followMarks(const QList<Mark> &marks)
{
    if (m_place >= marks.size() || (m_place >= 0 && marks[m_place] != m_original))
        m_place = -1;
}

/// How wide the words may get before they go on in a new line.
double WordsEdit::mostWidth() const
{
    const QRectF &rect = throughline::placement(m_mark)->rect;
    if (isBubble())
        return std::max(leastWidth, rect.width() * roomForWords);
    if (m_place < 0 && rect.width() >= leastWidth)
        return rect.width();
    return std::max({leastWidth, m_area.right() - rect.left(), rect.width()});
}

double WordsEdit::typeSize() const
{
    return isBubble() ? std::get<BubbleMark>(m_mark).size : std::get<TextMark>(m_mark).size;
}

Mark WordsEdit::mark() const
{
    const QString words = trimmedEnd(toPlainText());
    return isBubble() ? Mark(grownBubble(words)) : Mark(grownText(words));
}

TextMark WordsEdit::grownText(const QString &words) const
{
    TextMark text = std::get<TextMark>(m_mark);
    text.text = wrappedSketchText(words, text.size, m_mostWidth, text.isBold);
    QRectF &rect = text.placement.rect;
    const QSizeF size = sketchTextSize(text.text, text.size, text.isBold);
    if (text.alignment == Alignment::Centre)
        rect.setLeft(rect.center().x() - size.width() / 2);
    else if (text.alignment == Alignment::Right)
        rect.setLeft(rect.right() - size.width());
    rect.setSize(size);
    return text;
}

BubbleMark WordsEdit::grownBubble(const QString &words) const
{
    BubbleMark bubble = std::get<BubbleMark>(m_mark);
    bubble.text = wrappedSketchText(words, bubble.size, m_mostWidth);
    const double needed = sketchTextSize(bubble.text, bubble.size).height() / roomForWords;
    QRectF &rect = bubble.placement.rect;
    if (needed > rect.height()) {
        // Downwards, but not over the tail's tip.
        const double more = needed - rect.height();
        if (bubble.tail.y() > rect.bottom())
            rect.setTop(rect.top() - more);
        else
            rect.setBottom(rect.bottom() + more);
    }
    return bubble;
}

void WordsEdit::restyle(Colour colour, double size)
{
    if (auto *bubble = std::get_if<BubbleMark>(&m_mark)) {
        bubble->stroke = colour;
        bubble->size = size;
    } else if (auto *text = std::get_if<TextMark>(&m_mark)) {
        text->colour = colour;
        text->size = size;
    }
    follow();
}

void WordsEdit::setView(const PageView &view)
{
    m_view = view;
    follow();
}

void WordsEdit::setType()
{
    const Colour colour = isBubble() ? std::get<BubbleMark>(m_mark).stroke : std::get<TextMark>(m_mark).colour;
    const bool isBold = !isBubble() && std::get<TextMark>(m_mark).isBold;
    const double size = typeSize() * m_view.scale;
    QSignalBlocker quiet(this);
    QFont font = sketchFont(size, isBold);
    font.setPointSizeF(size * pointsPerInch / logicalDpiY()); // which needn't be whole pixels
    document()->setDefaultFont(font);
    QPalette colours = palette();
    colours.setColor(QPalette::Text, qColour(colour));
    colours.setColor(QPalette::Base, Qt::transparent);
    setPalette(colours);
    const auto alignment = isBubble()                               ? Qt::AlignHCenter
        : std::get<TextMark>(m_mark).alignment == Alignment::Centre ? Qt::AlignHCenter
        : std::get<TextMark>(m_mark).alignment == Alignment::Right  ? Qt::AlignRight
                                                                    : Qt::AlignLeft;
    QTextBlockFormat lines;
    lines.setLineHeight(size * lineHeight, QTextBlockFormat::FixedHeight);
    lines.setAlignment(alignment);
    QTextCursor all(document());
    all.joinPreviousEditBlock();
    all.select(QTextCursor::Document);
    all.mergeBlockFormat(lines);
    all.endEditBlock();
}

void WordsEdit::follow()
{
    setType();
    place(mark());
    Q_EMIT wordsChanged();
}

/// Puts the field so that its first line stands where it will be drawn.
void WordsEdit::place(const Mark &mark)
{
    const QRectF rect = throughline::placement(mark)->rect;
    const double size = typeSize();
    const double width = isBubble() ? m_mostWidth : std::max(rect.width() + size, std::min(m_mostWidth, size * 8));
    const double left = isBubble() ? rect.center().x() - width / 2 : rect.left();
    const auto lines = isBubble() ? textLines(std::get<BubbleMark>(mark)) : textLines(std::get<TextMark>(mark));
    const double base = m_view.toWidget(lines.first().start).y();
    const int shownWidth = qCeil(std::min(width, m_mostWidth + 2) * m_view.scale) + 2;
    resize(shownWidth, height());
    const QTextBlock first = document()->firstBlock();
    document()->documentLayout()->documentSize();
    const QTextLine line = first.layout()->lineAt(0);
    const double lineBase = line.isValid() ? first.layout()->position().y() + line.y() + line.ascent() : size * m_view.scale;
    const int shownHeight = qCeil(document()->size().height() + size * m_view.scale * 0.4);
    setGeometry(qRound(m_view.toWidget({left, 0}).x()), qRound(base - lineBase), shownWidth, shownHeight);
}

bool WordsEdit::event(QEvent *event)
{
    // Escape belongs to the words, whatever else it is a shortcut for.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QTextEdit::event(event);
}

void WordsEdit::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape || (isReturn && event->modifiers().testFlag(Qt::ControlModifier))) {
        event->accept();
        Q_EMIT finished(event->key() == Qt::Key_Escape);
        return;
    }
    QTextEdit::keyPressEvent(event);
    event->accept(); // a letter is never a tool here
}

void WordsEdit::focusOutEvent(QFocusEvent *event)
{
    QTextEdit::focusOutEvent(event);
    // A press on the canvas is its own to judge: it may pan, or end the words.
    if (event->reason() == Qt::MouseFocusReason && parentWidget()->hasFocus())
        return;
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason
        && event->reason() != Qt::MenuBarFocusReason)
        Q_EMIT finished(false);
}

void WordsEdit::insertFromMimeData(const QMimeData *source)
{
    if (source->hasText())
        insertPlainText(source->text());
}

} // namespace throughline
