// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/strategypages.h"

#include "ui/print/elementblocks.h"

#include <QCoreApplication>

namespace throughline {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("PdfDocument", text);
}

class StrategyPages
{
public:
    StrategyPages(Composer &composer, const Snapshot &snapshot, const QString &folder, const StepDone &step)
        : m_composer(composer)
        , m_snapshot(snapshot)
        , m_style(composer.style())
        , m_blocks(snapshot, composer.style(), folder)
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
    void addRoadmapTable();
    void addOtherParts();
    void addCoverage();
    void add(std::vector<PageBlock> blocks);

    const Strategy &strategy() const { return m_snapshot.strategy(); }
    QString coverageWords() const;

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
    m_composer.finish();
    return true;
}

QString StrategyPages::coverageWords() const
{
    const Coverage coverage = m_snapshot.trace().coverage();
    return tr("%1 of %2 items traced").arg(coverage.traced).arg(coverage.items);
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
        m_composer.add(m_blocks.paragraph({{coverageWords()}}, TextRole::CoverLead, width));
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
            m_composer.add(m_blocks.heading(partName(part), TextRole::Part, 1, {}, m_composer.width()));
        }
        addGroup(int(i));
    }
}

void StrategyPages::addGroup(int index)
{
    const Group &group = strategy().groups()[static_cast<std::size_t>(index)];
    if (!group.name.isEmpty())
        m_composer.add(m_blocks.heading(group.name, TextRole::Group, 2, {}, m_composer.width()));
    for (int i = 0; i < group.elementCount; ++i) {
        const int element = group.firstElement + i;
        if (strategy().element(element).kind() == ElementKind::Frame)
            addFrame(element);
        else
            addElement(element);
        m_isStopped = !m_step(double(++m_done) / double(strategy().elements().size()));
        if (m_isStopped)
            return;
    }
}

void StrategyPages::addFrame(int frame)
{
    addElement(frame);
}

void StrategyPages::addElement(int element)
{
    const ElementBody &body = *strategy().element(element).body;
    const qreal width = m_composer.width();
    m_composer.add(m_blocks.heading(body.title(), TextRole::Element, 3, m_blocks.id(element), width));
    add(m_blocks.fields(element, width));
    add(m_blocks.prose(body.proseText(), width));
}

} // namespace

QString strategyTitle(const Snapshot &snapshot)
{
    const QString title = snapshot.strategy().title();
    return title.isEmpty() ? tr("Untitled strategy") : title;
}

bool composeStrategy(Composer &composer, const Snapshot &snapshot, const QString &folder, const StepDone &step)
{
    return StrategyPages(composer, snapshot, folder, step).compose();
}

} // namespace throughline
