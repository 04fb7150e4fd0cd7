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

const QStringList &exportFormats()
{
    static const QStringList formats{"pdf", "storyboard-png", "map-svg", "map-png", "roadmap-svg", "roadmap-png", "md", "html", "csv",
        "json", "not-doing", "resources", "resources-csv"};
    return formats;
}

Command exportCommand()
{
    return {.name = "export",
        .synopsis = "FILE --to " + exportFormats().join(u'|')
            + " [-o OUT] [--draft] [--paper a4|letter] [--trade-offs short|long] [--size WxH]",
        .summary = tr("write a strategy as PDF, pictures of its slides, its map or its roadmap, Markdown, HTML, CSV or JSON, "
                      "what it turns down, or what it takes"),
        .details
        = tr("Without -o the result stands beside FILE. A final PDF is refused while a roadmap item has no why.\n"
             "not-doing lists the alternatives and dropped items with their verdicts, as Markdown.\n"
             "resources sums effort by quarter and team against the stated capacity, with what isn't there yet and the way back\n"
             "from the vision, as Markdown; resources-csv is the table.\n"
             "storyboard-png writes a picture for each slide into the folder OUT, or to OUT with the slide's number for %d."),
        .options
        = {{"to", "FORMAT", tr("one of the formats above"), exportFormats()},
            {"o", "OUT", tr("where to write; - for standard output"), {}},
            {"draft", {}, tr("stamp the PDF as a draft, which may have untraced items"), {}},
            {"paper", "PAPER", tr("a4 or letter"), {"a4", "letter"}},
            {"trade-offs", "LENGTH", tr("short: only what you think; long, as a rule: the conditions too; in pdf, md and html"),
                {"short", "long"}},
            {"size", "WxH", tr("of each slide's picture, the map or the roadmap, 1920x1080 unless told"), {}}},
        .leastArguments = 1,
        .mostArguments = 1,
        .needsWindow = true};
}

} // namespace throughline
