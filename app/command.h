// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QSize>
#include <QStringList>

#include <functional>

namespace throughline {

/// Exit statuses of the command line.
enum class ExitStatus : quint8 {
    Fine = 0,
    Findings = 1, ///< findings that fail the check, or a final export that is refused
    CannotDo = 2, ///< wrong usage, a file that can't be read or written
};

struct Option {
    QString name; ///< without dashes; one letter for a short one
    QString value; ///< what its value is called in the help; empty for a switch
    QString help;
    QStringList choices; ///< the values that it takes; empty: any
};

/// What a caller gave a command, sorted.
class Arguments {
public:
    /// Sorts \a words by \a options: everything else is positional; behind `--` all is. Fails with Usage on an option that isn't
    /// known, lacks its value or has one that isn't among its choices.
    static Result<Arguments> parse(const QStringList &words, const QList<Option> &options);

    const QStringList &positional() const { return m_positional; }
    bool has(const QString &option) const { return m_values.contains(option); }
    QString value(const QString &option, const QString &otherwise = {}) const { return m_values.value(option, otherwise); }

private:
    QStringList m_positional;
    QHash<QString, QString> m_values;
};

/// The value of --size.
Result<QSize> parseSize(const QString &text);
/// The value of --from: a slide's number, counted from 1.
Result<int> parseSlideNumber(const QString &text);

/// The value of --vision-weight, as a share.
Result<double> parseWeight(const QString &text);

/// One subcommand. Help, the man page and shell completion are all made of these.
struct Command {
    QString name;
    QString synopsis = {}; ///< behind the name
    QString summary; ///< one line
    QString details = {};
    QList<Option> options = {};
    /// What shells propose for each argument in turn; an empty list stands for files, and so does what follows the last one.
    std::function<QList<QStringList>()> arguments = {};
    int leastArguments = 0;
    int mostArguments = 0; ///< -1: any number
    bool needsWindow = false; ///< draws, so that it needs the GUI library, but no display
    bool needsDisplay = false; ///< shows windows; needsWindow too
    std::function<Result<ExitStatus>(const Arguments &)> run = {}; ///< none where it needs a window: the workbench adds it
};

const QList<Command> &commands();
const Command *findCommand(const QString &name);

QString helpOn(const Command &command);
QString generalHelp();
/// The man page, as groff source.
QString manPage();
/// Fails with Usage for a shell that we write none for.
Result<QString> completionFor(const QString &shell);

} // namespace throughline
