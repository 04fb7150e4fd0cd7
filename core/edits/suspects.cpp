// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/suspects.h"

#include "core/base/translate.h"
#include "core/syntax/plaintext.h"
#include "core/trace/fingerprint.h"

#include <algorithm>

namespace throughline {

std::vector<SuspectWhy> suspectWhys(const Snapshot &snapshot)
{
    std::vector<SuspectWhy> suspects;
    for (const Finding &finding : snapshot.findings()) {
        if (finding.code != FindingCode::SuspectWhy)
            continue;
        const Section &section = *snapshot.syntax().sections()[static_cast<std::size_t>(finding.section)];
        suspects.push_back({.element = finding.element,
            .target = finding.other,
            .stamp = stampOf(section, section.links[static_cast<std::size_t>(finding.link)])});
    }
    return suspects;
}

Result<TextEdit> confirmSuspects(const Snapshot &snapshot)
{
    std::vector<SuspectWhy> suspects = suspectWhys(snapshot);
    const auto isSame = [](const SuspectWhy &a, const SuspectWhy &b) { return a.element == b.element && a.target == b.target; };
    suspects.erase(std::ranges::unique(suspects, isSame).begin(), suspects.end());
    std::vector<Replacement> replacements;
    std::optional<Error> problem;
    for (const SuspectWhy &suspect : suspects) {
        const auto edit = confirmWhy(snapshot, suspect.element, suspect.target);
        if (!edit) {
            problem = edit.error();
            continue;
        }
        for (const Replacement &replacement : edit->replacements()) {
            if (!std::ranges::contains(replacements, replacement))
                replacements.push_back(replacement);
        }
    }
    if (replacements.empty())
        return std::unexpected(problem.value_or(Error{ErrorCode::Refused, tr("No why is suspect")}));
    return TextEdit(std::move(replacements));
}

QString meaningOf(const ElementBody &body)
{
    QStringList lines;
    if (body.kind == ElementKind::Frame && !body.captionText().isEmpty())
        lines += body.captionText();
    if (!body.proseText().isEmpty())
        lines += body.proseText();
    for (const Field &field : body.fields) {
        if (!carriesMeaning(field))
            continue;
        const TextRange said = field.linkCount > 0 ? field.reason : field.value;
        if (!said.isEmpty())
            lines += QStringLiteral("%1: %2").arg(
                body.section->string(field.name), QString::fromUtf8(plainText(body.section->view(said))));
    }
    return lines.join(u'\n');
}

int elementSaying(const Snapshot &snapshot, const QByteArray &id, const QByteArray &stamp)
{
    const Strategy &strategy = snapshot.strategy();
    const auto says = [&](int e) { return fingerprint(*strategy.element(e).body) == stamp; };
    if (const int same = strategy.find(id); same >= 0 && says(same))
        return same;
    for (int e = 0; e < std::ssize(strategy.elements()); ++e) {
        if (says(e))
            return e;
    }
    return -1;
}

} // namespace throughline
