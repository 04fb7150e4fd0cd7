// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/selection.h"
#include "ui/picking/sheet.h"
#include "ui/planning/rollforward.h"

class QComboBox;
class QLabel;

namespace throughline {

class RollForwardFooter;
class SheetHeader;
class SlipAnswerBox;
class SlipList;

/// Moves the plan's start on, then asks of each item that slipped whether it is kept, moved or dropped, and why; last what became
/// of them. What was answered stands in the text, so that closing is stopping and opening is going on; only what was skipped is
/// forgotten then.
class RollForwardSheet : public Sheet {
    Q_OBJECT

public:
    RollForwardSheet(Document *document, Selection *selection, const Theme &theme, QWidget *over);

    /// Goes on where the document stands on \a today.
    void begin(QDate today);
    void applyTheme(const Theme &theme) override;

protected:
    void focusFirst() override;

private:
    using Stage = RollForward::Stage;

    void layOut();
    void join();
    void refresh();
    void fillStarts();
    void showStage();
    void showStart();
    void showQuestion();
    void showSummary();
    void refuse(const QString &reason);
    void ask(int item);
    void turnTo(const QByteArray &id);
    void go();
    QDate chosenStart() const;

    RollForward *m_roll;
    Selection *m_selection;
    Stage m_stage = Stage::Start; ///< that is shown
    SheetHeader *m_header;
    QLabel *m_headline;
    QComboBox *m_start;
    QLabel *m_words;
    SlipList *m_list;
    SlipAnswerBox *m_answer;
    QLabel *m_problem;
    RollForwardFooter *m_footer;
};

} // namespace throughline
