// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/kinds.h"

#include <QHash>
#include <QStringList>

namespace throughline {

/// What a heading of level two or three stands for.
struct GroupMeaning {
    Part part = Part::Other;
    std::optional<Act> act;
    ElementKind kind = ElementKind::Other;
};

/// A document's own headings for parts and groups: its words → ours, both in lower case.
using OwnNames = QHash<QString, QString>;

/// The part that a heading of level two names, by any synonym.
Part partNamed(const QString &heading, const OwnNames &own);
/// The act or the kind that a heading of level three in \a part names; nothing where no synonym knows it. Any name is a theme of
/// the roadmap.
std::optional<GroupMeaning> groupNamed(Part part, const QString &heading, const OwnNames &own);

/// The names that we write ourselves: of parts, or of the groups of a part.
QStringList canonicalPartNames();
QStringList canonicalGroupNames(Part part);
/// The heading that we write for elements of \a kind or for \a act.
QString canonicalGroupName(ElementKind kind, std::optional<Act> act = {});

} // namespace throughline
