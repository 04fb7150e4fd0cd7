// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <cstddef>

namespace throughline {

/// A number that isn't negative, as the standard containers count.
constexpr std::size_t index(std::signed_integral auto i)
{
    return static_cast<std::size_t>(i);
}

} // namespace throughline
