// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/office/presentationparts.h"

#include "ui/print/office/drawing.h"

namespace throughline {

using namespace Qt::StringLiterals;

namespace {

const QByteArray presentationTypes = "application/vnd.openxmlformats-officedocument.presentationml.";
const QByteArray themeType = "application/vnd.openxmlformats-officedocument.theme+xml";
const QByteArray declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const QByteArray namespaces = " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
                              " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                              " xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
const QByteArray noGroup = "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>";
const QByteArray colourMap = "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" "
                             "accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" "
                             "folHlink=\"folHlink\"/>";

const QString presentation = u"/ppt/presentation.xml"_s;
const QString master = u"/ppt/slideMasters/slideMaster1.xml"_s;
const QString layout = u"/ppt/slideLayouts/slideLayout1.xml"_s;
const QString notesMaster = u"/ppt/notesMasters/notesMaster1.xml"_s;

QByteArray theme()
{
    QByteArray colours;
    for (const auto &[name, value] :
        std::initializer_list<std::pair<const char *, const char *>>{{"dk1", "1A1B2C"}, {"lt1", "FFFFFF"}, {"dk2", "222838"},
            {"lt2", "FBFAF7"}, {"accent1", "4A55D8"}, {"accent2", "B46A00"}, {"accent3", "2F7D5B"}, {"accent4", "B3261E"},
            {"accent5", "5F6070"}, {"accent6", "8591FF"}, {"hlink", "2F55B0"}, {"folHlink", "5F6070"}})
        colours += QByteArray("<a:") + name + "><a:srgbClr val=\"" + value + "\"/></a:" + name + '>';
    const QByteArray font = "<a:latin typeface=\"Inter\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>";
    const QByteArray fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
    const QByteArray line = "<a:ln w=\"9525\">" + fill + "</a:ln>";
    const QByteArray effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
    return declaration
        + "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Throughline\"><a:themeElements>"
        + "<a:clrScheme name=\"Throughline\">" + colours + "</a:clrScheme><a:fontScheme name=\"Throughline\"><a:majorFont>" + font
        + "</a:majorFont><a:minorFont>" + font + "</a:minorFont></a:fontScheme><a:fmtScheme name=\"Throughline\"><a:fillStyleLst>"
        + fill + fill + fill + "</a:fillStyleLst><a:lnStyleLst>" + line + line + line + "</a:lnStyleLst><a:effectStyleLst>" + effect
        + effect + effect + "</a:effectStyleLst><a:bgFillStyleLst>" + fill + fill + fill
        + "</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>";
}

QByteArray placeholder(const QByteArray &id, const QByteArray &name, const QByteArray &kind, const QByteArray &area)
{
    return "<p:sp><p:nvSpPr><p:cNvPr id=\"" + id + "\" name=\"" + name
        + "\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph " + kind + "/></p:nvPr></p:nvSpPr><p:spPr>"
        + (area.isEmpty() ? QByteArray() : "<a:xfrm>" + area + "</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>")
        + "</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>";
}

QByteArray placed(double x, double y, double width, double height)
{
    const auto emu = [](double length) { return QByteArray::number(office::emu(length)); };
    return "<a:off x=\"" + emu(x) + "\" y=\"" + emu(y) + "\"/><a:ext cx=\"" + emu(width) + "\" cy=\"" + emu(height) + "\"/>";
}

QByteArray escaped(const QString &text)
{
    return office::plain(text).toHtmlEscaped().toUtf8();
}

} // namespace

PresentationParts::PresentationParts(OfficePackage *package, QSizeF size)
    : m_package(package)
    , m_size(size)
{
    addMasters();
}

void PresentationParts::addMasters()
{
    const QByteArray title = placeholder("2", "Title", "type=\"title\"", placed(84, 40, m_size.width() - 168, 120));
    m_package->relate({}, "officeDocument", presentation);
    m_package->relate(presentation, "slideMaster", master); // rId1
    m_package->relate(master, "slideLayout", layout);
    m_package->relate(master, "theme", u"/ppt/theme/theme1.xml"_s);
    m_package->relate(layout, "slideMaster", master);
    m_package->addPart(u"/ppt/theme/theme1.xml"_s, themeType, theme());
    m_package->addPart(master, presentationTypes + "slideMaster+xml",
        declaration + "<p:sldMaster" + namespaces
            + "><p:cSld><p:bg><p:bgRef idx=\"1001\"><a:schemeClr val=\"bg1\"/></p:bgRef></p:bg><p:spTree>" + noGroup + title
            + "</p:spTree></p:cSld>" + colourMap
            + "<p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle/>"
              "<p:bodyStyle/><p:otherStyle/></p:txStyles></p:sldMaster>");
    m_package->addPart(layout, presentationTypes + "slideLayout+xml",
        declaration + "<p:sldLayout" + namespaces + " type=\"titleOnly\" preserve=\"1\"><p:cSld name=\"Title only\"><p:spTree>"
            + noGroup + placeholder("2", "Title", "type=\"title\"", {})
            + "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>");
}

QString PresentationParts::nextSlide() const
{
    return u"/ppt/slides/slide%1.xml"_s.arg(m_slides.size() + 1);
}

void PresentationParts::addSlide(const QByteArray &bytes, const QString &notes)
{
    const QString slide = nextSlide();
    m_package->addPart(slide, presentationTypes + "slide+xml", bytes);
    m_package->relate(slide, "slideLayout", layout);
    m_slides += m_package->relate(presentation, "slide", slide);
    if (!notes.isEmpty())
        addNotes(slide, notes);
}

void PresentationParts::addNotes(const QString &slide, const QString &notes)
{
    const QByteArray image = placeholder("2", "Slide", "type=\"sldImg\" idx=\"2\"", placed(40, 40, 500, 281));
    if (!std::exchange(m_hasNotes, true)) {
        m_package->relate(notesMaster, "theme", u"/ppt/theme/theme2.xml"_s);
        m_package->addPart(u"/ppt/theme/theme2.xml"_s, themeType, theme());
        m_package->addPart(notesMaster, presentationTypes + "notesMaster+xml",
            declaration + "<p:notesMaster" + namespaces
                + "><p:cSld><p:bg><p:bgRef idx=\"1001\"><a:schemeClr val=\"bg1\"/></p:bgRef></p:bg><p:spTree>" + noGroup + image
                + placeholder("3", "Notes", "type=\"body\" sz=\"quarter\" idx=\"3\"", placed(40, 360, 820, 700))
                + "</p:spTree></p:cSld>" + colourMap + "<p:notesStyle/></p:notesMaster>");
    }
    const QString part = u"/ppt/notesSlides/notesSlide%1.xml"_s.arg(m_slides.size());
    QByteArray paragraphs;
    for (const QString &line : notes.split(u'\n'))
        paragraphs += "<a:p>" + (line.isEmpty() ? QByteArray() : "<a:r><a:rPr sz=\"1200\"/><a:t>" + escaped(line) + "</a:t></a:r>")
            + "</a:p>";
    m_package->addPart(part, presentationTypes + "notesSlide+xml",
        declaration + "<p:notes" + namespaces + "><p:cSld><p:spTree>" + noGroup
            + "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" "
              "noChangeAspect=\"1\"/></p:cNvSpPr>"
              "<p:nvPr><p:ph type=\"sldImg\" idx=\"2\"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>"
              "<p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Notes\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph "
              "type=\"body\" sz=\"quarter\" idx=\"3\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>"
            + paragraphs + "</p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>");
    m_package->relate(slide, "notesSlide", part);
    m_package->relate(part, "notesMaster", notesMaster);
    m_package->relate(part, "slide", slide);
}

void PresentationParts::finish(const QString &title, const QString &author, QDate day)
{
    QByteArray ids;
    for (qsizetype i = 0; i < m_slides.size(); ++i)
        ids += "<p:sldId id=\"" + QByteArray::number(256 + i) + "\" r:id=\"" + m_slides[i].toLatin1() + "\"/>";
    QByteArray notes;
    if (m_hasNotes)
        notes = "<p:notesMasterIdLst><p:notesMasterId r:id=\""
            + m_package->relate(presentation, "notesMaster", notesMaster).toLatin1() + "\"/></p:notesMasterIdLst>";
    m_package->relate(presentation, "theme", u"/ppt/theme/theme1.xml"_s);
    const auto emu = [](double length) { return QByteArray::number(office::emu(length)); };
    m_package->addPart(presentation, presentationTypes + "presentation.main+xml",
        declaration + "<p:presentation" + namespaces
            + "><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/></p:sldMasterIdLst>" + notes + "<p:sldIdLst>"
            + ids + "</p:sldIdLst><p:sldSz cx=\"" + emu(m_size.width()) + "\" cy=\"" + emu(m_size.height())
            + "\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/></p:presentation>");
    m_package->relate({}, "core-properties", u"/docProps/core.xml"_s);
    const QByteArray date = day.toString(Qt::ISODate).toLatin1() + "T00:00:00Z";
    m_package->addPart(u"/docProps/core.xml"_s, "application/vnd.openxmlformats-package.core-properties+xml",
        declaration
            + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
              "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
              "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>"
            + escaped(title) + "</dc:title><dc:creator>" + escaped(author)
            + "</dc:creator><dcterms:created xsi:type=\"dcterms:W3CDTF\">" + date + "</dcterms:created></cp:coreProperties>");
}

} // namespace throughline
