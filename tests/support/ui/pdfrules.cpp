// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/pdfrules.h"

#include "tests/support/ui/pdfcontents.h"

#include <QXmlStreamReader>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFNumberTreeObjectHelper.hh>

#include <map>
#include <set>

namespace throughline {

namespace {

using Handle = QPDFObjectHandle;
using namespace Qt::StringLiterals;

const std::set<std::string> standardTypes{"/Document", "/Sect", "/P", "/H1", "/H2", "/H3", "/H4", "/H5", "/H6", "/BlockQuote",
    "/Code", "/L", "/LI", "/Lbl", "/LBody", "/Table", "/TR", "/TH", "/TD", "/Figure", "/Link", "/TOC", "/TOCI", "/Reference",
    "/Span"};

/// What may stand directly in what.
const std::map<std::string, std::set<std::string>> strictKids{
    {"/L", {"/LI", "/L"}}, {"/LI", {"/Lbl", "/LBody"}}, {"/Table", {"/TR"}}, {"/TR", {"/TH", "/TD"}}, {"/TOC", {"/TOCI", "/TOC"}}};
const std::map<std::string, std::set<std::string>> strictParents{{"/LI", {"/L"}}, {"/Lbl", {"/LI", "/TOCI"}}, {"/LBody", {"/LI"}},
    {"/TR", {"/Table"}}, {"/TH", {"/TR"}}, {"/TD", {"/TR"}}, {"/TOCI", {"/TOC"}}};

class Rules {
public:
    explicit Rules(const QByteArray &bytes)
    {
        m_pdf.setSuppressWarnings(true);
        m_pdf.processMemoryFile("test", bytes.constData(), std::size_t(bytes.size()));
    }

    QStringList run()
    {
        checkDocument();
        const Handle tree = root().getKey("/StructTreeRoot");
        if (!tree.isDictionary()) {
            complain(u"there is no structure"_s);
            return m_faults;
        }
        const Handle top = tree.getKey("/K");
        complainUnless(typeOf(top) == "/Document", u"the structure is not one document"_s);
        complainUnless(isSame(top.getKey("/P"), tree), u"the document is not in the structure's root"_s);
        walk(top);
        QPDFNumberTreeObjectHelper parents(tree.getKey("/ParentTree"), m_pdf);
        for (const Handle &page : m_pdf.getAllPages())
            checkPage(page, parents);
        for (const Handle &object : m_pdf.getAllObjects())
            if (object.isDictionaryOfType("/Font", "/Type0"))
                checkFont(object);
        return m_faults;
    }

private:
    Handle root() { return m_pdf.getRoot(); }
    static std::string typeOf(const Handle &element)
    {
        return element.isDictionary() && element.hasKey("/S") ? element.getKey("/S").getName() : std::string();
    }
    static bool isSame(const Handle &a, const Handle &b) { return a.isIndirect() && a.getObjGen() == b.getObjGen(); }

    void complain(const QString &fault)
    {
        if (!m_faults.contains(fault))
            m_faults.append(fault);
    }
    void complainUnless(bool isKept, const QString &fault)
    {
        if (!isKept)
            complain(fault);
    }

    void checkDocument();
    void checkCatalogued(const std::string &title);
    void walk(const Handle &element);
    void checkElement(const Handle &element, const std::vector<Handle> &kids);
    void checkHeading(const std::string &type);
    void checkTable(const std::vector<Handle> &rows);
    void checkPage(Handle page, QPDFNumberTreeObjectHelper &parents);
    void checkNote(Handle note, QPDFNumberTreeObjectHelper &parents);
    void checkGlyphs(Handle page, const PdfContents &contents);
    void checkFont(Handle font);
    static std::vector<Handle> kidsOf(const Handle &element);

    QPDF m_pdf;
    QStringList m_faults;
    int m_level = 0;
    std::map<std::pair<QPDFObjGen, int>, Handle> m_elementOf; ///< by page and number of its marked content
    std::map<QPDFObjGen, Handle> m_elementOfNote;
};

void Rules::checkDocument()
{
    complainUnless(root().getKey("/MarkInfo").isDictionary() && root().getKey("/MarkInfo").getKey("/Marked").isBool()
            && root().getKey("/MarkInfo").getKey("/Marked").getBoolValue(),
        u"it does not say that it is tagged"_s);
    complainUnless(root().getKey("/Lang").isString() && !root().getKey("/Lang").getUTF8Value().empty(), u"no language"_s);
    const Handle preferences = root().getKey("/ViewerPreferences");
    complainUnless(preferences.isDictionary() && preferences.getKey("/DisplayDocTitle").isBool()
            && preferences.getKey("/DisplayDocTitle").getBoolValue(),
        u"the title is not shown"_s);
    const Handle info = m_pdf.getTrailer().getKey("/Info");
    checkCatalogued(info.isDictionary() && info.hasKey("/Title") ? info.getKey("/Title").getUTF8Value() : std::string());
}

void Rules::checkCatalogued(const std::string &title)
{
    Handle metadata = root().getKey("/Metadata");
    if (!metadata.isStream())
        return complain(u"no metadata"_s);
    const auto data = metadata.getStreamData();
    QXmlStreamReader xml(QByteArray(reinterpret_cast<const char *>(data->getBuffer()), qsizetype(data->getSize())));
    QString part;
    QString found;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.namespaceUri() == "http://www.aiim.org/pdfua/ns/id/"_L1 && xml.name() == "part"_L1)
            part = xml.readElementText();
        if (xml.isStartElement() && xml.namespaceUri() == "http://purl.org/dc/elements/1.1/"_L1 && xml.name() == "title"_L1)
            found = xml.readElementText(QXmlStreamReader::IncludeChildElements);
    }
    complainUnless(!xml.hasError(), u"metadata: "_s + xml.errorString());
    complainUnless(part == u"1"_s, u"the metadata name no part of the standard"_s);
    complainUnless(!found.isEmpty() && found.toStdString() == title, u"the metadata's title is another"_s);
}

std::vector<Handle> Rules::kidsOf(const Handle &element)
{
    const Handle kids = element.getKey("/K");
    if (kids.isNull())
        return {};
    return kids.isArray() ? kids.getArrayAsVector() : std::vector{kids};
}

void Rules::walk(const Handle &element)
{
    std::vector<Handle> elements;
    for (const Handle &kid : kidsOf(element)) {
        if (kid.isInteger() || kid.isDictionaryOfType("/MCR")) {
            const Handle page = kid.isInteger() || !kid.hasKey("/Pg") ? element.getKey("/Pg") : kid.getKey("/Pg");
            const int number = int(kid.isInteger() ? kid.getIntValue() : kid.getKey("/MCID").getIntValue());
            complainUnless(page.isDictionary(), u"content is on no page"_s);
            complainUnless(
                m_elementOf.emplace(std::pair(page.getObjGen(), number), element).second, u"content is in two elements"_s);
        } else if (kid.isDictionaryOfType("/OBJR")) {
            complainUnless(typeOf(element) == "/Link", u"an annotation is in no link"_s);
            m_elementOfNote.emplace(kid.getKey("/Obj").getObjGen(), element);
        } else {
            complainUnless(isSame(kid.getKey("/P"), element), u"an element names another as its parent"_s);
            elements.push_back(kid);
        }
    }
    checkElement(element, elements);
    for (const Handle &kid : elements)
        walk(kid);
}

void Rules::checkElement(const Handle &element, const std::vector<Handle> &kids)
{
    const std::string type = typeOf(element);
    const QString name = QString::fromStdString(type);
    complainUnless(standardTypes.contains(type), u"unknown type "_s + name);
    complainUnless(type == "/TD" || type == "/TH" || !kidsOf(element).empty(), u"an empty "_s + name);
    if (const auto strict = strictKids.find(type); strict != strictKids.end())
        for (const Handle &kid : kids)
            complainUnless(strict->second.contains(typeOf(kid)), name + u" has "_s + QString::fromStdString(typeOf(kid)));
    if (const auto strict = strictParents.find(type); strict != strictParents.end())
        complainUnless(strict->second.contains(typeOf(element.getKey("/P"))),
            name + u" is in "_s + QString::fromStdString(typeOf(element.getKey("/P"))));
    if (type.size() == 3 && type[1] == 'H')
        checkHeading(type);
    if (type == "/Table")
        checkTable(kids);
    if (type == "/TH")
        complainUnless(
            element.getKey("/A").isDictionary() && element.getKey("/A").getKey("/Scope").isName(), u"a header without scope"_s);
    if (type == "/Figure") {
        complainUnless(
            element.getKey("/Alt").isString() && !element.getKey("/Alt").getUTF8Value().empty(), u"a figure without words"_s);
        complainUnless(
            element.getKey("/A").isDictionary() && element.getKey("/A").getKey("/BBox").isRectangle(), u"a figure without a box"_s);
    }
}

void Rules::checkHeading(const std::string &type)
{
    const int level = type[2] - '0';
    complainUnless(level <= m_level + 1, u"a heading skips a level"_s);
    m_level = level;
}

void Rules::checkTable(const std::vector<Handle> &rows)
{
    for (const Handle &row : rows)
        complainUnless(kidsOf(row).size() == kidsOf(rows.front()).size(), u"a table's rows have different numbers of cells"_s);
}

void Rules::checkPage(Handle page, QPDFNumberTreeObjectHelper &parents)
{
    const PdfContents contents = contentsOf(page);
    for (const QString &fault : contents.faults)
        complain(fault);
    Handle nodes;
    complainUnless(page.hasKey("/StructParents") && parents.findObject(page.getKey("/StructParents").getIntValue(), nodes)
            && nodes.isArray() && nodes.getArrayNItems() == contents.numbers.size(),
        u"a page's parents are not its contents"_s);
    for (int i = 0; i < contents.numbers.size(); ++i) {
        complainUnless(contents.numbers[i] == i, u"contents are not numbered in order"_s);
        const auto element = m_elementOf.find({page.getObjGen(), i});
        if (element == m_elementOf.end())
            complain(u"content is in no element"_s);
        else
            complainUnless(nodes.isArray() && isSame(nodes.getArrayItem(i), element->second), u"content names another element"_s);
    }
    complainUnless(
        page.getKey("/Tabs").isName() && page.getKey("/Tabs").getName() == "/S", u"the order of tabs is not the structure's"_s);
    for (const Handle &note : page.getKey("/Annots").aitems())
        checkNote(note, parents);
    checkGlyphs(page, contents);
}

void Rules::checkNote(Handle note, QPDFNumberTreeObjectHelper &parents)
{
    Handle parent;
    complainUnless(
        note.getKey("/Contents").isString() && !note.getKey("/Contents").getUTF8Value().empty(), u"a link without words"_s);
    complainUnless(note.hasKey("/StructParent") && parents.findObject(note.getKey("/StructParent").getIntValue(), parent)
            && m_elementOfNote.contains(note.getObjGen()) && isSame(parent, m_elementOfNote[note.getObjGen()]),
        u"a link is in no element"_s);
    complainUnless((note.getKey("/F").getIntValue() & 4) != 0, u"a link is not printed"_s);
}

void Rules::checkGlyphs(Handle page, const PdfContents &contents)
{
    for (const auto &[name, glyphs] : contents.glyphs.asKeyValueRange()) {
        const Handle font = page.getKey("/Resources").getKey("/Font").getKey("/" + name.toStdString());
        if (!font.isDictionary() || !font.getKey("/ToUnicode").isStream())
            continue;
        const auto data = font.getKey("/ToUnicode").getStreamData();
        const QByteArrayView map(reinterpret_cast<const char *>(data->getBuffer()), qsizetype(data->getSize()));
        for (const int glyph : glyphs) {
            const QByteArray code = '<' + QByteArray::number(glyph, 16).toUpper().rightJustified(4, '0') + "> <";
            const qsizetype at = map.indexOf('\n' + code);
            complainUnless(at >= 0, u"a glyph stands for nothing"_s);
            complainUnless(at < 0 || map.sliced(at + 1 + code.size(), 4) != "0000", u"a glyph stands for the character 0"_s);
        }
    }
}

void Rules::checkFont(Handle font)
{
    complainUnless(font.getKey("/ToUnicode").isStream(), u"a font doesn't say what its glyphs stand for"_s);
    const Handle descendant = font.getKey("/DescendantFonts").getArrayItem(0);
    const Handle descriptor = descendant.getKey("/FontDescriptor");
    complainUnless(
        descriptor.getKey("/FontFile2").isStream() || descriptor.getKey("/FontFile3").isStream(), u"a font is not embedded"_s);
    complainUnless(descendant.getKey("/Subtype").getName() != "/CIDFontType2" || !descendant.getKey("/CIDToGIDMap").isNull(),
        u"a font doesn't say where its glyphs are"_s);
    const std::string name = font.getKey("/BaseFont").getName();
    complainUnless(name == descendant.getKey("/BaseFont").getName() && name == descriptor.getKey("/FontName").getName(),
        u"a font has two names"_s);
}

} // namespace

QStringList brokenRules(const QByteArray &pdf)
{
    return Rules(pdf).run();
}

} // namespace throughline
