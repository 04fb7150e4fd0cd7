// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/present/audiencewindow.h"
#include "ui/present/console.h"
#include "ui/present/inhibitor.h"
#include "ui/present/overview.h"
#include "ui/present/staging.h"

#include <QPointer>

class QSettings;

namespace throughline {

class Selection;

/// Gives a presentation of the open document: makes its windows, puts them on screens, and carries out what keys, clickers and
/// buttons ask for.
class Presentation : public QObject {
    Q_OBJECT

public:
    Presentation(Document *document, Selection *selection, const Theme &theme, QSettings *settings, QObject *parent = nullptr);
    ~Presentation() override;

    void start(const PresentOptions &options);
    bool isRunning() const { return m_talk != nullptr; }
    /// Ends the talk; the frame that it was at is selected.
    void leave();

    void perform(PresentAction action);
    void applyTheme(const Theme &theme);
    /// Puts the windows where they belong on \a screens.
    void arrange(const QList<StageScreen> &screens);

    // --- null while nothing runs, the console also where there is none ---
    Talk *talk() const { return m_talk.get(); }
    AudienceWindow *audience() const { return m_audience.get(); }
    Console *console() const { return m_console.get(); }
    Pointing *pointing() const { return m_pointing.get(); }

Q_SIGNALS:
    void finished();

private:
    void handleKey(QKeyEvent *event);
    void back();
    void zoomNotes(int steps);
    void toggleOverview();
    void toggleKeys();
    void showOver(QWidget *page);
    bool closeOver();
    void openConsole();
    void place(TalkWindow *window, const StageScreen &screen, bool isFull);
    void swapScreens();
    void chooseNextScreen();
    void setOptions(const PresentOptions &options);
    void offerDurations();
    void end();
    TalkWindow *speakersWindow() const;

    Document *m_document;
    Selection *m_selection;
    Theme m_theme;
    QSettings *m_settings;
    Inhibitor m_inhibitor;
    PresentOptions m_options;

    std::unique_ptr<Talk> m_talk;
    std::unique_ptr<Pointing> m_pointing;
    std::unique_ptr<AudienceWindow> m_audience;
    std::unique_ptr<Console> m_console;
    QPointer<QWidget> m_over; ///< what lies over the speaker's window
    QList<StageScreen> m_screens;
    Staging m_staging;
    QString m_wantedScreen;
    bool m_isEnding = false;
};

} // namespace throughline
