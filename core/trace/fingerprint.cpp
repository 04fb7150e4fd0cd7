// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/fingerprint.h"

#include <algorithm>

namespace throughline {

namespace {

constexpr quint32 fnvOffset = 2166136261U;
constexpr quint32 fnvPrime = 16777619U;
constexpr QByteArrayView stampWord = "reviewed ";
constexpr qsizetype stampDigits = 8;

/// FNV-1a over words, so that white space counts as one space. Source: Fowler, Noll, Vo.
class Hash {
public:
    void add(QByteArrayView text)
    {
        bool isInWord = false;
        for (const char c : text) {
            const bool isWhite = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (isWhite && isInWord)
                addByte(' ');
            if (!isWhite)
                addByte(c);
            isInWord = !isWhite;
        }
        addByte('\n');
    }

    quint32 value() const { return m_value; }

private:
    void addByte(char c)
    {
        m_value ^= static_cast<uchar>(c);
        m_value *= fnvPrime;
    }

    quint32 m_value = fnvOffset;
};

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

} // namespace

bool carriesMeaning(const Field &field)
{
    return field.key != FieldKey::Status && field.key != FieldKey::When && field.key != FieldKey::ReviewBy
        && field.key != FieldKey::Lasts;
}

QByteArray fingerprint(const ElementBody &body)
{
    Hash hash;
    hash.add(body.section->view(body.caption));
    for (const TextRange &block : body.prose)
        hash.add(body.section->view(block));
    for (const Field &field : body.fields) {
        if (!carriesMeaning(field))
            continue;
        hash.add(QByteArray::number(static_cast<int>(field.key)));
        hash.add(body.section->view(field.linkCount > 0 ? field.reason : field.value));
    }
    return QByteArray::number(hash.value(), 16).rightJustified(stampDigits, '0');
}

QByteArray stampOf(const Section &section, const Link &link)
{
    const QByteArrayView title = section.view(link.title);
    const qsizetype word = title.indexOf(stampWord);
    if (word < 0 || title.size() < word + stampWord.size() + stampDigits)
        return {};
    const QByteArrayView stamp = title.sliced(word + stampWord.size(), stampDigits);
    return std::ranges::all_of(stamp, isHexDigit) ? stamp.toByteArray() : QByteArray();
}

} // namespace throughline
