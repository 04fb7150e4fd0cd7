// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/editing.h"

#include "tests/support/described.h"

namespace throughline {

QByteArray edited(const QByteArray &text, const EditAction &action)
{
    const Snapshot before = Snapshot::read(*SourceText::fromUtf8(text));
    const Result<Edit> edit = action(before);
    if (!edit)
        return '<' + edit.error().message.toUtf8() + '>';
    const Snapshot after = before.edited(*edit);
    const QByteArray bytes = after.text().toUtf8();
    if (described(after) != described(Snapshot::read(*SourceText::fromUtf8(bytes))))
        return "the incremental snapshot differs from a fresh one:\n" + described(after);
    if (after.edited(before.inverse(*edit)).text().toUtf8() != text)
        return "undoing gives other bytes";
    return bytes;
}

int elementCalled(const Snapshot &snapshot, const QByteArray &id)
{
    const int element = snapshot.strategy().find(id);
    if (element < 0)
        qFatal("no element is called %s", id.constData());
    return element;
}

} // namespace throughline
