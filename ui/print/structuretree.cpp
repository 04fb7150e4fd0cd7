// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/structuretree.h"

namespace throughline {

namespace {

using Handle = QPDFObjectHandle;

constexpr int deepestHeading = 6;

std::string nameOf(TagRole role)
{
    switch (role) {
    case TagRole::Quote:
        return "/BlockQuote";
    case TagRole::Code:
        return "/Code";
    case TagRole::List:
        return "/L";
    case TagRole::ListItem:
        return "/LI";
    case TagRole::Label:
        return "/Lbl";
    case TagRole::ListBody:
        return "/LBody";
    case TagRole::Table:
        return "/Table";
    case TagRole::Row:
        return "/TR";
    case TagRole::ColumnHeader:
    case TagRole::RowHeader:
        return "/TH";
    case TagRole::Cell:
        return "/TD";
    case TagRole::Figure:
        return "/Figure";
    case TagRole::Link:
        return "/Link";
    case TagRole::Contents:
        return "/TOC";
    case TagRole::ContentsItem:
        return "/TOCI";
    case TagRole::Reference:
        return "/Reference";
    default:
        return "/P";
    }
}

bool isInFigure(const Tag *tag)
{
    for (; tag; tag = tag->parent.get())
        if (tag->role == TagRole::Figure)
            return true;
    return false;
}

} // namespace

StructureTree::StructureTree(QPDF &pdf)
    : m_pdf(pdf)
{
    m_nodes.push_back({.name = "/Document"});
}

int StructureTree::newNode(const TagPtr &tag, int parent, std::string name)
{
    const int node = int(m_nodes.size());
    m_nodes.push_back({.role = tag ? tag->role : TagRole::Paragraph,
        .name = std::move(name),
        .parent = parent,
        .alternative = tag ? tag->alternative : QString()});
    m_nodes[std::size_t(parent)].contents.push_back({.node = node});
    return node;
}

/// A heading opens a section of its own, after those that it doesn't belong to are closed.
int StructureTree::addHeading(const TagPtr &tag)
{
    m_level = std::min({tag->level, m_level + 1, deepestHeading});
    while (!m_sections.empty() && m_sections.back().first >= m_level)
        m_sections.pop_back();
    m_sections.emplace_back(m_level, newNode({}, section(), "/Sect"));
    return newNode(tag, section(), "/H" + std::to_string(m_level));
}

int StructureTree::nodeOf(const TagPtr &tag)
{
    const int page = int(m_pages.size()) - 1;
    const Key key(tag.get(), isInFigure(tag.get()) ? page : -1);
    const auto known = m_nodeOf.constFind(key);
    if (known != m_nodeOf.cend())
        return *known;
    const int node = tag->role == TagRole::Heading ? addHeading(tag)
                                                   : newNode(tag, tag->parent ? nodeOf(tag->parent) : section(), nameOf(tag->role));
    m_nodes[std::size_t(node)].page = page;
    m_tags.push_back(tag);
    m_nodeOf.insert(key, node);
    return node;
}

void StructureTree::addPage(const QPDFObjectHandle &page, const PageMarks &marks, const TaggedStream &stream)
{
    m_pages.push_back(page);
    std::vector<int> nodes;
    for (std::size_t i = 0; i < marks.all().size(); ++i) {
        const PageMarks::Mark &mark = marks.all()[i];
        if (isArtifact(mark.tag))
            continue;
        const int node = nodeOf(mark.tag);
        if (mark.tag->role == TagRole::Figure)
            m_nodes[std::size_t(node)].area |= mark.area;
        if (nodes.size() < stream.contents.size() && stream.contents[nodes.size()] == int(i)) {
            m_nodes[std::size_t(node)].contents.push_back({.page = int(m_pages.size()) - 1, .number = int(nodes.size())});
            nodes.push_back(node);
        }
    }
    m_nodesOfPages.push_back(std::move(nodes));
}

void StructureTree::addLink(const QPDFObjectHandle &note, const LinkArea &link)
{
    const int node = link.tag ? nodeOf(link.tag) : newNode(newTag(TagRole::Link), section(), "/Link");
    m_nodes[std::size_t(node)].hasLink = true;
    m_nodes[std::size_t(node)].contents.push_back({.page = int(m_pages.size()) - 1, .note = note});
    m_links.emplace_back(note, node);
}

/// The box of a figure, which counts from the bottom of its page.
Handle StructureTree::box(const Node &node) const
{
    const Handle page = m_pages[std::size_t(node.page)].getKey("/MediaBox");
    const double height = page.getArrayItem(3).getNumericValue();
    Handle box = Handle::newArray();
    for (const double value : {node.area.left(), height - node.area.bottom(), node.area.right(), height - node.area.top()})
        box.appendItem(Handle::newReal(value, 2));
    return box;
}

Handle StructureTree::attributes(const Node &node) const
{
    switch (node.role) {
    case TagRole::ColumnHeader:
        return m_ofColumn;
    case TagRole::RowHeader:
        return m_ofRow;
    case TagRole::Figure: {
        Handle layout = Handle::parse("<< /O /Layout /Placement /Block >>");
        layout.replaceKey("/BBox", box(node));
        return layout;
    }
    default:
        return Handle::newNull();
    }
}

/// \a content as an element whose page is \a page names it.
Handle StructureTree::written(const Content &content, int page)
{
    if (content.node >= 0)
        return m_objects[std::size_t(content.node)];
    if (content.number >= 0 && content.page == page)
        return Handle::newInteger(content.number);
    const bool isNote = content.number < 0;
    Handle reference = (isNote ? m_toNote : m_toContent).shallowCopy();
    reference.replaceKey("/Pg", m_pages[std::size_t(content.page)]);
    reference.replaceKey(isNote ? "/Obj" : "/MCID", isNote ? content.note : Handle::newInteger(content.number));
    return reference;
}

void StructureTree::write(std::size_t index)
{
    const Node &node = m_nodes[index];
    Handle object = m_objects[index];
    // A link whose target isn't in the document is but words.
    const bool isDead = node.role == TagRole::Link && !node.hasLink;
    object.replaceKey("/S", Handle::newName(isDead ? "/Span" : node.name));
    if (node.parent >= 0)
        object.replaceKey("/P", m_objects[std::size_t(node.parent)]);
    const auto first = std::ranges::find_if(node.contents, [](const Content &content) { return content.number >= 0; });
    const int page = first == node.contents.end() ? -1 : first->page;
    if (page >= 0)
        object.replaceKey("/Pg", m_pages[std::size_t(page)]);
    if (node.role == TagRole::Figure)
        object.replaceKey("/Alt", Handle::newUnicodeString(node.alternative.toStdString()));
    if (const Handle more = attributes(node); !more.isNull())
        object.replaceKey("/A", more);
    if (node.contents.empty())
        return;
    Handle kids = Handle::newArray();
    for (const Content &content : node.contents)
        kids.appendItem(written(content, page));
    object.replaceKey("/K", kids.getArrayNItems() == 1 ? kids.getArrayItem(0) : kids);
}

void StructureTree::finish()
{
    for (std::size_t i = 0; i < m_nodes.size(); ++i)
        m_objects.push_back(m_pdf.makeIndirectObject(Handle::newDictionary()));
    for (std::size_t i = 0; i < m_nodes.size(); ++i)
        write(i);
    Handle numbers = Handle::newArray();
    int next = 0;
    for (; next < int(m_pages.size()); ++next) {
        Handle nodes = Handle::newArray();
        for (const int node : m_nodesOfPages[std::size_t(next)])
            nodes.appendItem(m_objects[std::size_t(node)]);
        numbers.appendItem(Handle::newInteger(next));
        numbers.appendItem(m_pdf.makeIndirectObject(nodes));
        m_pages[std::size_t(next)].replaceKey("/StructParents", Handle::newInteger(next));
        m_pages[std::size_t(next)].replaceKey("/Tabs", Handle::newName("/S"));
    }
    for (auto &[note, node] : m_links) {
        numbers.appendItem(Handle::newInteger(next));
        numbers.appendItem(m_objects[std::size_t(node)]);
        note.replaceKey("/StructParent", Handle::newInteger(next++));
    }
    Handle parents = Handle::newDictionary();
    parents.replaceKey("/Nums", numbers);
    Handle root = m_pdf.makeIndirectObject(Handle::parse("<< /Type /StructTreeRoot >>"));
    root.replaceKey("/K", m_objects.front());
    root.replaceKey("/ParentTree", m_pdf.makeIndirectObject(parents));
    root.replaceKey("/ParentTreeNextKey", Handle::newInteger(next));
    m_objects.front().replaceKey("/P", root);
    m_pdf.getRoot().replaceKey("/StructTreeRoot", root);
    m_pdf.getRoot().replaceKey("/MarkInfo", Handle::parse("<< /Marked true >>"));
}

} // namespace throughline
