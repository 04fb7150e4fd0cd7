// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/json.h"

#include "core/base/index.h"
#include "core/export/exports.h"
#include "core/model/values.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace throughline {

namespace {

QString text(QByteArrayView bytes)
{
    return QString::fromUtf8(bytes);
}

/// Writes elements of one snapshot.
class ModelWriter {
public:
    explicit ModelWriter(const Snapshot &snapshot)
        : m_snapshot(snapshot)
        , m_strategy(snapshot.strategy())
    {
    }

    QJsonObject run() const
    {
        return {{"title", m_strategy.title()}, {"owner", m_strategy.frontMatter().owner},
            {"starts", m_strategy.frontMatter().starts}, {"visionBy", m_strategy.frontMatter().planning.visionBy},
            {"capacity", capacity()}, {"vision", vision()}, {"framework", framework()}, {"roadmap", roadmap()},
            {"other", others()}};
    }

private:
    /// What each team does in a quarter; the team without a name is null.
    QJsonArray capacity() const
    {
        QJsonArray teams;
        for (const TeamCapacity &each : m_strategy.frontMatter().planning.capacities)
            teams.append(
                QJsonObject{{"team", each.team.isEmpty() ? QJsonValue() : QJsonValue(each.team)}, {"personWeeks", each.weeks}});
        return teams;
    }

    QJsonArray vision() const
    {
        QJsonArray acts;
        for (const Group &group : m_strategy.groups()) {
            if (group.part != Part::Vision)
                continue;
            QJsonArray frames;
            for (int e = group.firstElement; e < group.firstElement + group.elementCount; ++e)
                frames.append(frame(e));
            acts.append(QJsonObject{{"act", group.act ? actName(*group.act) : group.name}, {"frames", frames}});
        }
        return acts;
    }

    QJsonObject framework() const
    {
        const std::pair<const char *, ElementKind> kinds[]{{"markets", ElementKind::Market}, {"pains", ElementKind::Pain},
            {"bets", ElementKind::Bet}, {"alternatives", ElementKind::Alternative}, {"tradeoffs", ElementKind::TradeOff},
            {"concerns", ElementKind::Concern}};
        QJsonObject result;
        for (const auto &[name, kind] : kinds) {
            QJsonArray elements;
            for (int e = 0; e < std::ssize(m_strategy.elements()); ++e) {
                if (m_strategy.element(e).kind() == kind)
                    elements.append(element(e));
            }
            result.insert(QLatin1String(name), elements);
        }
        return result;
    }

    QJsonArray roadmap() const
    {
        QJsonArray themes;
        for (const Group &group : m_strategy.groups()) {
            if (group.part != Part::Roadmap)
                continue;
            QJsonArray items;
            for (int e = group.firstElement; e < group.firstElement + group.elementCount; ++e)
                items.append(item(e));
            themes.append(QJsonObject{{"theme", group.name}, {"items", items}});
        }
        return themes;
    }

    QJsonArray others() const
    {
        QJsonArray others;
        for (const int section : m_strategy.otherParts())
            others.append(QJsonObject{{"heading", text(m_snapshot.syntax().sections()[index(section)]->headings.front().title)},
                {"line", lineOf(section, m_snapshot.syntax().sections()[index(section)]->headings.front().range)}});
        return others;
    }

    int lineOf(int section, TextRange range) const
    {
        return m_snapshot.text().positionOf(m_snapshot.syntax().absolute(section, range).start).line;
    }

    QJsonObject element(int e) const
    {
        const Element &element = m_strategy.element(e);
        const ElementBody &body = *element.body;
        QJsonArray fields;
        QJsonArray links;
        for (const Field &field : body.fields) {
            const FieldRule *rule = fieldRule(body.kind, field.key);
            const QString key = rule ? text(rule->name) : body.section->string(field.name);
            fields.append(QJsonObject{{"key", key}, {"value", body.value(field)}, {"line", lineOf(element.section, field.value)}});
            for (int l = field.firstLink; l < field.firstLink + field.linkCount; ++l) {
                const QByteArrayView fragment = m_strategy.fragmentOf(body.section->links[index(l)]);
                if (!fragment.isEmpty())
                    links.append(
                        QJsonObject{{"key", key}, {"target", text(fragment)}, {"resolved", m_strategy.find(fragment) >= 0}});
            }
        }
        return {{"id", text(m_strategy.id(e))}, {"title", body.title()}, {"line", lineOf(element.section, body.heading().range)},
            {"fields", fields}, {"links", links}};
    }

    QJsonObject frame(int e) const
    {
        const ElementBody &body = *m_strategy.element(e).body;
        QJsonObject result = element(e);
        result.insert("caption", body.captionText());
        result.insert("narration", body.proseText());
        result.insert("notes", body.notesText());
        result.insert("picture", body.picture < 0 ? QJsonValue() : m_strategy.pictureOf(body));
        QJsonArray bets;
        for (const TraceLink &link : m_snapshot.trace().from(e)) {
            if (link.key == FieldKey::BelieveIt)
                bets.append(text(m_strategy.id(link.to)));
        }
        result.insert("bets", bets);
        return result;
    }

    QJsonObject item(int e) const
    {
        const ElementBody &body = *m_strategy.element(e).body;
        QJsonObject result = element(e);
        result.insert("when", when(body));
        result.insert("why", whys(body));
        static constexpr const char *traced[]{"no", "partly", "full"};
        result.insert("traced", QLatin1String(traced[static_cast<std::size_t>(m_snapshot.trace().traced(e))]));
        const auto value = [&body](FieldKey key) { return body.field(key) ? body.value(*body.field(key)) : QString(); };
        result.insert("status", value(FieldKey::Status).isEmpty() ? QJsonValue() : value(FieldKey::Status).toLower());
        result.insert("valueNow", score(value(FieldKey::ValueNow)));
        result.insert("vision", score(value(FieldKey::Vision)));
        const auto effort = parseEffort(value(FieldKey::Effort));
        result.insert("effort", effort ? QJsonValue(*effort) : QJsonValue());
        return result;
    }

    static QJsonValue score(const QString &written)
    {
        const auto score = parseScore(written);
        return score ? QJsonValue(score->value) : QJsonValue();
    }

    QJsonValue when(const ElementBody &body) const
    {
        const Field *field = body.field(FieldKey::When);
        if (!field)
            return {};
        const auto period = parsePeriod(body.value(*field), m_strategy.calendar());
        const auto date = [](QDate day) { return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue(); };
        return QJsonObject{{"text", body.value(*field)}, {"from", period ? date(period->from) : QJsonValue()},
            {"to", period ? date(period->to) : QJsonValue()}};
    }

    QJsonArray whys(const ElementBody &body) const
    {
        QJsonArray whys;
        for (const Field &field : body.fields) {
            if (field.key != FieldKey::Why)
                continue;
            const QString reason = body.section->string(field.reason);
            if (field.linkCount == 0)
                whys.append(QJsonObject{{"target", QJsonValue()}, {"reason", reason}, {"resolved", false}});
            for (int l = field.firstLink; l < field.firstLink + field.linkCount; ++l) {
                const QByteArrayView fragment = m_strategy.fragmentOf(body.section->links[index(l)]);
                whys.append(
                    QJsonObject{{"target", text(fragment)}, {"reason", reason}, {"resolved", m_strategy.find(fragment) >= 0}});
            }
        }
        return whys;
    }

    const Snapshot &m_snapshot;
    const Strategy &m_strategy;
};

} // namespace

QByteArray severityName(Severity severity)
{
    return severity == Severity::Error ? "error" : severity == Severity::Warning ? "warning" : "info";
}

QJsonObject strategyToJson(const Snapshot &snapshot)
{
    return ModelWriter(snapshot).run();
}

QJsonObject findingsToJson(const QString &file, const Snapshot &snapshot, const std::vector<Finding> &findings,
    const std::function<QStringList(const Finding &)> &fixTitles)
{
    QJsonArray list;
    for (const Finding &finding : findings) {
        const TextRange range = snapshot.rangeOf(finding);
        const SourceText::Position start = snapshot.text().positionOf(range.start);
        const SourceText::Position end = snapshot.text().positionOf(range.end);
        list.append(QJsonObject{{"code", text(codeName(finding.code))}, {"severity", text(severityName(severity(finding.code)))},
            {"line", start.line}, {"column", start.column}, {"endLine", end.line}, {"endColumn", end.column},
            {"element", finding.element < 0 ? QJsonValue() : text(snapshot.strategy().id(finding.element))},
            {"message", snapshot.messageOf(finding)}, {"fixes", QJsonArray::fromStringList(fixTitles(finding))}});
    }
    return {{"file", file}, {"findings", list}};
}

QJsonObject traceToJson(const Snapshot &snapshot)
{
    const Strategy &strategy = snapshot.strategy();
    const Trace &trace = snapshot.trace();
    QJsonArray items;
    QJsonArray reasons;
    for (int e = 0; e < std::ssize(strategy.elements()); ++e) {
        const ElementBody &body = *strategy.element(e).body;
        const bool isReason = body.kind == ElementKind::Market || body.kind == ElementKind::Pain || body.kind == ElementKind::Bet;
        QJsonObject entry{{"id", text(strategy.id(e))}, {"title", body.title()}};
        if (body.kind == ElementKind::Item) {
            static constexpr const char *traced[]{"no", "partly", "full"};
            QJsonArray chain;
            for (const int step : trace.chainUp(e))
                chain.append(text(strategy.id(step)));
            entry.insert("traced", QLatin1String(traced[static_cast<std::size_t>(trace.traced(e))]));
            entry.insert("chain", chain);
            items.append(entry);
        } else if (isReason) {
            QJsonArray reliedOnBy;
            for (const TraceLink &link : trace.to(e))
                reliedOnBy.append(text(strategy.id(link.from)));
            entry.insert("kind", text(kindKey(body.kind)));
            entry.insert("reliedOnBy", reliedOnBy);
            reasons.append(entry);
        }
    }
    const Coverage coverage = trace.coverage();
    return {{"coverage", QJsonObject{{"items", coverage.items}, {"traced", coverage.traced}, {"fully", coverage.fully}}},
        {"items", items}, {"reasons", reasons}};
}

QByteArray exportJson(const Snapshot &snapshot)
{
    return QJsonDocument(strategyToJson(snapshot)).toJson();
}

} // namespace throughline
