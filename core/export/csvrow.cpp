// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/csvrow.h"

namespace throughline {

namespace {

QString harmless(QString text)
{
    if (!text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front()))
        text.prepend(u'\'');
    return text;
}

QByteArray cell(QString text)
{
    text = harmless(text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")));
    const bool isQuoted = text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u';');
    return isQuoted ? ('"' + text.replace(u'"', QStringLiteral("\"\"")) + '"').toUtf8() : text.toUtf8();
}

} // namespace

QByteArray csvRow(const QStringList &cells)
{
    QByteArrayList written;
    for (const QString &text : cells)
        written += cell(text);
    return written.join(',') + "\r\n";
}

QByteArray tsvRow(const QStringList &cells)
{
    QByteArrayList written;
    for (const QString &text : cells)
        written += harmless(text.simplified()).toUtf8();
    return written.join('\t') + '\n';
}

} // namespace throughline
