// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snapshot/snapshot.h"

#include "core/model/samefields.h"
#include "core/snapshot/affected.h"

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

std::shared_ptr<Snapshot::Data> Snapshot::next(const TextEdit &edit) const
{
    using Reach = StrategyChange::Reach;
    Splice sections;
    StrategyChange change;
    auto data = std::make_shared<Data>();
    data->revision = d->revision + 1;
    data->pictures = d->pictures;
    data->syntax = d->syntax.edited(edit, &sections);
    data->strategy = d->strategy.edited(d->syntax, data->syntax, sections, &change);
    data->trace = change.reach == Reach::Words ? d->trace
        : change.reach == Reach::Links         ? std::make_shared<Trace>(d->trace->edited(data->strategy, change))
                                               : std::make_shared<Trace>(Trace::of(data->strategy));
    if (change.reach == Reach::All) {
        data->findings = std::make_shared<std::vector<Finding>>(data->checked());
    } else {
        const std::vector<int> affected = sectionsAffected(d->strategy, *d->trace, data->strategy, *data->trace, change);
        data->findings = std::make_shared<std::vector<Finding>>(
            checkAgain(*d->findings, affected, change, data->syntax, data->strategy, *data->trace, existenceIn(data->pictures)));
    }
    return data;
}

Snapshot Snapshot::edited(const TextEdit &edit) const
{
    Snapshot snapshot;
    snapshot.d = next(edit);
    return snapshot;
}

Snapshot Snapshot::edited(const Edit &edit) const
{
    const bool comesOrGoes = std::ranges::any_of(
        edit.pictures, [this](const PictureChange &change) { return change.bytes.isNull() == pictures().exists(change.path); });
    const std::shared_ptr<Data> data = edit.text.isEmpty() ? std::make_shared<Data>(*d) : next(edit.text);
    data->revision = d->revision + 1;
    data->pictures = data->pictures.edited(edit.pictures);
    if (comesOrGoes)
        data->findings = std::make_shared<std::vector<Finding>>(data->checked());
    Snapshot snapshot;
    snapshot.d = data;
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

bool Snapshot::hasShapeOf(const Snapshot &other) const
{
    return hasTraceOf(other) && hasSameFields(strategy(), other.strategy());
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
    return text().pieceRange(strategy().element(element).section);
}

int Snapshot::elementAt(qsizetype offset) const
{
    const int section = syntax().sectionAt(offset);
    return section < 0 ? -1 : strategy().elementOfSection(section);
}

} // namespace throughline
