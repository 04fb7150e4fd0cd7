// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/svgobstacle.h"

#include "core/base/pictureformat.h"
#include "core/base/translate.h"

#include <QHash>
#include <QList>
#include <QXmlStreamReader>

#include <algorithm>

namespace throughline {

namespace {

constexpr qsizetype mostBytes = 64 * 1024 * 1024;
constexpr qsizetype mostReferences = 4096; // to entities, where a file declares some; each may be 4,096 letters long
constexpr int mostNested = 256;
constexpr double mostDrawn = 200'000; // elements, each as often as it is used

QString withoutPrefix(QStringView name)
{
    return name.sliced(name.lastIndexOf(u':') + 1).toString();
}

/// The addresses in `url(…)` and `@import`, wherever styles are written.
QStringList styleAddresses(QStringView style)
{
    QStringList addresses;
    for (const QStringView opening : {QStringView(u"url("), QStringView(u"@import")}) {
        for (qsizetype at = style.indexOf(opening, 0, Qt::CaseInsensitive); at >= 0;
            at = style.indexOf(opening, at + 1, Qt::CaseInsensitive)) {
            QStringView rest = style.sliced(at + opening.size()).trimmed();
            if (rest.startsWith(u'"') || rest.startsWith(u'\''))
                rest = rest.sliced(1);
            const auto end = std::ranges::find_if(rest, [](QChar c) { return c == u')' || c == u'"' || c == u'\'' || c == u';'; });
            addresses += QStringView(rest.begin(), end).trimmed().toString();
        }
    }
    return addresses;
}

/// `data:` with an image of pixels, whatever it says that it is.
bool isEmbeddedImage(QStringView address)
{
    const qsizetype comma = address.indexOf(u',');
    if (!address.startsWith(u"data:", Qt::CaseInsensitive) || comma < 0)
        return false;
    constexpr qsizetype enough = 4096;
    const QByteArray start = address.sliced(comma + 1, std::min(enough, address.size() - comma - 1)).toLatin1();
    const bool isBase64 = address.first(comma).contains(u";base64", Qt::CaseInsensitive);
    const PictureFormat format = pictureFormat(isBase64 ? QByteArray::fromBase64(start) : QByteArray::fromPercentEncoding(start));
    return format != PictureFormat::Unknown && format != PictureFormat::Svg;
}

/// Reads a file as a renderer would, but only to see what it asks for.
class SvgInspection {
public:
    explicit SvgInspection(const QByteArray &svg)
        : m_reader(svg)
    {
        m_reader.setNamespaceProcessing(false);
    }

    QString run();

private:
    /// What is drawn where an element with an id is used.
    struct Part {
        double elements = 0;
        QList<std::pair<QString, double>> uses; ///< ids, and how often
        double drawn = -1; ///< not counted yet; while it is being counted, 0, as nothing can hold itself
    };

    QString enter();
    QString inspect(QStringView style, double times);
    QString refer(const QString &address, double times = 1);
    double drawn(const QString &id, int depth);

    QXmlStreamReader m_reader;
    QHash<QString, Part> m_parts; ///< by id; the whole file has none
    QStringList m_open; ///< the ids of the elements that are open, empty for most
    bool m_isStyle = false; ///< the text that comes is a style sheet
};

QString SvgInspection::refer(const QString &address, double times)
{
    if (address.isEmpty() || isEmbeddedImage(address))
        return {};
    if (!address.startsWith(u'#'))
        return tr("it shows something from another file or from the web, and nothing is loaded for a picture; save it with all of "
                  "that inside");
    const QString id = address.sliced(1);
    m_parts[QString()].uses.append({id, times});
    for (const QString &open : std::as_const(m_open)) {
        if (!open.isEmpty())
            m_parts[open].uses.append({id, times});
    }
    return {};
}

QString SvgInspection::inspect(QStringView style, double times)
{
    for (const QString &address : styleAddresses(style)) {
        if (const QString obstacle = refer(address, times); !obstacle.isEmpty())
            return obstacle;
    }
    return {};
}

QString SvgInspection::enter()
{
    const QString element = withoutPrefix(m_reader.qualifiedName());
    if (element == u"script")
        return tr("it holds a script, and none is run for a picture; save it as plain SVG or as PNG");
    if (m_open.size() >= mostNested)
        return tr("its parts are nested too deeply");
    const QXmlStreamAttributes attributes = m_reader.attributes();
    m_open.append(attributes.value(u"id").toString());
    m_parts[QString()].elements += 1;
    for (const QString &open : std::as_const(m_open)) {
        if (!open.isEmpty())
            m_parts[open].elements += 1;
    }
    const double corners = 1 + double(std::max(attributes.value(u"d").size(), attributes.value(u"points").size())) / 2;
    const bool isLink = element == u"a"; // leads somewhere when it is clicked, and nothing is clicked
    m_isStyle = element == u"style";
    for (const QXmlStreamAttribute &attribute : attributes) {
        const QString name = withoutPrefix(attribute.qualifiedName());
        const bool isAddress = (name == u"href" || name == u"src") && !isLink;
        const QString obstacle = isAddress ? refer(attribute.value().trimmed().toString())
                                           : inspect(attribute.value(), name.startsWith(u"marker") ? corners : 1);
        if (!obstacle.isEmpty())
            return obstacle;
    }
    return {};
}

/// How many elements are drawn for the one with \a id, with all that it uses.
double SvgInspection::drawn(const QString &id, int depth)
{
    if (depth > mostNested)
        return mostDrawn * 2;
    const auto part = m_parts.find(id);
    if (part == m_parts.end())
        return 0;
    if (part->drawn >= 0)
        return part->drawn;
    part->drawn = 0;
    double sum = part->elements;
    const auto uses = part->uses;
    for (const auto &[used, times] : uses)
        sum = std::min(sum + drawn(used, depth + 1) * times, mostDrawn * 2);
    m_parts[id].drawn = sum;
    return sum;
}

QString SvgInspection::run()
{
    while (!m_reader.atEnd()) {
        switch (m_reader.readNext()) {
        case QXmlStreamReader::StartElement:
            if (const QString obstacle = enter(); !obstacle.isEmpty())
                return obstacle;
            break;
        case QXmlStreamReader::EndElement:
            m_open.removeLast();
            m_isStyle = false;
            break;
        case QXmlStreamReader::Characters:
            if (const QString obstacle = m_isStyle ? inspect(m_reader.text(), 1) : QString(); !obstacle.isEmpty())
                return obstacle;
            break;
        default:
            break;
        }
    }
    if (m_reader.hasError())
        return tr("it can't be read: %1 (line %2)").arg(m_reader.errorString()).arg(m_reader.lineNumber());
    return drawn({}, 0) > mostDrawn ? tr("its parts repeat themselves too often to be drawn") : QString();
}

} // namespace

QString svgObstacle(const QByteArray &svg)
{
    if (svg.size() > mostBytes)
        return tr("it is larger than %1 MB").arg(mostBytes / (1024 * 1024));
    if (svg.contains("<!ENTITY") && svg.count('&') > mostReferences)
        return tr("it uses too many entities; save it as plain SVG");
    return SvgInspection(svg).run();
}

} // namespace throughline
