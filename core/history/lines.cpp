// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/lines.h"

namespace throughline {

std::vector<QByteArrayView> linesOf(QByteArrayView text)
{
    std::vector<QByteArrayView> lines;
    qsizetype start = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isEnd = text[at] == '\n' || (text[at] == '\r' && !text.sliced(at + 1).startsWith('\n'));
        if (!isEnd)
            continue;
        lines.push_back(text.sliced(start, at + 1 - start));
        start = at + 1;
    }
    lines.push_back(text.sliced(start));
    return lines;
}

QByteArray onlyLineEndIn(QByteArrayView text)
{
    const qsizetype feeds = text.count('\n');
    const qsizetype returns = text.count('\r');
    if (returns == 0)
        return feeds > 0 ? "\n" : "";
    if (feeds == 0)
        return "\r";
    return feeds == returns && text.count("\r\n") == feeds ? "\r\n" : "";
}

QByteArray withLineEnds(QByteArrayView text, const QByteArray &lineEnd)
{
    QByteArray result;
    result.reserve(text.size());
    for (const QByteArrayView line : linesOf(text)) {
        const QByteArrayView words = withoutLineEnd(line);
        result += words;
        if (words.size() < line.size())
            result += lineEnd;
    }
    return result;
}

} // namespace throughline
