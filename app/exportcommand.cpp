// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandlist.h"
#include "core/base/translate.h"
#include "core/export/formats.h"
#include "core/export/matters.h"

namespace throughline {

QStringList matterNames()
{
    QStringList names;
    for (const MatterRules &rules : matterRules())
        names.append(rules.name);
    return names;
}

QStringList exportChoices()
{
    QStringList names;
    for (const ExportRules &rules : exportFormats())
        names.append(rules.name);
    return names;
}

Command exportCommand()
{
    return {.name = "export",
        .synopsis = QStringLiteral(
            "FILE --to FORMAT [-o OUT] [--draft] [--without MATTERS] [--trade-offs short|long] [--paper a4|letter] "
            "[--landscape] [--pages PAGES] [--shape wide|classic] [--per-page N] [--notes beside|below|none] [--size WxH] "
            "[--session DATE] [--vision-weight PERCENT] [--mermaid]"),
        .summary = tr("write a strategy as PDF, pictures of its slides, its map or its roadmap, Markdown, HTML, CSV or JSON, "
                      "what it turns down, or what it takes"),
        .details
        = tr("Without -o the result stands beside FILE. A final PDF is refused while a roadmap item has no why.\n"
             "pdf is the whole strategy as a document; deck has a slide on each page, handout several with what is said to them; "
             "brief is all of it on one page, roadmap-pdf the roadmap as a chart.\n"
             "ics holds the milestones and the reviews of bets for a calendar.\n"
             "priorities-* shows the items by value now, vision and effort, and ranks them.\n"
             "not-doing lists the alternatives and dropped items with their verdicts, as Markdown.\n"
             "resources sums effort by quarter and team against the stated capacity, with what isn't there yet and the way back "
             "from the vision, as Markdown; resources-csv is the table.\n"
             "storyboard-png writes a picture for each slide into the folder OUT, or to OUT with the slide's number for %d."),
        .options = {{"to", "FORMAT", tr("one of %1").arg(exportChoices().join(QStringLiteral(", "))), exportChoices()},
            {"o", "OUT", tr("where to write; - for standard output"), {}},
            {"draft", {}, tr("stamp the PDF as a draft, which may have untraced items"), {}},
            {"without", "MATTERS",
                tr("what its readers don't get, with commas between: %1").arg(matterNames().join(QStringLiteral(", "))), {}},
            {"paper", "PAPER", tr("a4 or letter"), {"a4", "letter"}}, {"landscape", {}, tr("paper that is wider than high"), {}},
            {"pages", "PAGES", tr("which pages of a PDF, such as 2-5,8"), {}},
            {"shape", "SHAPE", tr("of a deck: wide, 16:9, unless told, or classic, 4:3"), {"wide", "classic"}},
            {"per-page", "N", tr("slides on a page of a handout: 1, 2, 3 as a rule, 4, 6 or 9"), {"1", "2", "3", "4", "6", "9"}},
            {"notes", "PLACE", tr("where a handout has what is said: beside its slides, below or none"),
                {"beside", "below", "none"}},
            {"session", "DATE", tr("ics: a morning to block for the strategy, such as 2027-01-15"), {}},
            {"vision-weight", "PERCENT", tr("how much the vision counts beside value now in priorities-*, 60 unless told"), {}},
            {"trade-offs", "LENGTH", tr("short: only what you think; long, as a rule: the conditions too; in pdf, md and html"),
                {"short", "long"}},
            {"mermaid", {}, tr("md: the roadmap as a chart too, which hosting sites draw"), {}},
            {"size", "WxH", tr("of each slide's picture, the map, the roadmap or the priorities, 1920x1080 unless told"), {}}},
        .leastArguments = 1,
        .mostArguments = 1,
        .needsWindow = true};
}

} // namespace throughline
