// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/panel.h"

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace throughline {

class FieldList;
class FindingCards;
class GrowingEdit;

/// The selected element at the right: title, fields, prose, why it is here, what relies on it, and its findings with their fixes.
class Inspector : public Panel {
    Q_OBJECT

public:
    Inspector(Document *document, Selection *selection, const Theme &theme, QWidget *parent = nullptr);

    void applyTheme(const Theme &theme) override;
    void focusTitle();
    /// Commits what is still being typed.
    void settle();

protected:
    void refresh() override;
    void follow() override;

private:
    struct Chain {
        QLabel *heading = nullptr;
        QWidget *list = nullptr;
        std::vector<std::pair<int, QString>> rows; ///< element and title
        int more = 0;
    };

    QLabel *addHeading(const QString &words);
    GrowingEdit *addProse(const QString &name, const QString &placeholder,
        Result<TextEdit> (*edit)(const Snapshot &, int, const QString &), const QString &undoName);
    Chain addChain(const QString &words);
    void makeHeader();
    void makeBody();
    void joinFields();
    QString origin() const;
    void showTexts();
    void showChains();
    void fillChain(Chain &chain, std::vector<std::pair<int, QString>> rows, int more);
    void linkFrom(FieldKey key);
    void pickAmong(int element);
    void orderTabs();

    int m_element = -1;
    QByteArray m_shownId;
    QScrollArea *m_scroll;
    QWidget *m_page;
    QLabel *m_empty;
    QVBoxLayout *m_column;
    QLabel *m_origin;
    GrowingEdit *m_title;
    FindingCards *m_findings;
    FieldList *m_fields;
    QLabel *m_captionHeading;
    GrowingEdit *m_caption;
    QLabel *m_proseHeading;
    GrowingEdit *m_prose;
    QLabel *m_notesHeading;
    GrowingEdit *m_notes;
    Chain m_up;
    Chain m_down;
    QList<QWidget *> m_stops; ///< where Tab stops, as they were last put in order
};

} // namespace throughline
