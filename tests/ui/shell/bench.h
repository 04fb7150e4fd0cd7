// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ui/fakedialogs.h"
#include "ui/shell/filedesk.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workspace.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace throughline {

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
        settings.setValue(QStringLiteral("mode"), QStringLiteral("text"));
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
