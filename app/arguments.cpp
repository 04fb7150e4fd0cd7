// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "core/base/nearest.h"
#include "core/base/translate.h"

#include <algorithm>

namespace throughline {

namespace {

QString written(const QString &option)
{
    return (option.size() == 1 ? QStringLiteral("-") : QStringLiteral("--")) + option;
}

Error unknownOption(const QString &word, const QList<Option> &options)
{
    QStringList names;
    for (const Option &option : options)
        names += written(option.name);
    const QString nearest = nearestName(word, names);
    return {ErrorCode::Usage,
        nearest.isEmpty() ? tr("there is no option %1").arg(word)
                          : tr("there is no option %1; did you mean %2?").arg(word, nearest)};
}

} // namespace

Result<Arguments> Arguments::parse(const QStringList &words, const QList<Option> &options)
{
    Arguments arguments;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i] == QStringLiteral("--")) {
            arguments.m_positional += words.sliced(i + 1);
            break;
        }
        if (!words[i].startsWith(u'-') || words[i] == QStringLiteral("-")) {
            arguments.m_positional += words[i];
            continue;
        }
        const QString name = words[i].section(u'=', 0, 0);
        const auto option = std::ranges::find_if(options, [&](const Option &o) { return written(o.name) == name; });
        if (option == options.end())
            return std::unexpected(unknownOption(name, options));
        QString value;
        if (option->value.isEmpty() && words[i].contains(u'='))
            return failure(ErrorCode::Usage, tr("%1 takes no value").arg(name));
        if (!option->value.isEmpty()) {
            if (words[i].contains(u'='))
                value = words[i].section(u'=', 1);
            else if (++i < words.size())
                value = words[i];
            else
                return failure(ErrorCode::Usage, tr("%1 wants a value: %2").arg(name, option->value));
            if (!option->choices.isEmpty() && !option->choices.contains(value)) {
                const QString form
                    = option->choices.size() == 1 ? tr("%1 can only be %2, not “%3”") : tr("%1 is one of %2, not “%3”");
                return failure(ErrorCode::Usage, form.arg(name, option->choices.join(QStringLiteral(", ")), value));
            }
        }
        arguments.m_values.insert(option->name, value);
    }
    return arguments;
}

Result<QSize> parseSize(const QString &text)
{
    constexpr int least = 320;
    constexpr int most = 8192;
    const QStringList parts = text.split(u'x');
    const QSize size = parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
    if (size.width() < least || size.height() < least || size.width() > most || size.height() > most)
        return failure(ErrorCode::Usage, tr("--size is WIDTHxHEIGHT, each from 320 to 8192, not “%1”").arg(text));
    return size;
}

Result<int> parseSlideNumber(const QString &text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (!isNumber || number < 1)
        return failure(ErrorCode::Usage, tr("--from is the number of a slide, counted from 1, not “%1”").arg(text));
    return number;
}

Result<double> parseWeight(const QString &text)
{
    bool isNumber = false;
    const int percent = text.toInt(&isNumber);
    if (!isNumber || percent < 0 || percent > 100)
        return failure(ErrorCode::Usage, tr("--vision-weight is a percentage from 0 to 100, not “%1”").arg(text));
    return percent / 100.0;
}

} // namespace throughline
