// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/exports.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

#include <md4c-html.h>

namespace throughline {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("export", text);
}

const char *const style = R"(
:root{color-scheme:light dark;--ink:#1d2129;--soft:#5b6470;--paper:#fff;--line:#dfe3e8;--accent:#0b6e99;--bad:#b3261e}
@media(prefers-color-scheme:dark){:root{--ink:#e6e8eb;--soft:#9aa4b0;--paper:#16191d;--line:#2c323a;--accent:#5cc0ea;--bad:#ff8a80}}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.6 Inter,system-ui,sans-serif}
main{max-width:46rem;margin:0 auto;padding:3rem 1.25rem 6rem}
h1{font-size:2.4rem;line-height:1.15;margin:0 0 .5rem}
h2{font-size:1.7rem;margin:4rem 0 1rem;padding-top:1rem;border-top:3px solid var(--accent)}
h3{font-size:1rem;letter-spacing:.06em;text-transform:uppercase;color:var(--soft);margin:2.5rem 0 .5rem}
h4{font-size:1.25rem;margin:2rem 0 .5rem}
a{color:var(--accent)}
img{display:block;max-width:100%;margin:1rem 0;border:1px solid var(--line);border-radius:8px;background:#fff}
table{border-collapse:collapse;width:100%;font-size:.9em}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem;border-bottom:1px solid var(--line)}
blockquote{margin:1rem 0;padding-left:1rem;border-left:3px solid var(--line);color:var(--soft)}
pre{overflow:auto;padding:1rem;border:1px solid var(--line);border-radius:8px}
@media print{:root{--paper:#fff;--ink:#000}main{max-width:none;padding:0}h2{break-before:page}h3,h4,img{break-after:avoid}}
)";

void append(const MD_CHAR *text, MD_SIZE size, void *html)
{
    static_cast<QByteArray *>(html)->append(text, static_cast<qsizetype>(size));
}

/// Headings get the ids that the document's links use; md4c writes them without.
QByteArray withIds(QByteArray html, const Snapshot &exported)
{
    qsizetype at = 0;
    for (const SectionPtr &section : exported.syntax().sections()) {
        for (const Heading &heading : section->headings) {
            const QByteArray tag = "<h" + QByteArray::number(heading.level) + '>';
            const qsizetype found = html.indexOf(tag, at);
            if (found < 0)
                continue;
            const QByteArray id = " id=\"" + QString::fromUtf8(heading.slug).toHtmlEscaped().toUtf8() + '"';
            html.insert(found + tag.size() - 1, id);
            at = found + tag.size() + id.size();
        }
    }
    return html;
}

/// Without addresses that would run or embed something other than a picture.
QByteArray withSafeLinks(const QByteArray &html)
{
    static const QRegularExpression unsafe(
        QStringLiteral("(href|src)=\"\\s*(?:javascript|vbscript|data(?!:image/)|file):[^\"]*\""), QRegularExpression::CaseInsensitiveOption);
    return QString::fromUtf8(html).replace(unsafe, QStringLiteral("\\1=\"#\"")).toUtf8();
}

QByteArray mimeType(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QStringLiteral("svg"))
        return "image/svg+xml";
    return "image/" + (suffix == QStringLiteral("jpg") ? QByteArray("jpeg") : suffix.toUtf8());
}

QByteArray withPictures(QByteArray html, const Snapshot &snapshot)
{
    for (const QString &path : picturesOf(snapshot)) {
        const QByteArray bytes = snapshot.pictures().bytes(path);
        if (!bytes.isEmpty())
            html.replace("src=\"" + path.toHtmlEscaped().toUtf8() + '"', "src=\"data:" + mimeType(path) + ";base64," + bytes.toBase64() + '"');
    }
    return html;
}

} // namespace

QByteArray exportHtml(const Snapshot &snapshot)
{
    const QByteArray markdown = exportMarkdown(snapshot, {});
    QByteArray body;
    md_html(markdown.constData(), static_cast<MD_SIZE>(markdown.size()), append, &body,
            MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_NOHTML, 0);
    const auto exported = SourceText::fromUtf8(markdown);
    body = withPictures(withIds(withSafeLinks(body), Snapshot::read(*exported)), snapshot);

    const FrontMatter &front = snapshot.strategy().frontMatter();
    const QString language = front.language.isEmpty() ? QStringLiteral("en") : front.language;
    const QString title = snapshot.strategy().title().isEmpty() ? tr("Strategy") : snapshot.strategy().title();
    return "<!doctype html>\n<html lang=\"" + language.toHtmlEscaped().toUtf8() + "\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>" + title.toHtmlEscaped().toUtf8() + "</title>\n<style>"
        + style + "</style>\n</head>\n<body>\n<main>\n" + body + "</main>\n</body>\n</html>\n";
}

} // namespace throughline
