// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/comparison.h"

#include "core/base/index.h"
#include "core/base/translate.h"
#include "core/edits/composing.h"
#include "core/edits/writing.h"
#include "core/model/comparison.h"
#include "core/syntax/scanner.h"

#include <algorithm>
#include <ranges>

namespace throughline {

namespace {

using Grid = std::vector<QStringList>;

QByteArray rowText(const QStringList &cells)
{
    QByteArray row = "|";
    for (const QString &cell : cells)
        row += ' ' + writtenCell(cell) + (cell.isEmpty() ? "|" : " |");
    return row;
}

/// The whole table as we write one.
QByteArray tableText(const Grid &grid, const QByteArrayList &dashes, const QByteArray &lineEnd)
{
    QByteArray text = rowText(grid.front()) + lineEnd + '|';
    for (qsizetype i = 0; i < grid.front().size(); ++i)
        text += ' ' + dashes.value(i, "---") + " |";
    for (const QStringList &row : grid | std::views::drop(1))
        text += lineEnd + rowText(row);
    return text;
}

/// An empty cell at the end of a row is the same as none.
Grid withoutTail(Grid grid)
{
    for (QStringList &row : grid) {
        for (QString &cell : row)
            cell = cell.simplified();
        while (!row.isEmpty() && row.back().isEmpty())
            row.removeLast();
    }
    return grid;
}

/// An element's table with what an edit of it needs at hand.
class TableEdit {
public:
    TableEdit(const Snapshot &snapshot, int bet)
        : m_place(snapshot, bet)
        , m_table(comparisonOf(m_place.body))
    {
        if (m_table)
            m_grid = cellTexts(*m_table, m_place.section);
    }

    bool isThere() const { return m_table.has_value(); }
    static std::unexpected<Error> missing() { return failure(ErrorCode::Refused, tr("The bet has no comparison table yet")); }

    const Place &place() const { return m_place; }
    const ComparisonTable &table() const { return *m_table; }
    Grid &grid() { return m_grid; } ///< what shall be there afterwards
    int rows() const { return static_cast<int>(m_table->rows.size()); }
    int columns() const { return m_table->columns(); }

    /// \a replacements (relative) where they make the table read as grid() says, else the whole table written anew.
    Result<TextEdit> make(std::vector<Replacement> replacements) const
    {
        if (const TextEdit edit(std::move(replacements)); readsAsWanted(edit))
            return edit.isEmpty() ? edit : shifted(edit);
        const TextRange range = m_table->range();
        const TextEdit whole = TextEdit::replace(range, tableText(m_grid, dashes(), m_place.lineEnd()));
        if (readsAsWanted(whole))
            return shifted(whole);
        return failure(ErrorCode::Refused, tr("A table can't hold these words"));
    }

private:
    /// As the delimiter has them: they say how a column is aligned.
    QByteArrayList dashes() const
    {
        QByteArrayList all;
        for (const ComparisonTable::Cell &cell : m_table->delimiter.cells)
            all += m_place.section.view(cell.text).toByteArray();
        return all;
    }

    TextEdit shifted(const TextEdit &edit) const
    {
        std::vector<Replacement> moved;
        for (const Replacement &r : edit.replacements())
            moved.push_back({m_place.at(r.range), r.text});
        return TextEdit(std::move(moved));
    }

    bool readsAsWanted(const TextEdit &edit) const
    {
        QByteArray text = m_place.section.text;
        for (const Replacement &r : edit.replacements() | std::views::reverse)
            text.replace(r.range.start, r.range.size(), r.text);
        const std::vector<SectionPtr> sections = readSections(text);
        const auto own = std::ranges::find_if(sections, &Section::hasHeading);
        if (own == sections.end() || std::ranges::count_if(sections, &Section::hasHeading) != 1)
            return false;
        const auto table = comparisonOf(lowerElement(*own, m_place.body.kind));
        return table && withoutTail(cellTexts(*table, **own)) == withoutTail(m_grid);
    }

    Place m_place;
    std::optional<ComparisonTable> m_table;
    Grid m_grid;
};

/// Behind the last block of prose, or else the fields or the heading; relative.
qsizetype behindProse(const Place &place)
{
    qsizetype end = place.body.heading().range.end;
    if (!place.body.prose.empty())
        end = place.body.prose.back().end;
    else if (!place.body.fieldLists.empty())
        end = place.body.fieldLists.back().end;
    return place.wholeLines({end, end}).end;
}

/// As cells are written: plain words that mean nothing else.
QString asCell(const QString &title)
{
    return QString::fromUtf8(escapedInline(title));
}

std::vector<QString> alternativesOf(const Snapshot &snapshot, int bet)
{
    std::vector<QString> titles;
    for (const TraceLink &link : snapshot.trace().to(bet)) {
        if (link.key == FieldKey::InsteadOf)
            titles.push_back(asCell(snapshot.strategy().element(link.from).body->title()));
    }
    return titles;
}

/// What is written where a row gets a cell behind those that it has.
QByteArray appendedCell(const ComparisonTable::Row &row, const QByteArray &text)
{
    return row.isClosed ? ' ' + text + (text.isEmpty() ? "|" : " |") : " | " + text;
}

Replacement insertedCell(const ComparisonTable::Row &row, int column, const QByteArray &text)
{
    if (column < std::ssize(row.cells)) {
        const qsizetype at = row.cells[index(column)].whole.start;
        return {{at, at}, ' ' + text + (text.isEmpty() ? "|" : " |")};
    }
    const qsizetype at = row.line.end;
    return {{at, at}, appendedCell(row, text)};
}

/// A cell with the bar behind it, or for the last one of an open row the bar before it.
std::optional<Replacement> removedCell(const ComparisonTable::Row &row, int column)
{
    if (column >= std::ssize(row.cells))
        return {};
    const TextRange cell = row.cells[index(column)].whole;
    const bool isLast = column + 1 == std::ssize(row.cells);
    if (isLast && !row.isClosed)
        return Replacement{{std::max(row.line.start, cell.start - (column > 0 ? 1 : 0)), cell.end}, {}};
    return Replacement{{cell.start, cell.end + 1}, {}};
}

} // namespace

Result<TextEdit> addComparison(const Snapshot &snapshot, int bet)
{
    const TableEdit edit(snapshot, bet);
    if (edit.isThere())
        return failure(ErrorCode::Refused, tr("“%1” has a comparison table already").arg(edit.place().body.title()));
    QStringList head{tr("What matters"), asCell(edit.place().body.title())};
    for (const QString &title : alternativesOf(snapshot, bet))
        head += title;
    if (head.size() == 2)
        head += tr("Doing nothing");
    const Grid grid{head, QStringList(head.size(), QString())};
    return insertedBlock(edit.place(), behindProse(edit.place()), tableText(grid, {}, edit.place().lineEnd()));
}

Result<TextEdit> removeComparison(const Snapshot &snapshot, int bet)
{
    const TableEdit edit(snapshot, bet);
    if (!edit.isThere())
        return TableEdit::missing();
    const Place &place = edit.place();
    TextRange lines = place.wholeLines(edit.table().range());
    if (place.isBlankBefore(lines.start) && lines.end < place.section.text.size() && place.isBlankAfter(lines.end))
        lines.end = place.wholeLines({lines.end, lines.end}).end;
    return TextEdit::remove(place.at(lines));
}

Result<TextEdit> setCell(const Snapshot &snapshot, int bet, int row, int column, const QString &text)
{
    TableEdit edit(snapshot, bet);
    if (!edit.isThere())
        return TableEdit::missing();
    if (row < 0 || row >= edit.rows() || column < 0 || column >= edit.columns())
        return failure(ErrorCode::Refused, tr("The table has no such cell"));
    if (edit.grid()[index(row)][column] == text.simplified())
        return TextEdit();
    edit.grid()[index(row)][column] = text.simplified();
    const ComparisonTable::Row &line = edit.table().rows[index(row)];
    const QByteArray written = writtenCell(text);
    if (column < std::ssize(line.cells)) {
        const ComparisonTable::Cell &cell = line.cells[index(column)];
        if (cell.text.isEmpty())
            return edit.make({{cell.whole, ' ' + written + ' '}});
        return edit.make({{cell.text, written}});
    }
    QByteArray appended;
    QByteArray dashes; // where the first row grows, the one below it does
    for (int c = static_cast<int>(line.cells.size()); c <= column; ++c) {
        appended += appendedCell(line, c == column ? written : QByteArray());
        dashes += appendedCell(edit.table().delimiter, "---");
    }
    const TextRange below = edit.table().delimiter.line;
    if (row == 0)
        return edit.make({{{line.line.end, line.line.end}, appended}, {{below.end, below.end}, dashes}});
    return edit.make({{{line.line.end, line.line.end}, appended}});
}

Result<TextEdit> clearCells(const Snapshot &snapshot, int bet, const std::vector<std::pair<int, int>> &cells)
{
    Snapshot now = snapshot;
    TextEdit all;
    for (const auto &[row, column] : cells) {
        const auto edit = setCell(now, bet, row, column, {});
        if (!edit)
            return edit;
        all = composed(all, *edit);
        now = now.edited(*edit);
    }
    return all;
}

Result<TextEdit> addCriterion(const Snapshot &snapshot, int bet, int row, const QString &name)
{
    TableEdit edit(snapshot, bet);
    if (!edit.isThere())
        return TableEdit::missing();
    const int at = std::clamp(row, 1, edit.rows());
    QStringList cells(edit.columns(), QString());
    cells[0] = name.simplified();
    edit.grid().insert(edit.grid().begin() + at, cells);
    const TextRange above = at == 1 ? edit.table().delimiter.line : edit.table().rows[index(at - 1)].line;
    return edit.make({{{above.end, above.end}, edit.place().lineEnd() + rowText(cells)}});
}

Result<TextEdit> removeCriterion(const Snapshot &snapshot, int bet, int row)
{
    TableEdit edit(snapshot, bet);
    if (!edit.isThere())
        return TableEdit::missing();
    if (row < 1 || row >= edit.rows())
        return failure(ErrorCode::Refused, tr("The first row names the columns: remove the whole table instead"));
    edit.grid().erase(edit.grid().begin() + row);
    const TextRange above = row == 1 ? edit.table().delimiter.line : edit.table().rows[index(row - 1)].line;
    return edit.make({{{above.end, edit.table().rows[index(row)].line.end}, {}}});
}

Result<TextEdit> addOption(const Snapshot &snapshot, int bet, int column, const QString &name)
{
    TableEdit edit(snapshot, bet);
    if (!edit.isThere())
        return TableEdit::missing();
    const int at = std::clamp(column, 1, edit.columns());
    for (QStringList &row : edit.grid())
        row.insert(at, QString());
    edit.grid().front()[at] = name.simplified();
    std::vector<Replacement> replacements;
    for (std::size_t r = 0; r < edit.table().rows.size(); ++r) {
        const ComparisonTable::Row &row = edit.table().rows[r];
        if (r > 0 && at > std::ssize(row.cells)) // it is too short already
            continue;
        replacements.push_back(insertedCell(row, at, r == 0 ? writtenCell(name) : QByteArray()));
    }
    replacements.push_back(insertedCell(edit.table().delimiter, at, "---"));
    return edit.make(std::move(replacements));
}

Result<TextEdit> removeOption(const Snapshot &snapshot, int bet, int column)
{
    TableEdit edit(snapshot, bet);
    if (!edit.isThere())
        return TableEdit::missing();
    if (column < 1 || column >= edit.columns())
        return failure(ErrorCode::Refused, tr("The first column names the criteria: remove the whole table instead"));
    std::vector<Replacement> replacements;
    for (QStringList &row : edit.grid())
        row.removeAt(column);
    for (const ComparisonTable::Row &row : edit.table().rows) {
        if (auto removed = removedCell(row, column))
            replacements.push_back(*std::move(removed));
    }
    if (auto removed = removedCell(edit.table().delimiter, column))
        replacements.push_back(*std::move(removed));
    return edit.make(std::move(replacements));
}

QString nextOption(const Snapshot &snapshot, int bet)
{
    TableEdit edit(snapshot, bet);
    const QStringList taken = edit.isThere() ? edit.grid().front() : QStringList();
    for (const QString &title : alternativesOf(snapshot, bet)) {
        if (!taken.contains(title))
            return title;
    }
    for (int n = 1;; ++n) {
        if (const QString name = tr("Option %1").arg(n); !taken.contains(name))
            return name;
    }
}

} // namespace throughline
