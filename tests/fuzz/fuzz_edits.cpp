// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/completion.h"
#include "core/edits/fixes.h"

#include <cstdlib>

using namespace throughline;

namespace {

constexpr qsizetype mostActions = 12;

void require(bool isTrue)
{
    if (!isTrue)
        std::abort();
}

/// One action, chosen by four bytes, on \a snapshot; nothing where it can't be done.
Result<Edit> act(const Snapshot &snapshot, const uint8_t *bytes)
{
    const Strategy &strategy = snapshot.strategy();
    const auto count = static_cast<int>(strategy.elements().size());
    if (count == 0)
        return addElement(snapshot,
            {.kind = ElementKind::Bet,
                .group = QStringLiteral("Strategic bets"),
                .title = QStringLiteral("New"),
                .fields = {},
                .prose = {}});
    const int element = bytes[1] % count;
    const int other = bytes[2] % count;
    const std::span<const FieldRule> rules = fieldRules(strategy.element(element).kind());
    const FieldKey key = rules.empty() ? FieldKey::Why : rules[bytes[3] % rules.size()].key;
    static const QStringList words{{}, "later", "A *title* [x](#y)", "# x\n- Why: y", "ｆünf 🎉", "2027 Q1 to Q3"};
    const QString text = words[bytes[3] % words.size()];
    switch (bytes[0] % 12) {
    case 0:
        return renameElement(snapshot, element, text);
    case 1:
        return setField(snapshot, element, key, text);
    case 2:
        return addField(snapshot, element, key, text);
    case 3:
        return linkElement(snapshot, element, key, other, text);
    case 4:
        return unlinkElement(snapshot, element, key, other);
    case 5:
        return confirmWhys(snapshot, element);
    case 6:
        return moveElement(snapshot, element, strategy.element(other).group, bytes[3] % 2 ? other : -1);
    case 7:
        return duplicateElement(snapshot, element);
    case 8:
        return removeElement(snapshot, element).transform([](const Removal &removal) { return removal.edit; });
    case 9:
        return setProse(snapshot, element, text);
    case 10:
        return setCaption(snapshot, element, text);
    default:
        return setNotes(snapshot, element, text);
    }
}

} // namespace

/// After any action on any text: the edit undoes itself, the incremental snapshot says what a fresh one says, and completing is
/// safe.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const qsizetype actions = size < 4 ? 0 : std::min<qsizetype>(data[0] % mostActions, static_cast<qsizetype>(size) / 8);
    const auto text = QByteArray(reinterpret_cast<const char *>(data) + actions * 4, static_cast<qsizetype>(size) - actions * 4);
    const auto source = SourceText::fromUtf8(text);
    if (!source)
        return 0;
    Snapshot snapshot = Snapshot::read(*source);
    for (qsizetype i = 0; i < actions; ++i) {
        const Result<Edit> edit = act(snapshot, data + i * 4);
        if (!edit)
            continue;
        const Snapshot next = snapshot.edited(*edit);
        require(next.edited(snapshot.inverse(*edit)).text() == snapshot.text());
        const Snapshot fresh = Snapshot::read(next.text());
        require(next.findings() == fresh.findings());
        require(next.strategy().elements().size() == fresh.strategy().elements().size());
        require(completionAt(next, edit->text.mapped(edit->text.span().end)).range.end <= next.text().size());
        snapshot = next;
    }
    for (const Finding &finding : snapshot.findings()) {
        for (const Fix &fix : fixesFor(snapshot, finding))
            require(snapshot.edited(fix.edit).text().size() == snapshot.text().size() + fix.edit.growth());
    }
    return 0;
}
