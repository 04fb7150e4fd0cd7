// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/excerpt.h"

#include "core/export/comments.h"
#include "core/export/markdownhtml.h"

#include <QRegularExpression>

namespace throughline {

QByteArray excerptMarkdown(const Snapshot &snapshot, int element)
{
    const Section &section = *snapshot.strategy().element(element).body->section;
    QByteArray text;
    qsizetype at = 0;
    for (const Replacement &removal : withoutComments(section)) {
        text += section.view({at, removal.range.start});
        text += removal.text;
        at = removal.range.end;
    }
    text += section.view({at, section.text.size()});
    return text.trimmed() + '\n';
}

QByteArray excerptHtml(const Snapshot &snapshot, int element)
{
    static const QRegularExpression inward(
        QStringLiteral("<a href=\"#[^\"]*\"[^>]*>(.*?)</a>"), QRegularExpression::DotMatchesEverythingOption);
    const QByteArray html = harmlessHtml(excerptMarkdown(snapshot, element));
    return withPictures(QString::fromUtf8(html).replace(inward, QStringLiteral("\\1")).toUtf8(), {}, snapshot.pictures());
}

} // namespace throughline
