// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/elementblocks.h"

#include <QCoreApplication>
#include <QDir>
#include <QImageReader>
#include <QSvgRenderer>
#include <QUrl>

namespace throughline {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("PdfDocument", text);
}

constexpr qreal keyColumn = 104;

/// Draws the picture at \a path into a rectangle; empty where it can't be read.
Strip pictureStrip(const QString &path, QSizeF bounds)
{
    const auto fit = [bounds](QSizeF size) { return QRectF({}, size.scaled(bounds, Qt::KeepAspectRatio)); };
    Strip strip;
    if (path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive)) {
        const auto svg = std::make_shared<QSvgRenderer>(path);
        if (!svg->isValid() || svg->viewBoxF().isEmpty())
            return {};
        const QRectF area = fit(svg->viewBoxF().size());
        strip.height = area.height();
        strip.drawings.push_back([svg, area](QPainter &painter) {
            painter.save();
            svg->render(&painter, area);
            painter.restore();
        });
        return strip;
    }
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const QImage image = reader.read();
    if (image.isNull())
        return {};
    const QRectF area = fit(image.size());
    strip.height = area.height();
    strip.drawings.push_back([image, area](QPainter &painter) { painter.drawImage(area, image); });
    return strip;
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

ElementBlocks::ElementBlocks(const Snapshot &snapshot, const PageStyle &page, QString folder)
    : m_snapshot(snapshot)
    , m_page(page)
    , m_folder(std::move(folder))
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
    return {.strips = typeset(runs, style, m_page, width), .before = style.before, .after = style.after, .keepsWithNext = style.keepsWithNext};
}

std::vector<PageBlock> ElementBlocks::prose(const QString &markdown, qreal width) const
{
    return proseBlocks(markdown, TextRole::Body, m_page, width, [this](const QString &target) { return resolve(target); });
}

QString ElementBlocks::resolve(const QString &target) const
{
    if (!target.startsWith(u'#')) {
        const QUrl url(target);
        return url.isRelative() ? QString() : target;
    }
    const Strategy &strategy = m_snapshot.strategy();
    const LinkTarget found = strategy.resolve(QUrl::fromPercentEncoding(target.mid(1).toUtf8()).toUtf8());
    return found.element < 0 ? QString() : u'#' + id(found.element);
}

TextRuns ElementBlocks::value(int element, const Field &field) const
{
    const ElementBody &body = *at(element).body;
    TextRuns runs = inlineRuns(body.value(field), [this](const QString &target) { return resolve(target); });
    return runs;
}

TextRuns ElementBlocks::whys(int item) const
{
    TextRuns all;
    const bool isTraced = m_snapshot.trace().traced(item) != Traced::No;
    if (!isTraced)
        all.push_back({.text = tr("no why yet"), .isBold = true, .colour = m_page.warning});
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

std::vector<PageBlock> ElementBlocks::fields(int element, qreal width) const
{
    const ElementBody &body = *at(element).body;
    const TextStyle style = m_page.text(TextRole::Small);
    TextStyle valueStyle = style;
    valueStyle.colour = m_page.ink;
    std::vector<PageBlock> blocks;
    QString previous;
    for (const Field &field : body.fields) {
        if (field.value.isEmpty())
            continue;
        const FieldRule *rule = fieldRule(body.kind, field.key);
        const QString name = rule ? QString::fromUtf8(rule->name) : body.section->string(field.name);
        const auto key = typeset({{name == previous ? QString() : name}}, style, m_page, keyColumn - m_page.gap);
        previous = name;
        blocks.push_back({.strips = rowOf({key, typeset(value(element, field), valueStyle, m_page, width - keyColumn)}, {0, keyColumn}), .after = style.after});
    }
    if (body.kind == ElementKind::Item && m_snapshot.trace().traced(element) == Traced::No)
        blocks.insert(blocks.begin(), paragraph({{.text = tr("no why yet"), .isBold = true, .colour = m_page.warning}}, TextRole::Small, width));
    if (!blocks.empty())
        blocks.back().after = m_page.gap;
    return blocks;
}

std::vector<Strip> ElementBlocks::picture(int frame, QSizeF bounds) const
{
    const ElementBody &body = *at(frame).body;
    if (body.picture < 0)
        return {};
    const Link &link = body.section->links[static_cast<std::size_t>(body.picture)];
    const QString path = QUrl::fromPercentEncoding(body.section->view(link.destination).toByteArray());
    const Strip strip = m_folder.isEmpty() ? Strip() : pictureStrip(QDir(m_folder).filePath(path), bounds);
    if (strip.height > 0)
        return {strip};
    return typeset({{.text = body.section->string(link.text), .isItalic = true}}, m_page.text(TextRole::Small), m_page, bounds.width());
}

} // namespace throughline
