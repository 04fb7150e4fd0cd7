// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/runpresentation.h"

#include "ui/document/selection.h"
#include "ui/present/presentation.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QSettings>
#include <QStyleHints>

namespace throughline {

namespace {

/// What was written while speaking isn't lost where the file can't take it.
Result<void> keep(Document &document)
{
    if (!document.isModified())
        return {};
    const auto saved = document.save();
    if (saved)
        return saved;
    const QString beside = document.path() + QStringLiteral(".presented.md");
    return document.saveAs(beside).and_then([&]() -> Result<void> {
        const QString words = QCoreApplication::translate("Presentation", "%1 What you changed while presenting is in %2");
        return failure(saved.error().code, words.arg(saved.error().message, beside));
    });
}

} // namespace

Result<void> runPresentation(QApplication &application, const QString &file, const PresentOptions &options)
{
    Document document;
    if (const auto opened = document.open(file); !opened)
        return opened;
    QSettings settings(QStringLiteral("throughline"), QStringLiteral("throughline"));
    QGuiApplication::styleHints()->setColorScheme(Theme::wantedScheme(settings));
    const Theme theme = Theme::wanted(settings);
    QApplication::setStyle(new Style(theme));
    QApplication::setFont(theme.body);
    QApplication::setPalette(theme.palette());

    Selection selection(&document);
    Presentation presentation(&document, &selection, theme, &settings);
    PresentOptions wanted = PresentOptions::remembered(settings);
    wanted.isWindowed = options.isWindowed;
    wanted.isRehearsal = options.isRehearsal;
    wanted.slide = options.slide;
    QObject::connect(&presentation, &Presentation::finished, &application, &QApplication::quit, Qt::QueuedConnection);
    QApplication::setQuitOnLastWindowClosed(false);
    presentation.start(wanted);
    QApplication::exec();
    return keep(document);
}

} // namespace throughline
