// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandlist.h"

#include <QCoreApplication>

namespace throughline {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("app", text);
}

} // namespace

Command exportCommand()
{
    return {.name = "export",
        .synopsis = "FILE --to pdf|storyboard-png|map-svg|map-png|roadmap-svg|roadmap-png|priorities-svg|priorities-png|priorities-csv|md|html|csv|json|not-doing [-o OUT] "
                    "[--draft] [--paper a4|letter] "
                    "[--trade-offs short|long] [--size WxH] [--vision-weight PERCENT]",
        .summary = tr("write a strategy as PDF, pictures of its slides, its map, its roadmap or its priorities, Markdown, HTML, CSV or JSON, or "
                      "what it turns down"),
        .details
        = tr("Without -o the result stands beside FILE. A final PDF is refused while a roadmap item has no why.\n"
             "priorities-* shows or ranks the items by value now, vision and effort.\n"
             "not-doing lists the alternatives and dropped items with their verdicts, as Markdown.\n"
             "storyboard-png writes a picture for each slide into the folder OUT, or to OUT with the slide's number for %d."),
        .options
        = {{"to", "FORMAT", tr("pdf, storyboard-png, map-svg, map-png, roadmap-svg, roadmap-png, priorities-svg, priorities-png, "
                  "priorities-csv, md, html, csv, json or not-doing"),
               {"pdf", "storyboard-png", "map-svg", "map-png", "roadmap-svg", "roadmap-png", "priorities-svg", "priorities-png",
                   "priorities-csv", "md", "html", "csv", "json", "not-doing"}},
            {"o", "OUT", tr("where to write; - for standard output"), {}},
            {"draft", {}, tr("stamp the PDF as a draft, which may have untraced items"), {}},
            {"paper", "PAPER", tr("a4 or letter"), {"a4", "letter"}},
            {"trade-offs", "LENGTH", tr("short: only what you think; long, as a rule: the conditions too; in pdf, md and html"),
                {"short", "long"}},
            {"size", "WxH", tr("of each slide's picture, the map, the roadmap or the priorities, 1920x1080 unless told"), {}},
            {"vision-weight", "PERCENT", tr("how much the vision counts beside value now in priorities-*, 60 unless told"), {}}},
        .leastArguments = 1,
        .mostArguments = 1,
        .needsWindow = true};
}

} // namespace throughline
