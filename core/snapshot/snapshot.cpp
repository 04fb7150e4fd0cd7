// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snapshot/snapshot.h"

#include "core/trace/fingerprint.h"

#include <algorithm>

namespace throughline {

struct Snapshot::Data {
    int revision = 0;
    Syntax syntax;
    Strategy strategy;
    std::shared_ptr<const Trace> trace = std::make_shared<Trace>();
    std::shared_ptr<const std::vector<Finding>> findings = std::make_shared<std::vector<Finding>>();
    Pictures pictures;

    std::vector<Finding> checked() const;
};

namespace {

PictureExists existenceIn(const Pictures &pictures)
{
    return [&pictures](const QString &path) { return !pictures.isKnownMissing(path); };
}

/// The sections whose findings depend on what \a element says in its prose: its own and those that were confirmed against it.
std::vector<int> sectionsThatRead(int section, const Strategy &strategy, const Trace &trace)
{
    std::vector<int> sections{section};
    const int element = strategy.elementOfSection(section);
    if (element < 0)
        return sections;
    for (const TraceLink &link : trace.to(element)) {
        const Element &from = strategy.element(link.from);
        const Link &written = from.body->section->links[static_cast<std::size_t>(link.link)];
        if (!stampOf(*from.body->section, written).isEmpty())
            sections.push_back(from.section);
    }
    std::ranges::sort(sections);
    const auto [repeats, end] = std::ranges::unique(sections);
    sections.erase(repeats, end);
    return sections;
}

} // namespace

std::vector<Finding> Snapshot::Data::checked() const
{
    return check(syntax, strategy, *trace, existenceIn(pictures));
}

Snapshot::Snapshot()
    : d(std::make_shared<Data>())
{
}

Snapshot Snapshot::read(const SourceText &text, PictureSource pictures)
{
    auto data = std::make_shared<Data>();
    data->syntax = Syntax::read(text);
    data->strategy = Strategy::lower(data->syntax);
    data->trace = std::make_shared<Trace>(Trace::of(data->strategy));
    data->pictures = Pictures(std::move(pictures));
    data->findings = std::make_shared<std::vector<Finding>>(data->checked());
    Snapshot snapshot;
    snapshot.d = std::move(data);
    return snapshot;
}

Snapshot Snapshot::edited(const TextEdit &edit) const
{
    Syntax::Change change;
    bool isSameShape = false;
    auto data = std::make_shared<Data>();
    data->revision = d->revision + 1;
    data->pictures = d->pictures;
    data->syntax = d->syntax.edited(edit, &change);
    data->strategy = d->strategy.edited(d->syntax, data->syntax, change, &isSameShape);
    if (isSameShape) {
        data->trace = d->trace;
        const std::vector<int> sections = sectionsThatRead(change.first, data->strategy, *data->trace);
        data->findings = std::make_shared<std::vector<Finding>>(
            checkAgain(*d->findings, sections, data->syntax, data->strategy, *data->trace, existenceIn(data->pictures)));
    } else {
        data->trace = std::make_shared<Trace>(Trace::of(data->strategy));
        data->findings = std::make_shared<std::vector<Finding>>(data->checked());
    }
    Snapshot snapshot;
    snapshot.d = std::move(data);
    return snapshot;
}

Snapshot Snapshot::edited(const Edit &edit) const
{
    const bool comesOrGoes = std::ranges::any_of(
        edit.pictures, [this](const PictureChange &change) { return change.bytes.isNull() == pictures().exists(change.path); });
    auto data = std::make_shared<Data>(edit.text.isEmpty() ? *d : *edited(edit.text).d);
    data->revision = d->revision + 1;
    data->pictures = data->pictures.edited(edit.pictures);
    if (comesOrGoes)
        data->findings = std::make_shared<std::vector<Finding>>(data->checked());
    Snapshot snapshot;
    snapshot.d = std::move(data);
    return snapshot;
}

Edit Snapshot::inverse(const Edit &edit) const
{
    return {edit.text.inverse(text()), pictures().inverse(edit.pictures)};
}

Snapshot Snapshot::rebased(PictureSource pictures) const
{
    auto data = std::make_shared<Data>(*d);
    data->pictures = d->pictures.rebased(std::move(pictures));
    data->findings = std::make_shared<std::vector<Finding>>(data->checked());
    Snapshot snapshot;
    snapshot.d = std::move(data);
    return snapshot;
}

const void *Snapshot::traceId() const
{
    return d->trace.get();
}

int Snapshot::revision() const
{
    return d->revision;
}

const SourceText &Snapshot::text() const
{
    return d->syntax.text();
}

const Pictures &Snapshot::pictures() const
{
    return d->pictures;
}

const Syntax &Snapshot::syntax() const
{
    return d->syntax;
}

const Strategy &Snapshot::strategy() const
{
    return d->strategy;
}

const Trace &Snapshot::trace() const
{
    return *d->trace;
}

const std::vector<Finding> &Snapshot::findings() const
{
    return *d->findings;
}

TextRange Snapshot::rangeOf(const Finding &finding) const
{
    return syntax().absolute(finding.section, finding.range);
}

QString Snapshot::messageOf(const Finding &finding) const
{
    return message(finding, syntax(), strategy());
}

TextRange Snapshot::rangeOf(int element) const
{
    const SourceText::Piece &piece = text().pieces()[static_cast<std::size_t>(strategy().element(element).section)];
    return {piece.start, piece.start + piece.bytes.size()};
}

int Snapshot::elementAt(qsizetype offset) const
{
    const int section = syntax().sectionAt(offset);
    return section < 0 ? -1 : strategy().elementOfSection(section);
}

} // namespace throughline
