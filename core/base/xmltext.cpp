// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/xmltext.h"

namespace throughline {

QString xmlCharacters(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    QString kept;
    kept.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            kept.append(c).append(text[++i]);
            continue;
        }
        if (!c.isSurrogate() && (c >= u' ' || c == u'\n' || c == u'\t') && c < QChar(0xfffe))
            kept.append(c);
    }
    return kept;
}

QByteArray xmlText(const QString &text)
{
    return xmlCharacters(text).toHtmlEscaped().toUtf8();
}

} // namespace throughline
