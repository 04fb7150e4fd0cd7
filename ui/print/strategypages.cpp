// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/strategypages.h"

#include "core/base/translate.h"
#include "core/model/names.h"
#include "ui/print/contentspages.h"
#include "ui/print/elementblocks.h"
#include "ui/print/frameworkpages.h"
#include "ui/print/roadmappages.h"

#include <QPainter>

#include <algorithm>

namespace throughline {

namespace {

constexpr double coverAir = 0.28; ///< of the height, above the title
constexpr qreal coverBar = 56;
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
    std::vector<PageBlock> frameWords(int frame, qreal width) const;
    void addFrame(int frame);
    void addElement(int element);
    std::vector<int> furtherParts() const;
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
    m_composer.finish();
    const int afterCover = int(m_composer.pages().size());
    for (const Part part : {Part::Vision, Part::Framework, Part::Roadmap})
        if (!m_isStopped)
            addPart(part);
    if (m_isStopped)
        return false;
    addResources(m_composer, m_snapshot, m_blocks);
    addNotDoing(m_composer, m_snapshot, m_blocks);
    for (const int section : furtherParts())
        addOtherPart(section);
    addCoverageSummary(m_composer, m_snapshot, m_blocks);
    m_composer.finish();
    insertContents(m_composer, afterCover, strategyTitle(m_snapshot));
    return true;
}

void StrategyPages::addCover()
{
    const qreal width = m_composer.width();
    m_composer.startPage({});
    m_composer.add({.strips = {Strip{.height = m_composer.height() * coverAir}}});
    m_composer.add(m_blocks.paragraph({{tr("Product strategy")}}, TextRole::Eyebrow, width));
    m_composer.add(m_blocks.heading(strategyTitle(m_snapshot), TextRole::CoverTitle, 0, {}, width));
    Strip bar{.height = m_style.margins.top() / 2};
    bar.decorate([colour = m_style.accent, middle = bar.height / 2](
                     QPainter &painter) { painter.fillRect(QRectF(0, middle - 1.5, coverBar, 3), colour); });
    m_composer.add({.strips = {bar}, .keepsWithNext = true});
    if (const QString &owner = strategy().frontMatter().owner; !owner.isEmpty())
        m_composer.add(m_blocks.paragraph({{owner}}, TextRole::CoverLead, width));
    if (m_snapshot.trace().coverage().items > 0)
        m_composer.add(m_blocks.paragraph({{coverageWords(m_snapshot)}}, TextRole::CoverLead, width));
    m_composer.space(m_style.margins.top());
    const auto &sections = m_snapshot.syntax().sections();
    for (std::size_t i = 0; i < sections.size() && sections[i]->level() < 2; ++i)
        add(m_blocks.sectionProse(int(i), width));
}

/// The parts behind the three, in their order: check-ins, and those that the format doesn't know.
std::vector<int> StrategyPages::furtherParts() const
{
    std::vector<int> parts = strategy().otherParts();
    const auto &sections = m_snapshot.syntax().sections();
    for (std::size_t i = 0; i < sections.size(); ++i) {
        if (sections[i]->level() == 2
            && partNamed(QString::fromUtf8(sections[i]->headings.front().title), strategy().frontMatter().names) == Part::CheckIns)
            parts.push_back(int(i));
    }
    std::ranges::sort(parts);
    return parts;
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
            if (part == Part::Framework)
                addChains(m_composer, m_snapshot, m_blocks);
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
    if (group.kind == ElementKind::Alternative)
        addAlternatives(m_composer, m_blocks, group);
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

std::vector<PageBlock> StrategyPages::frameWords(int frame, qreal width) const
{
    const ElementBody &body = *strategy().element(frame).body;
    std::vector<PageBlock> words{m_blocks.heading(body.title(), TextRole::Element, 3, m_blocks.id(frame), width)};
    const auto append = [&words](std::vector<PageBlock> blocks) { std::ranges::move(blocks, std::back_inserter(words)); };
    append(m_blocks.prose(body.captionText(), width, TextRole::Caption));
    append(m_blocks.prose(body.proseText(), width));
    words.push_back(m_blocks.fields(frame, width));
    return words;
}

/// The picture beside its words, as on a storyboard; above them where the words are long.
void StrategyPages::addFrame(int frame)
{
    const qreal width = m_composer.width();
    const qreal share = width * pictureShare;
    const std::vector<Strip> picture = m_blocks.picture(frame, {share, share});
    std::vector<PageBlock> words = frameWords(frame, picture.empty() ? width : width - share - 2 * m_style.gap);
    if (const Strip text = stacked(words); !picture.empty() && text.height <= m_composer.height() / 2) {
        PageBlock block = std::move(words.front());
        block.keepsWithNext = false;
        // The words come first for whoever hears them: the picture belongs to what is under the heading.
        block.strips = {stacked(rowOf({{text}, {stacked(picture)}}, {share + 2 * m_style.gap, 0}))};
        block.after = 2 * m_style.gap;
        return m_composer.add(std::move(block));
    }
    words = frameWords(frame, width);
    if (!picture.empty())
        words.insert(
            words.begin() + 1, {.strips = {stacked(picture)}, .after = m_style.gap, .keepsWithNext = true, .isWhole = true});
    add(std::move(words));
}

void StrategyPages::addElement(int element)
{
    const ElementBody &body = *strategy().element(element).body;
    const qreal width = m_composer.width();
    const bool isInTable = body.kind == ElementKind::Alternative;
    if (isInTable && isAllInTable(element, m_blocks))
        return;
    m_composer.add(m_blocks.heading(body.title(), TextRole::Element, 3, m_blocks.id(element), width));
    PageBlock fields = m_blocks.fields(element, width, isInTable ? std::span(fieldsOfAlternatives) : std::span<const FieldKey>());
    const std::vector<PageBlock> prose = m_blocks.prose(body.proseText(), width);
    fields.keepsWithNext = !prose.empty();
    if (!fields.strips.empty())
        m_composer.add(std::move(fields));
    add(prose);
}

/// The sections of a part as they are written.
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
