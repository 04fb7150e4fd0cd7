// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/slug.h"

#include <QHash>
#include <QList>
#include <QString>

#include <algorithm>
#include <array>

namespace throughline {

namespace {

/// Letters that are symbols by category: circled and squared ones.
bool isLetterlikeSymbol(char32_t c)
{
    return (c >= 0x24B6 && c <= 0x24E9) || (c >= 0x1F130 && c <= 0x1F149) || (c >= 0x1F150 && c <= 0x1F169)
        || (c >= 0x1F170 && c <= 0x1F189);
}

/// What is kept of a heading: word characters (letters, marks, decimal and letter numbers, connectors) as of Unicode 13, hyphens
/// and spaces. Characters that came later are dropped, because the links that others have written drop them: comparing every code
/// point with github-slugger 2.0.0 gives this rule and no exception.
bool isKept(char32_t c)
{
    if (c == U'-' || c == U' ')
        return true;
    if (QChar::unicodeVersion(c) > QChar::Unicode_13_0)
        return false;
    switch (QChar::category(c)) {
    case QChar::Letter_Lowercase:
    case QChar::Letter_Uppercase:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing:
    case QChar::Number_DecimalDigit:
    case QChar::Number_Letter:
    case QChar::Punctuation_Connector:
        return true;
    default:
        return isLetterlikeSymbol(c);
    }
}

bool isCased(char32_t c)
{
    return QChar::isLower(c) || QChar::isUpper(c) || QChar::isTitleCase(c) || QChar::toLower(c) != c || QChar::toUpper(c) != c;
}

bool isCaseIgnorable(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Letter_Modifier:
    case QChar::Symbol_Modifier:
    case QChar::Other_Format:
        return true;
    default:
        return QStringView(u"'.:·’").contains(QChar::fromUcs2(static_cast<char16_t>(c > 0xFFFF ? 0 : c)));
    }
}

/// Unicode's Final_Sigma: a cased letter before it and none behind, what can be ignored skipped.
bool isFinalSigma(const QList<char32_t> &text, qsizetype at)
{
    qsizetype before = at - 1;
    while (before >= 0 && isCaseIgnorable(text[before]))
        --before;
    qsizetype after = at + 1;
    while (after < text.size() && isCaseIgnorable(text[after]))
        ++after;
    return before >= 0 && isCased(text[before]) && (after == text.size() || !isCased(text[after]));
}

QByteArray slugOfUnicode(QByteArrayView title)
{
    constexpr char32_t sigma = 0x03A3;
    constexpr char32_t finalSigma = 0x03C2;
    const auto codes = QString::fromUtf8(title).toUcs4();
    const QList<char32_t> text(codes.begin(), codes.end());
    QString slug;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QString lower = text[i] == sigma && isFinalSigma(text, i) ? QString::fromUcs4(&finalSigma, 1)
                                                                        : QString::fromUcs4(&text[i], 1).toLower();
        for (const char32_t c : lower.toUcs4()) {
            if (isKept(c))
                slug += c == U' ' ? QString(u'-') : QString::fromUcs4(&c, 1);
        }
    }
    return slug.toUtf8();
}

bool isAscii(QByteArrayView text)
{
    return std::ranges::none_of(text, [](char c) { return static_cast<uchar>(c) >= 0x80; });
}

constexpr char dropped = 0;

/// What becomes of each ASCII character in a slug.
constexpr auto asciiInSlug = [] {
    std::array<char, 128> kept{}; // dropped
    for (const char c : QByteArrayView("abcdefghijklmnopqrstuvwxyz0123456789_-"))
        kept[static_cast<std::size_t>(c)] = c;
    for (char c = 'A'; c <= 'Z'; ++c)
        kept[static_cast<std::size_t>(c)] = static_cast<char>(c - 'A' + 'a');
    kept[' '] = '-';
    return kept;
}();

QByteArray numbered(const QByteArray &slug, int n)
{
    return slug + '-' + QByteArray::number(n);
}

} // namespace

QByteArray slugOf(QByteArrayView title)
{
    if (!isAscii(title))
        return slugOfUnicode(title);
    QByteArray slug(title.size(), Qt::Uninitialized);
    char *end = slug.data();
    for (const char c : title) {
        *end = asciiInSlug[static_cast<std::size_t>(c)];
        end += *end != dropped;
    }
    slug.truncate(end - slug.constData());
    return slug;
}

std::vector<QByteArray> uniqueSlugs(const std::vector<QByteArray> &slugs)
{
    QHash<QByteArray, int> repeats; // of each name given out so far
    repeats.reserve(static_cast<qsizetype>(slugs.size()));
    std::vector<QByteArray> unique;
    unique.reserve(slugs.size());
    for (const QByteArray &slug : slugs) {
        QByteArray name = slug;
        if (repeats.contains(slug)) {
            int n = repeats.value(slug);
            do {
                name = numbered(slug, ++n);
            } while (repeats.contains(name));
            repeats[slug] = n;
        }
        repeats.insert(name, 0);
        unique.push_back(std::move(name));
    }
    return unique;
}

} // namespace throughline
