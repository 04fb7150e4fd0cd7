// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/source/search.h"
#include "ui/source/sourceeditor.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace throughline {

/// Find and replace above the text: marks what it finds in sight, goes from one to the next, replaces one or all of them, each as
/// one undo step.
class FindBar : public QFrame {
    Q_OBJECT

public:
    FindBar(SourceEditor *editor, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    QToolButton *addOption(const QString &sign, const QString &meaning, const QKeySequence &keys);
    QPushButton *addButton(const QString &text, const std::function<void()> &act);

    void open(bool withReplace);
    void leave();
    void search();
    /// As search(), and to the first match from where the search began.
    void searchFromHere();
    void step(bool isForward);
    void replaceOne();
    void replaceAll();
    /// Index of the match that the editor has selected, or -1.
    int current() const;
    void say();
    void markMatches();
    void showCurrent(const QColor &colour);
    SearchQuery query() const;
    Replacement replacementOf(const SearchMatch &match) const;

    SourceEditor *m_editor;
    QLineEdit *m_words;
    QLineEdit *m_with;
    QWidget *m_replaceRow = nullptr;
    QToolButton *m_case = nullptr;
    QToolButton *m_word = nullptr;
    QToolButton *m_pattern = nullptr;
    QLabel *m_count;
    QTimer m_soon; ///< searches again when the text has rested
    std::vector<SearchMatch> m_matches;
    int m_from = 0; ///< position where the search began
};

} // namespace throughline
