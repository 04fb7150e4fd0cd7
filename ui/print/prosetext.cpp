// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/prosetext.h"

#include "ui/print/tableblocks.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

#include <numeric>

namespace throughline {

namespace {

constexpr qreal listIndent = 14;

bool isCode(const QTextBlock &block)
{
    return block.blockFormat().hasProperty(QTextFormat::BlockCodeFence)
        || block.blockFormat().hasProperty(QTextFormat::BlockCodeLanguage);
}

TextRuns runsOf(const QTextBlock &block, const ResolveTarget &resolve)
{
    TextRuns runs;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const QTextCharFormat format = fragment.charFormat();
        TextRun run{.text = fragment.text()};
        if (format.isImageFormat())
            run.text = format.property(QTextFormat::ImageAltText).toString();
        run.text.replace(QChar::LineSeparator, u'\n').remove(QChar::ObjectReplacementCharacter);
        run.isBold = format.fontWeight() > QFont::Medium;
        run.isItalic = format.fontItalic();
        run.isStruck = format.fontStrikeOut();
        run.isCode = format.fontFixedPitch() || isCode(block);
        if (format.isAnchor())
            run.target = resolve(format.anchorHref());
        if (!run.text.isEmpty())
            runs.push_back(std::move(run));
    }
    return runs;
}

QString marker(const QTextBlock &block)
{
    const QTextList *list = block.textList();
    if (!list) // what follows a list of boxes says that it has one too
        return {};
    const QTextBlockFormat::MarkerType box = block.blockFormat().marker();
    if (box != QTextBlockFormat::MarkerType::NoMarker)
        return box == QTextBlockFormat::MarkerType::Checked ? QStringLiteral("☑") : QStringLiteral("☐");
    const bool isOrdered = list->format().style() <= QTextListFormat::ListDecimal;
    return isOrdered ? list->itemText(block) : QStringLiteral("•");
}

/// What the blocks of a text are, one after the other: what belongs to the same list or quote shares its tag.
class ProseTags {
public:
    struct Tags {
        TagPtr words;
        TagPtr marker{};
    };

    Tags next(const QTextBlock &block)
    {
        if (const int level = block.blockFormat().headingLevel(); level > 0)
            return {newHeading(level)};
        if (const QTextList *list = block.textList())
            return item(list);
        m_items.clear();
        if (isCode(block)) {
            if (!m_code)
                m_code = newTag(TagRole::Code, newTag(TagRole::Paragraph));
            return {m_code};
        }
        m_code.reset();
        const bool isQuote = block.blockFormat().intProperty(QTextFormat::BlockQuoteLevel) > 0;
        if (!isQuote)
            m_quote.reset();
        else if (!m_quote)
            m_quote = newTag(TagRole::Quote);
        return {newTag(TagRole::Paragraph, m_quote)};
    }

private:
    struct Item {
        int indent;
        TagPtr body;
    };

    Tags item(const QTextList *list)
    {
        const int indent = list->format().indent();
        while (!m_items.empty() && m_items.back().indent >= indent)
            m_items.pop_back();
        TagPtr &tag = m_lists[list];
        if (!tag)
            tag = newTag(TagRole::List, m_items.empty() ? TagPtr() : m_items.back().body);
        const TagPtr entry = newTag(TagRole::ListItem, tag);
        const Tags tags{newTag(TagRole::ListBody, entry), newTag(TagRole::Label, entry)};
        m_items.push_back({indent, tags.words});
        return tags;
    }

    std::vector<Item> m_items; ///< the item that the text has come to, and those that it is in
    QHash<const QTextList *, TagPtr> m_lists;
    TagPtr m_quote;
    TagPtr m_code;
};

PageBlock proseBlock(const QTextBlock &text, const ProseTags::Tags &tags, const TextStyle &style, const PageStyle &page,
    qreal width, const ResolveTarget &resolve)
{
    const int quotes = text.blockFormat().intProperty(QTextFormat::BlockQuoteLevel);
    const int depth = (text.textList() ? text.textList()->format().indent() : 0) + quotes;
    const qreal indent = std::min(depth * listIndent, width / 2);
    TextRuns runs = runsOf(text, resolve);
    if (text.blockFormat().headingLevel() > 0)
        for (TextRun &run : runs)
            run.isBold = true;
    PageBlock block{.before = style.before, .after = style.after, .keepsWithNext = text.blockFormat().headingLevel() > 0};
    std::vector<Strip> lines = typeset(runs, style, page, width - indent, tags.words);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Strip strip;
        strip.height = lines[i].height;
        const QString sign = i == 0 ? marker(text) : QString();
        if (!sign.isEmpty())
            strip.add(typeset({{sign}}, style, page, width, tags.marker).front(), {indent - listIndent + 2, 0});
        strip.add(std::move(lines[i]), {indent, 0});
        if (quotes > 0)
            strip.decorate([height = strip.height, colour = page.rule](
                               QPainter &painter) { painter.fillRect(QRectF(1, 0, 2, height), colour); });
        block.strips.push_back(std::move(strip));
    }
    return block;
}

/// How much of the width each column gets: as much as its longest words ask for, none so much that the others starve.
std::vector<qreal> columnShares(const std::vector<std::vector<TextRuns>> &rows, const TextStyle &style, qreal width)
{
    std::vector<qreal> wanted(rows.front().size(), width / 10);
    for (const std::vector<TextRuns> &row : rows)
        for (std::size_t i = 0; i < row.size(); ++i) {
            QString words;
            for (const TextRun &run : row[i])
                words += run.text;
            wanted[i] = std::clamp(textWidth(words, style), wanted[i], width / 2);
        }
    const qreal sum = std::accumulate(wanted.begin(), wanted.end(), 0.0);
    for (qreal &share : wanted)
        share /= sum;
    return wanted;
}

TextRuns runsOf(const QTextTableCell &cell, const ResolveTarget &resolve)
{
    TextRuns all;
    for (auto it = cell.begin(); !it.atEnd(); ++it)
        for (TextRun &run : runsOf(it.currentBlock(), resolve))
            all.push_back(std::move(run));
    return all;
}

std::vector<PageBlock> tableBlocks(const QTextTable &table, const PageStyle &page, qreal width, const ResolveTarget &resolve)
{
    std::vector<std::vector<TextRuns>> rows;
    for (int row = 0; row < table.rows(); ++row) {
        std::vector<TextRuns> cells;
        cells.reserve(std::size_t(table.columns()));
        for (int column = 0; column < table.columns(); ++column)
            cells.push_back(runsOf(table.cellAt(row, column), resolve));
        rows.push_back(std::move(cells));
    }
    const TableBlocks setter(page, width, columnShares(rows, page.text(TextRole::Small), width));
    std::vector<PageBlock> blocks{setter.header(rows.front())};
    for (std::size_t i = 1; i < rows.size(); ++i)
        blocks.push_back(setter.row(rows[i]));
    blocks.front().before = page.gap;
    blocks.back().after = page.gap;
    return blocks;
}

/// Whether Markdown may make anything of \a text but the words that it is.
bool mayBeMarked(QStringView text)
{
    constexpr QStringView marks = u"\\`*_~[]<>&!:@|\n\r\t";
    return std::ranges::any_of(text, [marks](QChar c) { return marks.contains(c); }) || text.contains(u"  ")
        || text.contains(u"www.");
}

} // namespace

std::vector<PageBlock> proseBlocks(
    const QString &markdown, TextRole role, const PageStyle &page, qreal width, const ResolveTarget &resolve)
{
    QTextDocument document;
    document.setUndoRedoEnabled(false);
    document.setMarkdown(markdown, QTextDocument::MarkdownDialectGitHub);
    const TextStyle style = page.text(role);
    std::vector<PageBlock> blocks;
    ProseTags tags;
    const QTextFrame *root = document.rootFrame();
    for (auto it = root->begin(); !it.atEnd(); ++it) {
        if (const auto *table = qobject_cast<const QTextTable *>(it.currentFrame())) {
            for (PageBlock &row : tableBlocks(*table, page, width, resolve))
                blocks.push_back(std::move(row));
            continue;
        }
        const QTextBlock text = it.currentBlock();
        if (!text.isValid() || (text.text().trimmed().isEmpty() && !isCode(text)))
            continue;
        PageBlock block = proseBlock(text, tags.next(text), style, page, width, resolve);
        if (text.textList() && text.next().textList())
            block.after = style.after / 3;
        if (isCode(text) && isCode(text.next()))
            block.after = 0;
        blocks.push_back(std::move(block));
    }
    return blocks;
}

TextRuns inlineRuns(const QString &markdown, const ResolveTarget &resolve)
{
    if (!mayBeMarked(markdown) && markdown.trimmed().size() == markdown.size())
        return markdown.isEmpty() ? TextRuns() : TextRuns{{markdown}};
    // A leading mark must not turn a value into a heading or a list.
    QTextDocument document;
    document.setUndoRedoEnabled(false);
    constexpr QChar guard(u'('); // emphasis and addresses may follow it
    document.setMarkdown(guard + markdown.simplified(), QTextDocument::MarkdownDialectGitHub);
    TextRuns runs = runsOf(document.begin(), resolve);
    if (!runs.empty())
        runs.front().text.remove(0, 1);
    std::erase_if(runs, [](const TextRun &run) { return run.text.isEmpty(); });
    return runs;
}

} // namespace throughline
