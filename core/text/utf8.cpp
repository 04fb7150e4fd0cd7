// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/utf8.h"

#include <QUtf8StringView>

#include <algorithm>

namespace throughline {

namespace {

struct Form {
    int length = 0;
    uchar secondFrom = 0x80;
    uchar secondTo = 0xBF;
};

/// What may follow a leading byte; length 0 where none may lead so.
Form formOf(uchar lead)
{
    if (lead < 0x80)
        return {.length = 1};
    if (lead >= 0xC2 && lead <= 0xDF)
        return {.length = 2};
    if (lead == 0xE0)
        return {.length = 3, .secondFrom = 0xA0};
    if (lead == 0xED) // beyond it lie the surrogates
        return {.length = 3, .secondTo = 0x9F};
    if (lead >= 0xE1 && lead <= 0xEF)
        return {.length = 3};
    if (lead == 0xF0)
        return {.length = 4, .secondFrom = 0x90};
    if (lead >= 0xF1 && lead <= 0xF3)
        return {.length = 4};
    if (lead == 0xF4)
        return {.length = 4, .secondTo = 0x8F};
    return {};
}

bool isWellFormed(QByteArrayView bytes, Form form)
{
    if (form.length == 0 || bytes.size() < form.length)
        return false;
    for (int i = 1; i < form.length; ++i) {
        const auto byte = static_cast<uchar>(bytes[i]);
        const uchar from = i == 1 ? form.secondFrom : uchar(0x80);
        const uchar to = i == 1 ? form.secondTo : uchar(0xBF);
        if (byte < from || byte > to)
            return false;
    }
    return true;
}

} // namespace

qsizetype firstInvalidUtf8(QByteArrayView bytes)
{
    if (QUtf8StringView(bytes.data(), bytes.size()).isValidUtf8()) // vectorised, and nearly always the answer
        return -1;
    for (qsizetype at = 0; at < bytes.size();) {
        const Form form = formOf(static_cast<uchar>(bytes[at]));
        if (!isWellFormed(bytes.sliced(at), form))
            return at;
        at += form.length;
    }
    return -1;
}

void trimCommon(TextRange &range, QByteArray &text, const QByteArray &old)
{
    const auto isContinuation = [](char c) { return (static_cast<uchar>(c) & 0xC0U) == 0x80U; };
    const qsizetype most = std::min(text.size(), old.size());
    qsizetype end = 0;
    while (end < most && text[text.size() - 1 - end] == old[old.size() - 1 - end])
        ++end;
    while (end > 0 && isContinuation(old[old.size() - end]))
        --end;
    qsizetype start = 0;
    while (start < most - end && text[start] == old[start])
        ++start;
    while (start > 0 && start < old.size() && isContinuation(old[start]))
        --start;
    while (start > 0 && start < text.size() && isContinuation(text[start]))
        --start;
    range = {range.start + start, range.end - end};
    text = text.sliced(start, text.size() - start - end);
}

} // namespace throughline
