// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/picking/linkpicker.h"

#include "core/edits/reasons.h"
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

    void create(const QString &title) const
    {
        const Snapshot &snapshot = m_document->snapshot();
        const ElementKind kind = m_missing.kinds.front();
        const auto edit = m_missing.isSource
            ? giveReason(snapshot, m_missing.element, m_missing.key, {.title = title, .kind = kind, .words = {}})
            : addElementWithReason(snapshot,
                  {.kind = kind, .group = groupForNew(snapshot.strategy(), kind), .title = title, .fields = {}, .prose = {}},
                  m_missing.key, {.element = m_missing.element, .title = {}, .words = {}});
        edit ? m_document->apply(*edit, tr("Create “%1”").arg(title)) : m_refused(edit.error().message);
    }

    QPointer<Document> m_document;
    MissingLink m_missing;
    std::function<void(const QString &)> m_refused;
};

} // namespace

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
