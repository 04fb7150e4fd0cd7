// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace throughline {

/// A way to look at the document. The rail and the keys Ctrl+1 to Ctrl+9 have them in this order.
enum class Mode : quint8 { Vision, Framework, Roadmap, Map, Text };

constexpr std::array allModes{Mode::Vision, Mode::Framework, Mode::Roadmap, Mode::Map, Mode::Text};

/// Stable words, for settings and the command line: "vision".
QString modeName(Mode mode);
std::optional<Mode> modeNamed(const QString &name);
/// As a person reads it.
QString modeTitle(Mode mode);
QString modeIcon(Mode mode);

} // namespace throughline
