// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/elementblocks.h"

#include "core/base/translate.h"
#include "core/export/standalone.h"
#include "ui/paint/picture.h"

#include <QUrl>

#include <set>

namespace throughline {

namespace {

constexpr qreal keyShare = 0.25; ///< of a list of fields, for their names

/// A word or a figure by nature, so that two of them share a line in every element alike.
bool isTerse(const FieldRule &rule)
{
    return rule.key == FieldKey::Team
        || (rule.type != ValueType::Text && rule.type != ValueType::Link && rule.key != FieldKey::When);
}

/// How an element is called that names another one in a field with \a key, from there.
QString reliance(FieldKey key)
{
    switch (key) {
    case FieldKey::FeltBy:
        return tr("What hurts them");
    case FieldKey::Solves:
        return tr("Solved by");
    case FieldKey::Why:
        return tr("Acted on by");
    case FieldKey::BelieveIt:
    case FieldKey::Pain:
        return tr("Shown in");
    case FieldKey::InsteadOf:
        return tr("Alternatives");
    case FieldKey::About:
        return tr("To weigh up");
    case FieldKey::After:
        return tr("Comes before");
    default:
        return tr("Relied on by");
    }
}

/// \a picture as large as \a bounds allow; no height where it can't be read.
Strip pictureStrip(const Picture &picture, QSizeF bounds, TagPtr tag)
{
    if (picture.isNull())
        return {};
    const QRectF area({}, picture.size().scaled(bounds, Qt::KeepAspectRatio));
    Strip strip{.height = area.height()};
    Drawing &drawing
        = strip.drawings.emplace_back([picture, area](QPainter &painter) { picture.draw(painter, area); }, std::move(tag));
    drawing.bounds = area;
    return strip;
}

} // namespace

ElementBlocks::ElementBlocks(const Snapshot &snapshot, const PageStyle &page)
    : m_snapshot(snapshot)
    , m_page(page)
{
}

PageBlock ElementBlocks::heading(const QString &title, TextRole role, int outlineLevel, const QString &id, qreal width) const
{
    PageBlock block = paragraph({{title}}, role, width, newHeading(outlineLevel + 1));
    block.isWhole = true;
    block.destination = id;
    block.outlineLevel = outlineLevel;
    block.outlineTitle = title;
    return block;
}

PageBlock ElementBlocks::paragraph(const TextRuns &runs, TextRole role, qreal width, const TagPtr &tag) const
{
    const TextStyle style = m_page.text(role);
    return {.strips = typeset(runs, style, m_page, width, tag),
        .before = style.before,
        .after = style.after,
        .keepsWithNext = style.keepsWithNext};
}

std::vector<PageBlock> ElementBlocks::prose(const QString &markdown, qreal width, TextRole role) const
{
    return proseBlocks(standaloneMarkdown(m_snapshot.strategy(), markdown), role, m_page, width, resolver());
}

QString ElementBlocks::resolve(const QString &target) const
{
    if (!target.startsWith(u'#')) {
        const QUrl url(target);
        return url.isRelative() ? QString() : target;
    }
    const Strategy &strategy = m_snapshot.strategy();
    const LinkTarget found = strategy.resolve(QUrl::fromPercentEncoding(target.mid(1).toUtf8()).toUtf8());
    if (found.section < 0)
        return {};
    return u'#' + resolveSection(found.section);
}

QString ElementBlocks::resolveSection(int section) const
{
    const int element = m_snapshot.strategy().elementOfSection(section);
    return element >= 0 ? id(element) : sectionId(section);
}

QString ElementBlocks::sectionId(int section)
{
    return QStringLiteral("section:%1").arg(section);
}

std::vector<PageBlock> ElementBlocks::sectionProse(int section, qreal width) const
{
    const Section &read = *m_snapshot.syntax().sections()[static_cast<std::size_t>(section)];
    const qsizetype from = read.hasHeading ? read.headings.front().range.end : read.frontMatter.end;
    return prose(read.string({from, read.text.size()}), width);
}

TextRuns ElementBlocks::value(int element, const Field &field) const
{
    const ElementBody &body = *at(element).body;
    return inlineRuns(standaloneMarkdown(m_snapshot.strategy(), body.value(field)), resolver());
}

TextRun ElementBlocks::noWhy() const
{
    return {.text = tr("no why yet"), .isBold = true, .colour = m_page.warning};
}

TextRun ElementBlocks::link(int element, const QColor &colour) const
{
    return {.text = at(element).body->title(), .target = u'#' + id(element), .colour = colour};
}

TextRuns ElementBlocks::whys(int item) const
{
    TextRuns all;
    const bool isTraced = m_snapshot.trace().traced(item) != Traced::No;
    if (!isTraced)
        all.push_back(noWhy());
    for (const Field &field : at(item).body->fields) {
        if (field.key != FieldKey::Why || field.value.isEmpty())
            continue;
        if (!all.empty())
            all.push_back({QStringLiteral("\n")});
        const TextRuns runs = value(item, field);
        all.insert(all.end(), runs.begin(), runs.end());
    }
    return all;
}

TextRuns ElementBlocks::plainField(int element, FieldKey key) const
{
    const Field *field = at(element).body->field(key);
    return field ? value(element, *field) : TextRuns();
}

/// To whoever hears it, a field and what it says are one paragraph.
ElementBlocks::Fact ElementBlocks::fact(const QString &name, const TextRuns &value, qreal width, bool isTerse) const
{
    const TextStyle keyStyle = m_page.text(TextRole::Small);
    TextStyle style = keyStyle;
    style.colour = m_page.ink;
    const qreal keys = width * keyShare;
    QString plain;
    for (const TextRun &run : value)
        plain += run.text;
    const TagPtr entry = newTag(TagRole::Paragraph);
    Fact fact{.name = name};
    fact.key = m_words.typeset({{name + u' '}}, keyStyle, m_page, keys - m_page.gap, entry);
    if (fact.key.size() > 1) // its lines stand beside those of the value
        fact.key = m_words.typeset({{name + u' '}}, keyStyle, m_page, keys - m_page.gap, newTag(TagRole::Paragraph));
    fact.isShort = isTerse && fact.key.size() == 1 && m_words.width(plain, style) < width / 2 - keys;
    fact.strips = m_words.typeset(value, style, m_page, fact.isShort ? width / 2 - keys : width - keys, entry);
    return fact;
}

std::vector<ElementBlocks::Fact> ElementBlocks::facts(int element, qreal width, std::span<const FieldKey> without) const
{
    const ElementBody &body = *at(element).body;
    std::vector<Fact> facts;
    for (const Field &field : body.fields) {
        const bool isLeftOut
            = field.key == FieldKey::Lasts || std::ranges::contains(without, field.key); // how long is the speaker's matter
        if (field.value.isEmpty() || isLeftOut)
            continue;
        const FieldRule *rule = fieldRule(body.kind, field.key);
        const QString name = rule ? QString::fromUtf8(rule->name) : body.section->string(field.name);
        facts.push_back(fact(name, value(element, field), width, rule && isTerse(*rule) && field.linkCount == 0));
    }
    for (auto &[name, relying] : reliedOnBy(element))
        facts.push_back(fact(name, relying, width, false));
    return facts;
}

std::vector<std::pair<QString, TextRuns>> ElementBlocks::reliedOnBy(int element) const
{
    std::vector<std::pair<QString, TextRuns>> all;
    std::set<std::pair<QString, int>> seen;
    for (const TraceLink &link : m_snapshot.trace().to(element)) {
        const QString name = reliance(link.key);
        if (link.from == element || !seen.emplace(name, link.from).second)
            continue;
        auto group = std::ranges::find(all, name, &std::pair<QString, TextRuns>::first);
        if (group == all.end())
            group = all.insert(all.end(), {name, {}});
        else
            group->second.push_back({QStringLiteral(", ")});
        group->second.push_back(this->link(link.from));
    }
    return all;
}

PageBlock ElementBlocks::fields(int element, qreal width, std::span<const FieldKey> without) const
{
    const TextStyle style = m_page.text(TextRole::Small);
    const qreal keys = width * keyShare;
    PageBlock block{.before = style.before, .after = m_page.gap, .isWhole = true};
    const auto append = [&block](std::vector<Strip> strips) { std::ranges::move(strips, std::back_inserter(block.strips)); };
    if (at(element).kind() == ElementKind::Item && m_snapshot.trace().traced(element) == Traced::No)
        append(typeset({noWhy()}, style, m_page, width));
    std::vector<Fact> facts = this->facts(element, width, without);
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const bool isRepeat = i > 0 && facts[i].name == facts[i - 1].name;
        std::vector<std::vector<Strip>> cells(2);
        if (!isRepeat)
            cells[0] = std::move(facts[i].key);
        cells[1] = std::move(facts[i].strips);
        if (facts[i].isShort && i + 1 < facts.size() && facts[i + 1].isShort) {
            ++i;
            cells.push_back(std::move(facts[i].key));
            cells.push_back(std::move(facts[i].strips));
        }
        append(rowOf(std::move(cells), {0, keys, width / 2, width / 2 + keys}));
    }
    return block;
}

std::vector<Strip> ElementBlocks::picture(int frame, QSizeF bounds) const
{
    const ElementBody &body = *at(frame).body;
    if (body.picture < 0)
        return {};
    const Link &link = body.section->links[static_cast<std::size_t>(body.picture)];
    const QString path = m_snapshot.strategy().pictureOf(body);
    const Picture picture = path.isEmpty() ? Picture() : Picture::read(m_snapshot.pictures().bytes(path).joined(), path);
    const QString alt = body.section->string(link.text);
    const TagPtr tag = newTag(TagRole::Figure, {}, alt.isEmpty() ? body.title() : alt);
    if (const Strip strip = pictureStrip(picture, bounds, tag); strip.height > 0)
        return {strip};
    const QString reason
        = alt.isEmpty() || picture.obstacle().isEmpty() ? picture.obstacle() : QStringLiteral(" – ") + picture.obstacle();
    return typeset({{.text = alt, .isItalic = true}, {.text = reason}}, m_page.text(TextRole::Small), m_page, bounds.width());
}

} // namespace throughline
