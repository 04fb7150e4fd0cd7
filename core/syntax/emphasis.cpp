// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/emphasis.h"

#include <QList>
#include <QString>

#include <algorithm>

namespace throughline {

namespace {

enum class Side : quint8 { White, Punctuation, Other };

Side sideOf(char32_t c)
{
    if (QChar::isSpace(c))
        return Side::White;
    return QChar::isPunct(c) || QChar::isSymbol(c) ? Side::Punctuation : Side::Other;
}

bool isContinuation(char c)
{
    return (static_cast<uchar>(c) & 0xC0U) == 0x80U;
}

Side sideBefore(QByteArrayView text, qsizetype at)
{
    if (at == 0)
        return Side::White;
    qsizetype start = at - 1;
    while (start > 0 && isContinuation(text[start]))
        --start;
    return sideOf(QString::fromUtf8(text.sliced(start, at - start)).toUcs4().value(0, U' '));
}

Side sideAfter(QByteArrayView text, qsizetype at)
{
    if (at >= text.size())
        return Side::White;
    qsizetype end = at + 1;
    while (end < text.size() && isContinuation(text[end]))
        ++end;
    return sideOf(QString::fromUtf8(text.sliced(at, end - at)).toUcs4().value(0, U' '));
}

bool canPair(const DelimiterRun &opener, const DelimiterRun &closer, qsizetype openerSize, qsizetype closerSize)
{
    if (!opener.mayOpen || opener.count == 0 || opener.mark != closer.mark)
        return false;
    if (opener.mark == '~')
        return opener.count == closer.count && opener.count <= 2;
    const bool isEitherBoth = opener.mayClose || closer.mayOpen;
    return !isEitherBoth || (openerSize + closerSize) % 3 != 0 || (openerSize % 3 == 0 && closerSize % 3 == 0);
}

} // namespace

DelimiterRun delimiterRun(QByteArrayView text, qsizetype at, qsizetype count)
{
    const Side before = sideBefore(text, at);
    const Side after = sideAfter(text, at + count);
    const bool isLeft = after != Side::White && (after != Side::Punctuation || before != Side::Other);
    const bool isRight = before != Side::White && (before != Side::Punctuation || after != Side::Other);
    DelimiterRun run{.mark = text[at], .count = count, .mayOpen = isLeft, .mayClose = isRight};
    if (run.mark == '_') {
        run.mayOpen = isLeft && (!isRight || before == Side::Punctuation);
        run.mayClose = isRight && (!isLeft || after == Side::Punctuation);
    }
    return run;
}

void matchEmphasis(std::vector<DelimiterRun> &runs)
{
    std::vector<qsizetype> sizes;
    std::ranges::transform(runs, std::back_inserter(sizes), &DelimiterRun::count);
    for (std::size_t c = 0; c < runs.size(); ++c) {
        DelimiterRun &closer = runs[c];
        for (std::size_t o = c; closer.mayClose && closer.count > 0 && o-- > 0;) {
            DelimiterRun &opener = runs[o];
            if (!canPair(opener, closer, sizes[o], sizes[c]))
                continue;
            const qsizetype used = opener.mark == '~' ? opener.count : opener.count >= 2 && closer.count >= 2 ? 2 : 1;
            opener.count -= used;
            closer.count -= used;
            for (std::size_t between = o + 1; between < c; ++between) // what a pair encloses can't pair across it
                runs[between].mayOpen = false;
            if (opener.count > 0)
                ++o; // the same opener may serve again
        }
    }
}

} // namespace throughline
