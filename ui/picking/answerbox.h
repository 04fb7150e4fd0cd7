// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/reasons.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLineEdit;
class QListView;

namespace throughline {

class PickerModel;

/// A line to answer in, and under it what could be the answer: elements that are there, matched while one types, and a new one that
/// is called as typed. Enter takes the marked row. Nothing is marked before something is typed, so that Enter alone answers
/// nothing.
class AnswerBox : public QWidget {
    Q_OBJECT

public:
    AnswerBox(const Theme &theme, QWidget *parent);

    /// \a likely are elements of \a kinds, the likeliest first; a new one is of the first kind. What is typed stays unless \a
    /// isNew.
    void ask(const Snapshot &snapshot, const std::vector<ElementKind> &kinds, const std::vector<int> &likely, const QString &prompt,
        bool isNew);
    /// What Enter would take, without words.
    Reason reason() const;
    QString typed() const;
    void clear();
    void applyTheme(const Theme &theme);

    QLineEdit *line() const { return m_line; }

Q_SIGNALS:
    /// Enter, or a click on a row.
    void answered();
    /// Something else is typed or marked.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Row {
        int element = -1; ///< -1: a new one
        QString title;
        ElementKind kind = ElementKind::Other;
    };

    void showRows();
    std::vector<Row> rowsFor(const QString &typed) const;
    void mark(int row);
    bool takeKey(int key, Qt::KeyboardModifiers modifiers);

    Theme m_theme;
    std::vector<Row> m_likely;
    std::vector<Row> m_rows; ///< as shown
    ElementKind m_newKind = ElementKind::Bet;
    QLineEdit *m_line;
    QListView *m_list;
    PickerModel *m_model;
};

} // namespace throughline
