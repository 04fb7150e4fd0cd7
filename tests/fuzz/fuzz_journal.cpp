// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes are a journal or an error. Records with right digests around any bytes come further: whatever they say, what is read is
// UTF-8, and another cut of the same journal never has more edits.

#include "core/store/journalformat.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace throughline;

namespace {

void require(bool isTrue)
{
    if (!isTrue)
        std::abort();
}

int editsOf(const QByteArray &journal)
{
    const auto state = readJournal(journal, {});
    if (!state)
        return -1;
    require(SourceText::fromUtf8(state->text.toUtf8()).has_value());
    require(state->edits >= 0);
    return state->edits;
}

/// A journal whose steps are \a bytes, cut at each 0xFF.
QByteArray journalAround(const QByteArray &bytes)
{
    JournalEncoder encoder;
    QByteArray digest = journalHeading();
    QByteArray journal = digest;
    for (const JournalRecord &record : encoder.opening({.path = {}, .text = *SourceText::fromUtf8("a b ä")}))
        journal += framed(record, digest);
    for (const QByteArray &content : bytes.split('\xFF'))
        journal += framed({JournalRecord::Kind::Edit, {content}}, digest);
    return journal;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    editsOf(bytes);
    const QByteArray journal = journalAround(bytes);
    const int edits = editsOf(journal);
    require(edits >= 0 && editsOf(journal.chopped(1)) <= edits);
    return 0;
}
