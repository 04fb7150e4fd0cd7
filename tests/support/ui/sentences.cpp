// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/sentences.h"

#include "core/export/standalone.h"

#include <QRegularExpression>
#include <QTextDocument>

namespace throughline {

using namespace Qt::StringLiterals;

QStringList sentencesOf(const Strategy &strategy, const QString &markdown)
{
    QTextDocument document;
    document.setMarkdown(standaloneMarkdown(strategy, markdown), QTextDocument::MarkdownDialectGitHub);
    QString text = document.toPlainText();
    text.remove(QChar::ObjectReplacementCharacter);
    static const QRegularExpression end(u"(?<=[.!?])\\s+|\\n+"_s);
    return text.split(end, Qt::SkipEmptyParts);
}

QStringList sentencesOf(const Snapshot &snapshot)
{
    QStringList all;
    for (const Group &group : snapshot.strategy().groups())
        all += group.name;
    for (const Element &element : snapshot.strategy().elements()) {
        const ElementBody &body = *element.body;
        all += body.title();
        all += sentencesOf(snapshot.strategy(), body.captionText());
        all += sentencesOf(snapshot.strategy(), body.proseText());
        for (const Field &field : body.fields)
            if (field.key != FieldKey::Lasts)
                all += sentencesOf(snapshot.strategy(), u'(' + body.value(field))
                           .replaceInStrings(QRegularExpression(u"^\\("_s), QString());
    }
    return all;
}

QByteArray longCaptions()
{
    QByteArray text = "# Long words\n\n## Vision\n\n### Today\n\n";
    for (int frame = 0; frame < 3; ++frame) {
        text += "#### Frame " + QByteArray::number(frame) + "\n\n![A brick](tidy-quest.assets/ouch.svg)\n\n";
        for (int i = 0; text.size() < (frame + 1) * 2000; ++i)
            text += "Sentence " + QByteArray::number(i) + " of frame " + QByteArray::number(frame) + " says so. ";
        text += "\n\nIt narrates " + QByteArray::number(frame) + ".\n\n";
    }
    return text;
}

} // namespace throughline
