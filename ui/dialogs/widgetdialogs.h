// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialogs.h"

#include <QCoreApplication>

class QWidget;

namespace throughline {

/// The questions as windows above \a parent.
class WidgetDialogs : public Dialogs {
    Q_DECLARE_TR_FUNCTIONS(WidgetDialogs)

public:
    explicit WidgetDialogs(QWidget *parent)
        : m_parent(parent)
    {
    }

    QString askFileToOpen(const QString &folder) override;
    QString askWhereToSave(const QString &suggestion) override;
    QString askWhereToExport(const QString &suggestion, const QString &filter) override;
    std::unique_ptr<QPrinter> askPrinter(const QString &document, QSizeF paper) override;
    QString askPicture(const QStringList &patterns) override;
    std::optional<int> askPictureSize(QSize size) override;
    Unsaved askAboutUnsaved(const QString &document) override;
    Changed askAboutChangedFile(const QString &document) override;
    LeftBehind askAboutUnsavedWork(const QString &document, const QString &what) override;
    bool confirmDiscard(const QString &document) override;
    bool confirmRemoval(const QString &title, int inbound) override;
    std::optional<QString> askTitle(const QString &question, const QString &current) override;
    void showError(const QString &message) override;
    void showShortcuts(const std::vector<Shortcut> &shortcuts) override;
    void showAbout() override;
    std::unique_ptr<Progress> startProgress(const QString &what) override;

private:
    QWidget *m_parent;
};

} // namespace throughline
