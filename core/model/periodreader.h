// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/element.h"
#include "core/model/period.h"

#include <string_view>
#include <unordered_map>

namespace throughline {

/// Reads the periods of one document, each way of writing one only once: a plan of thousands of items names few. The bytes that it
/// is shown must outlive it.
class PeriodReader {
public:
    explicit PeriodReader(const Calendar &calendar)
        : m_calendar(calendar)
    {
    }

    /// As parsePeriod(); the same text gives the same address.
    const std::optional<Period> &read(QByteArrayView written);
    /// When \a item is planned; nothing where it doesn't say, or not so that it can be read.
    const std::optional<Period> &when(const ElementBody &item);

private:
    Calendar m_calendar;
    std::unordered_map<std::string_view, std::optional<Period>> m_known;
};

} // namespace throughline
