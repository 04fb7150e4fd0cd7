// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/templatelist.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace throughline {

std::vector<Template> readTemplates()
{
    std::vector<Template> templates;
    QFile file(QStringLiteral(":/throughline/templates/templates.json"));
    if (!file.open(QIODevice::ReadOnly))
        return templates;
    for (const QJsonValue &value : QJsonDocument::fromJson(file.readAll()).array()) {
        const QJsonObject entry = value.toObject();
        templates.push_back({.id = entry[u"id"].toString(),
                             .title = entry[u"title"].toString(),
                             .description = entry[u"description"].toString(),
                             .resource = QStringLiteral(":/throughline/") + entry[u"file"].toString(),
                             .isSample = entry[u"kind"].toString() == u"sample"});
    }
    return templates;
}

} // namespace throughline
