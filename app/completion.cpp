// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"

#include <QCoreApplication>

#include <algorithm>

namespace throughline {

namespace {

QString dashed(const Option &option)
{
    return (option.name.size() == 1 ? QStringLiteral("-") : QStringLiteral("--")) + option.name;
}

bool takesFile(const Option &option)
{
    static const QStringList files{"FILE", "OUT", "PNG"};
    return files.contains(option.value);
}

QString joined(const QStringList &words)
{
    return words.join(u' ');
}

QStringList namesOf(const QList<Command> &commands)
{
    QStringList names;
    std::ranges::transform(commands, std::back_inserter(names), &Command::name);
    return names;
}

// --- bash -------------------------------------------------------------------------------------------------------------

/// Cases of "COMMAND OPTION" whose values are known, or aren't files.
QString bashValues(const Command &command)
{
    QString cases;
    for (const Option &option : command.options) {
        if (!option.value.isEmpty() && !takesFile(option))
            cases += QStringLiteral("        \"%1 %2\") words=\"%3\" files='' ;;\n")
                         .arg(command.name, dashed(option), joined(option.choices));
    }
    return cases;
}

/// Cases of "COMMAND POSITION" whose words are known.
QString bashArguments(const Command &command)
{
    QString cases;
    const QList<QStringList> arguments = command.arguments ? command.arguments() : QList<QStringList>();
    for (qsizetype position = 0; position < arguments.size(); ++position) {
        if (!arguments[position].isEmpty())
            cases += QStringLiteral("        \"%1 %2\") words=\"%3\" files='' ;;\n")
                         .arg(command.name, QString::number(position), joined(arguments[position]));
    }
    return cases;
}

QString bashOptions(const Command &command)
{
    QStringList options;
    std::ranges::transform(command.options, std::back_inserter(options), dashed);
    options += QStringLiteral("--help");
    return QStringLiteral("        %1) words=\"%2\" ;;\n").arg(command.name, joined(options));
}

QString bashCompletion()
{
    QString values;
    QString arguments;
    QString options;
    for (const Command &command : commands()) {
        values += bashValues(command);
        arguments += bashArguments(command);
        options += bashOptions(command);
    }
    return QStringLiteral(R"(_throughline() {
    local word=${COMP_WORDS[COMP_CWORD]} option=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]} words='' files=yes position=0 i
    if [ "$word" = "=" ]; then word=''; elif [ "$option" = "=" ]; then option=${COMP_WORDS[COMP_CWORD - 2]}; fi
    for ((i = 2; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in -?*) ;; *) position=$((position + 1)) ;; esac
    done
    if [ "$COMP_CWORD" -eq 1 ]; then
        words="%1"
    else case "$command $option" in
%2        *) case "$word" in
        -*) files=''
        case $command in
%3        esac ;;
        *) case "$command $position" in
%4        esac ;;
        esac ;;
    esac; fi
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word"; [ -z "$files" ] || compgen -f -- "$word")
}
complete -o filenames -F _throughline throughline
)")
        .arg(joined(namesOf(commands())), values, options, arguments);
}

// --- zsh --------------------------------------------------------------------------------------------------------------

/// Text in single quotes and in brackets of _arguments or before a colon of _describe.
QString zshText(QString text)
{
    for (const QChar c : QStringView(u"\\[]:"))
        text.replace(c, u'\\' + QString(c));
    return text.replace(u'\'', QStringLiteral("'\\''"));
}

QString zshWords(const QStringList &words)
{
    return words.isEmpty() ? QStringLiteral("_files") : u'(' + joined(words) + u')';
}

QString zshSpecification(const Option &option)
{
    const bool hasSign = option.name.size() > 1 && !option.value.isEmpty(); // --option=VALUE
    const QString text
        = QStringLiteral("'%1%2[%3]").arg(dashed(option), hasSign ? QStringLiteral("=") : QString(), zshText(option.help));
    if (option.value.isEmpty())
        return text + u'\'';
    const QString values = option.choices.isEmpty() && !takesFile(option) ? QStringLiteral(" ") : zshWords(option.choices);
    return text + u':' + option.value + u':' + values + u'\'';
}

QString zshCase(const Command &command)
{
    QStringList specifications;
    std::ranges::transform(command.options, std::back_inserter(specifications), zshSpecification);
    const QList<QStringList> arguments = command.arguments ? command.arguments() : QList<QStringList>();
    for (qsizetype position = 0; position < arguments.size(); ++position)
        specifications += QStringLiteral("'%1:word:%2'").arg(QString::number(position + 1), zshWords(arguments[position]));
    if (command.mostArguments != 0)
        specifications += QStringLiteral("'*:file:_files'");
    return QStringLiteral("        %1) _arguments %2 ;;\n").arg(command.name, joined(specifications));
}

QString zshCompletion()
{
    QString names;
    QString cases;
    for (const Command &command : commands()) {
        names += QStringLiteral("            '%1:%2'\n").arg(command.name, zshText(command.summary));
        cases += zshCase(command);
    }
    return QStringLiteral(R"(#compdef throughline
_throughline() {
    if (( CURRENT == 2 )); then
        local -a names=(
%1        )
        _describe command names
        _files
        return
    fi
    shift words
    (( CURRENT-- ))
    case $words[1] in
%2    esac
}
if [ "$funcstack[1]" = _throughline ]; then
    _throughline "$@"
else
    (( $+functions[compdef] )) || { autoload -U compinit && compinit }
    compdef _throughline throughline
fi
)")
        .arg(names, cases);
}

// --- fish -------------------------------------------------------------------------------------------------------------

QString fishText(QString text)
{
    return text.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
}

QString fishOption(const Command &command, const Option &option)
{
    const QString kind = option.name.size() == 1 ? QStringLiteral("-s") : QStringLiteral("-l");
    QString line = QStringLiteral("complete -c throughline -n '__fish_seen_subcommand_from %1' %2 %3 -d '%4'")
                       .arg(command.name, kind, option.name, fishText(option.help));
    if (takesFile(option))
        line += QStringLiteral(" -r");
    else if (!option.value.isEmpty())
        line += QStringLiteral(" -x");
    if (!option.choices.isEmpty())
        line += QStringLiteral(" -a '%1'").arg(joined(option.choices));
    return line + u'\n';
}

QString fishCompletion()
{
    QString text;
    for (const Command &command : commands()) {
        text += QStringLiteral("complete -c throughline -n __fish_use_subcommand -a %1 -d '%2'\n")
                    .arg(command.name, fishText(command.summary));
        for (const Option &option : command.options)
            text += fishOption(command, option);
        const QList<QStringList> arguments = command.arguments ? command.arguments() : QList<QStringList>();
        for (qsizetype position = 0; position < arguments.size(); ++position) {
            if (!arguments[position].isEmpty())
                text += QStringLiteral("complete -c throughline -n '__fish_seen_subcommand_from %1; and test (count (commandline "
                                       "-opc)) -eq %2' -fa '%3'\n")
                            .arg(command.name, QString::number(position + 2), joined(arguments[position]));
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
        return zshCompletion();
    if (shell == QStringLiteral("fish"))
        return fishCompletion();
    return failure(ErrorCode::Usage,
        QCoreApplication::translate("app", "completion is written for bash, zsh and fish, not for “%1”").arg(shell));
}

} // namespace throughline
