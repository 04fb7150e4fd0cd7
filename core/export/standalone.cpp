// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/standalone.h"

#include "core/syntax/linkparts.h"

#include <QRegularExpression>

namespace throughline {

namespace {

/// Where a definition leads, as a link's destination; empty where there is no such definition.
QString destinationOf(const Strategy &strategy, const QString &label)
{
    Link link;
    link.form = Link::Form::Reference;
    link.label = normalisedLabel(label.toUtf8());
    const QString destination = QString::fromUtf8(strategy.destinationOf(Section(), link));
    const bool isBare = !destination.contains(u' ') && !destination.contains(u'(') && !destination.contains(u')');
    return isBare ? destination : u'<' + destination + u'>';
}

} // namespace

QString standaloneMarkdown(const Strategy &strategy, const QString &markdown)
{
    static const QRegularExpression parts(QStringLiteral("(?<code>(?<!`)(?<ticks>`+)(?!`).*?(?<!`)\\k<ticks>(?!`))"
                                                         "|(?<!\\\\)\\[(?<text>[^\\[\\]]+)\\]\\[(?<label>[^\\[\\]]*)\\]"),
        QRegularExpression::DotMatchesEverythingOption);
    QString result;
    qsizetype at = 0;
    for (auto matches = parts.globalMatch(markdown); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString label = match.captured(u"label").isEmpty() ? match.captured(u"text") : match.captured(u"label");
        const QString destination = label.isEmpty() ? QString() : destinationOf(strategy, label);
        result += QStringView(markdown).sliced(at, match.capturedStart() - at);
        result += destination.isEmpty() ? match.captured()
                                        : u'[' + match.captured(u"text") + QStringLiteral("](") + destination + u')';
        at = match.capturedEnd();
    }
    return result += QStringView(markdown).sliced(at);
}

} // namespace throughline
