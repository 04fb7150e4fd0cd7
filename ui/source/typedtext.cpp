// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/typedtext.h"

#include <QHash>

#include <algorithm>
#include <ranges>

namespace throughline {

QByteArray bytesOf(QString text, const QByteArray &lineEnd)
{
    text.replace(QChar(QChar::ParagraphSeparator), QStringLiteral("\n"));
    QByteArray bytes = text.toUtf8();
    return lineEnd == "\n" ? bytes : bytes.replace('\n', lineEnd);
}

QByteArray lineEndOf(const SourceText &text)
{
    for (const QByteArray &piece : text.pieces()) {
        const qsizetype at = piece.indexOf('\n');
        if (at >= 0)
            return at > 0 && piece[at - 1] == '\r' ? "\r\n" : "\n";
        if (piece.contains('\r'))
            return "\r";
    }
    return "\n";
}

QByteArray withLineEndsOf(const QByteArray &old, const QByteArray &text, const QByteArray &usual)
{
    QHash<QByteArray, QByteArray> ends;
    for (qsizetype at = 0; at < old.size();) {
        const QByteArrayView rest = QByteArrayView(old).sliced(at);
        const auto length = std::ranges::find_if(rest, [](char c) { return c == '\n' || c == '\r'; }) - rest.begin();
        const QByteArrayView end
            = rest.sliced(length).first(rest.sliced(length).startsWith("\r\n") ? 2 : std::min<qsizetype>(1, rest.size() - length));
        if (!end.isEmpty())
            ends.insert(rest.first(length).toByteArray(), end.toByteArray());
        at += length + std::max<qsizetype>(end.size(), 1);
    }
    QByteArrayList lines = text.split('\n');
    QByteArray written = lines.takeLast();
    for (const QByteArray &line : lines | std::views::reverse)
        written.prepend(line + ends.value(line, usual));
    return written;
}

} // namespace throughline
