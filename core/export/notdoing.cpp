// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/translate.h"
#include "core/export/exports.h"
#include "core/model/values.h"
#include "core/syntax/escaped.h"

#include <algorithm>

namespace throughline {

namespace {

/// What is turned down, as a list in Markdown.
class NotDoing {
public:
    explicit NotDoing(const Snapshot &snapshot)
        : m_snapshot(snapshot)
        , m_strategy(snapshot.strategy())
    {
    }

    QByteArray run()
    {
        const QString title = m_strategy.title().isEmpty() ? tr("Strategy") : m_strategy.title();
        m_text = "# " + escapedInline(tr("%1: what we are not doing, and why").arg(title)) + "\n\n";
        const qsizetype empty = m_text.size();
        for (int e = 0; e < count(); ++e) {
            if (kind(e) == ElementKind::Bet)
                writeBet(e);
        }
        writeRest();
        writeDropped();
        if (m_text.size() == empty)
            m_text += tr("Nothing yet: no bet has an alternative.").toUtf8() + '\n';
        while (m_text.endsWith("\n\n"))
            m_text.chop(1);
        return m_text;
    }

private:
    int count() const { return static_cast<int>(m_strategy.elements().size()); }
    ElementKind kind(int element) const { return m_strategy.element(element).kind(); }
    const ElementBody &body(int element) const { return *m_strategy.element(element).body; }

    void writeBet(int bet)
    {
        std::vector<int> alternatives;
        for (const TraceLink &link : m_snapshot.trace().to(bet)) {
            if (link.key == FieldKey::InsteadOf && kind(link.from) == ElementKind::Alternative)
                alternatives.push_back(link.from);
        }
        if (alternatives.empty())
            return;
        std::ranges::sort(alternatives);
        m_text += "## " + escapedInline(tr("Because we bet on “%1”").arg(body(bet).title())) + "\n\n";
        for (const int alternative : alternatives)
            writeAlternative(alternative);
        m_text += '\n';
    }

    /// Alternatives to no bet that is there.
    void writeRest()
    {
        std::vector<int> rest;
        for (int e = 0; e < count(); ++e) {
            const auto isInstead
                = [this](const TraceLink &link) { return link.key == FieldKey::InsteadOf && kind(link.to) == ElementKind::Bet; };
            if (kind(e) == ElementKind::Alternative && std::ranges::none_of(m_snapshot.trace().from(e), isInstead))
                rest.push_back(e);
        }
        if (rest.empty())
            return;
        m_text += "## " + tr("Also").toUtf8() + "\n\n";
        for (const int alternative : rest)
            writeAlternative(alternative);
        m_text += '\n';
    }

    void writeDropped()
    {
        QByteArray items;
        for (int e = 0; e < count(); ++e) {
            const Field *status = kind(e) == ElementKind::Item ? body(e).field(FieldKey::Status) : nullptr;
            if (status && parseItemStatus(body(e).value(*status)) == ItemStatus::Dropped)
                items += "- **" + escapedInline(body(e).title()) + "**\n";
        }
        if (!items.isEmpty())
            m_text += "## " + tr("Dropped from the roadmap").toUtf8() + "\n\n" + items + '\n';
    }

    void writeAlternative(int alternative)
    {
        const ElementBody &of = body(alternative);
        m_text += "- **" + escapedInline(of.title()) + "**";
        const Field *verdict = of.field(FieldKey::Verdict);
        m_text += verdict && !verdict->value.isEmpty() ? ": " + oneLine(of, *verdict) : ": *" + tr("no verdict yet").toUtf8() + '*';
        m_text += '\n';
        for (const Field &field : of.fields) {
            if (field.key == FieldKey::RevisitIf && !field.value.isEmpty())
                m_text += "  - " + tr("We would look again if: %1").arg(QString::fromUtf8(oneLine(of, field))).toUtf8() + '\n';
        }
    }

    /// As its author wrote it, marks and all.
    static QByteArray oneLine(const ElementBody &of, const Field &field) { return of.value(field).simplified().toUtf8(); }

    const Snapshot &m_snapshot;
    const Strategy &m_strategy;
    QByteArray m_text;
};

} // namespace

QByteArray exportNotDoing(const Snapshot &snapshot)
{
    return NotDoing(snapshot).run();
}

} // namespace throughline
