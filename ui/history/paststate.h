// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/revisions/revisions.h"
#include "core/store/baselines.h"

#include <variant>

namespace throughline {

/// A state of the document that it can be compared with: the one that is open, a baseline, or a commit.
class PastState {
public:
    PastState() = default; ///< the one that is open
    explicit PastState(Baseline baseline)
        : m_kept(std::move(baseline))
    {
    }
    explicit PastState(Revision revision)
        : m_kept(std::move(revision))
    {
    }

    bool isNow() const { return std::holds_alternative<std::monostate>(m_kept); }
    const Baseline *baseline() const { return std::get_if<Baseline>(&m_kept); }
    const Revision *revision() const { return std::get_if<Revision>(&m_kept); }
    /// "Now", a baseline's name, or the first line of the author's words.
    QString name() const;
    /// Who and when.
    QString origin() const;
    /// Whatever else is known of it, line by line.
    QString story() const;
    /// What it says, where it isn't the one that is open; from any thread.
    Result<QByteArray> text(const QString &documentPath) const;

    bool operator==(const PastState &) const = default;

private:
    std::variant<std::monostate, Baseline, Revision> m_kept;
};

} // namespace throughline
