// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot/snapshot.h"
#include "ui/print/composer.h"
#include "ui/print/prosetext.h"
#include "ui/print/recurringwords.h"
#include "ui/print/tableblocks.h"

#include <span>

namespace throughline {

/// Sets a strategy's elements as blocks: headings that links find, fields, prose, pictures.
class ElementBlocks {
public:
    ElementBlocks(const Snapshot &snapshot, const PageStyle &page);

    /// A heading of \a role. \a id is the name under which links find it, \a outlineLevel its depth in the outline; both may be
    /// none.
    PageBlock heading(const QString &title, TextRole role, int outlineLevel, const QString &id, qreal width) const;
    PageBlock paragraph(const TextRuns &runs, TextRole role, qreal width, const TagPtr &tag = {}) const;
    std::vector<PageBlock> prose(const QString &markdown, qreal width, TextRole role = TextRole::Body) const;

    /// The fields of \a element, but for those \a without, and what relies on it, as "Key  value" lines, short ones side by side.
    /// No strips where it has none.
    PageBlock fields(int element, qreal width, std::span<const FieldKey> without = {}) const;
    /// What a field says, its links alive.
    TextRuns value(int element, const Field &field) const;
    /// The whys of an item, or red words where it has none.
    TextRuns whys(int item) const;
    TextRun noWhy() const;
    bool hasProse(int element) const { return !at(element).body->prose.empty(); }
    /// The title of \a element, which leads to it.
    TextRun link(int element, const QColor &colour = {}) const;
    TextRuns plainField(int element, FieldKey key) const;

    /// The frame's picture, no larger than \a bounds; its description in words where it can't be read.
    std::vector<Strip> picture(int frame, QSizeF bounds) const;

    QString id(int element) const { return QString::fromUtf8(m_snapshot.strategy().id(element)); }
    /// The name of a heading that is no element's own. No slug has a colon.
    static QString sectionId(int section);
    /// What stands right under the heading of a part or a group.
    std::vector<PageBlock> sectionProse(int section, qreal width) const;
    /// What a link of the document leads to, as LinkArea::target; empty where it leads nowhere.
    QString resolve(const QString &target) const;
    ResolveTarget resolver() const
    {
        return [this](const QString &target) { return resolve(target); };
    }
    /// The name under which links find the heading of \a section.
    QString resolveSection(int section) const;

private:
    struct Fact {
        QString name;
        std::vector<Strip> key{};
        std::vector<Strip> strips{};
        bool isShort = false; ///< two of them share a line
    };
    Fact fact(const QString &name, const TextRuns &value, qreal width, bool isTerse) const;
    std::vector<Fact> facts(int element, qreal width, std::span<const FieldKey> without) const;
    /// What names \a element in its fields, by what it is there for.
    std::vector<std::pair<QString, TextRuns>> reliedOnBy(int element) const;
    const Element &at(int element) const { return m_snapshot.strategy().element(element); }

    Snapshot m_snapshot;
    PageStyle m_page;
    mutable RecurringWords m_words;
};

} // namespace throughline
