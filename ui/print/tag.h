// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

namespace throughline {

/// What a piece of a page is to whoever hears it read rather than sees it: the standard structure types of PDF that we use.
enum class TagRole : quint8 {
    Artifact, ///< nothing: a rule, a dotted line, a header row that is repeated
    RunningHead, ///< nothing either, but known as what stands at the top or the bottom of each page
    RunningFoot,
    Heading,
    Paragraph,
    Quote,
    Code,
    List,
    ListItem,
    Label,
    ListBody,
    Table,
    Row,
    ColumnHeader,
    RowHeader,
    Cell,
    Figure,
    Link,
    Contents,
    ContentsItem,
    Reference,
};

struct Tag;
using TagPtr = std::shared_ptr<const Tag>;

/// A place in the document's structure: everything that is drawn under the same tag belongs to the same element, on whatever pages
/// it stands. A tag knows what it is in; the order within that is the order of drawing.
struct Tag {
    TagRole role = TagRole::Paragraph;
    TagPtr parent{}; ///< null: the section that the page has come to
    int level = 0; ///< Heading: 1 and up
    QString alternative{}; ///< Figure: what it shows, in words; Link: where it leads
};

inline TagPtr newTag(TagRole role, TagPtr parent = {}, const QString &alternative = {})
{
    return std::make_shared<const Tag>(Tag{.role = role, .parent = std::move(parent), .alternative = alternative});
}

inline TagPtr newHeading(int level)
{
    return std::make_shared<const Tag>(Tag{.role = TagRole::Heading, .level = level});
}

/// Whether what stands under \a tag is left out of the structure.
inline bool isArtifact(const TagPtr &tag)
{
    return !tag || tag->role <= TagRole::RunningFoot;
}

} // namespace throughline
