// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/revisions/git.h"
#include "core/revisions/revisions.h"

#include <optional>
#include <set>
#include <string>

namespace throughline {

/// Walks back from a commit along those that changed one file. Where a merge took the file as one side had it, the other sides
/// don't count, as in git's own log of a file.
class FileWalk {
public:
    FileWalk(const Repository &repository, GitCommit start);

    /// What is found until it ends or \a goesOn says so. Fails where an object can't be read.
    Result<Revisions> run(const QString &documentPath, const GoesOn &goesOn);

private:
    /// A commit that has the file.
    struct Visit {
        GitCommit commit;
        std::string path;
        git_oid object;
    };
    struct IsOlder {
        bool operator()(const Visit &a, const Visit &b) const;
    };

    /// Adds what leads back from \a visit; true where it is a revision.
    bool step(const Visit &visit);
    void add(Visit visit);
    std::optional<Visit> renamed(const Visit &visit) const;
    static Revision describe(const Visit &visit);

    const Repository &m_repository;
    std::vector<Visit> m_open; ///< a heap, the newest commit first
    std::set<std::string> m_seen; ///< ids
    bool m_isCutOff = false; ///< a parent isn't there
    bool m_isBroken = false;
};

} // namespace throughline
