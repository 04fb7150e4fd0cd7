// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/resources.h"

#include "core/base/translate.h"
#include "core/export/csvrow.h"
#include "core/model/fiscal.h"
#include "core/syntax/escaped.h"
#include "core/syntax/plaintext.h"

#include <QLocale>

#include <algorithm>

namespace throughline {

namespace {

using When = Resources::When;

QString itemCount(int items)
{
    return items == 1 ? tr("1 item") : tr("%1 items").arg(items);
}

/// The first why of \a item with its reason: “A game”, and tidying is what they name first. Empty where it has none.
QString whyInWords(const Snapshot &snapshot, int item)
{
    for (const TraceLink &link : snapshot.trace().from(item)) {
        if (link.key != FieldKey::Why)
            continue;
        const ElementBody &body = *snapshot.strategy().element(item).body;
        const Field &field = body.fields[static_cast<std::size_t>(link.field)];
        const QString reason = QString::fromUtf8(plainText(body.section->view(field.reason)));
        const QString target = tr("“%1”").arg(snapshot.strategy().titleOf(link.to));
        return reason.isEmpty() ? target : tr("%1, %2").arg(target, reason);
    }
    return {};
}

/// How needs and overloads are written: a heading for each column, a line for each of them.
struct ListStyle {
    QString heading; ///< with %1
    QString line; ///< with %1
    QString (*escaped)(const QString &text);
};

QString asItIs(const QString &text)
{
    return text;
}

QString forMarkdown(const QString &text)
{
    return QString::fromUtf8(escapedInline(text));
}

QString needsIn(const Snapshot &snapshot, const Resources &resources, const ListStyle &style)
{
    const std::vector<Resources::Overload> overloads = resources.overloads();
    QString text;
    for (int column = 0; column < std::ssize(resources.columns()); ++column) {
        QString lines;
        for (const Resources::Need &need : resources.needs()) {
            if (need.column == column)
                lines += style.line.arg(style.escaped(tr("%1, for “%2”, %3")
                        .arg(need.words, snapshot.strategy().titleOf(need.item), reasonInWords(snapshot, need.item))));
        }
        for (const Resources::Overload &overload : overloads) {
            if (overload.column == column)
                lines += style.line.arg(style.escaped(overloadInWords(resources, overload)));
        }
        if (!lines.isEmpty())
            text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + style.heading.arg(columnName(resources, column)) + lines;
    }
    return text;
}

/// The weeks of a cell, and its capacity where it has one.
QString cellText(const Resources &resources, int team, int column)
{
    const Resources::Cell &cell = resources.cell(team, column);
    if (cell.items.empty())
        return {};
    const double over = resources.overload(team, column);
    return over > 0 ? tr("**%1** (%2 too many)").arg(weeksText(cell.weeks), weeksText(over)) : weeksText(cell.weeks);
}

QString row(const QStringList &cells)
{
    return QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
}

QString table(const Resources &resources)
{
    QStringList head{tr("Team"), tr("Capacity")};
    QStringList rule{QStringLiteral("---"), QStringLiteral("--:")};
    std::vector<int> columns;
    for (int column = 0; column < std::ssize(resources.columns()); ++column) {
        if (resources.columns()[static_cast<std::size_t>(column)].when != When::Quarter && !resources.isUsed(column))
            continue;
        columns.push_back(column);
        head += columnName(resources, column);
        rule += QStringLiteral("--:");
    }
    QString text = row(head) + row(rule);
    for (int team = 0; team < std::ssize(resources.teams()); ++team) {
        const auto capacity = resources.teams()[static_cast<std::size_t>(team)].capacity;
        QStringList cells{forMarkdown(teamName(resources, team)).replace(u'|', QStringLiteral("\\|")),
            capacity ? weeksText(*capacity) : QString()};
        for (const int column : columns)
            cells += cellText(resources, team, column);
        text += row(cells);
    }
    const auto capacity = resources.capacity();
    QStringList sums{tr("All"), capacity ? weeksText(*capacity) : QString()};
    for (const int column : columns)
        sums += weeksText(resources.weeksOf(column));
    return text + row(sums);
}

QString backcastMarkdown(const Snapshot &snapshot, const Backcast &backcast, const Calendar &calendar)
{
    QString text = tr("## Back from the vision") + QStringLiteral("\n\n") + forMarkdown(paceInWords(backcast, calendar))
        + QStringLiteral("\n");
    const auto list = [&](const QString &heading, const std::vector<int> &items) {
        if (items.empty())
            return;
        text += QStringLiteral("\n") + heading + QStringLiteral("\n\n");
        for (const int item : items) {
            const QString when = snapshot.strategy().element(item).body->valueOf(FieldKey::When);
            text += QStringLiteral("- ") + (when.isEmpty() ? QString() : forMarkdown(when) + QStringLiteral(": "))
                + forMarkdown(snapshot.strategy().titleOf(item)) + u'\n';
        }
    };
    list(tr("Before it, the last first:"), backcast.before);
    list(tr("Without a date:"), backcast.undated);
    list(tr("Too late for it:"), backcast.after);
    return text;
}

} // namespace

QString columnName(const Resources &resources, int column)
{
    const auto quarter
        = [&resources](QDate from) { return formatPeriod(wholePeriod(from, Period::Unit::Quarter), resources.calendar()); };
    const Resources::Column &at = resources.columns()[static_cast<std::size_t>(column)];
    switch (at.when) {
    case When::Earlier:
        return tr("Before %1").arg(quarter(resources.columns()[1].from));
    case When::Quarter:
        return quarter(at.from);
    case When::Later:
        return tr("Later");
    case When::Undated:
        break;
    }
    return tr("No date");
}

QString teamName(const Resources &resources, int team)
{
    const QString &name = resources.teams()[static_cast<std::size_t>(team)].name;
    return name.isEmpty() ? tr("No team") : name;
}

QString reasonInWords(const Snapshot &snapshot, int item)
{
    const QString why = whyInWords(snapshot, item);
    return why.isEmpty() ? tr("which has no why yet") : tr("because of %1").arg(why);
}

QString overloadInWords(const Resources &resources, const Resources::Overload &overload)
{
    const Resources::Cell &cell = resources.cell(overload.team, overload.column);
    const auto capacity = resources.teams()[static_cast<std::size_t>(overload.team)].capacity;
    return tr("%1: %2 person-weeks of work for a capacity of %3, %4 too many")
        .arg(teamName(resources, overload.team), weeksText(cell.weeks), weeksText(capacity.value_or(0)), weeksText(overload.weeks));
}

QString paceInWords(const Backcast &backcast, const Calendar &calendar)
{
    const QString by = QLocale::c().toString(backcast.by, QStringLiteral("d MMMM yyyy"));
    if (backcast.hasPassed())
        return tr("The vision was to be true by %1; still before it: %2.").arg(by, itemCount(backcast.items()));
    const QString from
        = formatPeriod(wholePeriod(firstDay(backcast.from, Period::Unit::Quarter, calendar), Period::Unit::Quarter), calendar);
    QString text = tr("From %1 to the vision on %2 it is %3 quarters. Before it: %4, %5 person-weeks. That is a pace of %6 "
                      "person-weeks a quarter.")
                       .arg(from, by, weeksText(backcast.quarters), itemCount(backcast.items()), weeksText(backcast.weeks),
                           weeksText(backcast.weeksPerQuarter()));
    if (backcast.capacity) {
        const double over = backcast.weeksPerQuarter() - *backcast.capacity;
        text += u' '
            + (over > 0 ? tr("The teams can do %1, which is %2 too few.").arg(weeksText(*backcast.capacity), weeksText(over))
                        : tr("The teams can do %1, which is enough.").arg(weeksText(*backcast.capacity)));
    }
    if (backcast.withoutEffort > 0)
        text += u' ' + tr("Not counted for lack of an effort: %1.").arg(itemCount(backcast.withoutEffort));
    return text;
}

QString needsText(const Snapshot &snapshot, const Resources &resources)
{
    return needsIn(snapshot, resources, {QStringLiteral("%1\n"), QStringLiteral("- %1\n"), asItIs});
}

QString needsMarkdown(const Snapshot &snapshot, const Resources &resources)
{
    return needsIn(snapshot, resources, {QStringLiteral("### %1\n\n"), QStringLiteral("- %1\n"), forMarkdown});
}

QByteArray exportResources(const Snapshot &snapshot, QDate today)
{
    const Strategy &strategy = snapshot.strategy();
    const Resources resources = Resources::of(strategy, today);
    const QString title = strategy.title().isEmpty() ? tr("Strategy") : strategy.title();
    QString text = QStringLiteral("# ") + forMarkdown(tr("%1: what it takes").arg(title)) + QStringLiteral("\n\n")
        + tr("## Effort by quarter and team, in person-weeks") + QStringLiteral("\n\n");
    text += resources.teams().empty() ? tr("No work is planned.") + u'\n' : table(resources);
    if (const int count = resources.itemsWithoutEffort(); count > 0)
        text += u'\n' + tr("Not counted for lack of an effort: %1.").arg(itemCount(count)) + u'\n';
    const QString needs = needsMarkdown(snapshot, resources);
    text += u'\n' + tr("## What isn't there yet") + QStringLiteral("\n\n")
        + (needs.isEmpty() ? tr("Nothing: no item asks for anything, and no team has more to do than it can.") + u'\n' : needs);
    if (const auto back = backcast(strategy, today))
        text += u'\n' + backcastMarkdown(snapshot, *back, resources.calendar());
    return text.toUtf8();
}

QByteArray exportResourcesCsv(const Snapshot &snapshot, QDate today)
{
    const Resources resources = Resources::of(snapshot.strategy(), today);
    QByteArray rows = csvRow({"Team", "Quarter", "From", "Effort", "Capacity", "Too many", "Items", "Needs"});
    for (int team = 0; team < std::ssize(resources.teams()); ++team) {
        const auto capacity = resources.teams()[static_cast<std::size_t>(team)].capacity;
        for (int column = 0; column < std::ssize(resources.columns()); ++column) {
            const Resources::Cell &cell = resources.cell(team, column);
            const Resources::Column &at = resources.columns()[static_cast<std::size_t>(column)];
            const bool isStated = capacity && at.when == When::Quarter;
            if (cell.items.empty() && !isStated)
                continue;
            QStringList items;
            for (const int item : cell.items)
                items += snapshot.strategy().titleOf(item);
            QStringList needs;
            for (const Resources::Need &need : resources.needs()) {
                if (need.team == team && need.column == column)
                    needs += need.words;
            }
            const double over = resources.overload(team, column);
            rows += csvRow({resources.teams()[static_cast<std::size_t>(team)].name, columnName(resources, column),
                at.from.toString(Qt::ISODate), weeksText(cell.weeks), isStated ? weeksText(*capacity) : QString(),
                over > 0 ? weeksText(over) : QString(), items.join(QStringLiteral("; ")), needs.join(QStringLiteral("; "))});
        }
    }
    return rows;
}

} // namespace throughline
