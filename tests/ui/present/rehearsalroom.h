// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/selection.h"
#include "ui/present/presentation.h"

#include <QApplication>
#include <QFile>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace throughline {

inline const QByteArray story = R"(# Tidy Quest

## Vision

### Today

#### Ouch

Another brick.

Words that are spoken.

> Pause here.

- Lasts: 10 s

#### Nag

The fourth time.

- Lasts: 20 s

### The turn

#### A game?

The mess is the treasure.

## Framework

### Bets

#### A game
)";

// The slides of the story: 1 title, 2 Today, 3 Ouch, 4 Nag, 5 The turn, 6 A game?

/// Any warning fails the test, but for what the platform without a screen says of itself.
inline void failOnWarnings()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
}

inline QList<StageScreen> twoScreens()
{
    const QRect asThePlatformHasIt(0, 0, 800, 800);
    return {{"laptop", asThePlatformHasIt, true}, {"projector", asThePlatformHasIt, false}};
}

/// A presentation of the story on a document and with settings of its own.
struct RehearsalRoom {
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    Document document;
    Selection selection{&document};
    Presentation presentation{&document, &selection, Theme::make(false, QFont()), &settings};

    explicit RehearsalRoom(PresentOptions options = {}, const QList<StageScreen> &screens = twoScreens())
    {
        document.start(SourceText::fromUtf8(story).value());
        options.fades = false;
        presentation.start(options);
        presentation.arrange(screens);
    }

    Talk &talk() { return *presentation.talk(); }
    AudienceWindow *audience() { return presentation.audience(); }
    Console *console() { return presentation.console(); }
    QString shown() { return talk().shown().title; }
    QString current() { return talk().currentSlide().title; }
    QString text() { return QString::fromUtf8(document.snapshot().text().toUtf8()); }

    /// Replaces \a before, which is in the text once.
    void edit(const QByteArray &before, const QByteArray &after)
    {
        const QByteArray all = document.snapshot().text().toUtf8();
        const qsizetype at = all.indexOf(before);
        QVERIFY(at >= 0);
        document.apply(TextEdit::replace({at, at + before.size()}, after), QStringLiteral("Edit"));
    }
};

inline QImage seen(AudienceWindow *audience)
{
    return audience->surface()->grab().toImage();
}

} // namespace throughline
