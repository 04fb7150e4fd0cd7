// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/elementblocks.h"

#include "core/export/standalone.h"
#include "ui/paint/picture.h"

#include <QCoreApplication>

namespace throughline {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("PdfDocument", text);
}

constexpr qreal keyShare = 0.25; ///< of a list of fields, for their names

/// A word or a figure by nature, so that two of them share a line in every element alike.
bool isTerse(const FieldRule &rule)
{
    return rule.key == FieldKey::Team
        || (rule.type != ValueType::Text && rule.type != ValueType::Link && rule.key != FieldKey::When);
}

/// \a picture as large as \a bounds allow; no height where it can't be read.
Strip pictureStrip(const Picture &picture, QSizeF bounds)
{
    if (picture.isNull())
        return {};
    const QRectF area({}, picture.size().scaled(bounds, Qt::KeepAspectRatio));
    return {.height = area.height(), .drawings = {[picture, area](QPainter &painter) { picture.draw(painter, area); }}};
}

} // namespace

std::vector<Strip> rowOf(const std::vector<std::vector<Strip>> &cells, const std::vector<qreal> &lefts)
{
    std::size_t count = 0;
    for (const auto &cell : cells)
        count = std::max(count, cell.size());
    std::vector<Strip> rows(count);
    for (std::size_t c = 0; c < cells.size(); ++c)
        for (std::size_t i = 0; i < cells[c].size(); ++i) {
            rows[i].height = std::max(rows[i].height, cells[c][i].height);
            rows[i].add(cells[c][i], {lefts[c], 0});
        }
    return rows;
}

ElementBlocks::ElementBlocks(const Snapshot &snapshot, const PageStyle &page)
    : m_snapshot(snapshot)
    , m_page(page)
{
}

PageBlock ElementBlocks::heading(const QString &title, TextRole role, int outlineLevel, const QString &id, qreal width) const
{
    PageBlock block = paragraph({{title}}, role, width);
    block.isWhole = true;
    block.destination = id;
    block.outlineLevel = outlineLevel;
    block.outlineTitle = title;
    return block;
}

PageBlock ElementBlocks::paragraph(const TextRuns &runs, TextRole role, qreal width) const
{
    const TextStyle style = m_page.text(role);
    return {.strips = typeset(runs, style, m_page, width),
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

ElementBlocks::Fact ElementBlocks::fact(int element, const Field &field, qreal width) const
{
    const ElementBody &body = *at(element).body;
    const FieldRule *rule = fieldRule(body.kind, field.key);
    const TextStyle keyStyle = m_page.text(TextRole::Small);
    TextStyle style = keyStyle;
    style.colour = m_page.ink;
    const qreal keys = width * keyShare;
    const QString name = rule ? QString::fromUtf8(rule->name) : body.section->string(field.name);
    Fact fact{.name = name, .value = value(element, field)};
    const QString plain = body.value(field);
    fact.isShort = rule && isTerse(*rule) && field.linkCount == 0 && textWidth(plain, style) < width / 2 - keys
        && textWidth(name, style) < keys - m_page.gap;
    fact.key = typeset({{name}}, keyStyle, m_page, keys - m_page.gap);
    fact.strips = typeset(fact.value, style, m_page, fact.isShort ? width / 2 - keys : width - keys);
    return fact;
}

PageBlock ElementBlocks::fields(int element, qreal width) const
{
    const ElementBody &body = *at(element).body;
    const TextStyle style = m_page.text(TextRole::Small);
    const qreal keys = width * keyShare;
    PageBlock block{.before = style.before, .after = m_page.gap, .isWhole = true};
    const auto append
        = [&block](std::vector<Strip> strips) { block.strips.insert(block.strips.end(), strips.begin(), strips.end()); };
    if (body.kind == ElementKind::Item && m_snapshot.trace().traced(element) == Traced::No)
        append(typeset({noWhy()}, style, m_page, width));
    std::vector<Fact> facts;
    for (const Field &field : body.fields)
        if (!field.value.isEmpty() && field.key != FieldKey::Lasts) // a matter for whoever presents
            facts.push_back(fact(element, field, width));
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const bool isRepeat = i > 0 && facts[i].name == facts[i - 1].name;
        std::vector<std::vector<Strip>> cells{isRepeat ? std::vector<Strip>() : facts[i].key, facts[i].strips};
        if (facts[i].isShort && i + 1 < facts.size() && facts[i + 1].isShort) {
            cells.insert(cells.end(), {facts[i + 1].key, facts[i + 1].strips});
            ++i;
        }
        append(rowOf(cells, {0, keys, width / 2, width / 2 + keys}));
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
    if (const Strip strip = pictureStrip(picture, bounds); strip.height > 0)
        return {strip};
    const QString alt = body.section->string(link.text);
    const QString reason
        = alt.isEmpty() || picture.obstacle().isEmpty() ? picture.obstacle() : QStringLiteral(" – ") + picture.obstacle();
    return typeset({{.text = alt, .isItalic = true}, {.text = reason}}, m_page.text(TextRole::Small), m_page, bounds.width());
}

} // namespace throughline
