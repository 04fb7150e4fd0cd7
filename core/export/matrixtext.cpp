// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/matrixtext.h"

#include "core/base/translate.h"
#include "core/export/csvrow.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace throughline {

namespace {

using WriteRow = QByteArray (*)(const QStringList &cells);

QByteArray written(const Matrix &matrix, const Strategy &strategy, WriteRow writeRow)
{
    const auto title = [&strategy](const Matrix::Line &line) { return strategy.element(line.element).body->title(); };
    QStringList cells{tr("%1 × %2").arg(kindNamePlural(rowKind(matrix.kind())), kindNamePlural(columnKind(matrix.kind())))};
    for (const Matrix::Line &column : matrix.columns())
        cells += title(column);
    QByteArray table = writeRow(cells << tr("Total"));
    for (const Matrix::Line &row : matrix.rows()) {
        cells = {title(row)};
        for (const Matrix::Line &column : matrix.columns())
            cells += matrix.isLinked(row, column) ? QStringLiteral("x") : QString();
        table += writeRow(cells << QString::number(row.total));
    }
    cells = {tr("Total")};
    for (const Matrix::Line &column : matrix.columns())
        cells += QString::number(column.total);
    return table + writeRow(cells << QString::number(matrix.total()));
}

QJsonArray lines(const std::vector<Matrix::Line> &lines, const Strategy &strategy)
{
    QJsonArray array;
    for (const Matrix::Line &line : lines)
        array.append(QJsonObject{{"id", QString::fromUtf8(strategy.id(line.element))},
            {"title", strategy.element(line.element).body->title()}, {"total", line.total}});
    return array;
}

} // namespace

QByteArray matrixToCsv(const Matrix &matrix, const Strategy &strategy)
{
    return written(matrix, strategy, csvRow);
}

QByteArray matrixToTsv(const Matrix &matrix, const Strategy &strategy)
{
    return written(matrix, strategy, tsvRow);
}

QByteArray matrixToJson(const Matrix &matrix, const Strategy &strategy)
{
    QJsonArray links;
    for (const Matrix::Line &row : matrix.rows()) {
        for (const Matrix::Line &column : matrix.columns()) {
            if (matrix.isLinked(row, column))
                links.append(
                    QJsonArray{QString::fromUtf8(strategy.id(row.element)), QString::fromUtf8(strategy.id(column.element))});
        }
    }
    const QJsonObject object{
        {"rows", lines(matrix.rows(), strategy)}, {"columns", lines(matrix.columns(), strategy)}, {"links", links}};
    return QJsonDocument(object).toJson();
}

} // namespace throughline
