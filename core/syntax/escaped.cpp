// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/escaped.h"

#include <algorithm>

namespace throughline {

namespace {

bool isWordCharacter(const QString &text, qsizetype at)
{
    return at >= 0 && at < text.size() && text[at].isLetterOrNumber();
}

/// Whether signs at the end of a heading would close it.
bool isClosing(const QString &text, qsizetype at)
{
    if (at != text.size() - 1)
        return false;
    while (at > 0 && text[at - 1] == u'#')
        --at;
    return at == 0 || text[at - 1] == u' ';
}

bool mustEscape(const QString &text, qsizetype at)
{
    const QChar c = text[at];
    if (c == u'_') // inside a word it means nothing
        return !isWordCharacter(text, at - 1) || !isWordCharacter(text, at + 1);
    if (c == u'&') {
        const qsizetype end = text.indexOf(u';', at);
        return end > at + 1
            && std::all_of(text.begin() + at + 1, text.begin() + end, [](QChar x) { return x.isLetterOrNumber() || x == u'#'; });
    }
    if (c == u'#')
        return isClosing(text, at);
    if (c == u'~')
        return (at > 0 && text[at - 1] == u'~') || (at + 1 < text.size() && text[at + 1] == u'~');
    return QStringView(u"\\`*[]<").contains(c);
}

bool mayMeanSomething(QChar c)
{
    return c < u'\x7f' && QByteArrayView("\\`*[]<_&#~").contains(c.toLatin1());
}

} // namespace

QByteArray escapedInline(const QString &text)
{
    const QString plain = text.simplified();
    if (std::ranges::none_of(plain, mayMeanSomething))
        return plain.toUtf8();
    QString written;
    for (qsizetype i = 0; i < plain.size(); ++i) {
        if (mustEscape(plain, i))
            written += u'\\';
        written += plain[i];
    }
    return written.toUtf8();
}

QByteArray escapedDestination(const QString &path)
{
    QByteArray written;
    for (const char c : path.toUtf8()) {
        const bool isPlain = static_cast<uchar>(c) > ' ' && !QByteArrayView("%()<>\\?#\"&`\x7F").contains(c);
        written += isPlain ? QByteArray(1, c) : '%' + QByteArray(1, c).toHex().toUpper();
    }
    return written;
}

} // namespace throughline
