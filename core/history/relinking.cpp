// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/relinking.h"

#include "core/base/index.h"

namespace throughline {

namespace {

class Relinking {
public:
    Relinking(const Snapshot &snapshot, int section, const LinkNaming &naming)
        : m_snapshot(snapshot)
        , m_section(*snapshot.syntax().sections()[index(section)])
        , m_naming(naming)
    {
    }

    std::vector<Replacement> run()
    {
        for (const Link &link : m_section.links)
            follow(link);
        for (const LinkDefinition &definition : m_section.definitions)
            retarget(definition.target, definition.destination);
        return std::move(m_replacements);
    }

private:
    struct Target {
        int section;
        LinkName name;
    };

    std::optional<Target> targetOf(QByteArrayView fragment) const
    {
        if (fragment.isEmpty())
            return {};
        const LinkTarget target = m_snapshot.strategy().resolve(fragment);
        if (target.section < 0 || target.heading != 0)
            return {};
        const auto name = m_naming(target.section);
        return name ? std::optional(Target{target.section, *name}) : std::nullopt;
    }

    void follow(const Link &link)
    {
        const auto target = targetOf(m_snapshot.strategy().fragmentOf(link));
        if (!target || link.isImage)
            return;
        const QByteArray &title = m_snapshot.syntax().sections()[index(target->section)]->headings.front().title;
        const bool isTitle = m_section.string(link.text).simplified() == QString::fromUtf8(title);
        if (isTitle && !target->name.words.isEmpty() && !isInHeading(link))
            replace(link.text, target->name.words);
        if (link.form == Link::Form::Inline)
            retarget(link.target, link.destination);
    }

    void retarget(QByteArrayView fragment, TextRange destination)
    {
        const auto target = targetOf(fragment);
        if (!target || target->name.fragment == fragment)
            return;
        const bool isEncoded = m_section.view(destination).contains('%');
        replace(destination, '#' + (isEncoded ? target->name.fragment.toPercentEncoding() : target->name.fragment));
    }

    void replace(TextRange range, const QByteArray &text)
    {
        if (m_section.view(range) != text)
            m_replacements.push_back({range, text});
    }

    /// Whose words are a title themselves.
    bool isInHeading(const Link &link) const
    {
        return std::ranges::any_of(m_section.headings, [&](const Heading &h) { return h.range.contains(link.range); });
    }

    const Snapshot &m_snapshot;
    const Section &m_section;
    const LinkNaming &m_naming;
    std::vector<Replacement> m_replacements;
};

} // namespace

std::vector<Replacement> relinkings(const Snapshot &snapshot, int section, const LinkNaming &naming)
{
    return Relinking(snapshot, section, naming).run();
}

QByteArray relinked(const Snapshot &snapshot, int section, const LinkNaming &naming)
{
    const QByteArray &text = snapshot.syntax().sections()[index(section)]->text;
    const TextEdit edit(relinkings(snapshot, section, naming));
    QByteArray result;
    qsizetype from = 0;
    for (const Replacement &r : edit.replacements()) {
        result += text.sliced(from, r.range.start - from) + r.text;
        from = r.range.end;
    }
    return result + text.sliced(from);
}

} // namespace throughline
