// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/office/drawing.h"

#include <cmath>

namespace throughline {

using namespace Qt::StringLiterals;

namespace {

constexpr double points = 0.6; ///< in a unit of a slide

QString number(double value)
{
    return QString::number(static_cast<long long>(std::llround(value)));
}

} // namespace

QString office::plain(const QString &text)
{
    QString result;
    for (const QChar c : text) {
        if (c >= u' ' && c != QChar(0xFFFE) && c != QChar(0xFFFF))
            result += c;
    }
    return result;
}

int office::emu(double length)
{
    return static_cast<int>(std::lround(length * unit));
}

OfficeDrawing::OfficeDrawing(const QColor &ground)
    : m_xml(&m_bytes)
{
    m_xml.writeStartDocument(u"1.0"_s, true);
    m_xml.writeNamespace(u"http://schemas.openxmlformats.org/drawingml/2006/main"_s, u"a"_s);
    m_xml.writeNamespace(u"http://schemas.openxmlformats.org/officeDocument/2006/relationships"_s, u"r"_s);
    m_xml.writeNamespace(u"http://schemas.openxmlformats.org/presentationml/2006/main"_s, u"p"_s);
    m_xml.writeStartElement(u"p:sld"_s);
    m_xml.writeStartElement(u"p:cSld"_s);
    m_xml.writeStartElement(u"p:bg"_s);
    m_xml.writeStartElement(u"p:bgPr"_s);
    writeFill(ground);
    m_xml.writeEmptyElement(u"a:effectLst"_s);
    m_xml.writeEndElement();
    m_xml.writeEndElement();
    m_xml.writeStartElement(u"p:spTree"_s);
    m_xml.writeStartElement(u"p:nvGrpSpPr"_s);
    m_xml.writeEmptyElement(u"p:cNvPr"_s);
    m_xml.writeAttribute(u"id"_s, u"1"_s);
    m_xml.writeAttribute(u"name"_s, QString());
    m_xml.writeEmptyElement(u"p:cNvGrpSpPr"_s);
    m_xml.writeEmptyElement(u"p:nvPr"_s);
    m_xml.writeEndElement();
    m_xml.writeEmptyElement(u"p:grpSpPr"_s);
}

void OfficeDrawing::writeFrame(const QString &element, const QString &name, const QString &description)
{
    m_xml.writeEmptyElement(element);
    m_xml.writeAttribute(u"id"_s, QString::number(++m_id));
    m_xml.writeAttribute(u"name"_s, office::plain(name));
    if (!description.isEmpty())
        m_xml.writeAttribute(u"descr"_s, office::plain(description));
}

void OfficeDrawing::writePlace(const QRectF &area, const QString &element)
{
    m_xml.writeStartElement(element);
    m_xml.writeEmptyElement(u"a:off"_s);
    m_xml.writeAttribute(u"x"_s, QString::number(office::emu(area.left())));
    m_xml.writeAttribute(u"y"_s, QString::number(office::emu(area.top())));
    m_xml.writeEmptyElement(u"a:ext"_s);
    m_xml.writeAttribute(u"cx"_s, QString::number(office::emu(area.width())));
    m_xml.writeAttribute(u"cy"_s, QString::number(office::emu(area.height())));
    m_xml.writeEndElement();
}

void OfficeDrawing::writeFill(const QColor &colour)
{
    if (!colour.isValid()) {
        m_xml.writeEmptyElement(u"a:noFill"_s);
        return;
    }
    m_xml.writeStartElement(u"a:solidFill"_s);
    m_xml.writeStartElement(u"a:srgbClr"_s);
    m_xml.writeAttribute(u"val"_s, colour.name().mid(1).toUpper());
    if (colour.alphaF() < 1) {
        m_xml.writeEmptyElement(u"a:alpha"_s);
        m_xml.writeAttribute(u"val"_s, number(100000 * static_cast<double>(colour.alphaF())));
    }
    m_xml.writeEndElement();
    m_xml.writeEndElement();
}

void OfficeDrawing::add(const OfficeShape &shape)
{
    m_xml.writeStartElement(u"p:sp"_s);
    m_xml.writeStartElement(u"p:nvSpPr"_s);
    writeFrame(u"p:cNvPr"_s, shape.name);
    m_xml.writeEmptyElement(u"p:cNvSpPr"_s);
    if (!shape.fill.isValid() && !shape.words.isTitle)
        m_xml.writeAttribute(u"txBox"_s, u"1"_s);
    m_xml.writeStartElement(u"p:nvPr"_s);
    if (shape.words.isTitle) {
        m_xml.writeEmptyElement(u"p:ph"_s);
        m_xml.writeAttribute(u"type"_s, u"title"_s);
    }
    m_xml.writeEndElement();
    m_xml.writeEndElement();
    m_xml.writeStartElement(u"p:spPr"_s);
    writePlace(shape.area);
    m_xml.writeStartElement(u"a:prstGeom"_s);
    m_xml.writeAttribute(u"prst"_s, shape.isRound ? u"roundRect"_s : u"rect"_s);
    m_xml.writeEmptyElement(u"a:avLst"_s);
    m_xml.writeEndElement();
    writeFill(shape.fill);
    m_xml.writeStartElement(u"a:ln"_s);
    if (shape.line.isValid())
        m_xml.writeAttribute(u"w"_s, u"12700"_s);
    writeFill(shape.line);
    if (shape.isDashed) {
        m_xml.writeEmptyElement(u"a:prstDash"_s);
        m_xml.writeAttribute(u"val"_s, u"dash"_s);
    }
    m_xml.writeEndElement();
    m_xml.writeEndElement();
    writeWords(shape);
    m_xml.writeEndElement();
}

void OfficeDrawing::writeWords(const OfficeShape &shape)
{
    const OfficeText &words = shape.words;
    m_xml.writeStartElement(u"p:txBody"_s);
    m_xml.writeEmptyElement(u"a:bodyPr"_s);
    m_xml.writeAttribute(u"wrap"_s, u"square"_s);
    for (const auto &inset : {u"lIns"_s, u"rIns"_s})
        m_xml.writeAttribute(inset, QString::number(office::emu(shape.padding)));
    for (const auto &inset : {u"tIns"_s, u"bIns"_s})
        m_xml.writeAttribute(inset, u"0"_s);
    m_xml.writeAttribute(u"anchor"_s, words.isInMiddle ? u"ctr"_s : u"t"_s);
    m_xml.writeEmptyElement(u"a:lstStyle"_s);
    m_xml.writeStartElement(u"a:p"_s);
    m_xml.writeStartElement(u"a:pPr"_s);
    m_xml.writeAttribute(u"algn"_s, words.isRightToLeft ? u"r"_s : u"l"_s);
    if (words.isRightToLeft)
        m_xml.writeAttribute(u"rtl"_s, u"1"_s);
    if (words.leading > 0) {
        m_xml.writeStartElement(u"a:lnSpc"_s);
        m_xml.writeEmptyElement(u"a:spcPts"_s);
        m_xml.writeAttribute(u"val"_s, number(words.leading * points * 100));
        m_xml.writeEndElement();
    }
    m_xml.writeStartElement(u"a:spcBef"_s);
    m_xml.writeEmptyElement(u"a:spcPts"_s);
    m_xml.writeAttribute(u"val"_s, u"0"_s);
    m_xml.writeEndElement();
    m_xml.writeEmptyElement(u"a:buNone"_s);
    m_xml.writeEndElement();
    if (!words.text.isEmpty()) {
        m_xml.writeStartElement(u"a:r"_s);
        m_xml.writeStartElement(u"a:rPr"_s);
        m_xml.writeAttribute(u"sz"_s, number(words.font.pixelSize() * points * 100));
        m_xml.writeAttribute(u"b"_s, words.font.weight() >= QFont::DemiBold ? u"1"_s : u"0"_s);
        writeFill(words.colour);
        for (const auto &script : {u"a:latin"_s, u"a:cs"_s}) {
            m_xml.writeEmptyElement(script);
            m_xml.writeAttribute(u"typeface"_s, words.font.families().value(0));
        }
        m_xml.writeEndElement();
        m_xml.writeTextElement(u"a:t"_s, office::plain(words.text));
        m_xml.writeEndElement();
    }
    m_xml.writeEndElement();
    m_xml.writeEndElement();
}

void OfficeDrawing::addPicture(const QString &relation, const QString &description, const QRectF &area)
{
    m_xml.writeStartElement(u"p:pic"_s);
    m_xml.writeStartElement(u"p:nvPicPr"_s);
    writeFrame(u"p:cNvPr"_s, u"Picture"_s, description);
    m_xml.writeStartElement(u"p:cNvPicPr"_s);
    m_xml.writeEmptyElement(u"a:picLocks"_s);
    m_xml.writeAttribute(u"noChangeAspect"_s, u"1"_s);
    m_xml.writeEndElement();
    m_xml.writeEmptyElement(u"p:nvPr"_s);
    m_xml.writeEndElement();
    m_xml.writeStartElement(u"p:blipFill"_s);
    m_xml.writeEmptyElement(u"a:blip"_s);
    m_xml.writeAttribute(u"r:embed"_s, relation);
    m_xml.writeStartElement(u"a:stretch"_s);
    m_xml.writeEmptyElement(u"a:fillRect"_s);
    m_xml.writeEndElement();
    m_xml.writeEndElement();
    m_xml.writeStartElement(u"p:spPr"_s);
    writePlace(area);
    m_xml.writeStartElement(u"a:prstGeom"_s);
    m_xml.writeAttribute(u"prst"_s, u"rect"_s);
    m_xml.writeEmptyElement(u"a:avLst"_s);
    m_xml.writeEndElement();
    m_xml.writeEndElement();
    m_xml.writeEndElement();
}

void OfficeDrawing::addLine(QPointF from, QPointF to, const QColor &colour, double width)
{
    m_xml.writeStartElement(u"p:cxnSp"_s);
    m_xml.writeStartElement(u"p:nvCxnSpPr"_s);
    writeFrame(u"p:cNvPr"_s, u"Line"_s);
    m_xml.writeEmptyElement(u"p:cNvCxnSpPr"_s);
    m_xml.writeEmptyElement(u"p:nvPr"_s);
    m_xml.writeEndElement();
    m_xml.writeStartElement(u"p:spPr"_s);
    writePlace(QRectF(from, to).normalized());
    m_xml.writeStartElement(u"a:prstGeom"_s);
    m_xml.writeAttribute(u"prst"_s, u"line"_s);
    m_xml.writeEmptyElement(u"a:avLst"_s);
    m_xml.writeEndElement();
    m_xml.writeStartElement(u"a:ln"_s);
    m_xml.writeAttribute(u"w"_s, QString::number(office::emu(width)));
    writeFill(colour);
    m_xml.writeEndElement();
    m_xml.writeEndElement();
    m_xml.writeEndElement();
}

QByteArray OfficeDrawing::take() &&
{
    m_xml.writeEndElement(); // spTree
    m_xml.writeEndElement(); // cSld
    m_xml.writeStartElement(u"p:clrMapOvr"_s);
    m_xml.writeEmptyElement(u"a:masterClrMapping"_s);
    m_xml.writeEndDocument();
    return m_bytes;
}

} // namespace throughline
