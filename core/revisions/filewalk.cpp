// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/revisions/filewalk.h"

#include <QTimeZone>

#include <algorithm>

namespace throughline {

namespace {

constexpr std::size_t mostRenames = 2'000; // files that one commit touches: more is an import

QByteArray hexOf(const git_oid &id)
{
    return QByteArray(git_oid_tostr_s(&id));
}

std::string idOf(const git_commit *commit)
{
    const git_oid *id = git_commit_id(commit);
    return {reinterpret_cast<const char *>(id->id), sizeof id->id};
}

GitTree treeOf(const git_commit *commit)
{
    git_tree *tree = nullptr;
    return git_commit_tree(&tree, commit) == 0 ? GitTree(tree) : nullptr;
}

enum class Found : quint8 { Yes, No, Broken };

/// Looks for a file in a commit.
Found findObject(const git_commit *commit, const std::string &path, git_oid *object)
{
    const GitTree tree = treeOf(commit);
    git_tree_entry *entry = nullptr;
    const int code = tree ? git_tree_entry_bypath(&entry, tree.get(), path.c_str()) : GIT_ERROR;
    const GitTreeEntry owned(entry);
    if (code == GIT_ENOTFOUND)
        return Found::No;
    if (code != 0)
        return Found::Broken;
    if (git_tree_entry_type(entry) != GIT_OBJECT_BLOB)
        return Found::No;
    git_oid_cpy(object, git_tree_entry_id(entry));
    return Found::Yes;
}

} // namespace

bool FileWalk::IsOlder::operator()(const Visit &a, const Visit &b) const
{
    return git_commit_time(a.commit.get()) < git_commit_time(b.commit.get());
}

FileWalk::FileWalk(const Repository &repository, GitCommit start)
    : m_repository(repository)
{
    const std::string path = repository.file().toStdString();
    git_oid object;
    const Found found = findObject(start.get(), path, &object);
    m_isBroken = found == Found::Broken;
    if (found == Found::Yes)
        add({std::move(start), path, object});
}

void FileWalk::add(Visit visit)
{
    if (!m_seen.insert(idOf(visit.commit.get())).second)
        return;
    m_open.push_back(std::move(visit));
    std::ranges::push_heap(m_open, IsOlder());
}

Revision FileWalk::describe(const Visit &visit)
{
    const git_commit *commit = visit.commit.get();
    const git_signature *author = git_commit_author(commit);
    const QTimeZone zone(author->when.offset * 60);
    const char *summary = git_commit_summary(const_cast<git_commit *>(commit));
    return {.id = hexOf(*git_commit_id(commit)),
        .summary = QString::fromUtf8(summary),
        .words = QString::fromUtf8(git_commit_message(commit)).trimmed(),
        .author = QString::fromUtf8(author->name),
        .time = QDateTime::fromSecsSinceEpoch(author->when.time, zone),
        .path = QString::fromStdString(visit.path),
        .object = hexOf(visit.object)};
}

/// The file under the name that it had in the first parent, where the commit renamed it.
std::optional<FileWalk::Visit> FileWalk::renamed(const Visit &visit) const
{
    git_commit *parent = nullptr;
    if (git_commit_parent(&parent, visit.commit.get(), 0) != 0)
        return {};
    GitCommit owned(parent);
    const GitTree before = treeOf(parent);
    const GitTree after = treeOf(visit.commit.get());
    git_diff *diff = nullptr;
    if (!before || !after || git_diff_tree_to_tree(&diff, m_repository.get(), before.get(), after.get(), nullptr) != 0)
        return {};
    const GitDiff ownedDiff(diff);
    if (git_diff_num_deltas(diff) > mostRenames)
        return {};
    git_diff_find_options options{};
    if (git_diff_find_options_init(&options, GIT_DIFF_FIND_OPTIONS_VERSION) != 0)
        return {};
    options.flags = GIT_DIFF_FIND_RENAMES;
    if (git_diff_find_similar(diff, &options) != 0)
        return {};
    for (std::size_t i = 0; i < git_diff_num_deltas(diff); ++i) {
        const git_diff_delta *delta = git_diff_get_delta(diff, i);
        if (delta->status == GIT_DELTA_RENAMED && visit.path == delta->new_file.path)
            return Visit{std::move(owned), delta->old_file.path, delta->old_file.id};
    }
    return {};
}

bool FileWalk::step(const Visit &visit)
{
    std::vector<Visit> parents;
    const unsigned count = git_commit_parentcount(visit.commit.get());
    for (unsigned i = 0; i < count; ++i) {
        git_commit *parent = nullptr;
        if (const int code = git_commit_parent(&parent, visit.commit.get(), i); code != 0) {
            (code == GIT_ENOTFOUND ? m_isCutOff : m_isBroken) = true;
            continue;
        }
        Visit back{GitCommit(parent), visit.path, {}};
        const Found found = findObject(parent, back.path, &back.object);
        m_isBroken = m_isBroken || found == Found::Broken;
        if (found != Found::Yes)
            continue;
        if (git_oid_equal(&back.object, &visit.object)) {
            add(std::move(back));
            return false;
        }
        parents.push_back(std::move(back));
    }
    if (parents.empty() && count > 0) {
        if (auto back = renamed(visit))
            parents.push_back(*std::move(back));
    }
    for (Visit &parent : parents)
        add(std::move(parent));
    return true;
}

Result<Revisions> FileWalk::run(const QString &documentPath, const GoesOn &goesOn)
{
    Revisions revisions;
    while (!m_open.empty() && !m_isBroken) {
        if (goesOn && !goesOn(std::ssize(revisions.list))) {
            revisions.note = revisionText("Stopped: there may be older revisions");
            return revisions;
        }
        std::ranges::pop_heap(m_open, IsOlder());
        const Visit visit = std::move(m_open.back());
        m_open.pop_back();
        if (step(visit))
            revisions.list.push_back(describe(visit));
    }
    if (m_isBroken)
        return std::unexpected(gitError(documentPath));
    if (m_isCutOff || git_repository_is_shallow(m_repository.get()))
        revisions.note = revisionText("This clone is shallow, so older revisions aren't here; “git fetch --unshallow” brings them");
    return revisions;
}

} // namespace throughline
