// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/selection.h"
#include "ui/picking/sheet.h"

class QLabel;
class QStackedWidget;
class QToolButton;

namespace throughline {

class BackcastPage;
class LoadModel;
class LoadTable;
class NeedsPage;
class SheetHeader;

/// What the plan takes: effort by team and quarter, what isn't there yet, and the way back from the vision.
class PlanningSheet : public Sheet {
    Q_OBJECT

public:
    enum class Page : quint8 { Resources, Needs, Backcast };

    PlanningSheet(Document *document, Selection *selection, const Theme &theme, QWidget *over);

    /// Counts from \a today where the document says no start.
    void begin(QDate today);
    void showPage(Page page);
    /// Takes what is being typed into the document, where it can be.
    void settle();
    void applyTheme(const Theme &theme) override;
    QSize sizeHint() const override;

Q_SIGNALS:
    /// What was done, in words for the status bar.
    void said(const QString &message);

protected:
    void focusFirst() override;

private:
    void layOut();
    void join();
    QWidget *makeResources();
    void addPage(Page page, const QString &name, QWidget *content);
    void follow(const DocumentChange &change);
    void refresh();
    void describe();
    void goTo(const QByteArray &id);
    void refuse(const QString &reason);

    Document *m_document;
    Selection *m_selection;
    QDate m_today;
    SheetHeader *m_header;
    QList<QToolButton *> m_tabs;
    QStackedWidget *m_pages;
    LoadModel *m_model;
    LoadTable *m_table;
    QLabel *m_story; ///< of the current cell
    QLabel *m_note;
    NeedsPage *m_needs;
    BackcastPage *m_backcast;
    QLabel *m_problem;
};

} // namespace throughline
