// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pdfmetadata.h"

#include "ui/print/libqpdf.h"
#include "ui/print/pdftext.h"

#include <QDateTime>
#include <QTimeZone>
#include <QXmlStreamWriter>

#include <optional>

namespace throughline {

namespace {

using Handle = QPDFObjectHandle;
using namespace Qt::StringLiterals;

constexpr auto rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"_L1;
constexpr auto dublinCore = "http://purl.org/dc/elements/1.1/"_L1;
constexpr auto basic = "http://ns.adobe.com/xap/1.0/"_L1;
constexpr auto pdfTerms = "http://ns.adobe.com/pdf/1.3/"_L1;
constexpr auto accessible = "http://www.aiim.org/pdfua/ns/id/"_L1;
constexpr auto program = "Throughline"_L1;

/// The moment at which whoever builds the file wants it to have been made.
std::optional<QDateTime> givenDate()
{
    bool isNumber = false;
    const qint64 seconds = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&isNumber);
    return isNumber ? std::optional(QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::UTC)) : std::nullopt;
}

/// One property with a list of values: `Alt` in the language that is given, `Seq` in order.
void writeList(QXmlStreamWriter &xml, QLatin1StringView name, QLatin1StringView kind, const QStringList &values)
{
    xml.writeStartElement(dublinCore, name);
    xml.writeStartElement(rdf, kind);
    for (const QString &value : values) {
        xml.writeStartElement(rdf, "li"_L1);
        if (kind == "Alt"_L1)
            xml.writeAttribute("xml:lang"_L1, "x-default"_L1);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndElement();
}

void writeProperties(QXmlStreamWriter &xml, const PdfMetadata &metadata)
{
    xml.writeTextElement(accessible, "part"_L1, "1"_L1);
    writeList(xml, "title"_L1, "Alt"_L1, {metadata.title});
    writeList(xml, "description"_L1, "Alt"_L1, {metadata.subject});
    if (!metadata.author.isEmpty())
        writeList(xml, "creator"_L1, "Seq"_L1, {metadata.author});
    if (!metadata.keywords.isEmpty()) {
        writeList(xml, "subject"_L1, "Bag"_L1, metadata.keywords);
        xml.writeTextElement(pdfTerms, "Keywords"_L1, metadata.keywords.join(", "_L1));
    }
    xml.writeTextElement(basic, "CreatorTool"_L1, program);
    if (const auto date = givenDate()) {
        xml.writeTextElement(basic, "CreateDate"_L1, date->toString(Qt::ISODate));
        xml.writeTextElement(basic, "ModifyDate"_L1, date->toString(Qt::ISODate));
    }
}

std::string catalogueEntry(const PdfMetadata &metadata)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeProcessingInstruction("xpacket"_L1, u"begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\""_s);
    xml.writeStartElement("x:xmpmeta"_L1);
    xml.writeAttribute("xmlns:x"_L1, "adobe:ns:meta/"_L1);
    xml.writeNamespace(rdf, "rdf"_L1);
    xml.writeNamespace(dublinCore, "dc"_L1);
    xml.writeNamespace(basic, "xmp"_L1);
    xml.writeNamespace(pdfTerms, "pdf"_L1);
    xml.writeNamespace(accessible, "pdfuaid"_L1);
    xml.writeStartElement(rdf, "RDF"_L1);
    xml.writeStartElement(rdf, "Description"_L1);
    xml.writeAttribute(rdf, "about"_L1, {});
    writeProperties(xml, metadata);
    xml.writeEndDocument();
    return bytes.toStdString() + "<?xpacket end=\"r\"?>";
}

Handle information(const PdfMetadata &metadata)
{
    Handle info = Handle::newDictionary();
    info.replaceKey("/Title", pdfText(metadata.title));
    if (!metadata.author.isEmpty())
        info.replaceKey("/Author", pdfText(metadata.author));
    info.replaceKey("/Subject", pdfText(metadata.subject));
    if (!metadata.keywords.isEmpty())
        info.replaceKey("/Keywords", pdfText(metadata.keywords.join(", "_L1)));
    info.replaceKey("/Creator", pdfText(program));
    if (const auto date = givenDate()) {
        const Handle written = Handle::newString(date->toString("'D:'yyyyMMddHHmmss'Z'"_L1).toStdString());
        info.replaceKey("/CreationDate", written);
        info.replaceKey("/ModDate", written);
    }
    return info;
}

} // namespace

void describePdf(QPDF &pdf, const PdfMetadata &metadata)
{
    Handle root = pdf.getRoot();
    Handle catalogued = pdf.newStream(catalogueEntry(metadata));
    catalogued.getDict().replaceKey("/Type", Handle::newName("/Metadata"));
    catalogued.getDict().replaceKey("/Subtype", Handle::newName("/XML"));
    root.replaceKey("/Metadata", catalogued);
    if (!metadata.language.isEmpty())
        root.replaceKey("/Lang", pdfText(metadata.language));
    root.replaceKey("/ViewerPreferences", Handle::parse("<< /DisplayDocTitle true >>"));
    pdf.getTrailer().removeKey("/ID"); // a random one; the writer makes another of the content
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(information(metadata)));
}

} // namespace throughline
