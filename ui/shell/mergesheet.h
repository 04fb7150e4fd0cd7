// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/merge.h"
#include "ui/picking/sheet.h"

class QLabel;
class QPushButton;
class QTextBrowser;

namespace throughline {

class SheetHeader;

/// What was changed here and by another program in ways that can't both be, one after the other, ours and theirs side by side.
/// Alt+1 keeps ours, Alt+2 takes theirs, Alt+3 has both where that makes sense, Alt+Left goes back.
class MergeSheet : public Sheet {
    Q_OBJECT

public:
    MergeSheet(const Theme &theme, QWidget *over);

    void ask(std::vector<MergeConflict> conflicts);
    void applyTheme(const Theme &theme) override;

Q_SIGNALS:
    /// One choice for each conflict.
    void decided(const std::vector<throughline::MergeChoice> &choices);

protected:
    void focusFirst() override;

private:
    void layOut();
    void addKey(const QKeySequence &keys, QPushButton *button);
    void show(std::size_t conflict);
    void choose(MergeChoice choice);

    std::vector<MergeConflict> m_conflicts;
    std::vector<MergeChoice> m_choices;
    SheetHeader *m_header;
    QLabel *m_sentence;
    QLabel *m_oursTitle;
    QLabel *m_theirsTitle;
    QTextBrowser *m_ours;
    QTextBrowser *m_theirs;
    QPushButton *m_back;
    QPushButton *m_both;
    QPushButton *m_takeOurs;
    QPushButton *m_takeTheirs;
};

} // namespace throughline
