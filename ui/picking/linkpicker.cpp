// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/picking/linkpicker.h"

#include "core/edits/edits.h"
#include "core/model/names.h"
#include "ui/theme/icons.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>

namespace throughline {

namespace {

class LinkPicker {
    Q_DECLARE_TR_FUNCTIONS(LinkPicker)

public:
    LinkPicker(Document *document, const MissingLink &missing, std::function<void(const QString &)> refused)
        : m_document(document)
        , m_missing(missing)
        , m_refused(std::move(refused))
    {
    }

    void open(const Theme &theme, QWidget *parent) const
    {
        const auto link = [self = *this](int other) { self.link(other); };
        auto choices = elementChoices(m_document->snapshot(), m_missing.kinds, theme, link);
        auto *picker = new Picker(theme, parent);
        if (m_missing.kinds.empty())
            picker->open(tr("Link to…"), std::move(choices));
        else
            picker->open(
                tr("Pick a %1, or name a new one").arg(kindName(m_missing.kinds.front())), std::move(choices), creation(theme));
    }

private:
    std::function<Choice(const QString &)> creation(const Theme &theme) const
    {
        return [self = *this, theme](const QString &title) {
            const ElementKind kind = self.m_missing.kinds.front();
            return Choice{.text = tr("Create “%1”").arg(title),
                .detail = tr("new %1").arg(kindName(kind)),
                .icon = kindIcon(kind, theme),
                .choose = [self, title] { self.create(title); }};
        };
    }

    void link(int other) const
    {
        const int from = m_missing.isSource ? m_missing.element : other;
        const int to = m_missing.isSource ? other : m_missing.element;
        const auto edit = linkElement(m_document->snapshot(), from, m_missing.key, to);
        edit ? m_document->apply(*edit, tr("Link")) : m_refused(edit.error().message);
    }

    /// Makes the element, then links it; the known end keeps its id, whatever the insertion moved.
    void create(const QString &title) const
    {
        const Snapshot before = m_document->snapshot();
        const ElementKind kind = m_missing.kinds.front();
        const auto edit = addElement(
            before, {.kind = kind, .group = groupForNew(before.strategy(), kind), .title = title, .fields = {}, .prose = {}});
        if (!edit)
            return m_refused(edit.error().message);
        m_document->undoStack()->beginMacro(tr("Create “%1”").arg(title));
        m_document->apply(*edit, tr("Create"));
        const auto known = m_document->snapshot().strategy().find(before.strategy().id(m_missing.element));
        const int made = m_document->snapshot().elementAt(edit->mapped(edit->span().end) - 1);
        if (known >= 0 && made >= 0) {
            LinkPicker self = *this;
            self.m_missing.element = known;
            self.link(made);
        }
        m_document->undoStack()->endMacro();
    }

    QPointer<Document> m_document;
    MissingLink m_missing;
    std::function<void(const QString &)> m_refused;
};

} // namespace

QString groupForNew(const Strategy &strategy, ElementKind kind)
{
    const auto group = std::ranges::find(strategy.groups(), kind, &Group::kind);
    if (group != strategy.groups().end())
        return group->name;
    return canonicalGroupName(kind, kind == ElementKind::Frame ? std::optional(Act::Today) : std::nullopt);
}

std::vector<Choice> elementChoices(
    const Snapshot &snapshot, const std::vector<ElementKind> &kinds, const Theme &theme, const std::function<void(int)> &choose)
{
    std::vector<Choice> choices;
    const auto &elements = snapshot.strategy().elements();
    for (int i = 0; i < static_cast<int>(elements.size()); ++i) {
        const ElementKind kind = snapshot.strategy().element(i).kind();
        if (!kinds.empty() && !std::ranges::contains(kinds, kind))
            continue;
        choices.push_back({.text = snapshot.strategy().element(i).body->title(),
            .detail = kindName(kind),
            .icon = kindIcon(kind, theme),
            .choose = [choose, i] { choose(i); }});
    }
    return choices;
}

void pickLink(Document *document, const MissingLink &missing, const Theme &theme, QWidget *parent,
    const std::function<void(const QString &)> &refused)
{
    LinkPicker(document, missing, refused).open(theme, parent);
}

} // namespace throughline
