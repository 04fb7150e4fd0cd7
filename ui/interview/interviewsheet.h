// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/selection.h"
#include "ui/picking/sheet.h"

class QLabel;
class QPushButton;
class QStackedLayout;
class QToolButton;

namespace throughline {

class Interviewer;
class QuestionPage;
class SummaryPage;

/// The why interview: one question at a time over the workspace, whose ribbon and text show the chain grow. Enter answers,
/// Alt+Right skips, Alt+Left goes back, Escape stops; starting again goes on.
class InterviewSheet : public Sheet {
    Q_OBJECT

public:
    /// \a interviewer outlives the sheet.
    InterviewSheet(Interviewer *interviewer, Selection *selection, const Theme &theme, QWidget *over);

    void applyTheme(const Theme &theme) override;

protected:
    void focusFirst() override;
    void escape() override;

private:
    QWidget *makeHeader();
    QWidget *makeFooter();
    void addKey(const QKeySequence &keys, QPushButton *button);
    void refresh();
    void showQuestion();
    void showSummary();
    void showButtons();
    void answer();

    Interviewer *m_interviewer;
    Selection *m_selection;
    QLabel *m_name = nullptr;
    QLabel *m_progress = nullptr;
    QToolButton *m_stop = nullptr;
    QuestionPage *m_question;
    SummaryPage *m_summary;
    QPushButton *m_back = nullptr;
    QPushButton *m_skip = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_answer = nullptr;
    QLabel *m_keys = nullptr;
    QByteArray m_item; ///< whose question is shown
};

} // namespace throughline
