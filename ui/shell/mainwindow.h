// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/formats.h"
#include "ui/dialogs/dialogs.h"
#include "ui/document/selection.h"
#include "ui/theme/theme.h"

#include <QMainWindow>

class QSettings;
class QStackedWidget;

namespace throughline {

class Copier;
class Exporter;
class FileDesk;
class MenuBook;
class MergeSheet;
class Presentation;
class StartPage;
class Workspace;

/// The window: the start page or one open strategy, and the menus. It joins its parts and decides nothing.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// \a settings outlives the window; so do \a dialogs, where given (the window's own otherwise).
    MainWindow(const Theme &theme, QSettings *settings, Dialogs *dialogs = nullptr);
    ~MainWindow() override;

    Document *document() { return m_document; }
    Selection *selection() { return m_selection; }
    FileDesk *desk() { return m_desk; }
    /// Null as long as no document was opened.
    Workspace *workspace() { return m_workspace; }
    MenuBook *menus() { return m_menus.get(); }

    void applyTheme(const Theme &theme);
    void showStartPage();
    void showWorkspace();

    struct PresentWish {
        bool isFromHere = false; ///< at the selected frame
        bool isRehearsal = false;
        bool isWindowed = false;
    };
    void present(const PresentWish &wish);

    void openPalette();
    void openGoTo();
    /// The export dialog, on \a format or what was exported last.
    void openExport(std::optional<ExportFormat> format = {});
    /// What the mode in use draws.
    void copyPicture();
    void openGoToLine();
    void showShortcuts();

Q_SIGNALS:
    /// Light, dark or as the desktop: the settings say which.
    void appearanceChosen();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    friend class MenuBook;

    void join();
    void joinOutsideChanges();
    void askAboutConflicts();
    void endConflicts();
    void showTitle();
    void restore();

    Theme m_theme;
    QSettings *m_settings;
    std::unique_ptr<Dialogs> m_ownDialogs;
    Dialogs *m_dialogs;
    Document *m_document;
    Selection *m_selection;
    FileDesk *m_desk;
    Exporter *m_exporter;
    Copier *m_copier;
    QStackedWidget *m_pages;
    StartPage *m_start = nullptr;
    Workspace *m_workspace = nullptr;
    Presentation *m_presentation = nullptr;
    std::unique_ptr<MenuBook> m_menus;
    MergeSheet *m_mergeSheet = nullptr;
};

} // namespace throughline
