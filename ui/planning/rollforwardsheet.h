// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/rollforward.h"
#include "ui/document/selection.h"
#include "ui/picking/sheet.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QToolButton;

namespace throughline {

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
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Stage : quint8 { Start, Ask, Summary };

    /// An edit of this sheet that can be taken back.
    struct Step {
        int undoIndex;
        bool isStart;
    };

    void layOut();
    QWidget *makeChoices();
    QWidget *makeFooter();
    void join();
    void addKey(const QKeySequence &keys, QPushButton *button);
    void follow(const DocumentChange &change);
    void refresh();
    void showStart();
    void showQuestion();
    void showSummary();
    void showButtons();
    void fillStarts();
    void fillList(const std::vector<int> &items);
    void addRow(int item, const QString &words);
    std::vector<int> unanswered() const;
    int current() const;
    QDate chosenStart() const;
    SlipAnswer answer() const;
    void choose(SlipAnswer answer);
    void turnTo(int item);
    void go();
    void goBack();
    void skip();
    bool perform(const Result<TextEdit> &edit, const QString &name, bool isStart);
    const Snapshot &snapshot() const { return m_document->snapshot(); }

    Document *m_document;
    Selection *m_selection;
    QDate m_today;
    Stage m_stage = Stage::Start;
    bool m_isAtStart = true; ///< the start is to be moved on first
    QByteArray m_item; ///< that is asked about
    QByteArrayList m_skipped;
    std::vector<Step> m_steps;
    QLabel *m_name;
    QLabel *m_progress;
    QToolButton *m_close;
    QLabel *m_headline;
    QComboBox *m_start;
    QLabel *m_words;
    QListWidget *m_list;
    QWidget *m_choices = nullptr;
    QList<QToolButton *> m_answers; ///< by SlipAnswer
    QComboBox *m_when = nullptr;
    QLineEdit *m_reason;
    QLabel *m_problem;
    QLabel *m_keys;
    QPushButton *m_back;
    QPushButton *m_skip;
    QPushButton *m_again;
    QPushButton *m_onward;
    QPushButton *m_go;
};

} // namespace throughline
