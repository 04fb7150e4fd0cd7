// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/periodreader.h"

namespace throughline {

const std::optional<Period> &PeriodReader::read(QByteArrayView written)
{
    const auto [known, isNew] = m_known.try_emplace(std::string_view(written.data(), static_cast<std::size_t>(written.size())));
    if (isNew)
        known->second = parsePeriod(QString::fromUtf8(written), m_calendar);
    return known->second;
}

const std::optional<Period> &PeriodReader::when(const ElementBody &item)
{
    static constexpr std::optional<Period> none;
    const Field *when = item.field(FieldKey::When);
    return when ? read(item.section->view(when->value)) : none;
}

} // namespace throughline
