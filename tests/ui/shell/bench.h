// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialogs.h"
#include "ui/shell/filedesk.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workspace.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace throughline {

/// Answers what a test decided beforehand, and remembers what was asked.
class FakeDialogs : public Dialogs {
public:
    QString path;
    Unsaved unsaved = Unsaved::Cancel;
    Changed changed = Changed::Cancel;
    Finality finality = Finality::Cancel;
    bool isRemovalFine = true;
    std::optional<QString> title;
    QStringList asked;

    QString askFileToOpen(const QString &) override { return answer("open", path); }
    QString askWhereToSave(const QString &) override { return answer("save", path); }
    QString askWhereToExport(const QString &, const QString &) override { return answer("export", path); }
    Unsaved askAboutUnsaved(const QString &) override { return answer("unsaved", unsaved); }
    Changed askAboutChangedFile(const QString &) override { return answer("changed", changed); }
    Finality askAboutUntraced(int) override { return answer("untraced", finality); }
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

/// A window on a document of its own, with settings that nobody else sees.
class Bench {
public:
    explicit Bench(const QByteArray &text)
        : Bench()
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("can't write the test's document");
        file.close();
        window.desk()->open(path());
    }

    Bench()
        : settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
        , window(Theme::make(false, QFont()), &settings, &dialogs)
    {
        window.resize(1400, 900);
        window.show();
        if (!QTest::qWaitForWindowExposed(&window))
            qFatal("the window doesn't show");
    }

    QString path() const { return folder.filePath(QStringLiteral("plan.strategy.md")); }
    QString text() { return QString::fromUtf8(window.document()->snapshot().text().toUtf8()); }

    void select(const QString &title)
    {
        const auto &elements = window.document()->snapshot().strategy().elements();
        const auto found = std::ranges::find_if(elements, [&title](const Element &e) { return e.body->title() == title; });
        QVERIFY2(found != elements.end(), qPrintable(title));
        window.selection()->selectElement(static_cast<int>(found - elements.begin()));
    }

    QString selected()
    {
        const int element = window.selection()->element();
        return element < 0 ? QString() : window.document()->snapshot().strategy().element(element).body->title();
    }

    QTemporaryDir folder;
    QSettings settings;
    FakeDialogs dialogs;
    MainWindow window;
};

} // namespace throughline
