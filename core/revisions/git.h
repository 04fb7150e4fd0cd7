// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <git2.h>

#include <QCoreApplication>

#include <memory>

namespace throughline {

inline QString revisionText(const char *text)
{
    return QCoreApplication::translate("revisions", text);
}

/// Ends what libgit2 has begun.
template <auto free> struct GitEnd {
    template <typename T> void operator()(T *object) const { free(object); }
};
template <typename T, auto free> using GitPtr = std::unique_ptr<T, GitEnd<free>>;

using GitCommit = GitPtr<git_commit, git_commit_free>;
using GitTree = GitPtr<git_tree, git_tree_free>;
using GitTreeEntry = GitPtr<git_tree_entry, git_tree_entry_free>;
using GitBlob = GitPtr<git_blob, git_blob_free>;
using GitDiff = GitPtr<git_diff, git_diff_free>;

/// libgit2 counts who uses it.
class GitSession {
public:
    GitSession() { git_libgit2_init(); }
    ~GitSession() { git_libgit2_shutdown(); }
    Q_DISABLE_COPY_MOVE(GitSession)
};

/// The repository that a document is in, open to be read.
class Repository {
public:
    static Result<Repository> of(const QString &documentPath);

    git_repository *get() const { return m_repository.get(); }
    /// The document's file, from the repository's top.
    const QString &file() const { return m_file; }

private:
    std::unique_ptr<GitSession> m_session; ///< outlives what follows
    GitPtr<git_repository, git_repository_free> m_repository;
    QString m_file;
};

/// What libgit2 said last, for the user.
Error gitError(const QString &documentPath);

} // namespace throughline
