// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/edits.h"
#include "core/layout/horizons.h"
#include "ui/document/selection.h"
#include "ui/theme/theme.h"

#include <QScrollArea>

class QLabel;

namespace throughline {

class HorizonList;
class TitleInPlace;

/// The roadmap as columns of cards: this quarter, next quarter, next half, next year, later. A card that is moved to another column
/// gets that column's time.
class HorizonsView : public QScrollArea {
    Q_OBJECT

public:
    HorizonsView(Document *document, Selection *selection, const Theme &theme, QWidget *parent);

    void applyTheme(const Theme &theme);
    /// Shows the document's items, those that \a shows wants.
    void refresh(QDate today, const std::function<bool(int item)> &shows);
    const Horizons &horizons() const { return m_horizons; }
    HorizonList *list(int column) const { return m_columns[static_cast<std::size_t>(column)].list; }
    const Theme &theme() const { return m_theme; }
    /// The selected item, or -1 where it has no card here.
    int current() const;
    /// It and the cards of its column that are chosen with it.
    std::vector<int> selected() const;
    /// Gives the keyboard to the selected card's column.
    void takeFocus();
    /// Opens a field for the title on the selected card.
    void editTitle();
    /// Takes the periods of the selected cards away.
    void unschedule();

Q_SIGNALS:
    void refused(const QString &reason);
    void newItemWanted(const throughline::NewElement &place);
    /// Another card is selected, or none.
    void currentChanged();

private:
    struct Shown {
        QWidget *column = nullptr;
        QLabel *name = nullptr;
        QLabel *days = nullptr;
        HorizonList *list = nullptr;
    };

    Shown addColumn(int column);
    void fill(int column);
    void followSelection(throughline::Origin origin);
    void choose(int item);
    void move(const std::vector<int> &items, int column);
    void step(int column, int by, bool isMoving);
    void askForItem(int column);
    int nextColumn(int column, int by) const;

    Document *m_document;
    Selection *m_selection;
    Theme m_theme;
    QWidget *m_ground;
    Horizons m_horizons;
    std::vector<Shown> m_columns;
    TitleInPlace *m_field;
};

} // namespace throughline
