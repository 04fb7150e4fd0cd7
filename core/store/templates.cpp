// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/templates.h"

#include "core/store/diskerror.h"
#include "core/store/documentform.h"
#include "core/store/store.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace throughline {

namespace {

std::vector<Template> read(const QJsonArray &entries, const QString &place, bool areSamples)
{
    std::vector<Template> templates;
    for (const auto &value : entries) {
        const QJsonObject entry = value.toObject();
        const QString id = entry[u"id"].toString();
        templates.push_back({.id = id,
            .title = entry[u"title"].toString(),
            .description = entry[u"description"].toString(),
            .resource = place.arg(id),
            .isSample = areSamples});
    }
    return templates;
}

} // namespace

std::vector<Template> readTemplates()
{
    QFile file(QStringLiteral(":/throughline/templates/templates.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    std::vector<Template> templates = read(all[u"templates"].toArray(), QStringLiteral(":/throughline/templates/%1.md"), false);
    const auto samples = read(all[u"samples"].toArray(), QStringLiteral(":/throughline/samples/%1/%1.strategy.md"), true);
    templates.insert(templates.end(), samples.begin(), samples.end());
    return templates;
}

const Template *findTemplate(const std::vector<Template> &templates, const QString &id)
{
    const auto found = std::ranges::find(templates, id, &Template::id);
    return found == templates.end() ? nullptr : &*found;
}

Result<void> copyTemplate(const Template &source, const QString &path)
{
    if (formOf(path) != DocumentForm::File)
        return failure(ErrorCode::Refused,
            storeText("%1: starts as Markdown; name a file that ends with .md, then save it as a TextPack").arg(path));
    const QDir from = QFileInfo(source.resource).dir();
    const QDir to = QFileInfo(path).absoluteDir();
    if (source.isSample) {
        QDirIterator pictures(from.path(), {QStringLiteral("*.svg")}, QDir::Files, QDirIterator::Subdirectories);
        while (pictures.hasNext()) {
            const QString picture = pictures.next();
            const QString copy = to.filePath(from.relativeFilePath(picture));
            if (QFileInfo::exists(copy))
                continue;
            if (const Result<void> copied = copyInto(picture, copy); !copied)
                return copied;
        }
    }
    return readFile(source.resource).and_then([&path](const QByteArray &text) { return writeFile(path, text); });
}

} // namespace throughline
