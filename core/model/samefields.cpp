// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/samefields.h"

#include <algorithm>

namespace throughline {

namespace {

bool saysTheSame(const ElementBody &a, const ElementBody &b)
{
    return std::ranges::equal(a.fields, b.fields, [&](const Field &x, const Field &y) {
        return a.section->view(x.name) == b.section->view(y.name) && a.section->view(x.value) == b.section->view(y.value);
    });
}

} // namespace

/// An element that no edit has touched is shared.
bool hasSameFields(const Strategy &a, const Strategy &b)
{
    return std::ranges::equal(a.elements(), b.elements(),
        [](const Element &x, const Element &y) { return x.body == y.body || saysTheSame(*x.body, *y.body); });
}

} // namespace throughline
