// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sketch/svgreader.h"

#include "core/base/svgobstacle.h"
#include "core/base/translate.h"
#include "core/sketch/numbers.h"
#include "core/sketch/svgelement.h"
#include "core/sketch/svgnames.h"

#include <QStringDecoder>
#include <QXmlStreamReader>

#include <algorithm>

namespace throughline {

namespace {

std::unexpected<Error> broken(const QString &why)
{
    return failure(ErrorCode::Refused, tr("This is no picture that can be read: %1").arg(why));
}

/// Line feeds only, as an XML reader sees them, so that a part of it is what the reader counted.
Result<QString> decoded(const QByteArray &svg)
{
    if (svg.size() > SketchLimits::fileBytes)
        return failure(ErrorCode::TooLarge, tr("The picture is larger than %1 MB").arg(SketchLimits::fileBytes / (1024 * 1024)));
    QStringDecoder decoder(QStringConverter::encodingForData(svg, u'<').value_or(QStringConverter::Utf8));
    QString text = decoder(svg);
    if (decoder.hasError())
        return broken(tr("it isn't UTF-8"));
    return text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
}

/// What one unit of a length is in CSS pixels, or 0.
double pixels(QByteArrayView unit)
{
    static constexpr std::pair<QByteArrayView, double> known[]
        = {{"", 1}, {"px", 1}, {"pt", 96.0 / 72}, {"pc", 16}, {"mm", 96 / 25.4}, {"cm", 96 / 2.54}, {"in", 96}};
    const auto found = std::ranges::find(known, unit, [](const auto &pair) { return pair.first; });
    return found == std::end(known) ? 0 : found->second;
}

double length(const QString &text)
{
    const QByteArray bytes = text.trimmed().toLatin1();
    QByteArrayView rest(bytes);
    const auto number = takeNumber(rest);
    return number ? *number * pixels(rest) : 0;
}

QString valueOf(const QList<RootAttribute> &attributes, QStringView name)
{
    const auto found = std::ranges::find(attributes, name, &RootAttribute::name);
    return found == attributes.end() ? QString() : found->value;
}

/// Empty where \a text is no rectangle.
QRectF viewBox(const QString &text)
{
    const QByteArray bytes = text.toLatin1();
    QByteArrayView rest(bytes);
    QList<double> numbers;
    while (const auto number = takeNumber(rest))
        numbers.append(*number);
    const QRectF box = numbers.size() == 4 ? rounded(QRectF(numbers[0], numbers[1], numbers[2], numbers[3])) : QRectF();
    return box.isEmpty() ? QRectF() : box;
}

/// The view box; else the size; else the sketch's own.
QRectF areaOf(const QList<RootAttribute> &attributes)
{
    const QRectF box = viewBox(valueOf(attributes, u"viewBox"));
    if (!box.isEmpty())
        return box;
    const QRectF sized = rounded(QRectF(0, 0, length(valueOf(attributes, u"width")), length(valueOf(attributes, u"height"))));
    return sized.isEmpty() ? Sketch().area : sized;
}

class SketchReader {
public:
    explicit SketchReader(const QString &text)
        : m_text(text)
        , m_reader(text)
    {
        m_reader.setNamespaceProcessing(false);
    }

    Result<Sketch> run();

private:
    QString readRoot();
    QString readContent();
    QString readChild(qsizetype start);
    bool takePaper(const SvgElement &element);
    void keep(qsizetype start);
    QString position(const QString &why) const;

    const QString &m_text;
    QXmlStreamReader m_reader;
    Sketch m_sketch;
    bool m_hasTitle = false;
};

QString SketchReader::position(const QString &why) const
{
    return tr("%1 (line %2)").arg(why).arg(m_reader.lineNumber());
}

/// Up to the svg element; what is wrong, or nothing.
QString SketchReader::readRoot()
{
    for (;;) {
        switch (m_reader.readNext()) {
        case QXmlStreamReader::DTD:
            return tr("it has a document type; take out its line <!DOCTYPE …>");
        case QXmlStreamReader::StartElement: {
            if (m_reader.qualifiedName() != u"svg")
                return tr("it isn't SVG");
            const QXmlStreamAttributes attributes = m_reader.attributes();
            for (const QXmlStreamAttribute &attribute : attributes)
                m_sketch.rootAttributes.append({attribute.qualifiedName().toString(), attribute.value().toString()});
            return {};
        }
        case QXmlStreamReader::Invalid:
        case QXmlStreamReader::EndDocument:
            return position(m_reader.hasError() ? m_reader.errorString() : tr("it is empty"));
        default:
            break;
        }
    }
}

/// Everything in the svg element, up to the end of the text.
QString SketchReader::readContent()
{
    bool isInside = true;
    for (qsizetype start = m_reader.characterOffset(); !m_reader.atEnd(); start = m_reader.characterOffset()) {
        switch (m_reader.readNext()) {
        case QXmlStreamReader::StartElement:
            if (const QString wrong = readChild(start); !wrong.isEmpty())
                return wrong;
            break;
        case QXmlStreamReader::EndElement:
            isInside = false;
            break;
        case QXmlStreamReader::Comment:
        case QXmlStreamReader::ProcessingInstruction:
            if (isInside)
                keep(start);
            break;
        default:
            break;
        }
        if (m_sketch.marks.size() > SketchLimits::marks)
            return tr("it has more than %1 parts").arg(SketchLimits::marks);
    }
    return m_reader.hasError() ? position(m_reader.errorString()) : QString();
}

QString SketchReader::readChild(qsizetype start)
{
    const auto element = readElement(m_reader);
    if (!element)
        return position(m_reader.hasError() ? m_reader.errorString() : tr("its parts are nested too deeply"));
    if (!m_hasTitle && element->name == u"title" && element->children.isEmpty()) {
        m_sketch.title = element->text.simplified();
        m_hasTitle = !m_sketch.title.isEmpty();
    } else if (!takePaper(*element)) {
        if (const auto mark = markOf(*element))
            m_sketch.marks.append(*mark);
        else
            keep(start);
    }
    return {};
}

/// The sheet is the first thing drawn and covers the area; any other rectangle is somebody else's.
bool SketchReader::takePaper(const SvgElement &element)
{
    const QList<RootAttribute> &given = element.attributes;
    if (!m_sketch.marks.isEmpty() || m_sketch.paper.isVisible() || element.name != u"rect"
        || valueOf(given, u"data-mark") != u"paper")
        return false;
    const QRectF area(length(valueOf(given, u"x")), length(valueOf(given, u"y")), length(valueOf(given, u"width")),
        length(valueOf(given, u"height")));
    const auto colour = Colour::named(valueOf(given, u"fill").toLatin1());
    const QString opacity = valueOf(given, u"fill-opacity");
    const bool isWhole = given.size() == (opacity.isEmpty() ? 6 : 7) && element.children.isEmpty() && !element.hasMore;
    if (!isWhole || !colour || area != areaOf(m_sketch.rootAttributes))
        return false;
    const double alpha = opacity.isEmpty() ? 1 : std::clamp(length(opacity), 0.0, 1.0);
    m_sketch.paper = colour->withAlpha(static_cast<quint8>(alpha * 255 + 0.5));
    return m_sketch.paper.isVisible();
}

/// Around \a start, because the reader looks one character ahead after white space.
void SketchReader::keep(qsizetype start)
{
    start = m_text.lastIndexOf(u'<', start);
    m_sketch.marks.append(ForeignMark{m_text.sliced(start, m_reader.characterOffset() - start)});
}

Result<Sketch> SketchReader::run()
{
    m_sketch.paper = noColour;
    QString wrong = readRoot();
    if (wrong.isEmpty())
        wrong = readContent();
    if (!wrong.isEmpty())
        return broken(wrong);
    m_sketch.area = areaOf(m_sketch.rootAttributes);
    // What we would write ourselves needn't be kept; the title's id and a view box that is none are ours in any case.
    const QList<RootAttribute> own = ownRootAttributes(m_sketch.area, true);
    m_sketch.rootAttributes.removeIf([&](const RootAttribute &attribute) {
        return own.contains(attribute) || attribute.name == u"aria-labelledby"
            || (attribute.name == u"viewBox" && viewBox(attribute.value).isEmpty());
    });
    return normalised(std::move(m_sketch));
}

} // namespace

Result<Sketch> readSketch(const QByteArray &svg)
{
    const auto text = decoded(svg);
    return text ? SketchReader(*text).run() : std::unexpected(text.error());
}

bool isForeign(const Sketch &sketch)
{
    return std::ranges::all_of(sketch.marks, [](const Mark &mark) { return std::holds_alternative<ForeignMark>(mark); });
}

bool isSelfContained(const ForeignMark &foreign)
{
    return svgObstacle(foreign.xml.toUtf8()).isEmpty();
}

} // namespace throughline
