// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/prosetext.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>

namespace throughline {

namespace {

constexpr qreal indentStep = 14;

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
        run.isCode = format.fontFixedPitch() || block.blockFormat().hasProperty(QTextFormat::BlockCodeFence)
            || block.blockFormat().hasProperty(QTextFormat::BlockCodeLanguage);
        if (format.isAnchor())
            run.target = resolve(format.anchorHref());
        if (!run.text.isEmpty())
            runs.push_back(std::move(run));
    }
    return runs;
}

QString marker(const QTextBlock &block)
{
    const QTextBlockFormat::MarkerType box = block.blockFormat().marker();
    if (box != QTextBlockFormat::MarkerType::NoMarker)
        return box == QTextBlockFormat::MarkerType::Checked ? QStringLiteral("☑") : QStringLiteral("☐");
    const QTextList *list = block.textList();
    if (!list)
        return {};
    const bool isOrdered = list->format().style() <= QTextListFormat::ListDecimal;
    return isOrdered ? list->itemText(block) : QStringLiteral("•");
}

PageBlock proseBlock(
    const QTextBlock &text, const TextStyle &style, const PageStyle &page, qreal width, const ResolveTarget &resolve)
{
    const int quotes = text.blockFormat().intProperty(QTextFormat::BlockQuoteLevel);
    const int depth = (text.textList() ? text.textList()->format().indent() : 0) + quotes;
    const qreal indent = std::min(depth * indentStep, width / 2);
    TextRuns runs = runsOf(text, resolve);
    if (text.blockFormat().headingLevel() > 0)
        for (TextRun &run : runs)
            run.isBold = true;
    PageBlock block{.before = style.before, .after = style.after, .keepsWithNext = text.blockFormat().headingLevel() > 0};
    const std::vector<Strip> lines = typeset(runs, style, page, width - indent);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Strip strip;
        strip.height = lines[i].height;
        strip.add(lines[i], {indent, 0});
        const std::vector<Strip> sign = i == 0 ? typeset({{marker(text)}}, style, page, width) : std::vector<Strip>();
        if (!sign.empty())
            strip.add(sign.front(), {indent - indentStep + 2, 0});
        if (quotes > 0)
            strip.drawings.push_back([height = strip.height, colour = page.rule](
                                         QPainter &painter) { painter.fillRect(QRectF(1, 0, 2, height), colour); });
        block.strips.push_back(std::move(strip));
    }
    return block;
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
    for (QTextBlock text = document.begin(); text.isValid(); text = text.next()) {
        if (text.text().trimmed().isEmpty())
            continue;
        PageBlock block = proseBlock(text, style, page, width, resolve);
        if (text.textList() && text.next().textList())
            block.after = style.after / 3;
        blocks.push_back(std::move(block));
    }
    return blocks;
}

TextRuns inlineRuns(const QString &markdown, const ResolveTarget &resolve)
{
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
