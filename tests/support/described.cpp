// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/described.h"

namespace throughline {

QByteArray described(const Snapshot &snapshot)
{
    QByteArray all = snapshot.text().toUtf8() + "\n--\n";
    const Strategy &strategy = snapshot.strategy();
    for (int e = 0; e < std::ssize(strategy.elements()); ++e) {
        const Element &element = strategy.element(e);
        all += QByteArray::number(snapshot.rangeOf(e).start) + ' ' + kindKey(element.kind()).toByteArray() + ' ' + strategy.id(e)
            + ' ' + element.body->title().toUtf8() + ' ' + QByteArray::number(static_cast<int>(snapshot.trace().traced(e)));
        for (const Field &field : element.body->fields)
            all += " [" + QByteArray::number(static_cast<int>(field.key)) + ' ' + element.body->value(field).toUtf8() + ']';
        for (const TraceLink &link : snapshot.trace().from(e))
            all += " ->" + QByteArray::number(link.to);
        for (const TraceLink &link : snapshot.trace().to(e))
            all += " <-" + QByteArray::number(link.from);
        all += '\n';
    }
    for (const Finding &finding : snapshot.findings()) {
        const TextRange range = snapshot.rangeOf(finding);
        all += codeName(finding.code).toByteArray() + ' ' + QByteArray::number(range.start) + '-' + QByteArray::number(range.end)
            + ' ' + snapshot.messageOf(finding).toUtf8() + '\n';
    }
    for (int piece = 0; piece <= snapshot.text().pieceCount(); ++piece)
        all += QByteArray::number(snapshot.text().pieceStart(piece)) + '/'
            + QByteArray::number(snapshot.text().lineEndsBefore(piece)) + ' ';
    return all;
}

} // namespace throughline
