// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/portablemarkdown.h"

#include "core/base/translate.h"
#include "core/export/mermaid.h"
#include "core/syntax/escaped.h"
#include "core/syntax/linkparts.h"
#include "core/syntax/slug.h"

#include <algorithm>

namespace throughline {

namespace {

QString escaped(const QString &text)
{
    return QString::fromUtf8(escapedInline(text));
}

/// Plain text in a table's cell: one line, no bars.
QString inCell(const QString &text)
{
    return escaped(text).replace(u'|', QStringLiteral("\\|"));
}

/// Without the blank lines at both ends; the first line keeps its indentation, which may mean something.
QString withoutBlankEnds(const QString &text)
{
    const auto isSpace = [](QChar c) { return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r'; };
    const qsizetype first = std::ranges::find_if_not(text, isSpace) - text.begin();
    const qsizetype start = first == text.size() ? first : text.lastIndexOf(u'\n', first) + 1;
    qsizetype end = text.size();
    while (end > start && isSpace(text[end - 1]))
        --end;
    return text.sliced(start, end - start);
}

/// What stands in place of a range of a section; an empty range is where text goes in.
struct Change {
    TextRange range;
    QString text;
};

class PortableWriter {
public:
    PortableWriter(const Snapshot &snapshot, const PortableStyle &style)
        : m_snapshot(snapshot)
        , m_strategy(snapshot.strategy())
        , m_style(style)
        , m_pictures(style.destination ? picturesOf(snapshot) : std::vector<NamedPicture>())
    {
    }

    QByteArray run()
    {
        const QString contents = freeTitle(tr("Contents"));
        m_coverageTitle = freeTitle(tr("Why coverage"));
        m_text.reserve(m_snapshot.text().size() * 3 / 2);
        m_text += QStringLiteral("# %1\n\n").arg(m_strategy.title().isEmpty() ? tr("Strategy") : escaped(m_strategy.title()));
        if (!m_strategy.frontMatter().owner.isEmpty())
            m_text += tr("Owner: %1").arg(escaped(m_strategy.frontMatter().owner)) + QStringLiteral("\n\n");
        const int roadmap = m_style.hasChart ? beginningOfRoadmap() : -1;
        const auto &sections = m_snapshot.syntax().sections();
        const auto introduced = std::ranges::find_if(sections, [](const SectionPtr &section) { return section->level() > 1; });
        for (std::size_t s = 0; s < sections.size(); ++s) {
            if (sections.begin() + std::ptrdiff_t(s) == introduced)
                writeContents(contents);
            writeSection(static_cast<int>(s), *sections[s]);
            if (static_cast<int>(s) == roadmap)
                writeChart();
        }
        if (introduced == sections.end())
            writeContents(contents);
        writeCoverage();
        return m_text.toUtf8();
    }

private:
    /// \a title, numbered where a heading of the document is called so: a heading of ours must not take its links.
    QString freeTitle(const QString &title) const
    {
        QString free = title;
        for (int n = 2; m_strategy.resolve(slugOf(free.toUtf8())).section >= 0; ++n)
            free = title + u' ' + QString::number(n);
        return free;
    }

    /// The fragments of the sections' own headings.
    std::vector<QByteArray> fragments() const
    {
        std::vector<QByteArray> slugs;
        std::vector<std::size_t> own;
        for (const SectionPtr &section : m_snapshot.syntax().sections()) {
            own.push_back(slugs.size());
            std::ranges::transform(section->headings, std::back_inserter(slugs), &Heading::slug);
        }
        const std::vector<QByteArray> unique = uniqueSlugs(slugs);
        std::vector<QByteArray> ofSections;
        std::ranges::transform(
            own, std::back_inserter(ofSections), [&](std::size_t i) { return i < unique.size() ? unique[i] : QByteArray(); });
        return ofSections;
    }

    void writeContents(const QString &title)
    {
        m_text += QStringLiteral("## %1\n\n").arg(title);
        const std::vector<QByteArray> fragment = fragments();
        const auto &sections = m_snapshot.syntax().sections();
        bool hasPart = false; // a group before any part would be indented under nothing
        for (std::size_t s = 0; s < sections.size(); ++s) {
            const int level = sections[s]->level();
            if (level != 2 && level != 3)
                continue;
            hasPart = hasPart || level == 2;
            writeEntry(level == 3 && hasPart, QString::fromUtf8(sections[s]->headings.front().title), fragment[s]);
        }
        writeEntry(false, m_coverageTitle, slugOf(m_coverageTitle.toUtf8()));
        m_text += u'\n';
    }

    /// The section of the roadmap's own heading, or -1.
    int beginningOfRoadmap() const
    {
        const auto roadmap = std::ranges::find_if(
            m_strategy.groups(), [](const Group &group) { return group.part == Part::Roadmap && group.partSection >= 0; });
        return roadmap == m_strategy.groups().end() ? -1 : roadmap->partSection;
    }

    void writeChart()
    {
        if (const QString chart = mermaidGantt(m_snapshot); !chart.isEmpty())
            m_text += QStringLiteral("```mermaid\n%1```\n\n").arg(chart);
    }

    void writeEntry(bool isIndented, const QString &title, const QByteArray &fragment)
    {
        m_text += (isIndented ? QStringLiteral("  - [") : QStringLiteral("- [")) + escaped(title) + QStringLiteral("](#")
            + QString::fromUtf8(fragment) + QStringLiteral(")\n");
    }

    void writeSection(int number, const Section &section)
    {
        const bool isTitle = section.level() == 1 && !m_hadTitle;
        m_hadTitle = m_hadTitle || isTitle;
        const int element = m_strategy.elementOfSection(number);
        std::vector<Change> changes = pictureChanges(section);
        if (section.frontMatter != TextRange{})
            changes.push_back({section.blocks.front().range, {}});
        if (isTitle)
            changes.push_back({section.headings.front().range, {}});
        if (m_style.isWithoutHtml)
            replaceHtml(section, changes);
        if (element >= 0 && m_strategy.element(element).kind() == ElementKind::Item)
            spellOutWhys(element, changes);
        std::ranges::stable_sort(changes, {}, [](const Change &change) { return change.range.start; });
        const QString written = withoutBlankEnds(changed(section, changes));
        if (!written.isEmpty())
            m_text += written + QStringLiteral("\n\n");
    }

    static QString changed(const Section &section, const std::vector<Change> &changes)
    {
        qsizetype at = 0;
        QString written;
        for (const Change &change : changes) {
            if (change.range.start < at) // inside what went
                continue;
            written += section.string({at, change.range.start}) + change.text;
            at = change.range.end;
        }
        written += section.string({at, section.text.size()});
        if (written.contains(u'\r'))
            written.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
        return written;
    }

    std::vector<Change> pictureChanges(const Section &section)
    {
        std::vector<Change> changes;
        const auto lead = [&](QByteArrayView destination, TextRange range) {
            const auto picture = std::ranges::find(m_pictures, pathOfDestination(destination), &NamedPicture::path);
            if (picture != m_pictures.end())
                changes.push_back({range, QString::fromUtf8(m_style.destination(*picture))});
        };
        for (const Link &link : section.links) {
            if (link.isImage && link.form == Link::Form::Inline)
                lead(section.view(link.destination), link.destination);
        }
        for (const LinkDefinition &definition : section.definitions)
            lead(section.view(definition.destination), definition.destination);
        return changes;
    }

    static void replaceHtml(const Section &section, std::vector<Change> &changes)
    {
        for (const Block &block : section.blocks) {
            if (block.kind != BlockKind::Html || block.parent >= 0)
                continue;
            const bool isAnchor = !section.anchor.isEmpty() && block.range.contains(section.anchorRange);
            const QString html = section.string(block.range).trimmed();
            if (!isAnchor && html != QStringLiteral("<!-- -->"))
                changes.push_back({block.range, QStringLiteral("````````html\n%1\n````````\n").arg(html)});
        }
    }

    /// Behind an item's fields: the chain of its whys in words, or that there is none.
    void spellOutWhys(int item, std::vector<Change> &changes) const
    {
        const ElementBody &body = *m_strategy.element(item).body;
        QStringList titles;
        for (const int step : m_snapshot.trace().chainUp(item))
            titles += escaped(m_strategy.element(step).body->title());
        titles.removeFirst();
        const QString words = m_snapshot.trace().traced(item) == Traced::No
            ? tr("**No why yet.**")
            : tr("*Why: %1.*").arg(titles.join(QStringLiteral(" → ")));
        const qsizetype at = body.fieldLists.empty() ? body.heading().range.end : body.fieldLists.back().end;
        changes.push_back(
            {{at, at}, QStringLiteral("\n\n") + words + (body.fieldLists.empty() ? QStringLiteral("\n") : QString())});
    }

    void writeCoverage()
    {
        const Coverage coverage = m_snapshot.trace().coverage();
        m_text += QStringLiteral("## %1\n\n").arg(m_coverageTitle);
        m_text += tr("%1 of %2 roadmap items have a why; of %3 the chain reaches a pain and a market.")
                      .arg(coverage.traced)
                      .arg(coverage.items)
                      .arg(coverage.fully)
            + u'\n';
        if (coverage.items == 0)
            return;
        m_text += QStringLiteral("\n| %1 | %2 | %3 |\n| --- | --- | --- |\n").arg(tr("Item"), tr("When"), tr("Why"));
        for (int e = 0; e < std::ssize(m_strategy.elements()); ++e) {
            if (m_strategy.element(e).kind() == ElementKind::Item)
                writeCoverageRow(e);
        }
    }

    void writeCoverageRow(int item)
    {
        const ElementBody &body = *m_strategy.element(item).body;
        const Field *when = body.field(FieldKey::When);
        QStringList whys;
        for (const TraceLink &link : m_snapshot.trace().from(item)) {
            if (link.key == FieldKey::Why)
                whys += m_strategy.element(link.to).body->title();
        }
        m_text += QStringLiteral("| %1 | %2 | %3 |\n")
                      .arg(inCell(body.title()), inCell(when ? body.value(*when) : QString()),
                          whys.isEmpty() ? tr("**no why yet**") : inCell(whys.join(QStringLiteral("; "))));
    }

    const Snapshot &m_snapshot;
    const Strategy &m_strategy;
    const PortableStyle &m_style;
    std::vector<NamedPicture> m_pictures;
    QString m_coverageTitle;
    QString m_text;
    bool m_hadTitle = false;
};

} // namespace

QByteArray portableMarkdown(const Snapshot &snapshot, const PortableStyle &style)
{
    return PortableWriter(snapshot, style).run();
}

} // namespace throughline
