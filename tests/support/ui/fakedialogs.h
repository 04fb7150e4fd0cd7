// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialogs.h"

#include <QPrinter>
#include <QRegularExpression>
#include <QTest>

namespace throughline {

/// Answers what a test decided beforehand, and remembers what was asked.
class FakeDialogs : public Dialogs {
public:
    QString path;
    QString picture;
    std::optional<int> pictureSize;
    Unsaved unsaved = Unsaved::Cancel;
    Changed changed = Changed::Cancel;
    LeftBehind leftBehind = LeftBehind::Cancel;
    bool isDiscardFine = true;
    bool isRemovalFine = true;
    std::optional<QString> title;
    QStringList asked;

    QString askFileToOpen(const QString &) override { return answer("open", path); }
    QString askWhereToSave(const QString &) override { return answer("save", path); }
    QString askWhereToExport(const QString &, const QString &) override { return answer("export", path); }
    /// It prints into the file `path`.
    std::unique_ptr<QPrinter> askPrinter(const QString &, QSizeF paper) override
    {
        if (answer("printer", path).isEmpty())
            return nullptr;
        auto printer = std::make_unique<QPrinter>();
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(path);
        printer->setPageSize(QPageSize(paper, QPageSize::Point));
        return printer;
    }
    QString askPicture(const QStringList &) override { return answer("picture", picture); }
    std::optional<int> askPictureSize(QSize) override { return answer("picture size", pictureSize); }
    Unsaved askAboutUnsaved(const QString &) override { return answer("unsaved", unsaved); }
    Changed askAboutChangedFile(const QString &) override { return answer("changed", changed); }
    LeftBehind askAboutUnsavedWork(const QString &, const QString &) override { return answer("left behind", leftBehind); }
    bool confirmDiscard(const QString &) override { return answer("discard", isDiscardFine); }
    bool confirmRemoval(const QString &, int) override { return answer("remove", isRemovalFine); }
    std::optional<QString> askTitle(const QString &, const QString &) override { return answer("title", title); }
    void showError(const QString &message) override { asked << QStringLiteral("error: ") + message; }
    void showShortcuts(const std::vector<Shortcut> &) override { asked << QStringLiteral("shortcuts"); }
    void showAbout() override { asked << QStringLiteral("about"); }
    std::unique_ptr<Progress> startProgress(const QString &) override { return std::make_unique<Quiet>(); }

private:
    struct Quiet : Progress {
        bool report(double) override { return true; }
    };

    template <typename T> T answer(const char *question, const T &given)
    {
        asked << QString::fromLatin1(question);
        return given;
    }
};

/// Any warning fails the test, but for what the platform without a screen says of itself.
inline void failOnWarnings()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
}

} // namespace throughline
