// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/roadmapmodel.h"

#include <algorithm>

namespace throughline {

bool RoadmapModel::setSnapshot(const Snapshot &snapshot, bool isAnotherDocument)
{
    const bool isSame = !isAnotherDocument && snapshot.hasShapeOf(m_content.snapshot);
    m_content.snapshot = snapshot;
    if (isSame)
        return false;
    if (isAnotherDocument) {
        m_options.collapsed.clear();
        m_filter.clear();
    }
    m_hasItems = std::ranges::contains(snapshot.strategy().elements(), ElementKind::Item, &Element::kind);
    build();
    return true;
}

void RoadmapModel::setLanesBy(LaneBy lanesBy)
{
    m_options.lanesBy = lanesBy;
    m_options.collapsed.clear();
    build();
}

void RoadmapModel::setColumn(Period::Unit column)
{
    m_options.column = column;
    build();
}

void RoadmapModel::setFilter(const QString &words)
{
    m_filter = words;
    build();
}

void RoadmapModel::turnLane(int lane)
{
    const QString key = this->lane(lane).key;
    if (!m_options.collapsed.remove(key))
        m_options.collapsed.insert(key);
    build();
}

/// A word is anywhere in the title, the theme, the why or a field; `team:blue` is in a field whose name begins like that.
bool RoadmapModel::matches(int item, const QString &word) const
{
    const Strategy &strategy = snapshot().strategy();
    const ElementBody &body = *strategy.element(item).body;
    const auto says = [](const QString &text, QStringView wanted) { return text.contains(wanted, Qt::CaseInsensitive); };
    const qsizetype colon = word.indexOf(u':');
    const QStringView name = QStringView(word).first(std::max<qsizetype>(colon, 0));
    const QStringView value = QStringView(word).sliced(colon + 1);
    const bool isInField = std::ranges::any_of(body.fields, [&](const Field &field) {
        const QString called = body.section->string(field.name).remove(u' ');
        return colon <= 0 ? says(body.value(field), word)
                          : called.startsWith(name, Qt::CaseInsensitive) && says(body.value(field), value);
    });
    if (isInField)
        return true;
    const QString theme = strategy.groupOf(strategy.element(item)).name;
    if (colon > 0 && tr("theme").startsWith(name, Qt::CaseInsensitive))
        return says(theme, value);
    const auto status = statusOf(snapshot(), item);
    return says(body.title(), word) || says(theme, word) || says(whyTitle(snapshot(), item), word)
        || (status && says(statusWord(*status), word));
}

void RoadmapModel::build()
{
    const QStringList words = m_filter.split(u' ', Qt::SkipEmptyParts);
    m_options.shows = nullptr;
    if (!words.isEmpty())
        m_options.shows = [this, words](int item) {
            return std::ranges::all_of(words, [&](const QString &word) { return matches(item, word); });
        };
    m_content.roadmap = Roadmap::of(m_content.snapshot, m_options);
}

} // namespace throughline
