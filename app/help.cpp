// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"

#include <QCoreApplication>

namespace throughline {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("app", text);
}

QString written(const Option &option)
{
    const QString dashes = option.name.size() == 1 ? QStringLiteral("-") : QStringLiteral("--");
    return dashes + option.name + (option.value.isEmpty() ? QString() : u' ' + option.value);
}

QString usage(const Command &command)
{
    return QStringLiteral("throughline %1 %2").arg(command.name, command.synopsis).trimmed();
}

/// Text as groff takes it.
QString groff(QString text)
{
    text.replace(u'\\', QStringLiteral("\\e")).replace(u'-', QStringLiteral("\\-"));
    return text.startsWith(u'.') || text.startsWith(u'\'') ? QStringLiteral("\\&") + text : text;
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
    QString text = QStringLiteral(".TH THROUGHLINE 1 \"\" \"Throughline %1\" \"User commands\"\n").arg(QCoreApplication::applicationVersion());
    text += QStringLiteral(".SH NAME\nthroughline \\- a workbench for product strategy\n.SH SYNOPSIS\n.B throughline\n[FILE]\n");
    for (const Command &command : commands())
        text += QStringLiteral(".br\n.B throughline %1\n%2\n").arg(groff(command.name), groff(command.synopsis));
    text += QStringLiteral(".SH DESCRIPTION\n") + groff(tr("Links vision, strategic framework and roadmap in one Markdown document and checks that each roadmap item "
                                                           "is traced to a why. With a file, or with nothing, the workbench opens; a command does one thing without a window."))
        + u'\n';
    text += QStringLiteral(".SH COMMANDS\n");
    for (const Command &command : commands()) {
        text += QStringLiteral(".SS %1\n%2\n").arg(groff(usage(command)), groff(command.summary));
        if (!command.details.isEmpty())
            text += QStringLiteral(".PP\n.nf\n%1\n.fi\n").arg(groff(command.details));
        for (const Option &option : command.options)
            text += QStringLiteral(".TP\n.B %1\n%2\n").arg(groff(written(option)), groff(option.help));
    }
    text += QStringLiteral(".SH EXIT STATUS\n.TP\n0\nfine\n.TP\n1\nfindings that fail the check, or a refused final export\n.TP\n2\ncan't do it; one line on standard error says why\n");
    return text;
}

namespace {

QString bashCompletion()
{
    QStringList names;
    QString cases;
    for (const Command &command : commands()) {
        names += command.name;
        QStringList options;
        for (const Option &option : command.options)
            options += written({option.name, {}, {}, {}});
        cases += QStringLiteral("        %1) words=\"%2\" ;;\n").arg(command.name, options.join(u' '));
    }
    return QStringLiteral("_throughline() {\n"
                          "    local word=${COMP_WORDS[COMP_CWORD]} words=\n"
                          "    if [ \"$COMP_CWORD\" -eq 1 ]; then words=\"%1\"; else case ${COMP_WORDS[1]} in\n%2        esac; fi\n"
                          "    COMPREPLY=($(compgen -W \"$words\" -- \"$word\") $(compgen -f -- \"$word\"))\n"
                          "}\n"
                          "complete -o filenames -F _throughline throughline\n")
        .arg(names.join(u' '), cases);
}

QString fishCompletion()
{
    QString text;
    for (const Command &command : commands()) {
        text += QStringLiteral("complete -c throughline -n __fish_use_subcommand -a %1 -d '%2'\n").arg(command.name, QString(command.summary).replace(u'\'', QStringLiteral("\\'")));
        for (const Option &option : command.options) {
            const QString kind = option.name.size() == 1 ? QStringLiteral("-s") : QStringLiteral("-l");
            const QString choices = option.choices.isEmpty() ? QString() : QStringLiteral(" -xa '%1'").arg(option.choices.join(u' '));
            text += QStringLiteral("complete -c throughline -n '__fish_seen_subcommand_from %1' %2 %3%4\n").arg(command.name, kind, option.name, choices);
        }
    }
    return text;
}

} // namespace

Result<QString> completionFor(const QString &shell)
{
    if (shell == QStringLiteral("bash"))
        return bashCompletion();
    if (shell == QStringLiteral("zsh"))
        return QStringLiteral("autoload -U +X bashcompinit && bashcompinit\n") + bashCompletion();
    if (shell == QStringLiteral("fish"))
        return fishCompletion();
    return failure(ErrorCode::Usage, tr("completion is written for bash, zsh and fish, not for “%1”").arg(shell));
}

} // namespace throughline
