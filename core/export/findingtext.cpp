// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/findingtext.h"

#include "core/base/translate.h"
#include "core/export/json.h"

namespace throughline {

namespace {

constexpr int tabWidth = 8;
constexpr int longestExcerpt = 160; // columns
constexpr qsizetype longestBefore = 1024; // bytes of a line before the place; behind that there is nothing to see
constexpr int noteworthyFixes = 1;

/// Whether a terminal gives \a c two columns (East Asian wide characters and emoji, roughly as wcwidth has them).
bool isWide(char32_t c)
{
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
}

int widthOf(char32_t c)
{
    if (c >= U' ' && c <= U'~')
        return 1;
    const QChar::Category category = QChar::category(c);
    const bool isInvisible = category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing
        || category == QChar::Other_Format || category == QChar::Other_Control;
    return isInvisible ? 0 : isWide(c) ? 2 : 1;
}

int columnsOf(const QString &text)
{
    int columns = 0;
    for (const char32_t c : text.toUcs4())
        columns += widthOf(c);
    return columns;
}

/// Tabs made spaces, characters that would steer the terminal made visible.
QString printable(const QString &text)
{
    QString result;
    int column = 0;
    for (const char32_t c : text.toUcs4()) {
        if (c == U'\t') {
            const int width = tabWidth - column % tabWidth;
            result += QString(width, u' ');
            column += width;
        } else {
            result
                += QChar::category(c) == QChar::Other_Control ? QChar::fromUcs4(QChar::ReplacementCharacter) : QChar::fromUcs4(c);
            column += widthOf(c);
        }
    }
    return result;
}

QString excerpt(const SourceText &text, TextRange range, int line)
{
    const TextRange whole = text.lineAt(range.start);
    if (range.start - whole.start > longestBefore)
        return {};
    const QString before = printable(text.string({whole.start, range.start}));
    const int indent = columnsOf(before);
    if (indent > longestExcerpt)
        return {};
    const QString shown
        = before + printable(text.string({range.start, std::min<qsizetype>(whole.end, range.start + longestExcerpt)}));
    return QStringLiteral("%1 | ").arg(line, 5) + shown + QStringLiteral("\n      | ") + QString(indent, u' ')
        + QStringLiteral("^\n");
}

} // namespace

QByteArray findingsToText(const QString &file, const Snapshot &snapshot, const std::vector<Finding> &findings,
    const std::function<QStringList(const Finding &)> &fixTitles)
{
    QByteArray result;
    for (const Finding &finding : findings) {
        const TextRange range = snapshot.rangeOf(finding);
        const SourceText::Position at = snapshot.text().positionOf(range.start);
        result += (file + QStringLiteral(":%1:%2: ").arg(at.line).arg(at.column)).toUtf8() + severityName(severity(finding.code))
            + ": " + snapshot.messageOf(finding).toUtf8() + " [" + codeName(finding.code).toByteArray() + "]\n"
            + excerpt(snapshot.text(), range, at.line).toUtf8();
        const QStringList fixes = fixTitles(finding);
        for (const QString &fix : fixes.first(std::min<qsizetype>(fixes.size(), noteworthyFixes)))
            result += "  " + tr("fix: %1").arg(fix).toUtf8() + '\n';
    }
    return result;
}

} // namespace throughline
