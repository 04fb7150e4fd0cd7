// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/matrix/matrixheader.h"

#include "ui/map/matrix/matrixmodel.h"

#include <QItemSelectionModel>
#include <QPainter>

namespace throughline {

namespace {

// Bounds of a name's length, in lines' heights, and how many names are looked at.
constexpr int leastLength = 8;
constexpr int mostLength = 17;
constexpr int mostMeasured = 200;

} // namespace

MatrixHeader::MatrixHeader(Qt::Orientation orientation, const Theme &theme, QWidget *parent)
    : QHeaderView(orientation, parent)
    , m_theme(theme)
{
    setSectionsClickable(true);
    setHighlightSections(true);
    setSectionResizeMode(QHeaderView::Fixed);
    setAccessibleName(orientation == Qt::Vertical ? tr("Rows") : tr("Columns"));
    applyTheme(theme);
}

void MatrixHeader::applyTheme(const Theme &theme)
{
    m_theme = theme;
    setDefaultSectionSize(lineWidth(theme));
    setMinimumSectionSize(lineWidth(theme));
    fit();
    viewport()->update();
}

void MatrixHeader::fit()
{
    orientation() == Qt::Vertical ? setFixedWidth(nameLength()) : setFixedHeight(nameLength());
}

int MatrixHeader::nameLength() const
{
    const QFontMetrics metrics(m_theme.strong);
    int longest = 0;
    for (int line = 0; model() && line < std::min(count(), mostMeasured); ++line)
        longest
            = std::max(longest, metrics.horizontalAdvance(model()->headerData(line, orientation(), Qt::DisplayRole).toString()));
    return std::clamp(longest + lineWidth(m_theme) + 2 * Theme::pad, leastLength * metrics.height(), mostLength * metrics.height());
}

int MatrixHeader::lineWidth(const Theme &theme)
{
    return std::max<int>(Theme::row, QFontMetrics(theme.body).height() + Theme::gap);
}

QSize MatrixHeader::sectionSizeFromContents(int) const
{
    return orientation() == Qt::Vertical ? QSize(nameLength(), lineWidth(m_theme)) : QSize(lineWidth(m_theme), nameLength());
}

/// As a row; a column's is turned so that it reads upwards, and its sum stands upright below.
void MatrixHeader::paintSection(QPainter *painter, const QRect &rect, int line) const
{
    const int total = model()->headerData(line, orientation(), MatrixModel::TotalRole).toInt();
    const QString title = model()->headerData(line, orientation(), Qt::DisplayRole).toString();
    const bool isRow = orientation() == Qt::Vertical;
    const QModelIndex current = selectionModel() ? selectionModel()->currentIndex() : QModelIndex();
    const bool isCurrent = current.isValid() && (isRow ? current.row() : current.column()) == line;
    const int width = lineWidth(m_theme);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(rect, isCurrent ? m_theme.selected : m_theme.window);
    const QRect sum = isRow ? QRect(rect.right() - width + 1, rect.top(), width, rect.height())
                            : QRect(rect.left(), rect.bottom() - width + 1, rect.width(), width);
    if (total == 0) {
        QPen pen(m_theme.untraced, Theme::hairline);
        pen.setDashPattern({3, 2});
        painter->setPen(pen);
        const double radius = std::min(sum.width(), sum.height()) / 2.0 - Theme::tight;
        painter->drawEllipse(QRectF(sum).center(), radius, radius);
    }
    painter->setFont(m_theme.small);
    painter->setPen(total == 0 ? m_theme.untraced : m_theme.mutedText);
    painter->drawText(sum, Qt::AlignCenter, QString::number(total));
    QRect words = isRow ? rect.adjusted(Theme::pad, 0, -width, 0) : rect.adjusted(0, Theme::gap, 0, -width);
    if (!isRow) {
        painter->translate(words.left(), words.bottom());
        painter->rotate(-90);
        words = QRect(0, 0, words.height(), words.width());
    }
    painter->setFont(isCurrent ? m_theme.strong : m_theme.body);
    painter->setPen(m_theme.text);
    const QString shown = QFontMetrics(painter->font()).elidedText(title, Qt::ElideRight, words.width());
    const int side = isRow && title.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
    painter->drawText(words, side | Qt::AlignVCenter, shown);
    painter->restore();
}

} // namespace throughline
