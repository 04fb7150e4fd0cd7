// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/search.h"

namespace throughline {

namespace {

/// \a with, its references to what \a match captured filled in.
QString filledIn(const QString &with, const QRegularExpressionMatch &match)
{
    QString text;
    for (qsizetype i = 0; i < with.size(); ++i) {
        const QChar next = i + 1 < with.size() ? with[i + 1] : QChar();
        const bool isReference = with[i] == u'\\' && (next.isDigit() || next == u'n' || next == u't' || next == u'\\');
        if (!isReference) {
            text += with[i];
            continue;
        }
        ++i;
        if (next.isDigit())
            text += match.captured(next.digitValue());
        else
            text += next == u'n' ? u'\n' : next == u't' ? u'\t' : u'\\';
    }
    return text;
}

} // namespace

QRegularExpression SearchQuery::expression() const
{
    QString pattern = isPattern ? words : QRegularExpression::escape(words);
    if (isWholeWord)
        pattern = QStringLiteral("(?<!\\w)(?:%1)(?!\\w)").arg(pattern);
    QRegularExpression::PatternOptions options
        = QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption;
    if (!isCaseSensitive)
        options |= QRegularExpression::CaseInsensitiveOption;
    return QRegularExpression(pattern, options);
}

std::vector<SearchMatch> searched(const QString &text, const SearchQuery &query, const QString &with, int most)
{
    std::vector<SearchMatch> found;
    const QRegularExpression expression = query.expression();
    if (query.words.isEmpty() || !expression.isValid())
        return found;
    for (QRegularExpressionMatchIterator each = expression.globalMatch(text); each.hasNext() && std::ssize(found) < most;) {
        const QRegularExpressionMatch match = each.next();
        found.push_back({.start = static_cast<int>(match.capturedStart()),
            .length = static_cast<int>(match.capturedLength()),
            .replacement = query.isPattern ? filledIn(with, match) : with});
    }
    return found;
}

} // namespace throughline
