// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandlist.h"
#include "app/output.h"
#include "core/base/nearest.h"
#include "core/base/translate.h"
#include "core/store/store.h"
#include "core/store/templates.h"

#include <QFileInfo>

#include <algorithm>

namespace throughline {

namespace {

Result<ExitStatus> create(const Arguments &arguments)
{
    const QString wanted = arguments.positional().front();
    const QString path = arguments.positional().back();
    const std::vector<Template> templates = readTemplates();
    const Template *found = findTemplate(templates, wanted);
    if (!found) {
        QStringList ids;
        std::ranges::transform(templates, std::back_inserter(ids), &Template::id);
        return failure(ErrorCode::Usage, tr("there is no template “%1”; there are %2").arg(wanted, ids.join(QStringLiteral(", "))));
    }
    if (path != QStringLiteral("-") && QFileInfo::exists(path))
        return failure(ErrorCode::Refused, tr("%1: is there already; name another file").arg(path));
    if (path != QStringLiteral("-"))
        return copyTemplate(*found, path).transform([] { return ExitStatus::Fine; });
    return readFile(found->resource).and_then([](const QByteArray &text) { return print(text); }).transform([] {
        return ExitStatus::Fine;
    });
}

Result<ExitStatus> list(const Arguments &)
{
    QString text;
    for (const Template &entry : readTemplates())
        text += QStringLiteral("%1 %2\n").arg(entry.id, -16).arg(entry.description);
    return print(text.toUtf8()).transform([] { return ExitStatus::Fine; });
}

} // namespace

Command newCommand()
{
    return {.name = "new",
        .synopsis = "TEMPLATE FILE",
        .summary = tr("start a strategy from a template"),
        .details = tr("“throughline templates” lists them."),
        .arguments =
            [] {
                QStringList ids;
                std::ranges::transform(readTemplates(), std::back_inserter(ids), &Template::id);
                return QList<QStringList>{ids};
            },
        .leastArguments = 2,
        .mostArguments = 2,
        .run = create};
}

Command templatesCommand()
{
    return {.name = "templates", .summary = tr("list the templates"), .run = list};
}

} // namespace throughline
