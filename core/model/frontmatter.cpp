// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/frontmatter.h"

#include "core/base/translate.h"

#include <QLocale>

#include <yaml-cpp/yaml.h>

#include <algorithm>

namespace throughline {

namespace {

QString text(const YAML::Node &node)
{
    return node.IsDefined() && node.IsScalar() ? QString::fromStdString(node.Scalar()) : QString();
}

/// A month by its number or its English name, whole or shortened to three letters; 0 where it is none.
int monthOf(const QString &written)
{
    bool isNumber = false;
    const int number = written.toInt(&isNumber);
    if (isNumber)
        return number >= 1 && number <= 12 ? number : 0;
    for (int month = 1; month <= 12; ++month) {
        const QString name = QLocale::c().standaloneMonthName(month);
        if (written.compare(name, Qt::CaseInsensitive) == 0 || written.compare(name.first(3), Qt::CaseInsensitive) == 0)
            return month;
    }
    return 0;
}

class Reader {
public:
    explicit Reader(const Section &section)
        : m_section(section)
    {
    }

    FrontMatter run()
    {
        if (m_section.frontMatter == TextRange{})
            return {};
        try {
            read(YAML::Load(m_section.view(m_section.frontMatter).toByteArray().toStdString()));
        } catch (const YAML::Exception &error) { // the library's way to say that the text isn't YAML
            report(error.mark, tr("The front matter can't be read as YAML: %1").arg(QString::fromStdString(error.msg)));
        }
        return std::move(m_result);
    }

private:
    void read(const YAML::Node &node)
    {
        if (node.IsNull())
            return;
        if (!node.IsMap()) {
            report(node.Mark(), tr("The front matter is a list of “key: value” lines"));
            return;
        }
        m_result.title = text(node["title"]);
        m_result.owner = text(node["owner"]);
        m_result.language = text(node["language"]);
        readVersion(node["throughline"]);
        readYearStart(node["year-starts"]);
        readStart(node["starts"]);
        readNames(node["names"]);
        readVisionBy(node["vision-by"]);
        readCapacities(node["capacity"]);
    }

    void readVersion(const YAML::Node &node)
    {
        if (!node.IsDefined())
            return;
        bool isNumber = false;
        m_result.version = text(node).toInt(&isNumber);
        if (!isNumber || !m_result.isVersionKnown())
            report(node.Mark(),
                tr("This document says format version “%1”; this program reads version %2: some of it may be read wrongly")
                    .arg(text(node))
                    .arg(formatVersion));
    }

    void readYearStart(const YAML::Node &node)
    {
        if (!node.IsDefined())
            return;
        if (const int month = monthOf(text(node)))
            m_result.calendar.yearStarts = month;
        else
            report(node.Mark(), tr("“year-starts” is a month such as April or 4, not “%1”").arg(text(node)));
    }

    void readStart(const YAML::Node &node)
    {
        if (!node.IsDefined())
            return;
        m_result.starts = text(node);
        const auto period = parsePeriod(m_result.starts, m_result.calendar);
        if (period && period->from.isValid())
            m_result.calendar.starts = period->from;
        else
            report(node.Mark(), tr("“starts” is a period such as 2027 Q1, not “%1”").arg(m_result.starts));
    }

    void readNames(const YAML::Node &node)
    {
        if (!node.IsDefined() || !node.IsMap())
            return;
        for (const auto &entry : node) {
            const QString ours = text(entry.first).toLower();
            if (entry.second.IsSequence()) {
                for (const YAML::Node &own : entry.second)
                    m_result.names.insert(text(own).simplified().toLower(), ours);
            } else {
                m_result.names.insert(text(entry.second).simplified().toLower(), ours);
            }
        }
    }

    void readVisionBy(const YAML::Node &node)
    {
        if (!node.IsDefined() || node.IsNull())
            return;
        Planning &planning = m_result.planning;
        planning.visionBy = text(node);
        if (const auto day = readVisionDay(planning.visionBy, m_result.calendar))
            planning.visionDay = *day;
        else
            report(node.Mark(), day.error().message);
    }

    void readCapacities(const YAML::Node &node)
    {
        if (!node.IsDefined() || node.IsNull())
            return;
        if (!node.IsMap())
            return report(node.Mark(), tr("“capacity” says for each team what it can do in a quarter, such as “Blue: 12”"));
        for (const auto &entry : node)
            readCapacity(entry.first, entry.second);
    }

    void readCapacity(const YAML::Node &name, const YAML::Node &value)
    {
        const QString written = text(name).simplified();
        const QString team = teamKey(written) == noTeam ? QString() : written;
        const auto isSame = [&team](const TeamCapacity &known) { return teamKey(known.team) == teamKey(team); };
        std::vector<TeamCapacity> &capacities = m_result.planning.capacities;
        if (std::ranges::any_of(capacities, isSame))
            return report(name.Mark(), tr("“capacity” names “%1” twice: the first one counts").arg(written));
        if (const auto weeks = throughline::readCapacity(written, text(value)))
            capacities.push_back({team, *weeks});
        else
            report(value.Mark(), weeks.error().message);
    }

    void report(YAML::Mark mark, const QString &message)
    {
        TextRange range = m_section.frontMatter;
        if (!mark.is_null()) { // yaml-cpp counts bytes from the start of what it was given
            range.start = std::min(range.start + mark.pos, range.end);
            if (const qsizetype end = m_section.text.indexOf('\n', range.start); end >= 0 && end < range.end)
                range = range.until(end);
        }
        m_result.problems.push_back({range, message});
    }

    const Section &m_section;
    FrontMatter m_result;
};

} // namespace

FrontMatter readFrontMatter(const Section &first)
{
    return Reader(first).run();
}

} // namespace throughline
