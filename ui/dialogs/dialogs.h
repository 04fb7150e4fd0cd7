// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QSize>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QPrinter;

namespace throughline {

/// How far a long task is; stays out of sight for its first half second.
class Progress {
public:
    virtual ~Progress() = default;
    /// \a share is 0 to 1. False once the user has cancelled.
    virtual bool report(double share) = 0;
};

/// The questions that the workbench puts to its user. An interface, so that a test answers instead of a person.
class Dialogs {
public:
    enum class Unsaved : quint8 { Save, Discard, Cancel };
    enum class Changed : quint8 { Overwrite, Reload, Cancel };
    enum class LeftBehind : quint8 { Restore, Discard, Later, Cancel };

    struct Shortcut {
        QString section;
        QString name;
        QKeySequence keys;
    };

    virtual ~Dialogs() = default;

    /// Paths; empty where the user thinks better of it.
    virtual QString askFileToOpen(const QString &folder) = 0;
    virtual QString askWhereToSave(const QString &suggestion) = 0;
    virtual QString askWhereToExport(const QString &suggestion, const QString &filter) = 0;

    /// A printer with sheets like a page of \a paper, in points, for \a document; nothing where the user thinks better of it.
    virtual std::unique_ptr<QPrinter> askPrinter(const QString &document, QSizeF paper) = 0;

    /// The path of a picture of one of these \a patterns ("*.png").
    virtual QString askPicture(const QStringList &patterns) = 0;
    /// How long the longer side of a picture of \a size pixels should be; nothing where it stays as it is.
    virtual std::optional<int> askPictureSize(QSize size) = 0;

    virtual Unsaved askAboutUnsaved(const QString &document) = 0;
    virtual Changed askAboutChangedFile(const QString &document) = 0;
    /// \a inbound links will lead nowhere.
    virtual bool confirmRemoval(const QString &title, int inbound) = 0;
    virtual std::optional<QString> askTitle(const QString &question, const QString &current) = 0;

    virtual void showError(const QString &message) = 0;
    virtual void showShortcuts(const std::vector<Shortcut> &shortcuts) = 0;
    virtual void showAbout() = 0;
    virtual std::unique_ptr<Progress> startProgress(const QString &what) = 0;

    /// What to do with the unsaved work that a crash left of a document that is about to be opened; \a what tells what it is.
    virtual LeftBehind askAboutUnsavedWork(const QString &document, const QString &what) = 0;
    /// Its unsaved work goes for good.
    virtual bool confirmDiscard(const QString &document) = 0;
};

} // namespace throughline
