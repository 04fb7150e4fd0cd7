// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/strategypages.h"

#include "ui/print/elementblocks.h"
#include "ui/print/roadmappages.h"

#include <QCoreApplication>

namespace throughline {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("PdfDocument", text);
}

constexpr double pictureShare = 0.42; ///< of the width, for a frame's picture beside its words

class StrategyPages {
public:
    StrategyPages(Composer &composer, const Snapshot &snapshot, const StepDone &step)
        : m_composer(composer)
        , m_snapshot(snapshot)
        , m_style(composer.style())
        , m_blocks(snapshot, composer.style())
        , m_step(step)
    {
    }

    bool compose();

private:
    void addCover();
    void addPart(Part part);
    void addGroup(int group);
    void addFrame(int frame);
    void addElement(int element);
    void addOtherPart(int section);
    void add(std::vector<PageBlock> blocks);

    const Strategy &strategy() const { return m_snapshot.strategy(); }

    Composer &m_composer;
    const Snapshot &m_snapshot;
    const PageStyle m_style;
    ElementBlocks m_blocks;
    const StepDone &m_step;
    int m_done = 0;
    bool m_isStopped = false;
};

void StrategyPages::add(std::vector<PageBlock> blocks)
{
    for (PageBlock &block : blocks)
        m_composer.add(std::move(block));
}

bool StrategyPages::compose()
{
    addCover();
    for (const Part part : {Part::Vision, Part::Framework, Part::Roadmap})
        if (!m_isStopped)
            addPart(part);
    if (m_isStopped)
        return false;
    for (const int section : strategy().otherParts())
        addOtherPart(section);
    addCoverageSummary(m_composer, m_snapshot, m_blocks);
    m_composer.finish();
    return true;
}

void StrategyPages::addCover()
{
    const qreal width = m_composer.width();
    m_composer.startPage({});
    Strip air;
    air.height = m_composer.height() * 0.3;
    m_composer.add({.strips = {air}});
    m_composer.add(m_blocks.heading(strategyTitle(m_snapshot), TextRole::CoverTitle, 0, {}, width));
    if (const QString &owner = strategy().frontMatter().owner; !owner.isEmpty())
        m_composer.add(m_blocks.paragraph({{owner}}, TextRole::CoverLead, width));
    if (m_snapshot.trace().coverage().items > 0)
        m_composer.add(m_blocks.paragraph({{coverageWords(m_snapshot)}}, TextRole::CoverLead, width));
    m_composer.space(m_style.margins.top());
    const auto &sections = m_snapshot.syntax().sections();
    for (std::size_t i = 0; i < sections.size() && sections[i]->level() < 2; ++i)
        add(m_blocks.sectionProse(int(i), width));
}

void StrategyPages::addPart(Part part)
{
    bool isFirst = true;
    for (std::size_t i = 0; i < strategy().groups().size() && !m_isStopped; ++i) {
        const Group &group = strategy().groups()[i];
        if (group.part != part)
            continue;
        if (std::exchange(isFirst, false)) {
            m_composer.startPage(strategyTitle(m_snapshot) + QStringLiteral(" · ") + partName(part));
            const QString id = group.partSection >= 0 ? ElementBlocks::sectionId(group.partSection) : QString();
            m_composer.add(m_blocks.heading(partName(part), TextRole::Part, 1, id, m_composer.width()));
            if (group.partSection >= 0)
                add(m_blocks.sectionProse(group.partSection, m_composer.width()));
            if (part == Part::Roadmap)
                addRoadmapOverview(m_composer, m_snapshot, m_blocks);
        }
        addGroup(int(i));
    }
}

void StrategyPages::addGroup(int index)
{
    const Group &group = strategy().groups()[static_cast<std::size_t>(index)];
    if (!group.name.isEmpty()) {
        m_composer.add(
            m_blocks.heading(group.name, TextRole::Group, 2, ElementBlocks::sectionId(group.section), m_composer.width()));
        add(m_blocks.sectionProse(group.section, m_composer.width()));
    }
    for (int i = 0; i < group.elementCount; ++i) {
        const int element = group.firstElement + i;
        if (strategy().element(element).kind() == ElementKind::Frame)
            addFrame(element);
        else
            addElement(element);
        m_isStopped = m_step && !m_step(double(++m_done) / double(strategy().elements().size()));
        if (m_isStopped)
            return;
    }
}

/// The picture beside its words, as on a storyboard; above them where the words are long.
void StrategyPages::addFrame(int frame)
{
    const ElementBody &body = *strategy().element(frame).body;
    const qreal width = m_composer.width();
    const qreal pictures = width * pictureShare;
    const qreal column = body.picture < 0 ? width : width - pictures - 2 * m_style.gap;
    const PageBlock title = m_blocks.heading(body.title(), TextRole::Element, 3, m_blocks.id(frame), column);
    std::vector<PageBlock> words{title};
    words.front().before = 0;
    if (const QString caption = body.captionText(); !caption.isEmpty())
        for (PageBlock &block : m_blocks.prose(caption, column, TextRole::Caption))
            words.push_back(std::move(block));
    for (PageBlock &block : m_blocks.prose(body.proseText(), column))
        words.push_back(std::move(block));
    words.push_back(m_blocks.fields(frame, column));
    const Strip text = stacked(words);
    const std::vector<Strip> picture = m_blocks.picture(frame, {pictures, pictures});
    if (picture.empty() || text.height > m_composer.height() / 2) {
        for (const Strip &strip : picture)
            m_composer.add({.strips = {strip}, .before = title.before, .keepsWithNext = true});
        return add(std::move(words));
    }
    PageBlock block = title;
    block.keepsWithNext = false;
    block.strips = {stacked(rowOf({{stacked(picture)}, {text}}, {0, pictures + 2 * m_style.gap}))};
    block.after = m_style.gap;
    m_composer.add(std::move(block));
}

void StrategyPages::addElement(int element)
{
    const ElementBody &body = *strategy().element(element).body;
    const qreal width = m_composer.width();
    m_composer.add(m_blocks.heading(body.title(), TextRole::Element, 3, m_blocks.id(element), width));
    PageBlock fields = m_blocks.fields(element, width);
    const std::vector<PageBlock> prose = m_blocks.prose(body.proseText(), width);
    fields.keepsWithNext = !prose.empty();
    if (!fields.strips.empty())
        m_composer.add(std::move(fields));
    add(prose);
}

/// A part that the format doesn't know: its sections as they are written.
void StrategyPages::addOtherPart(int first)
{
    const auto &sections = m_snapshot.syntax().sections();
    for (std::size_t i = std::size_t(first); i < sections.size() && (int(i) == first || sections[i]->level() > 2); ++i) {
        const QString title = QString::fromUtf8(sections[i]->headings.front().title);
        if (int(i) == first)
            m_composer.startPage(strategyTitle(m_snapshot) + QStringLiteral(" · ") + title);
        const int level = sections[i]->level() - 1;
        const TextRole role = level == 1 ? TextRole::Part : level == 2 ? TextRole::Group : TextRole::Element;
        m_composer.add(m_blocks.heading(title, role, level, m_blocks.resolveSection(int(i)), m_composer.width()));
        add(m_blocks.sectionProse(int(i), m_composer.width()));
    }
}

} // namespace

QString strategyTitle(const Snapshot &snapshot)
{
    const QString title = snapshot.strategy().title();
    return title.isEmpty() ? tr("Untitled strategy") : title;
}

bool composeStrategy(Composer &composer, const Snapshot &snapshot, const StepDone &step)
{
    return StrategyPages(composer, snapshot, step).compose();
}

} // namespace throughline
