// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/office/package.h"

#include <KZip>

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QXmlStreamWriter>

namespace throughline {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView officeTypes("http://schemas.openxmlformats.org/officeDocument/2006/relationships/");
constexpr QLatin1StringView packageTypes("http://schemas.openxmlformats.org/package/2006/relationships");

/// Where the relationships of \a source are.
QString relationsOf(const QString &source)
{
    const qsizetype slash = source.lastIndexOf(u'/');
    return source.left(slash + 1) + (source.isEmpty() ? "/_rels/.rels"_L1 : "_rels/"_L1)
        + (source.isEmpty() ? QString() : source.mid(slash + 1) + ".rels"_L1);
}

} // namespace

void OfficePackage::addPart(const QString &name, const QByteArray &contentType, const QByteArray &bytes)
{
    m_parts[name] = {contentType, bytes};
}

QString OfficePackage::relate(const QString &source, const QByteArray &type, const QString &target)
{
    std::vector<Relation> &relations = m_relations[source];
    relations.push_back({type, target});
    return u"rId%1"_s.arg(relations.size());
}

QByteArray OfficePackage::contentTypes() const
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument(u"1.0"_s, true);
    xml.writeStartElement(u"Types"_s);
    xml.writeDefaultNamespace(u"http://schemas.openxmlformats.org/package/2006/content-types"_s);
    xml.writeEmptyElement(u"Default"_s);
    xml.writeAttribute(u"Extension"_s, u"rels"_s);
    xml.writeAttribute(u"ContentType"_s, u"application/vnd.openxmlformats-package.relationships+xml"_s);
    for (const auto &[name, part] : m_parts) {
        xml.writeEmptyElement(u"Override"_s);
        xml.writeAttribute(u"PartName"_s, name);
        xml.writeAttribute(u"ContentType"_s, QString::fromLatin1(part.contentType));
    }
    xml.writeEndDocument();
    return bytes;
}

QByteArray OfficePackage::relations(const QString &source) const
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument(u"1.0"_s, true);
    xml.writeStartElement(u"Relationships"_s);
    xml.writeDefaultNamespace(packageTypes);
    int number = 0;
    for (const Relation &relation : m_relations.at(source)) {
        xml.writeEmptyElement(u"Relationship"_s);
        xml.writeAttribute(u"Id"_s, u"rId%1"_s.arg(++number));
        const QString type = QString::fromLatin1(relation.type);
        xml.writeAttribute(u"Type"_s, type == "core-properties"_L1 ? packageTypes + "/metadata/"_L1 + type : officeTypes + type);
        xml.writeAttribute(u"Target"_s, relation.target);
    }
    xml.writeEndDocument();
    return bytes;
}

Result<QByteArray> OfficePackage::bytes(QDate day) const
{
    QByteArray zipped;
    QBuffer buffer(&zipped);
    KZip zip(&buffer);
    const QDateTime time(day, QTime(0, 0));
    const auto write = [&](const QString &name, const QByteArray &bytes) {
        return zip.writeFile(name.mid(1), bytes, 0100644, {}, {}, time, time, time);
    };
    bool isFine = zip.open(QIODevice::WriteOnly) && write(u"/[Content_Types].xml"_s, contentTypes());
    for (const auto &[source, relations_] : m_relations)
        isFine = isFine && write(relationsOf(source), relations(source));
    for (const auto &[name, part] : m_parts)
        isFine = isFine && write(name, part.bytes);
    if (!zip.close() || !isFine)
        return failure(ErrorCode::WriteFailed,
            QCoreApplication::translate("print", "The presentation could not be packed: %1").arg(zip.errorString()));
    return zipped;
}

} // namespace throughline
