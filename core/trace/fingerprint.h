// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/element.h"

namespace throughline {

/// What an element says, in eight hexadecimal digits: its normalised prose and the fields that carry meaning, not its title,
/// status, dates or white space. FNV-1a, 32 bits: a change detector, no protection against forgery.
QByteArray fingerprint(const ElementBody &body);

/// Whether a fingerprint covers \a field. Links name other elements, which have fingerprints of their own: of a link field only the
/// reason counts.
bool carriesMeaning(const Field &field);

/// The fingerprint in a link's title (`reviewed 3f9a1c2e`), or empty.
QByteArray stampOf(const Section &section, const Link &link);

} // namespace throughline
