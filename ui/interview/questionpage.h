// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/interview.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace throughline {

class AnswerBox;
class ChainStrip;

/// One question of the interview: the chain so far, whom it is about, the question, and where to answer.
class QuestionPage : public QWidget {
    Q_OBJECT

public:
    QuestionPage(const Theme &theme, QWidget *parent);

    /// What was typed stays where the question is the one that was shown.
    void show(const Snapshot &snapshot, const WhyQuestion &question);
    /// Why the answer wasn't taken.
    void refuse(const QString &reason);
    /// The marked answer with its words; not given where nothing is marked.
    Reason reason() const;
    bool isBlank() const;
    /// Forgets what was typed.
    void clear();
    QString question() const;
    void applyTheme(const Theme &theme);

Q_SIGNALS:
    void answered();
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Theme m_theme;
    QByteArray m_asked; ///< id and key of what is asked
    QString m_hintWords;
    ChainStrip *m_chain;
    QLabel *m_subject;
    QLabel *m_question;
    QLabel *m_hint;
    AnswerBox *m_answer;
    QLineEdit *m_because;
};

} // namespace throughline
