// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/templates.h"
#include "core/store/unsavedwork.h"
#include "ui/shell/startcard.h"

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace throughline {

class RecentFiles;
class UnsavedList;

/// What one sees before a strategy is open: what was left unsaved, three doors, templates and samples, and what was open lately.
class StartPage : public QWidget {
    Q_OBJECT

public:
    /// \a open is the document that is open behind the page; empty where none is.
    StartPage(const RecentFiles &recent, const std::vector<UnsavedWork> &unsaved, const QString &open, const Theme &theme,
        QWidget *parent = nullptr);

    void applyTheme(const Theme &theme);

Q_SIGNALS:
    /// A template or sample to start from.
    void startWanted(const QString &id);
    /// A file to open; empty: ask which.
    void openWanted(const QString &path);
    /// A journal, by its path: to be taken up again, or let go of.
    void restoreWanted(const QString &journal);
    void discardWanted(const QString &journal);
    /// Back to the document behind the page.
    void backWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *addHeading(QBoxLayout *layout, const QString &words, const QFont &font);
    QWidget *makeDoors(const std::vector<Template> &templates);
    QWidget *makeTemplates(const std::vector<Template> &templates);
    QWidget *makeRecent(const RecentFiles &recent);
    QWidget *makeBack();
    QWidget *makeUnsaved(const std::vector<UnsavedWork> &unsaved);
    StartCard *addCard(const StartCard::Words &words, QWidget *parent);

    QString m_open;
    Theme m_theme;
    QLabel *m_subtitle = nullptr;
    UnsavedList *m_unsaved = nullptr;
};

} // namespace throughline
