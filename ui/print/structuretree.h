// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/libqpdf.h"
#include "ui/print/pageblock.h"
#include "ui/print/taggedstream.h"

namespace throughline {

/// The document as a reader hears it: which elements it has, in which order and in what they are, and what on the pages shows them.
/// Built page by page in the order of drawing. Headings make sections and never skip a level.
class StructureTree {
public:
    explicit StructureTree(QPDF &pdf);

    /// Page \a page shows \a marks, of which \a stream tells what can be seen.
    void addPage(const QPDFObjectHandle &page, const PageMarks &marks, const TaggedStream &stream);
    /// \a note is the annotation of \a link on the page that was added last.
    void addLink(const QPDFObjectHandle &note, const LinkArea &link);
    /// Writes it into the document.
    void finish();

private:
    struct Content {
        int page = -1;
        int number = -1; ///< of the marked content; -1: an annotation
        QPDFObjectHandle note{};
        int node = -1; ///< or an element
    };
    struct Node {
        TagRole role = TagRole::Paragraph;
        std::string name; ///< as the format calls it
        int parent = -1;
        QString alternative{};
        int page = -1; ///< of a figure
        QRectF area{};
        bool hasLink = false;
        std::vector<Content> contents{};
    };
    using Key = std::pair<const Tag *, int>; ///< and the page, for what can't go over several

    int nodeOf(const TagPtr &tag);
    int newNode(const TagPtr &tag, int parent, std::string name);
    int addHeading(const TagPtr &tag);
    int section() const { return m_sections.empty() ? 0 : m_sections.back().second; }
    QPDFObjectHandle written(const Content &content, int page);
    void write(std::size_t index);
    QPDFObjectHandle attributes(const Node &node) const;
    QPDFObjectHandle box(const Node &node) const;

    QPDF &m_pdf;
    // Parsed once: there are thousands of each.
    QPDFObjectHandle m_ofColumn = QPDFObjectHandle::parse("<< /O /Table /Scope /Column >>");
    QPDFObjectHandle m_ofRow = QPDFObjectHandle::parse("<< /O /Table /Scope /Row >>");
    QPDFObjectHandle m_toNote = QPDFObjectHandle::parse("<< /Type /OBJR >>");
    QPDFObjectHandle m_toContent = QPDFObjectHandle::parse("<< /Type /MCR >>");
    std::vector<QPDFObjectHandle> m_pages;
    std::vector<Node> m_nodes;
    std::vector<QPDFObjectHandle> m_objects; ///< of the nodes
    QHash<Key, int> m_nodeOf;
    std::vector<TagPtr> m_tags; ///< kept, so that no other gets the place of one that is known
    std::vector<std::pair<int, int>> m_sections; ///< those that are open: their levels and nodes
    int m_level = 0; ///< of the last heading
    std::vector<std::vector<int>> m_nodesOfPages; ///< by number of the marked content
    std::vector<std::pair<QPDFObjectHandle, int>> m_links; ///< annotations, and the nodes that they belong to
};

} // namespace throughline
