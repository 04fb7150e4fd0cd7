// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <git2.h>

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QMap>
#include <QTemporaryDir>

#include <vector>

namespace throughline {

/// A git repository in a folder of its own, with commits as a test wants them. Programs that use it link libgit2.
class TestRepository {
public:
    struct Commit {
        QMap<QString, QByteArray> files; ///< all that it holds, at the top
        QByteArray message = "Change";
        QByteArray author = "Ada";
        std::vector<git_oid> parents = {}; ///< none: the last commit
        bool isRoot = false;
    };

    explicit TestRepository(bool isBare = false)
    {
        git_libgit2_init();
        must(git_repository_init(&m_repository, m_folder.path().toUtf8().constData(), isBare));
    }
    ~TestRepository()
    {
        git_repository_free(m_repository);
        git_libgit2_shutdown();
    }
    Q_DISABLE_COPY_MOVE(TestRepository)

    QString path(const QString &name) const { return m_folder.filePath(name); }
    git_repository *get() const { return m_repository; }

    /// A minute after the one before; HEAD leads to it. What it holds is checked out only where \a isCheckedOut.
    git_oid commit(const Commit &wanted, bool isCheckedOut = true)
    {
        const git_oid tree = treeOf(wanted.files);
        git_tree *found = nullptr;
        must(git_tree_lookup(&found, m_repository, &tree));
        std::vector<git_oid> ids = wanted.parents;
        if (ids.empty() && m_hasHead && !wanted.isRoot)
            ids.push_back(m_head);
        std::vector<git_commit *> parents(ids.size());
        for (std::size_t i = 0; i < ids.size(); ++i)
            must(git_commit_lookup(&parents[i], m_repository, &ids[i]));
        m_time += 60;
        git_signature *author = nullptr;
        must(git_signature_new(&author, wanted.author.constData(), "ada@example.org", m_time, 120));
        must(git_commit_create(&m_head, m_repository, nullptr, author, author, nullptr, wanted.message.constData(), found,
            parents.size(), const_cast<const git_commit **>(parents.data())));
        m_hasHead = true;
        must(git_repository_set_head_detached(m_repository, &m_head));
        git_signature_free(author);
        for (git_commit *parent : parents)
            git_commit_free(parent);
        git_tree_free(found);
        if (isCheckedOut)
            checkOut(wanted.files);
        return m_head;
    }

private:
    static void must(int code)
    {
        if (code < 0)
            qFatal("libgit2: %s", git_error_last() ? git_error_last()->message : "?");
    }

    git_oid treeOf(const QMap<QString, QByteArray> &files) const
    {
        git_treebuilder *builder = nullptr;
        must(git_treebuilder_new(&builder, m_repository, nullptr));
        for (auto file = files.cbegin(); file != files.cend(); ++file) {
            git_oid blob;
            must(git_blob_create_from_buffer(&blob, m_repository, file->constData(), static_cast<std::size_t>(file->size())));
            must(git_treebuilder_insert(nullptr, builder, file.key().toUtf8().constData(), &blob, GIT_FILEMODE_BLOB));
        }
        git_oid tree;
        must(git_treebuilder_write(&tree, builder));
        git_treebuilder_free(builder);
        return tree;
    }

    void checkOut(const QMap<QString, QByteArray> &files) const
    {
        for (auto file = files.cbegin(); file != files.cend(); ++file) {
            QFile out(path(file.key()));
            if (!out.open(QIODevice::WriteOnly) || out.write(*file) != file->size())
                qFatal("can't write %s", qPrintable(out.fileName()));
        }
    }

    QTemporaryDir m_folder;
    git_repository *m_repository = nullptr;
    git_oid m_head{};
    bool m_hasHead = false;
    git_time_t m_time = 1'700'000'000;
};

} // namespace throughline
