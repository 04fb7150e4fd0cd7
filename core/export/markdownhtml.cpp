// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/markdownhtml.h"

#include "core/snapshot/pictureobstacle.h"
#include "core/syntax/linkparts.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <md4c-html.h>

#include <algorithm>

namespace throughline {

namespace {

void append(const MD_CHAR *text, MD_SIZE size, void *html)
{
    static_cast<QByteArray *>(html)->append(text, static_cast<qsizetype>(size));
}

/// Without addresses that would run or embed something other than a picture.
QString withSafeLinks(const QString &html)
{
    static const QRegularExpression unsafe(QStringLiteral("(href|src)=\"\\s*(?:javascript|vbscript|data(?!:image/)|file):[^\"]*\""),
        QRegularExpression::CaseInsensitiveOption);
    return QString(html).replace(unsafe, QStringLiteral("\\1=\"#\""));
}

/// What HTML may mean, now that all of it is escaped: anchors that pin an id, line breaks, and empty comments, which
/// hold blocks apart. Code shows them as they are.
QString withHarmlessHtml(const QString &html)
{
    static const QRegularExpression escaped(
        QStringLiteral("(?<code><code[^>]*>.*?</code>)"
                       "|<p>&lt;!-- --&gt;</p>\n|&lt;!-- --&gt;"
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

} // namespace

QByteArray harmlessHtml(const QByteArray &markdown, const std::function<QByteArray(QByteArray)> &mend)
{
    QByteArray html;
    html.reserve(markdown.size() + markdown.size() / 8);
    md_html(markdown.constData(), static_cast<MD_SIZE>(markdown.size()), append, &html,
        MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_NOHTML, 0);
    if (mend)
        html = mend(std::move(html));
    // A long text that has neither links nor what was HTML isn't turned into another encoding and back to find that out.
    const bool hasLinks = html.contains("href=\"") || html.contains("src=\"");
    const bool hadHtml = html.contains("&lt;");
    if (!hasLinks && !hadHtml)
        return html;
    const QString safe = hasLinks ? withSafeLinks(QString::fromUtf8(html)) : QString::fromUtf8(html);
    return (hadHtml ? withHarmlessHtml(safe) : safe).toUtf8();
}

QByteArray withPictures(const QByteArray &page, const std::vector<NamedPicture> &numbered, const Pictures &files)
{
    if (!page.contains("<img "))
        return page;
    const QString html = QString::fromUtf8(page);
    static const QRegularExpression image(QStringLiteral("<img src=\"(?<source>[^\"]*)\" alt=\"(?<alt>[^\"]*)\"[^>]*>"));
    static const QString beginning = QStringLiteral("<img src=\"");
    static const QString mark = QStringLiteral("picture:");
    QString result;
    qsizetype at = 0;
    for (auto matches = image.globalMatch(html); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString source = match.captured(u"source");
        const auto number = source.startsWith(mark) ? source.sliced(mark.size()).toULongLong() : numbered.size();
        const QString path = number < numbered.size() ? numbered[number].path : pathOfDestination(source.toUtf8());
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
    return (result += QStringView(html).sliced(at)).toUtf8();
}

} // namespace throughline
