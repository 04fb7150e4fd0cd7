// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "core/base/translate.h"

#include <QCoreApplication>

namespace throughline {

namespace {

QString written(const Option &option)
{
    const QString dashes = option.name.size() == 1 ? QStringLiteral("-") : QStringLiteral("--");
    return dashes + option.name + (option.value.isEmpty() ? QString() : u' ' + option.value);
}

QString usage(const Command &command)
{
    return QStringLiteral("throughline %1 %2").arg(command.name, command.synopsis).trimmed();
}

/// Text as groff takes it: what isn't ASCII by its number, whatever encoding the reader's groff expects.
QString groff(const QString &text)
{
    QString written;
    bool isLineStart = true;
    for (const char32_t c : text.toUcs4()) {
        if (isLineStart && (c == U'.' || c == U'\''))
            written += QStringLiteral("\\&"); // or it would be a request
        isLineStart = c == U'\n';
        if (c == U'\\')
            written += QStringLiteral("\\e");
        else if (c == U'-')
            written += QStringLiteral("\\-");
        else if (c == U'\'')
            written += QStringLiteral("\\(aq");
        else
            written += c < 0x80
                ? QString(QChar(c))
                : QStringLiteral("\\[u%1]").arg(static_cast<uint>(c), 4, 16, QChar(u'0')).toUpper().replace(u'U', u'u');
    }
    return written;
}

/// Lines as they are where there are several, which are a list; a single one is filled.
QString groffDetails(const QString &details)
{
    const QString form = details.contains(u'\n') ? QStringLiteral(".PP\n.nf\n%1\n.fi\n") : QStringLiteral(".PP\n%1\n");
    return form.arg(groff(details));
}

} // namespace

QString helpOn(const Command &command)
{
    QString text = tr("Usage: %1").arg(usage(command)) + QStringLiteral("\n\n") + command.summary + u'\n';
    if (!command.details.isEmpty())
        text += u'\n' + command.details + u'\n';
    if (!command.options.isEmpty())
        text += u'\n';
    for (const Option &option : command.options)
        text += QStringLiteral("  %1 %2\n").arg(written(option), -30).arg(option.help);
    return text;
}

QString generalHelp()
{
    QString text = tr("Throughline: a workbench for product strategy, where each roadmap item has a why.") + QStringLiteral("\n\n");
    text += tr("Usage: throughline [FILE]            open the workbench") + u'\n';
    text += tr("       throughline COMMAND …         without a window") + QStringLiteral("\n\n");
    for (const Command &command : commands())
        text += QStringLiteral("  %1 %2\n").arg(command.name, -11).arg(command.summary);
    text += u'\n' + tr("“throughline help COMMAND” tells more. “-” is standard input or output.") + u'\n';
    text += tr("Exit status: 0 fine; 1 findings that fail the check, or a refused final export; 2 can't do it.") + u'\n';
    return text;
}

QString manPage()
{
    QString text = QStringLiteral(".TH THROUGHLINE 1 \"\" \"Throughline %1\" \"User commands\"\n.nh\n")
                       .arg(QCoreApplication::applicationVersion());
    text += QStringLiteral(".SH NAME\nthroughline \\- a workbench for product strategy\n.SH SYNOPSIS\n.B throughline\n[FILE]\n");
    for (const Command &command : commands())
        text += (QStringLiteral(".br\n.B throughline ") + groff(command.name) + u'\n' + groff(command.synopsis)).trimmed() + u'\n';
    text += QStringLiteral(".SH DESCRIPTION\n")
        + groff(
            tr("Links vision, strategic framework and roadmap in one Markdown document and checks that each roadmap item "
               "is traced to a why. With a file, or with nothing, the workbench opens; a command does one thing without a window."))
        + u'\n';
    text += QStringLiteral(".SH COMMANDS\n");
    for (const Command &command : commands()) {
        text += QStringLiteral(".SS throughline %1\n%2\n").arg(groff(command.name), groff(command.summary));
        if (!command.synopsis.isEmpty())
            text += QStringLiteral(".PP\n.B throughline %1\n%2\n").arg(groff(command.name), groff(command.synopsis));
        if (!command.details.isEmpty())
            text += groffDetails(command.details);
        for (const Option &option : command.options)
            text += QStringLiteral(".TP\n.B %1\n%2\n").arg(groff(written(option)), groff(option.help));
    }
    text += QStringLiteral(".SH EXIT STATUS\n.TP\n0\nfine\n.TP\n1\nfindings that fail the check, or a refused final "
                           "export\n.TP\n2\ncan\\(aqt do it; one line on standard error says why\n");
    return text;
}

} // namespace throughline
