// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/edits.h"

#include <functional>

namespace throughline {

using EditAction = std::function<Result<Edit>(const Snapshot &)>;

/// \a text after \a action; where it is refused, the reason in angle brackets. Says so too where the incremental snapshot differs
/// from a fresh one, or undoing doesn't give back the same bytes.
QByteArray edited(const QByteArray &text, const EditAction &action);

/// The element with that id; stops the test where there is none.
int elementCalled(const Snapshot &snapshot, const QByteArray &id);

} // namespace throughline
