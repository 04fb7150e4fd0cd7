// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/sarif.h"

#include <QJsonArray>
#include <QUrl>

namespace throughline {

namespace {

QString levelOf(Severity severity)
{
    return severity == Severity::Error  ? QStringLiteral("error")
        : severity == Severity::Warning ? QStringLiteral("warning")
                                        : QStringLiteral("note");
}

/// A path as the URI that SARIF wants.
QString uriOf(const QString &path)
{
    return path.startsWith(u'/') ? QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded())
                                 : QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
}

QJsonObject resultOf(const CheckedFile &file, const Finding &finding)
{
    const TextRange range = file.snapshot.rangeOf(finding);
    const SourceText::Position start = file.snapshot.text().positionOf(range.start);
    const SourceText::Position end = file.snapshot.text().positionOf(range.end);
    const QJsonObject region{
        {"startLine", start.line}, {"startColumn", start.column}, {"endLine", end.line}, {"endColumn", end.column}};
    const QJsonObject location{{"artifactLocation", QJsonObject{{"uri", uriOf(file.name)}}}, {"region", region}};
    return {{"ruleId", QString::fromLatin1(codeName(finding.code))}, {"level", levelOf(severity(finding.code))},
        {"message", QJsonObject{{"text", file.snapshot.messageOf(finding)}}},
        {"locations", QJsonArray{QJsonObject{{"physicalLocation", location}}}}};
}

} // namespace

QJsonObject findingsToSarif(const std::vector<CheckedFile> &files, const QString &version)
{
    QJsonArray rules;
    for (int code = 0; code <= static_cast<int>(FindingCode::NotUtf8); ++code)
        rules.append(QJsonObject{{"id", QString::fromLatin1(codeName(static_cast<FindingCode>(code)))}});
    QJsonArray results;
    for (const CheckedFile &file : files) {
        for (const Finding &finding : file.findings)
            results.append(resultOf(file, finding));
    }
    const QJsonObject driver{{"name", "throughline"}, {"version", version}, {"rules", rules}};
    const QJsonObject run{{"tool", QJsonObject{{"driver", driver}}}, {"columnKind", "unicodeCodePoints"}, {"results", results}};
    return {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"}, {"version", "2.1.0"}, {"runs", QJsonArray{run}}};
}

} // namespace throughline
