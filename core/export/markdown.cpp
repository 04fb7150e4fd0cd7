// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/exports.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace throughline {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("export", text);
}

/// A picture in the document's own folders, by its name: nothing else that a document names is read into an export.
bool isPictureBeside(const QString &path)
{
    static const QStringList suffixes{"svg", "png", "jpg", "jpeg", "webp", "gif"};
    return !path.contains(u':') && !path.startsWith(u'/') && !path.split(u'/').contains(QStringLiteral(".."))
        && suffixes.contains(QFileInfo(path).suffix().toLower());
}

/// Text in a table's cell: one line, no bars.
QString inCell(QString text)
{
    return text.simplified().replace(u'|', QStringLiteral("\\|"));
}

/// Writes the document anew: as its author wrote it, with a contents list before and a coverage table behind, whys as sentences.
class MarkdownWriter
{
public:
    MarkdownWriter(const Snapshot &snapshot, const QString &pictureFolder)
        : m_snapshot(snapshot)
        , m_strategy(snapshot.strategy())
        , m_pictureFolder(pictureFolder)
    {
    }

    QByteArray run()
    {
        m_text = QStringLiteral("# %1\n\n").arg(m_strategy.title().isEmpty() ? tr("Strategy") : m_strategy.title());
        if (!m_strategy.frontMatter().owner.isEmpty())
            m_text += tr("Owner: %1").arg(m_strategy.frontMatter().owner) + QStringLiteral("\n\n");
        writeContents();
        const auto &sections = m_snapshot.syntax().sections();
        for (std::size_t s = 0; s < sections.size(); ++s)
            writeSection(static_cast<int>(s), *sections[s]);
        writeCoverage();
        return m_text.toUtf8();
    }

private:
    void writeContents()
    {
        m_text += QStringLiteral("## %1\n\n").arg(tr("Contents"));
        for (const SectionPtr &section : m_snapshot.syntax().sections()) {
            const int level = section->level();
            if (level != 2 && level != 3)
                continue;
            const Heading &heading = section->headings.front();
            m_text += QString(level == 3 ? QStringLiteral("  ") : QString())
                + QStringLiteral("- [%1](#%2)\n").arg(QString::fromUtf8(heading.title), QString::fromUtf8(heading.slug));
        }
        m_text += QStringLiteral("- [%1](#why-coverage)\n\n").arg(tr("Why coverage"));
    }

    void writeSection(int number, const Section &section)
    {
        const bool isTitle = section.level() == 1 && !m_hadTitle;
        m_hadTitle = m_hadTitle || isTitle;
        const int element = m_strategy.elementOfSection(number);
        std::vector<std::pair<TextRange, QString>> changes = pictureChanges(section);
        if (section.frontMatter != TextRange{})
            changes.push_back({section.blocks.front().range, {}});
        if (isTitle)
            changes.push_back({section.headings.front().range, {}});
        if (element >= 0 && m_strategy.element(element).kind() == ElementKind::Item)
            spellOutWhys(element, changes);
        std::ranges::sort(changes, {}, [](const auto &change) { return change.first.start; });
        qsizetype at = 0;
        QString written;
        for (const auto &[range, text] : changes) {
            written += section.string({at, range.start}) + text;
            at = range.end;
        }
        written += section.string({at, section.text.size()});
        written.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
        if (!written.trimmed().isEmpty())
            m_text += written.trimmed() + QStringLiteral("\n\n");
    }

    std::vector<std::pair<TextRange, QString>> pictureChanges(const Section &section) const
    {
        std::vector<std::pair<TextRange, QString>> changes;
        for (const Link &link : section.links) {
            const QString path = section.string(link.destination);
            if (link.isImage && link.form == Link::Form::Inline && isCopied(path))
                changes.push_back({link.destination, m_pictureFolder + u'/' + QFileInfo(path).fileName()});
        }
        return changes;
    }

    bool isCopied(const QString &path) const { return !m_pictureFolder.isEmpty() && picturesOf(m_snapshot).contains(path); }

    /// Behind an item's fields: the chain of its whys in words, or that there is none.
    void spellOutWhys(int item, std::vector<std::pair<TextRange, QString>> &changes) const
    {
        const ElementBody &body = *m_strategy.element(item).body;
        QStringList titles;
        for (const int step : m_snapshot.trace().chainUp(item))
            titles += m_strategy.element(step).body->title();
        titles.removeFirst();
        const QString words = m_snapshot.trace().traced(item) == Traced::No ? tr("**No why yet.**")
                                                                            : tr("*Why: %1.*").arg(titles.join(QStringLiteral(" → ")));
        const qsizetype at = body.fieldLists.empty() ? body.heading().range.end : body.fieldLists.back().end;
        changes.push_back({{at, at}, QStringLiteral("\n\n") + words});
    }

    void writeCoverage()
    {
        const Coverage coverage = m_snapshot.trace().coverage();
        m_text += QStringLiteral("## %1\n\n").arg(tr("Why coverage"));
        m_text += tr("%1 of %2 roadmap items have a why; of %3 the chain reaches a pain and a market.")
                      .arg(coverage.traced)
                      .arg(coverage.items)
                      .arg(coverage.fully)
            + QStringLiteral("\n\n");
        if (coverage.items == 0)
            return;
        m_text += QStringLiteral("| %1 | %2 | %3 |\n| --- | --- | --- |\n").arg(tr("Item"), tr("When"), tr("Why"));
        for (int e = 0; e < std::ssize(m_strategy.elements()); ++e) {
            const ElementBody &body = *m_strategy.element(e).body;
            if (body.kind != ElementKind::Item)
                continue;
            const Field *when = body.field(FieldKey::When);
            QStringList whys;
            for (const TraceLink &link : m_snapshot.trace().from(e)) {
                if (link.key == FieldKey::Why)
                    whys += m_strategy.element(link.to).body->title();
            }
            m_text += QStringLiteral("| %1 | %2 | %3 |\n")
                          .arg(inCell(body.title()), inCell(when ? body.value(*when) : QString()),
                               whys.isEmpty() ? tr("**no why yet**") : inCell(whys.join(QStringLiteral("; "))));
        }
    }

    const Snapshot &m_snapshot;
    const Strategy &m_strategy;
    QString m_pictureFolder;
    QString m_text;
    bool m_hadTitle = false;
};

} // namespace

QByteArray exportMarkdown(const Snapshot &snapshot, const QString &pictureFolder)
{
    return MarkdownWriter(snapshot, pictureFolder).run();
}

QStringList picturesOf(const Snapshot &snapshot)
{
    QStringList pictures;
    for (const SectionPtr &section : snapshot.syntax().sections()) {
        for (const Link &link : section->links) {
            const QString path = section->string(link.destination);
            if (link.isImage && isPictureBeside(path) && !pictures.contains(path))
                pictures += path;
        }
    }
    return pictures;
}

} // namespace throughline
