// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pdffinish.h"

#include <QCoreApplication>
#include <QUrl>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <map>

namespace throughline {

namespace {

using Handle = QPDFObjectHandle;

Handle words(const QString &text)
{
    return Handle::newUnicodeString(text.toStdString());
}

class Finisher {
public:
    Finisher(QPDF &pdf, const Composer &composer)
        : m_pdf(pdf)
        , m_composer(composer)
        , m_pages(pdf.getAllPages())
    {
    }

    void describe(const PdfMetadata &metadata);
    void addDestinations();
    void addLinks();
    void addOutline();
    void mendFonts();

private:
    Handle place(const Destination &destination) const;
    Handle annotation(const LinkArea &link) const;

    QPDF &m_pdf;
    const Composer &m_composer;
    std::vector<Handle> m_pages;
};

Handle Finisher::place(const Destination &destination) const
{
    const qreal y = m_composer.paper().height() - destination.y + m_composer.style().gap;
    const auto page = m_pages.at(static_cast<std::size_t>(destination.page));
    return Handle::newArray({page, Handle::newName("/XYZ"), Handle::newNull(), Handle::newReal(y, 2), Handle::newNull()});
}

void Finisher::describe(const PdfMetadata &metadata)
{
    Handle root = m_pdf.getRoot();
    root.removeKey("/Metadata");
    if (!metadata.language.isEmpty())
        root.replaceKey("/Lang", words(metadata.language));
    root.replaceKey("/ViewerPreferences", Handle::parse("<< /DisplayDocTitle true >>"));
    root.replaceKey("/PageLabels", Handle::parse("<< /Nums [ 0 << /S /D >> ] >>"));
    Handle info = Handle::newDictionary();
    info.replaceKey("/Title", words(metadata.title));
    if (!metadata.author.isEmpty())
        info.replaceKey("/Author", words(metadata.author));
    info.replaceKey("/Subject", words(metadata.subject));
    info.replaceKey("/Creator", words(QStringLiteral("Throughline")));
    m_pdf.getTrailer().removeKey("/ID"); // a random one; the writer makes another of the content
    m_pdf.getTrailer().replaceKey("/Info", m_pdf.makeIndirectObject(info));
}

void Finisher::addDestinations()
{
    // A name tree is searched by bytes, so it must be sorted by them.
    std::map<std::string, Handle> sorted;
    for (const auto &[name, destination] : m_composer.destinations().asKeyValueRange())
        sorted.emplace(name.toStdString(), place(destination));
    Handle names = Handle::newArray();
    for (const auto &[name, handle] : sorted) {
        names.appendItem(Handle::newString(name));
        names.appendItem(handle);
    }
    Handle tree = Handle::newDictionary();
    tree.replaceKey("/Names", names);
    Handle all = Handle::newDictionary();
    all.replaceKey("/Dests", m_pdf.makeIndirectObject(tree));
    m_pdf.getRoot().replaceKey("/Names", all);
}

Handle Finisher::annotation(const LinkArea &link) const
{
    const qreal height = m_composer.paper().height();
    Handle rect = Handle::newArray();
    for (const qreal value : {link.rect.left(), height - link.rect.bottom(), link.rect.right(), height - link.rect.top()})
        rect.appendItem(Handle::newReal(value, 2));
    Handle note = Handle::parse("<< /Type /Annot /Subtype /Link /F 4 /Border [ 0 0 0 ] >>");
    note.replaceKey("/Rect", rect);
    if (link.target.startsWith(u'#')) {
        note.replaceKey("/Dest", Handle::newString(link.target.mid(1).toStdString()));
    } else {
        Handle action = Handle::parse("<< /S /URI >>");
        action.replaceKey("/URI", Handle::newString(QUrl(link.target).toEncoded().toStdString()));
        note.replaceKey("/A", action);
    }
    return note;
}

void Finisher::addLinks()
{
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        Handle notes = Handle::newArray();
        for (const LinkArea &link : m_composer.pages()[i].links)
            if (!link.target.startsWith(u'#') || m_composer.destinations().contains(link.target.mid(1)))
                notes.appendItem(m_pdf.makeIndirectObject(annotation(link)));
        if (notes.getArrayNItems() > 0)
            m_pages[i].replaceKey("/Annots", notes);
    }
}

void Finisher::addOutline()
{
    Handle root = m_pdf.makeIndirectObject(Handle::parse("<< /Type /Outlines >>"));
    std::vector<Handle> open{root};
    std::map<int, Handle> lastOf; // by depth
    std::vector<std::pair<Handle, int>> counts{{root, 0}};
    std::vector<std::size_t> path{0};
    for (const OutlineEntry &entry : m_composer.outline()) {
        const std::size_t depth = std::min(static_cast<std::size_t>(entry.level), open.size());
        open.resize(depth);
        path.resize(depth);
        Handle parent = open.back();
        Handle node = m_pdf.makeIndirectObject(Handle::newDictionary());
        node.replaceKey("/Title", words(entry.title));
        node.replaceKey("/Parent", parent);
        node.replaceKey("/Dest", place(entry.at));
        if (parent.hasKey("/Last")) {
            Handle previous = parent.getKey("/Last");
            previous.replaceKey("/Next", node);
            node.replaceKey("/Prev", previous);
        } else {
            parent.replaceKey("/First", node);
        }
        parent.replaceKey("/Last", node);
        ++counts[path.back()].second;
        counts.emplace_back(node, 0);
        open.push_back(node);
        path.push_back(counts.size() - 1);
    }
    // The parts stand open, all below them closed: a negative count says so.
    for (auto &[node, count] : counts)
        if (count > 0)
            node.replaceKey("/Count", Handle::newInteger(node.getObjGen() == root.getObjGen() ? count : -count));
    m_pdf.getRoot().replaceKey("/Outlines", root);
    m_pdf.getRoot().replaceKey("/PageMode", Handle::newName("/UseOutlines"));
}

/// QPdfWriter says that the glyph of a space is a tabulator, so that copied text is full of them.
void mendSpaces(Handle font)
{
    Handle stream = font.getKey("/ToUnicode");
    if (!stream.isStream())
        return;
    const auto data = stream.getStreamData(qpdf_dl_generalized);
    QByteArray map(reinterpret_cast<const char *>(data->getBuffer()), qsizetype(data->getSize()));
    map.replace(" <0009>", " <0020>").replace("<0009>\n", "<0020>\n");
    stream.replaceStreamData(map.toStdString(), Handle::newNull(), Handle::newNull());
}

/// The six letters that mark a subset of a font: "AAAAAA+" for the first, as the format asks.
std::string subsetMark(int index)
{
    std::string mark = "AAAAAA+";
    for (auto letter = mark.begin() + 5; index > 0; --letter, index /= 26)
        *letter = static_cast<char>('A' + index % 26);
    return mark;
}

/// QPdfWriter numbers the parts of fonts as it happens upon them, and names a font after such a number in one place of three.
void Finisher::mendFonts()
{
    int index = 0;
    for (Handle &font : m_pdf.getAllObjects()) {
        if (!font.isDictionaryOfType("/Font", "/Type0"))
            continue;
        mendSpaces(font);
        Handle descendant = font.getKey("/DescendantFonts").getArrayItem(0);
        Handle descriptor = descendant.getKey("/FontDescriptor");
        const std::string old = descriptor.getKey("/FontName").getName().substr(1);
        const std::size_t plus = old.find('+');
        const Handle name = Handle::newName("/" + subsetMark(index++) + (plus == std::string::npos ? old : old.substr(plus + 1)));
        font.replaceKey("/BaseFont", name);
        descendant.replaceKey("/BaseFont", name);
        descriptor.replaceKey("/FontName", name);
        descriptor.removeKey("/CIDSet");
    }
}

} // namespace

Result<QByteArray> finishPdf(const QByteArray &drawn, const Composer &composer, const PdfMetadata &metadata)
try {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("pages", drawn.constData(), static_cast<std::size_t>(drawn.size()));
    Finisher finisher(pdf, composer);
    finisher.describe(metadata);
    finisher.addDestinations();
    finisher.addLinks();
    finisher.addOutline();
    finisher.mendFonts();
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setCompressStreams(true);
    writer.setDeterministicID(true);
    writer.setMinimumPDFVersion("1.7");
    writer.write();
    const auto bytes = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(bytes->getBuffer()), qsizetype(bytes->getSize()));
} catch (const std::exception &error) {
    return failure(ErrorCode::WriteFailed,
        QCoreApplication::translate("PdfDocument", "The PDF could not be put together: %1").arg(QString::fromUtf8(error.what())));
}

} // namespace throughline
