// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/highlighter.h"

#include "ui/source/linereader.h"
#include "ui/source/sourceeditor.h"

#include <QSignalBlocker>
#include <QTextBlock>

#include <algorithm>
#include <array>

namespace throughline {

namespace {

constexpr int longestInOneGo = 2000; // lines of a section; of a longer one only what is in sight is coloured
constexpr std::size_t mostRemembered = 5000;

} // namespace

Highlighter::Highlighter(SourceEditor *editor)
    : QObject(editor)
    , m_editor(editor)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &Highlighter::colourVisible);
    connect(editor, &SourceEditor::synchronised, this, [this](bool isNew) {
        if (isNew)
            m_coloured.clear();
        m_seen = {};
        m_soon.start();
    });
    // Whatever brings other lines into sight paints them.
    connect(editor, &SourceEditor::painting, this, [this] {
        if (!m_soon.isActive() && !isAllColoured())
            m_soon.start();
    });
}

void Highlighter::refresh()
{
    m_coloured.clear();
    m_seen = {};
    m_soon.start();
}

void Highlighter::load()
{
    m_isAsked = true;
    m_pool.start([this] { QMetaObject::invokeMethod(this, [this, reader = loadLineReader()] { use(reader); }); });
}

void Highlighter::use(const std::shared_ptr<LineReader> &reader)
{
    m_reader = reader;
    if (m_reader)
        refresh();
}

std::vector<int> Highlighter::uncoloured(Lines lines) const
{
    std::vector<int> sections;
    const SourceText &text = m_editor->snapshot().text();
    if (text.pieces().empty())
        return sections;
    for (int section = text.pieceAt(text.lineStart(lines.first + 1)); section < text.pieceCount(); ++section) {
        if (text.lineEndsBefore(section) > lines.last)
            break;
        if (!m_coloured.contains(m_editor->snapshot().syntax().sections()[static_cast<std::size_t>(section)]))
            sections.push_back(section);
    }
    return sections;
}

Highlighter::Lines Highlighter::inSight() const
{
    return {m_editor->firstVisibleBlock().blockNumber(),
        m_editor->cursorForPosition(m_editor->viewport()->rect().bottomRight()).blockNumber()};
}

bool Highlighter::isAllColoured() const
{
    const Lines lines = inSight();
    return lines == m_seen || uncoloured(lines).empty();
}

void Highlighter::colourVisible()
{
    if (!m_reader) {
        if (!m_isAsked)
            load();
        return;
    }
    if (m_coloured.size() > mostRemembered)
        m_coloured.clear();
    const QSignalBlocker quiet(m_editor->QPlainTextEdit::document()); // colours are no change of the text
    m_seen = inSight();
    const std::vector<int> sections = uncoloured(m_seen);
    for (const int section : sections)
        colourSection(section, m_seen.first, m_seen.last);
}

void Highlighter::colourSection(int section, int firstVisible, int lastVisible)
{
    const SourceText &text = m_editor->snapshot().text();
    const int first = text.lineEndsBefore(section);
    const int last = text.lineEndsBefore(section + 1);
    const bool isLong = last - first > longestInOneGo;
    const int from = isLong ? std::max(first, firstVisible) : first;
    const int to = isLong ? std::min(last, lastVisible) : last;
    m_editor->showLine(to);
    m_reader->restart();
    QTextBlock block = m_editor->QPlainTextEdit::document()->findBlockByNumber(from);
    for (int line = from; line <= to && block.isValid(); ++line, block = block.next()) {
        const QList<QTextLayout::FormatRange> colours = coloursOf(block.text());
        if (block.layout()->formats() == colours)
            continue;
        block.layout()->setFormats(colours);
        m_editor->QPlainTextEdit::document()->markContentsDirty(
            block.position(), block.length() - 1); // with its end it would be two blocks
    }
    if (!isLong)
        m_coloured.insert(m_editor->snapshot().syntax().sections()[static_cast<std::size_t>(section)]);
}

QList<QTextLayout::FormatRange> Highlighter::coloursOf(const QString &line)
{
    QList<QTextLayout::FormatRange> colours;
    for (const LinePart &part : m_reader->read(line)) {
        if (const QTextCharFormat style = styleOf(part); !style.isEmpty())
            colours.append({part.start, part.length, style});
    }
    return colours;
}

QTextCharFormat Highlighter::styleOf(const LinePart &part) const
{
    const Theme &theme = m_editor->theme();
    struct NamedStyle {
        QStringView name;
        QColor colour;
        bool isBold;
    };
    const std::array<NamedStyle, 13> named{{{u"Title", theme.heading, true}, {u"Part", theme.heading, true},
        {u"Group", theme.mutedText, true}, {u"Element", theme.heading, true}, {u"Why", theme.accent, true},
        {u"Field", theme.fieldKey, false}, {u"Value", theme.fieldValue, false}, {u"Link text", theme.link, false},
        {u"Target", theme.markup, false}, {u"Reviewed", theme.traced, false}, {u"Front matter", theme.markup, false},
        {u"Quote", theme.quote, false}, {u"Picture", theme.mutedText, false}}};
    QTextCharFormat style;
    const auto known = std::ranges::find_if(named, [&](const NamedStyle &row) { return row.name == part.name; });
    if (known != named.end()) {
        style.setForeground(known->colour);
        if (known->isBold)
            style.setFontWeight(QFont::DemiBold);
        return style;
    }
    switch (part.style) {
    case LinePart::Style::Comment:
        style.setForeground(theme.faintText);
        break;
    case LinePart::Style::Code:
        style.setForeground(theme.code);
        break;
    case LinePart::Style::Other:
        style.setForeground(theme.link);
        break;
    case LinePart::Style::Plain:
        break;
    }
    if (part.isBold)
        style.setFontWeight(QFont::DemiBold);
    if (part.isItalic)
        style.setFontItalic(true);
    return style;
}

} // namespace throughline
