// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/comparison.h"

#include "core/syntax/plaintext.h"
#include "core/text/trimmed.h"

#include <algorithm>

namespace throughline {

namespace {

/// The bars of a line that aren't escaped.
std::vector<qsizetype> barsOf(const QByteArray &text, TextRange line)
{
    std::vector<qsizetype> bars;
    for (qsizetype i = line.start; i < line.end; ++i) {
        if (text[i] == '\\' && i + 1 < line.end && isAsciiPunctuation(text[i + 1]))
            ++i;
        else if (text[i] == '|')
            bars.push_back(i);
    }
    return bars;
}

ComparisonTable::Row rowOf(const QByteArray &text, TextRange line)
{
    ComparisonTable::Row row{.line = line, .cells = {}, .isClosed = false};
    const TextRange words = trimmed(text, line);
    qsizetype start = words.start;
    for (const qsizetype bar : barsOf(text, words)) {
        if (bar > words.start)
            row.cells.push_back({{start, bar}, trimmed(text, {start, bar})});
        start = bar + 1;
        row.isClosed = bar + 1 == words.end && bar > words.start;
    }
    if (!row.isClosed && start <= words.end && !(start == words.end && row.cells.empty() && start > words.start))
        row.cells.push_back({{start, line.end}, trimmed(text, {start, line.end})});
    return row;
}

bool isDelimiter(const QByteArray &text, const ComparisonTable::Row &row)
{
    const auto isDashes = [&](const ComparisonTable::Cell &cell) {
        QByteArrayView dashes = QByteArrayView(text).sliced(cell.text.start, cell.text.size());
        if (dashes.startsWith(':'))
            dashes = dashes.sliced(1);
        if (dashes.endsWith(':'))
            dashes.chop(1);
        return !dashes.isEmpty() && std::ranges::all_of(dashes, [](char c) { return c == '-'; });
    };
    return !row.cells.empty() && std::ranges::all_of(row.cells, isDashes);
}

bool isProse(const ElementBody &body, const Block &block)
{
    return block.parent < 0 && block.kind == BlockKind::Paragraph
        && std::ranges::any_of(body.prose, [&](const TextRange &prose) { return prose.contains(block.range); });
}

/// The line of the paragraph that is a table's first, or -1. A paragraph may go on right into a table.
int firstTableLine(const Section &section, const Block &block)
{
    const auto line = [&](int i) { return section.lines[static_cast<std::size_t>(block.firstLine + i)]; };
    for (int i = 1; i < block.lineCount; ++i) {
        const QByteArrayView below = section.view(line(i));
        if (!below.contains('-') || !(below.contains('|') || section.view(line(i - 1)).contains('|')))
            continue;
        const ComparisonTable::Row delimiter = rowOf(section.text, line(i));
        if (isDelimiter(section.text, delimiter) && rowOf(section.text, line(i - 1)).cells.size() == delimiter.cells.size())
            return i - 1;
    }
    return -1;
}

} // namespace

int ComparisonTable::columns() const
{
    std::size_t most = 0;
    for (const Row &row : rows)
        most = std::max(most, row.cells.size());
    return static_cast<int>(most);
}

std::optional<ComparisonTable> comparisonOf(const ElementBody &body)
{
    const Section &section = *body.section;
    for (const Block &block : section.blocks) {
        if (!isProse(body, block))
            continue;
        const int first = firstTableLine(section, block);
        if (first < 0)
            continue;
        ComparisonTable table;
        for (int i = first; i < block.lineCount; ++i) {
            ComparisonTable::Row row = rowOf(section.text, section.lines[static_cast<std::size_t>(block.firstLine + i)]);
            if (i == first + 1)
                table.delimiter = std::move(row);
            else
                table.rows.push_back(std::move(row));
        }
        return table;
    }
    return {};
}

QString cellText(const ComparisonTable &table, const Section &section, int row, int column)
{
    const auto &cells = table.rows[static_cast<std::size_t>(row)].cells;
    if (column >= std::ssize(cells))
        return {};
    return section.string(cells[static_cast<std::size_t>(column)].text).replace(QStringLiteral("\\|"), QStringLiteral("|"));
}

std::vector<QStringList> cellTexts(const ComparisonTable &table, const Section &section)
{
    std::vector<QStringList> texts;
    for (int row = 0; row < std::ssize(table.rows); ++row) {
        QStringList cells;
        for (int column = 0; column < table.columns(); ++column)
            cells += cellText(table, section, row, column);
        texts.push_back(cells);
    }
    return texts;
}

QByteArray writtenCell(const QString &text)
{
    const QByteArray plain = text.simplified().toUtf8();
    QByteArray written;
    for (qsizetype i = 0; i < plain.size(); ++i) {
        if (plain[i] == '\\' && i + 1 < plain.size() && isAsciiPunctuation(plain[i + 1]))
            written += plain[i++];
        else if (plain[i] == '|')
            written += '\\';
        written += plain[i];
    }
    return written;
}

std::optional<TextRange> leadOf(const ElementBody &body)
{
    const Section &section = *body.section;
    for (const Block &block : section.blocks) {
        if (!isProse(body, block))
            continue;
        const int table = firstTableLine(section, block);
        if (table == 0)
            continue;
        if (table < 0)
            return block.range;
        return TextRange{block.range.start, section.lines[static_cast<std::size_t>(block.firstLine + table - 1)].end};
    }
    return {};
}

} // namespace throughline
