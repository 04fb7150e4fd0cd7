// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandlist.h"
#include "app/output.h"
#include "core/base/translate.h"
#include "core/edits/fixes.h"
#include "core/export/findingtext.h"
#include "core/export/json.h"
#include "core/export/sarif.h"
#include "core/store/documents.h"
#include "core/text/utf8.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace throughline {

namespace {

/// What makes two findings the same one, wherever it has moved to.
using Identity = std::tuple<QString, QString, QString, QString>;

/// The findings of an earlier result, with how often each is there.
class Baseline {
public:
    static Result<Baseline> read(const QString &path)
    {
        const auto bytes = readFile(path);
        if (!bytes)
            return std::unexpected(bytes.error());
        const QJsonDocument json = QJsonDocument::fromJson(*bytes);
        Baseline baseline;
        const QJsonArray files = json.isArray() ? json.array() : QJsonArray{json.object()};
        for (const auto &entry : files) {
            const QJsonValue file = entry;
            if (!file["file"].isString() || !file["findings"].isArray())
                return failure(ErrorCode::ReadFailed, tr("%1: isn't a result of “check --format json”").arg(path));
            const QJsonArray findings = file["findings"].toArray();
            for (const auto &each : findings) {
                const QJsonValue finding = each;
                ++baseline.m_known[{placeOf(file["file"].toString()), finding["code"].toString(), finding["element"].toString(),
                    finding["message"].toString()}];
            }
        }
        return baseline;
    }

    /// Takes one away where it is known.
    bool takes(const CheckedFile &file, const Finding &finding)
    {
        const QString element = finding.element < 0 ? QString() : QString::fromUtf8(file.snapshot.strategy().id(finding.element));
        const auto known = m_known.find(
            {placeOf(file.name), QString::fromLatin1(codeName(finding.code)), element, file.snapshot.messageOf(finding)});
        if (known == m_known.end() || known->second == 0)
            return false;
        --known->second;
        return true;
    }

private:
    /// The same for each way to write a path.
    static QString placeOf(const QString &name) { return QDir::current().relativeFilePath(QDir::cleanPath(name)); }

    std::map<Identity, int> m_known;
};

/// Names the fixes of a file's first findings: each costs a look at all elements, and behind so many nobody reads suggestions.
class FixTitles {
public:
    QStringList operator()(const CheckedFile &file, const Finding &finding)
    {
        constexpr int most = 100;
        QStringList titles;
        if (m_count++ >= most)
            return titles;
        for (const Fix &fix : fixesFor(file.snapshot, finding))
            titles += fix.title;
        return titles;
    }

private:
    int m_count = 0;
};

QByteArray asJson(const std::vector<CheckedFile> &files)
{
    QJsonArray all;
    for (const CheckedFile &file : files) {
        FixTitles titles;
        all.append(
            findingsToJson(file.name, file.snapshot, file.findings, [&](const Finding &finding) { return titles(file, finding); }));
    }
    return (all.size() == 1 ? QJsonDocument(all.first().toObject()) : QJsonDocument(all)).toJson();
}

QByteArray asText(const std::vector<CheckedFile> &files)
{
    QByteArray all;
    for (const CheckedFile &file : files) {
        FixTitles titles;
        all += findingsToText(
            file.name, file.snapshot, file.findings, [&](const Finding &finding) { return titles(file, finding); });
    }
    return all;
}

/// A file that isn't text: what can be read of it, up to a sign that stands for the first byte that can't, and that as its only
/// finding.
CheckedFile checkedUpToFault(const QString &path, const QByteArray &readable)
{
    const Snapshot snapshot = Snapshot::read(*SourceText::fromUtf8(readable + QString(QChar::ReplacementCharacter).toUtf8()));
    const auto section = static_cast<int>(snapshot.syntax().sections().size()) - 1;
    const qsizetype at = readable.size() - snapshot.syntax().start(section);
    return {path, snapshot, {{.code = FindingCode::NotUtf8, .section = section, .range = {at, at + 3}}}};
}

Result<CheckedFile> checked(const QString &path)
{
    return readText(path).transform([&path](const QByteArray &bytes) {
        if (const qsizetype bad = firstInvalidUtf8(bytes); bad >= 0)
            return checkedUpToFault(path, bytes.first(bad));
        const ReadStrategy read = strategyOf(path, *SourceText::fromUtf8(bytes));
        return CheckedFile{path, read.snapshot, read.snapshot.findings()};
    });
}

bool fails(const std::vector<CheckedFile> &files, Severity least)
{
    return std::ranges::any_of(files, [least](const CheckedFile &file) {
        return std::ranges::any_of(file.findings, [least](const Finding &finding) { return severity(finding.code) >= least; });
    });
}

Result<ExitStatus> checkFiles(const Arguments &arguments)
{
    std::optional<Baseline> baseline;
    if (arguments.has("baseline")) {
        auto read = Baseline::read(arguments.value("baseline"));
        if (!read)
            return std::unexpected(read.error());
        baseline = *std::move(read);
    }
    // Never destroyed: the system takes back an ended process's memory at once, and taking a large document apart is a tenth of
    // its check.
    static auto &files = *new std::vector<CheckedFile>;
    for (const QString &path : arguments.positional()) {
        auto file = checked(path);
        if (!file)
            return std::unexpected(file.error());
        if (baseline)
            std::erase_if(file->findings, [&](const Finding &finding) { return baseline->takes(*file, finding); });
        files.push_back(*std::move(file));
    }

    const QString format = arguments.value("format", "text");
    const QByteArray result = format == QStringLiteral("json") ? asJson(files)
        : format == QStringLiteral("sarif") ? QJsonDocument(findingsToSarif(files, QCoreApplication::applicationVersion())).toJson()
                                            : asText(files);
    if (const auto printed = print(result); !printed)
        return std::unexpected(printed.error());
    const bool isFailed = fails(files, arguments.has("strict") ? Severity::Warning : Severity::Error);
    return isFailed ? ExitStatus::Findings : ExitStatus::Fine;
}

} // namespace

Command checkCommand()
{
    return {.name = "check",
        .synopsis = "FILE… [--format text|json|sarif] [--strict] [--baseline FILE]",
        .summary = tr("report what a strategy leaves open or gets wrong"),
        .details = tr("Exits with 1 where a finding is an error (with --strict: a warning), so that it can guard a repository."),
        .options = {{"format", "FORMAT", tr("how findings are written: text, json or sarif"), {"text", "json", "sarif"}},
            {"strict", {}, tr("fail on warnings too"), {}},
            {"baseline", "FILE", tr("report only what isn't in this earlier JSON result"), {}}},
        .leastArguments = 1,
        .mostArguments = -1,
        .run = checkFiles};
}

} // namespace throughline
