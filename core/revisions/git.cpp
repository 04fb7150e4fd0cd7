// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/revisions/git.h"

#include "core/store/documents.h"

#include <QFileInfo>

namespace throughline {

namespace {

Error openError(int code, const QString &documentPath)
{
    const QString folder = QFileInfo(documentPath).absolutePath();
    if (code == GIT_ENOTFOUND)
        return {ErrorCode::NotFound, revisionText("“%1” is in no git repository").arg(QFileInfo(documentPath).fileName())};
    if (code == GIT_EOWNER)
        return {ErrorCode::NoPermission,
            revisionText(
                "%1: the repository belongs to somebody else, so it isn't read. If you trust it, run: git config --global --add "
                "safe.directory %1")
                .arg(folder)};
    return gitError(documentPath);
}

} // namespace

Error gitError(const QString &documentPath)
{
    const git_error *last = git_error_last();
    const QString cause = last && last->message ? QString::fromUtf8(last->message) : revisionText("it isn't whole");
    return {ErrorCode::ReadFailed,
        revisionText("%1: its git repository can't be read (%2); “git fsck” says more. The document itself is fine")
            .arg(QFileInfo(documentPath).fileName(), cause)};
}

Result<Repository> Repository::of(const QString &documentPath)
{
    const auto file = fileOfText(documentPath);
    if (!file)
        return std::unexpected(file.error());
    const QFileInfo info(QFileInfo(*file).canonicalFilePath());
    if (!info.exists())
        return failure(ErrorCode::NotFound, revisionText("%1: there is no such file").arg(documentPath));
    Repository found;
    found.m_session = std::make_unique<GitSession>();
    git_repository *opened = nullptr;
    const int code = git_repository_open_ext(&opened, info.absolutePath().toUtf8().constData(), 0, nullptr);
    found.m_repository.reset(opened);
    if (code != 0)
        return std::unexpected(openError(code, documentPath));
    const char *top = git_repository_workdir(opened);
    if (git_repository_is_bare(opened) || !top)
        return failure(ErrorCode::ReadFailed,
            revisionText("%1: lies in a bare repository, where no file is checked out; open the file in a clone of it")
                .arg(documentPath));
    QString folder = QFileInfo(QString::fromUtf8(top)).canonicalFilePath();
    if (!folder.endsWith(u'/'))
        folder += u'/';
    if (!info.filePath().startsWith(folder)) // a repository may have its files elsewhere
        return failure(ErrorCode::NotFound, revisionText("“%1” is in no git repository").arg(info.fileName()));
    found.m_file = info.filePath().sliced(folder.size());
    return found;
}

} // namespace throughline
