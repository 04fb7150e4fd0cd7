// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/translate.h"
#include "core/edits/edits.h"
#include "core/edits/pictures.h"
#include "core/edits/writing.h"
#include "core/syntax/slug.h"

#include <numeric>

namespace throughline {

namespace {

/// The fragments of all headings in document order, a repeat's suffix included.
std::vector<QByteArray> fragmentsOf(const Syntax &syntax, const Heading *renamed = nullptr, const QByteArray &slug = {})
{
    std::vector<QByteArray> slugs;
    for (const SectionPtr &section : syntax.sections()) {
        for (const Heading &heading : section->headings)
            slugs.push_back(&heading == renamed ? slug : heading.slug);
    }
    return uniqueSlugs(slugs);
}

/// What each fragment that a rename changes becomes.
QHash<QByteArray, QByteArray> changedFragments(const Snapshot &snapshot, const Heading &renamed, const QByteArray &slug)
{
    const LinkTarget known = snapshot.strategy().resolve(renamed.slug);
    const bool isAlone = !known.isAmbiguous && snapshot.strategy().resolve(slug).section < 0;
    const auto decidesRepeat = [&](QByteArrayView name) { return snapshot.strategy().couldBeRepeat(name); };
    if (isAlone && !decidesRepeat(renamed.slug) && !decidesRepeat(slug)) // no repeat's suffix depends on it
        return {{renamed.slug, slug}};
    const std::vector<QByteArray> before = fragmentsOf(snapshot.syntax());
    const std::vector<QByteArray> after = fragmentsOf(snapshot.syntax(), &renamed, slug);
    QHash<QByteArray, QByteArray> changed;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (before[i] != after[i])
            changed.insert(before[i], after[i]);
    }
    return changed;
}

/// Collects what a rename does to the links that lead to the heading.
class LinkFollowing {
public:
    LinkFollowing(const Snapshot &snapshot, int section, int heading, const QString &title, const QByteArray &slug)
        : m_snapshot(snapshot)
        , m_renamed(snapshot.syntax().sections()[static_cast<std::size_t>(section)]->headings[static_cast<std::size_t>(heading)])
        , m_section(section)
        , m_heading(heading)
        , m_pinned(snapshot.syntax().sections()[static_cast<std::size_t>(section)]->anchor)
        , m_title(escapedInline(title))
        , m_changed(changedFragments(snapshot, m_renamed, slug))
    {
    }

    std::vector<Replacement> run()
    {
        for (const int s : sectionsConcerned()) {
            const Section &section = *m_snapshot.syntax().sections()[static_cast<std::size_t>(s)];
            const qsizetype start = m_snapshot.syntax().start(s);
            for (const Link &link : section.links)
                follow(section, link, start);
            for (const LinkDefinition &definition : section.definitions)
                retarget(section, definition.target, definition.destination, start);
        }
        return std::move(m_replacements);
    }

private:
    /// Those with links that may have to change.
    std::vector<int> sectionsConcerned() const
    {
        const Strategy &strategy = m_snapshot.strategy();
        if (strategy.hasDefinitions() || strategy.resolve(m_renamed.slug).isAmbiguous) {
            std::vector<int> all(m_snapshot.syntax().sections().size());
            std::iota(all.begin(), all.end(), 0);
            return all;
        }
        std::vector<QByteArray> fragments(m_changed.keyBegin(), m_changed.keyEnd());
        fragments.insert(fragments.end(), {m_renamed.slug, m_pinned});
        return strategy.sectionsLinkingTo(fragments);
    }

    void follow(const Section &section, const Link &link, qsizetype start)
    {
        const QByteArrayView fragment = m_snapshot.strategy().fragmentOf(link);
        if (fragment.isEmpty() || isInRenamedHeading(section, link))
            return;
        if (leadsToRenamed(fragment) && section.string(link.text).simplified() == QString::fromUtf8(m_renamed.title)
            && !link.isImage)
            m_replacements.push_back({link.text.shifted(start), m_title});
        if (link.form == Link::Form::Inline)
            retarget(section, link.target, link.destination, start);
    }

    void retarget(const Section &section, const QByteArray &target, TextRange destination, qsizetype start)
    {
        const auto changed = m_changed.constFind(target);
        if (!target.isEmpty() && changed != m_changed.cend())
            m_replacements.push_back({destination.shifted(start), destinationOf(*changed, section.view(destination))});
    }

    bool leadsToRenamed(QByteArrayView fragment) const
    {
        if (!fragment.startsWith(m_renamed.slug) && fragment != m_pinned)
            return false;
        const LinkTarget target = m_snapshot.strategy().resolve(fragment);
        return target.section == m_section && target.heading == m_heading;
    }

    bool isInRenamedHeading(const Section &section, const Link &link) const
    {
        return &section == m_snapshot.syntax().sections()[static_cast<std::size_t>(m_section)].get()
            && m_renamed.range.contains(link.range);
    }

    const Snapshot &m_snapshot;
    const Heading &m_renamed;
    int m_section;
    int m_heading;
    QByteArray m_pinned; ///< of the heading's section
    QByteArray m_title;
    QHash<QByteArray, QByteArray> m_changed;
    std::vector<Replacement> m_replacements;
};

/// A heading's words as written. Underlined ones begin like a paragraph, so that what would begin another block is escaped.
QByteArray headingText(const QString &title, const Heading &heading)
{
    QByteArray text = escapedInline(title);
    if (!heading.isSetext)
        return text;
    const qsizetype digits = std::ranges::find_if_not(text, [](char c) { return c >= '0' && c <= '9'; }) - text.begin();
    if (digits > 0 && digits < text.size() && (text[digits] == '.' || text[digits] == ')'))
        text.insert(digits, '\\');
    else if (QByteArrayView("#>-+=~").contains(text.front()))
        text.prepend('\\');
    return text;
}

/// Whether the texts differ within \a line of the first at most.
bool isSameOutside(const SourceText &before, const SourceText &now, TextRange line)
{
    const qsizetype behind = before.size() - line.end;
    return now.size() >= line.start + behind && before.slice({0, line.start}) == now.slice({0, line.start})
        && before.slice({line.end, before.size()}) == now.slice({now.size() - behind, now.size()});
}

} // namespace

Result<TextEdit> renameHeading(const Snapshot &snapshot, int section, int heading, const QString &title)
{
    const QString wanted = title.simplified();
    const Section &in = *snapshot.syntax().sections()[static_cast<std::size_t>(section)];
    const Heading &renamed = in.headings[static_cast<std::size_t>(heading)];
    if (wanted.isEmpty())
        return failure(ErrorCode::Refused, tr("A title can't be empty"));
    if (wanted.toUtf8() == renamed.title)
        return TextEdit();

    const QByteArray slug = slugOf(wanted.toUtf8());
    if (slug != renamed.slug) {
        const LinkTarget taken = snapshot.strategy().resolve(slug);
        if (taken.section >= 0 && (taken.section != section || taken.heading != heading))
            return failure(
                ErrorCode::Refused, tr("Another heading is called “%1” already: links couldn't tell them apart").arg(wanted));
    }
    std::vector<Replacement> replacements = LinkFollowing(snapshot, section, heading, wanted, slug).run();
    QByteArray text = headingText(wanted, renamed);
    if (renamed.text.start > 0 && in.text[renamed.text.start - 1] == '#')
        text.prepend(' ');
    replacements.push_back({renamed.text.shifted(snapshot.syntax().start(section)), text});
    return TextEdit(std::move(replacements));
}

std::optional<TextEdit> followHeading(const Snapshot &before, const Snapshot &now, qsizetype offset)
{
    const TextRange line = before.text().lineAt(offset);
    const qsizetype growth = now.text().size() - before.text().size();
    const int section = before.syntax().sectionAt(line.start);
    if (section < 0 || section >= std::ssize(now.syntax().sections()) || line.end + growth < line.start)
        return {};
    const qsizetype start = before.syntax().start(section);
    const auto &headings = before.syntax().sections()[static_cast<std::size_t>(section)]->headings;
    const auto heading = std::ranges::find_if(headings, [&](const Heading &h) { return h.range.start + start == line.start; });
    const auto number = heading - headings.begin();
    const Section &retyped = *now.syntax().sections()[static_cast<std::size_t>(section)];
    if (heading == headings.end() || number >= std::ssize(retyped.headings) || !isSameOutside(before.text(), now.text(), line))
        return {};
    const Heading &renamed = retyped.headings[static_cast<std::size_t>(number)];
    const LinkTarget target = now.strategy().resolve(renamed.slug);
    const bool isClear = target.section == section && target.heading == number && !target.isAmbiguous;
    if (renamed.range.start + now.syntax().start(section) != line.start || renamed.title.isEmpty() || !isClear)
        return {};
    std::vector<Replacement> replacements
        = LinkFollowing(before, section, static_cast<int>(number), QString::fromUtf8(renamed.title), renamed.slug).run();
    std::erase_if(replacements, [&](const Replacement &r) { return line.touches(r.range); });
    for (Replacement &r : replacements)
        r.range = r.range.start < line.start ? r.range : r.range.shifted(growth);
    return replacements.empty() ? std::nullopt : std::optional(TextEdit(std::move(replacements)));
}

Result<Edit> renameElement(const Snapshot &snapshot, int element, const QString &title)
{
    return renameHeading(snapshot, snapshot.strategy().element(element).section, 0, title).transform([&](const TextEdit &renaming) {
        return renamedWithPicture(snapshot, element, title, renaming);
    });
}

} // namespace throughline
