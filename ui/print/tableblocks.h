// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/composer.h"
#include "ui/print/recurringwords.h"

#include <QStringList>

namespace throughline {

struct TableRow {
    std::vector<TextRuns> cells;
    QString destination{}; ///< as PageBlock's; empty for none
    QString outlineTitle{}; ///< where the row is all that is said of an element
};

/// Sets the rows of one table as blocks, each with a line below it. The first cell of a row is its header.
class TableBlocks {
public:
    /// \a shares are those of the columns in \a width; what is left of it goes to the last one.
    TableBlocks(const PageStyle &page, qreal width, const std::vector<qreal> &shares);

    PageBlock header(const std::vector<TextRuns> &names) const;
    PageBlock row(const std::vector<TextRuns> &cells) const;

private:
    enum class Kind : quint8 { Names, Cells };
    PageBlock block(const std::vector<TextRuns> &cells, const TextStyle &style, Kind kind) const;

    PageStyle m_page;
    qreal m_width;
    std::vector<qreal> m_lefts;
    TagPtr m_table = newTag(TagRole::Table);
    mutable RecurringWords m_words;
};

/// Adds a table of \a rows, the names of its columns on top of every page that it goes over.
void addTable(Composer &composer, const std::vector<qreal> &shares, const QStringList &names, const std::vector<TableRow> &rows);

/// Cells side by side as strips, at \a lefts, every cell starting at the top.
std::vector<Strip> rowOf(std::vector<std::vector<Strip>> cells, const std::vector<qreal> &lefts);

} // namespace throughline
