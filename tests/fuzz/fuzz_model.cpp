// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/check.h"
#include "core/trace/fingerprint.h"

#include <cstdlib>

using namespace throughline;

namespace {

void require(bool isTrue)
{
    if (!isTrue)
        std::abort();
}

void requireInside(TextRange range, const Section &section)
{
    require(range.start >= 0 && range.start <= range.end && range.end <= section.text.size());
}

void requireInside(const ElementBody &body)
{
    const Section &section = *body.section;
    for (const Field &field : body.fields) {
        for (const TextRange range : {field.item, field.name, field.value, field.reason})
            requireInside(range, section);
        require(field.firstLink >= 0 && field.linkCount >= 0 && field.firstLink + field.linkCount <= std::ssize(section.links));
    }
    for (const auto &ranges : {body.prose, body.notes, body.fieldLists}) {
        for (const TextRange range : ranges)
            requireInside(range, section);
    }
    requireInside(body.caption, section);
    require(body.picture < std::ssize(section.links));
}

} // namespace

/// Any text has a meaning, whose ranges lie inside their sections, and findings that can be said in words.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto source = SourceText::fromUtf8(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    if (!source)
        return 0;
    const Syntax syntax = Syntax::read(*source);
    const Strategy strategy = Strategy::lower(syntax);
    const Trace trace = Trace::of(strategy);
    for (int e = 0; e < std::ssize(strategy.elements()); ++e) {
        const ElementBody &body = *strategy.element(e).body;
        requireInside(body);
        require(fingerprint(body).size() == 8);
        require(!trace.chainUp(e).empty());
        body.proseText();
        body.notesText();
    }
    const std::vector<Finding> findings = check(syntax, strategy, trace, [](const QString &) { return false; });
    for (const Finding &finding : findings) {
        requireInside(finding.range, *syntax.sections()[static_cast<std::size_t>(finding.section)]);
        require(!message(finding, syntax, strategy).isEmpty());
    }
    return 0;
}
