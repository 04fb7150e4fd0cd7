// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/documentmapping.h"

#include <QStringDecoder>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace throughline {

namespace {

QString decoded(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decoder.decode(bytes);
}

/// How many bytes the first \a count UTF-16 units of \a bytes take.
qsizetype bytesOfUnits(QByteArrayView bytes, qsizetype count)
{
    qsizetype at = 0;
    while (count > 0 && at < bytes.size()) {
        const auto lead = static_cast<uchar>(bytes[at]);
        at += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        count -= lead >= 0xF0 ? 2 : 1;
    }
    return std::min(at, bytes.size());
}

} // namespace

QString shownText(QByteArrayView bytes)
{
    QString text = decoded(bytes);
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    const auto splits = [](QChar c) { return c == QChar::ParagraphSeparator || c == QChar(0xFDD0) || c == QChar(0xFDD1); };
    std::replace_if(text.begin(), text.end(), splits, QChar(QChar::ReplacementCharacter));
    return text;
}

int DocumentMapping::position(qsizetype offset) const
{
    offset = std::min(offset, m_text.size());
    const SourceText::Position at = m_text.positionOf(offset);
    const QTextBlock block = m_shown->findBlockByNumber(at.line - 1);
    const qsizetype lineStart = m_text.lineStart(at.line);
    const int column = static_cast<int>(decoded(m_text.slice({lineStart, offset})).size());
    return block.isValid() ? block.position() + std::min(column, block.length() - 1) : m_shown->characterCount() - 1;
}

qsizetype DocumentMapping::offset(int position) const
{
    const QTextBlock block = m_shown->findBlock(position);
    return block.isValid() ? offset(block.blockNumber(), position - block.position()) : m_text.size();
}

qsizetype DocumentMapping::offset(int line, int column) const
{
    const TextRange whole = m_text.lineAt(m_text.lineStart(line + 1));
    return whole.start + bytesOfUnits(m_text.slice(whole), column);
}

qsizetype DocumentMapping::advanced(qsizetype offset, int count) const
{
    while (count > 0 && offset < m_text.size()) {
        const qsizetype lineEnd = m_text.lineAt(offset).end;
        const QByteArray rest = m_text.slice({offset, lineEnd});
        const qsizetype bytes = bytesOfUnits(rest, count);
        count -= static_cast<int>(decoded(QByteArrayView(rest).first(bytes)).size());
        offset += bytes;
        if (count > 0 && offset == lineEnd && offset < m_text.size()) { // the line's end is one character
            offset += m_text.slice({offset, std::min(offset + 2, m_text.size())}) == "\r\n" ? 2 : 1;
            --count;
        }
    }
    return offset;
}

} // namespace throughline
