// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/translate.h"
#include "core/export/exports.h"
#include "core/export/markdownhtml.h"
#include "core/export/portablemarkdown.h"
#include "core/syntax/slug.h"

#include <QCryptographicHash>
#include <QHash>
#include <QResource>

#include <algorithm>
#include <thread>

namespace throughline {

namespace {

/// A part of the page that comes with the program.
QByteArray shipped(const char *name)
{
    return QResource(QStringLiteral(":/throughline/page/") + QLatin1StringView(name)).uncompressedData();
}

/// Headings get the ids that links use; md4c writes them without. \a exported is the Markdown that \a html was made of.
QByteArray withIds(const QByteArray &html, const Syntax &exported)
{
    std::vector<QByteArray> slugs;
    for (const SectionPtr &section : exported.sections())
        std::ranges::transform(section->headings, std::back_inserter(slugs), &Heading::slug);
    const std::vector<QByteArray> ids = uniqueSlugs(slugs);
    if (ids.empty())
        return html;
    auto id = ids.begin();
    QByteArray result;
    result.reserve(html.size() + html.size() / 8);
    qsizetype at = 0;
    for (const SectionPtr &section : exported.sections()) {
        for (const Block &block : section->blocks) {
            if (block.kind != BlockKind::Heading)
                continue;
            const QByteArray tag = "<h" + QByteArray::number(block.level);
            const qsizetype found = html.indexOf(tag + '>', at);
            const bool isLinkable = block.parent < 0;
            const QByteArray own = isLinkable ? *id++ : QByteArray(); // GitHub gives none inside a quote or list
            if (found < 0)
                continue;
            result += QByteArrayView(html).sliced(at, found + tag.size() - at);
            if (!own.isEmpty())
                result += " id=\"" + QString::fromUtf8(own).toHtmlEscaped().toUtf8() + '"';
            at = found + tag.size();
        }
    }
    return result += QByteArrayView(html).sliced(at);
}

QByteArray bodyOf(const Snapshot &snapshot)
{
    const std::vector<NamedPicture> pictures = picturesOf(snapshot);
    QHash<QString, qsizetype> numbers;
    for (const NamedPicture &each : pictures)
        numbers.insert(each.path, numbers.size());
    const QByteArray markdown = portableMarkdown(snapshot,
        {.destination = [&](const NamedPicture &each) { return "picture:" + QByteArray::number(numbers.value(each.path)); },
            .isWithoutHtml = true});
    Syntax exported;
    std::jthread reading([&] { exported = Syntax::read(*SourceText::fromUtf8(markdown)); }); // while md4c makes HTML of it
    const QByteArray body = harmlessHtml(markdown, [&](const QByteArray &html) {
        reading.join();
        return withIds(html, exported);
    });
    return withPictures(body, pictures, snapshot.pictures());
}

} // namespace

QByteArray exportHtml(const Snapshot &snapshot)
{
    const FrontMatter &front = snapshot.strategy().frontMatter();
    const QString language = front.language.isEmpty() ? QStringLiteral("en") : front.language;
    const QString title = snapshot.strategy().title().isEmpty() ? tr("Strategy") : snapshot.strategy().title();
    const QByteArray script = shipped("slides.js");
    const QByteArray hash = QCryptographicHash::hash(script, QCryptographicHash::Sha256).toBase64();
    return "<!doctype html>\n<html lang=\"" + language.toHtmlEscaped().toUtf8() + "\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'; "
          "script-src 'sha256-"
        + hash + "'; base-uri 'none'; form-action 'none'\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>" + title.toHtmlEscaped().toUtf8()
        + "</title>\n<style>" + shipped("page.css") + "</style>\n</head>\n<body data-present=\""
        + tr("Show as slides (S)").toHtmlEscaped().toUtf8() + "\">\n<main>\n" + bodyOf(snapshot) + "</main>\n<script>" + script
        + "</script>\n</body>\n</html>\n";
}

} // namespace throughline
