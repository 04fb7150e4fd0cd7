// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The module that the workbench loads to colour text. It is all of the program that knows KSyntaxHighlighting.

#include "ui/source/linereader.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

#include <tuple>
#include <vector>

namespace throughline {

namespace {

LinePart::Style styleOf(const KSyntaxHighlighting::Format &format)
{
    using Style = KSyntaxHighlighting::Theme::TextStyle;
    switch (format.textStyle()) {
    case Style::Comment:
        return LinePart::Style::Comment;
    case Style::String:
    case Style::VerbatimString:
    case Style::SpecialString:
        return LinePart::Style::Code;
    case Style::Others:
        return LinePart::Style::Other;
    default:
        return LinePart::Style::Plain;
    }
}

class DefinedLines : public LineReader, private KSyntaxHighlighting::AbstractHighlighter {
public:
    DefinedLines()
    {
        m_repository.addCustomSearchPath(QStringLiteral(":/throughline"));
        const KSyntaxHighlighting::Definition own = m_repository.definitionForName(QStringLiteral("Throughline Strategy"));
        setDefinition(own.isValid() ? own : m_repository.definitionForName(QStringLiteral("Markdown")));
        std::ignore = definition().includedDefinitions(); // reads the files of all of them
    }

    void restart() override { m_state = {}; }

    std::span<const LinePart> read(const QString &line) override
    {
        m_parts.clear();
        m_state = highlightLine(line, m_state);
        return m_parts;
    }

private:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        if (length == 0 || !format.isValid())
            return;
        const KSyntaxHighlighting::Theme plain;
        m_parts.push_back({.start = offset,
            .length = length,
            .name = format.name(),
            .style = styleOf(format),
            .isBold = format.isBold(plain),
            .isItalic = format.isItalic(plain)});
    }

    KSyntaxHighlighting::Repository m_repository;
    KSyntaxHighlighting::State m_state;
    std::vector<LinePart> m_parts;
};

} // namespace

} // namespace throughline

/// The caller owns what it returns.
extern "C" Q_DECL_EXPORT throughline::LineReader *throughline_makeLineReader()
{
    return new throughline::DefinedLines;
}
