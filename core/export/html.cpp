// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/translate.h"
#include "core/export/exports.h"
#include "core/export/portablemarkdown.h"
#include "core/snapshot/pictureobstacle.h"
#include "core/syntax/linkparts.h"
#include "core/syntax/slug.h"

#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>

#include <md4c-html.h>

#include <algorithm>

namespace throughline {

namespace {

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
.picture{display:block;margin:1rem 0;padding:1.5rem;border:1px dashed var(--soft);border-radius:8px;color:var(--soft);text-align:center}
.picture small{display:block}
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

/// Headings get the ids that links use; md4c writes them without. \a exported is the Markdown that \a html was made of.
QByteArray withIds(const QByteArray &html, const Snapshot &exported)
{
    std::vector<QByteArray> slugs;
    for (const SectionPtr &section : exported.syntax().sections())
        std::ranges::transform(section->headings, std::back_inserter(slugs), &Heading::slug);
    const std::vector<QByteArray> ids = uniqueSlugs(slugs);
    if (ids.empty())
        return html;
    auto id = ids.begin();
    QByteArray result;
    qsizetype at = 0;
    for (const SectionPtr &section : exported.syntax().sections()) {
        for (const Block &block : section->blocks) {
            if (block.kind != BlockKind::Heading)
                continue;
            const QByteArray tag = "<h" + QByteArray::number(block.level);
            const qsizetype found = html.indexOf(tag + '>', at);
            const bool isLinkable = block.parent < 0;
            const QByteArray own = isLinkable ? *id++ : QByteArray(); // GitHub gives none inside a quote or list
            if (found < 0)
                continue;
            result += html.sliced(at, found + tag.size() - at);
            if (!own.isEmpty())
                result += " id=\"" + QString::fromUtf8(own).toHtmlEscaped().toUtf8() + '"';
            at = found + tag.size();
        }
    }
    return result + html.sliced(at);
}

/// Without addresses that would run or embed something other than a picture.
QString withSafeLinks(const QString &html)
{
    static const QRegularExpression unsafe(QStringLiteral("(href|src)=\"\\s*(?:javascript|vbscript|data(?!:image/)|file):[^\"]*\""),
        QRegularExpression::CaseInsensitiveOption);
    return QString(html).replace(unsafe, QStringLiteral("\\1=\"#\""));
}

/// What HTML may mean, now that all of it is escaped: anchors that pin an id, line breaks, and comments, which nobody is to see.
/// Code shows them as they are.
QString withHarmlessHtml(const QString &html)
{
    static const QRegularExpression escaped(
        QStringLiteral("(?<code><code[^>]*>.*?</code>)"
                       "|&lt;!--.*?--&gt;"
                       "|&lt;a (?:id|name)=(?:&quot;|')(?<id>[\\w.:-]+)(?:&quot;|')\\s*/?&gt;(?:&lt;/a&gt;)?"
                       "|(?<break>&lt;br\\s*/?&gt;)"),
        QRegularExpression::DotMatchesEverythingOption | QRegularExpression::UseUnicodePropertiesOption);
    QString result;
    qsizetype at = 0;
    for (auto matches = escaped.globalMatch(html); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString id = match.captured(u"id");
        result += QStringView(html).sliced(at, match.capturedStart() - at);
        result += match.captured(u"code") + (id.isEmpty() ? QString() : QStringLiteral("<a id=\"%1\"></a>").arg(id))
            + (match.hasCaptured(u"break") ? QStringLiteral("<br>") : QString());
        at = match.capturedEnd();
    }
    return result += QStringView(html).sliced(at);
}

QByteArray mimeType(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QStringLiteral("svg"))
        return "image/svg+xml";
    return "image/" + (suffix == QStringLiteral("jpg") ? QByteArray("jpeg") : suffix.toUtf8());
}

QByteArray asData(const QString &path, const QByteArray &bytes)
{
    return "data:" + mimeType(path) + ";base64," + bytes.toBase64();
}

/// What stands in a picture's place: what was to be seen there, and why it isn't. Both are escaped already.
QString placeholder(const QString &alt, const QString &obstacle)
{
    return QStringLiteral("<span class=\"picture\">%1<small>%2</small></span>").arg(alt, obstacle);
}

/// The pictures themselves in place of their names, each of which is `picture:` and its number. Whoever reads the page fetches
/// nothing: what isn't in it is explained instead.
QString withPictures(const QString &html, const std::vector<NamedPicture> &pictures, const Pictures &files)
{
    static const QRegularExpression image(QStringLiteral("<img src=\"(?<source>[^\"]*)\" alt=\"(?<alt>[^\"]*)\"[^>]*>"));
    static const QString beginning = QStringLiteral("<img src=\"");
    static const QString mark = QStringLiteral("picture:");
    QString result;
    qsizetype at = 0;
    for (auto matches = image.globalMatch(html); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString source = match.captured(u"source");
        const auto number = source.startsWith(mark) ? source.sliced(mark.size()).toULongLong() : pictures.size();
        const QString path = number < pictures.size() ? pictures[number].path : pathOfDestination(source.toUtf8());
        const QByteArray bytes = obstacleOfPath(path).isEmpty() ? files.bytes(path).joined() : QByteArray();
        const QString obstacle = obstacleOf(path, bytes);
        result += QStringView(html).sliced(at, match.capturedStart() - at);
        if (obstacle.isEmpty())
            result
                += beginning + QString::fromLatin1(asData(path, bytes)) + match.captured().sliced(beginning.size() + source.size());
        else
            result += placeholder(match.captured(u"alt"), obstacle.toHtmlEscaped());
        at = match.capturedEnd();
    }
    return result += QStringView(html).sliced(at);
}

/// A long text that has neither links nor what was HTML isn't turned into another encoding and back to find that out.
QByteArray finished(const QByteArray &html, const std::vector<NamedPicture> &pictures, const Pictures &files)
{
    if (!html.contains("href=\"") && !html.contains("src=\"") && !html.contains("&lt;"))
        return html;
    return withPictures(withHarmlessHtml(withSafeLinks(QString::fromUtf8(html))), pictures, files).toUtf8();
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
    QByteArray body;
    body.reserve(markdown.size() + markdown.size() / 8);
    md_html(markdown.constData(), static_cast<MD_SIZE>(markdown.size()), append, &body,
        MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_NOHTML, 0);
    body = withIds(body, Snapshot::read(*SourceText::fromUtf8(markdown)));
    return finished(body, pictures, snapshot.pictures());
}

} // namespace

QByteArray exportHtml(const Snapshot &snapshot)
{
    const FrontMatter &front = snapshot.strategy().frontMatter();
    const QString language = front.language.isEmpty() ? QStringLiteral("en") : front.language;
    const QString title = snapshot.strategy().title().isEmpty() ? tr("Strategy") : snapshot.strategy().title();
    return "<!doctype html>\n<html lang=\"" + language.toHtmlEscaped().toUtf8() + "\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>" + title.toHtmlEscaped().toUtf8()
        + "</title>\n<style>" + style + "</style>\n</head>\n<body>\n<main>\n" + bodyOf(snapshot) + "</main>\n</body>\n</html>\n";
}

} // namespace throughline
