// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/revisions/revisions.h"

#include "core/revisions/filewalk.h"
#include "core/store/documents.h"

#include <QFileInfo>

namespace throughline {

namespace {

Result<Revisions> walked(const Repository &repository, const QString &documentPath, const GoesOn &goesOn)
{
    git_oid head;
    const int code = git_reference_name_to_id(&head, repository.get(), "HEAD");
    if (code == GIT_ENOTFOUND || code == GIT_EUNBORNBRANCH)
        return Revisions{.list = {}, .note = revisionText("The git repository has no commits yet")};
    git_commit *start = nullptr;
    if (code != 0 || git_commit_lookup(&start, repository.get(), &head) != 0)
        return std::unexpected(gitError(documentPath));
    auto revisions = FileWalk(repository, GitCommit(start)).run(documentPath, goesOn);
    if (revisions && revisions->list.empty() && revisions->note.isEmpty())
        revisions->note = revisionText("“%1” isn't committed yet; once it is, its revisions are listed here")
                              .arg(QFileInfo(documentPath).fileName());
    return revisions;
}

Result<QByteArray> bytesOf(const Repository &repository, const QString &documentPath, const Revision &revision)
{
    git_oid object;
    git_blob *blob = nullptr;
    if (git_oid_fromstr(&object, revision.object.constData()) != 0 || git_blob_lookup(&blob, repository.get(), &object) != 0)
        return std::unexpected(gitError(documentPath));
    const GitBlob owned(blob);
    return QByteArray(static_cast<const char *>(git_blob_rawcontent(blob)), static_cast<qsizetype>(git_blob_rawsize(blob)));
}

} // namespace

Result<Revisions> revisionsOf(const QString &documentPath, const GoesOn &goesOn)
{
    return Repository::of(documentPath).and_then([&](const Repository &repository) {
        return walked(repository, documentPath, goesOn);
    });
}

Result<QByteArray> textOf(const QString &documentPath, const Revision &revision)
{
    return Repository::of(documentPath)
        .and_then([&](const Repository &repository) { return bytesOf(repository, documentPath, revision); })
        .and_then([&](const QByteArray &bytes) { return textIn(bytes, revision.path); });
}

} // namespace throughline
