// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/suspects.h"
#include "ui/document/selection.h"
#include "ui/picking/sheet.h"

class QLabel;
class QPushButton;
class QTextBrowser;

namespace throughline {

class SheetHeader;

/// The suspect whys one by one: what their target said when they were confirmed against what it says now. Enter confirms, Alt+Right
/// goes on without, Alt+A confirms all.
class SuspectSheet : public Sheet {
    Q_OBJECT

public:
    SuspectSheet(Document *document, Selection *selection, const Theme &theme, QWidget *over);

    /// Begins with what \a element relies on, where that is suspect.
    void begin(int element);
    void applyTheme(const Theme &theme) override;

protected:
    void focusFirst() override;

private:
    void layOut();
    void follow(const DocumentChange &change);
    void refresh();
    void showSuspect(const SuspectWhy &suspect);
    void showNothing();
    QString comparison(const SuspectWhy &suspect);
    void confirm();
    void confirmAll();
    void step();
    void perform(const Result<TextEdit> &edit, const QString &name);

    Document *m_document;
    Selection *m_selection;
    std::vector<SuspectWhy> m_suspects;
    std::size_t m_current = 0;
    SheetHeader *m_header;
    QLabel *m_subject;
    QLabel *m_headline;
    QLabel *m_note;
    QTextBrowser *m_words;
    QPushButton *m_next;
    QPushButton *m_all;
    QPushButton *m_confirm;
};

} // namespace throughline
