// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandlist.h"
#include "app/output.h"
#include "core/base/translate.h"
#include "core/history/conflictmarkers.h"
#include "core/store/store.h"

namespace throughline {

namespace {

QString setup()
{
    return tr("Once for each repository, and kept in it, so that everyone's git knows which files are strategies:\n"
              "\n"
              "    echo '*.strategy.md merge=throughline' >> .gitattributes\n"
              "\n"
              "Once on each machine, so that git knows what merges them:\n"
              "\n"
              "    git config --global merge.throughline.name 'Throughline merges strategies'\n"
              "    git config --global merge.throughline.driver \\\n"
              "        'throughline merge %O %A %B -o %A --marker-size %L --path %P'\n"
              "\n"
              "Where the driver isn't there, as on a hosting site, git merges by lines. “throughline resolve FILE” then takes its\n"
              "conflicts back and merges them by what they mean.\n");
}

Result<int> markerSize(const QString &text)
{
    bool isNumber = false;
    const int size = text.toInt(&isNumber);
    constexpr int most = 1000;
    if (!isNumber || size < 1 || size > most)
        return failure(ErrorCode::Usage, tr("--marker-size is how many signs a conflict marker has, not “%1”").arg(text));
    return size;
}

void printConflicts(const QString &name, const Merged &merged)
{
    for (const MergeConflict &conflict : merged.conflicts)
        printError(name + QStringLiteral(": ") + sentenceOf(conflict));
}

ExitStatus statusOf(const Merged &merged)
{
    return merged.isClean() ? ExitStatus::Fine : ExitStatus::Findings;
}

MarkerStyle styleOf(const Arguments &arguments, int size)
{
    return {.size = size, .showsBase = arguments.has("diff3")};
}

Result<ExitStatus> mergeFiles(const Arguments &arguments)
{
    const QStringList &names = arguments.positional();
    if (arguments.has("setup-git"))
        return print(setup().toUtf8()).transform([] { return ExitStatus::Fine; });
    if (names.size() != 3)
        return failure(
            ErrorCode::Usage, tr("usage: throughline merge BASE OURS THEIRS [-o OUT], or throughline merge --setup-git"));
    const auto size = markerSize(arguments.value("marker-size", "7"));
    if (!size)
        return std::unexpected(size.error());
    std::vector<Snapshot> versions;
    for (const QString &name : names) {
        const auto file = openFile(name);
        if (!file)
            return std::unexpected(file.error());
        versions.push_back(Snapshot::read(file->text));
    }
    const Merged merged = merge(versions[0], versions[1], versions[2]);
    printConflicts(arguments.value("path", names[1]), merged);
    return printStrategy(withConflictMarkers(merged, styleOf(arguments, *size)), arguments.value("o")).transform([&] {
        return statusOf(merged);
    });
}

Result<ExitStatus> resolveFile(const Arguments &arguments)
{
    const QString name = arguments.positional().front();
    const auto file = openFile(name);
    if (!file)
        return std::unexpected(file.error());
    const auto marked = splitConflicts(file->text.toUtf8());
    if (!marked)
        return failure(marked.error().code, tr("%1: %2").arg(name, marked.error().message));
    if (marked->conflicts == 0)
        return failure(ErrorCode::Refused, tr("%1: has no conflict markers; there is nothing to resolve").arg(name));
    OfEach<Snapshot> versions;
    for (const Version version : allVersions)
        versions[version] = Snapshot::read(*SourceText::fromUtf8(marked->texts[version]));
    const Merged merged = merge(versions.base, versions.ours, versions.theirs);
    MarkerStyle style = styleOf(arguments, 7);
    style.showsBase = marked->hasBase;
    style.ours = marked->oursLabel.isEmpty() ? style.ours : marked->oursLabel;
    style.theirs = marked->theirsLabel.isEmpty() ? style.theirs : marked->theirsLabel;
    printConflicts(name, merged);
    const QByteArray text = withConflictMarkers(merged, style);
    if (name == QStringLiteral("-") || arguments.has("o"))
        return printStrategy(text, arguments.value("o")).transform([&] { return statusOf(merged); });
    return saveStrategy(name, *SourceText::fromUtf8(text), file->stamp, {}).transform([&](const FileStamp &) {
        return statusOf(merged);
    });
}

} // namespace

Command mergeCommand()
{
    return {.name = "merge",
        .synopsis = "BASE OURS THEIRS [-o OUT] [--diff3] [--marker-size N] [--path NAME] | --setup-git",
        .summary = tr("merge what two people made of one strategy"),
        .details
        = tr("Elements are matched wherever they have gone; their order, titles, fields, links and prose are merged each for\n"
             "itself, and links follow what the other side renamed. Where both can't be, git's conflict markers are written,\n"
             "what it is about is said on standard error, and the exit status is 1."),
        .options = {{"o", "OUT", tr("the file to write; standard output otherwise"), {}},
            {"diff3", {}, tr("show in conflicts what the base said, too"), {}},
            {"marker-size", "N", tr("how many signs a conflict marker has: 7 unless said"), {}},
            {"path", "NAME", tr("the file's name in messages"), {}},
            {"setup-git", {}, tr("print how git is told to merge strategies with this"), {}}},
        .leastArguments = 0,
        .mostArguments = 3,
        .run = mergeFiles};
}

Command resolveCommand()
{
    return {.name = "resolve",
        .synopsis = "FILE [-o OUT]",
        .summary = tr("merge a strategy again in which git left conflict markers"),
        .details
        = tr("For files that git merged by lines, as hosting sites do. What both sides can have is merged, the rest stays marked,\n"
             "and the exit status is 1. Markers of the style diff3 tell more: git config merge.conflictStyle diff3."),
        .options = {{"o", "OUT", tr("the file to write; FILE itself otherwise"), {}}},
        .leastArguments = 1,
        .mostArguments = 1,
        .run = resolveFile};
}

} // namespace throughline
