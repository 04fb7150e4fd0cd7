// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/selectedelements.h"
#include "ui/framework/cardcommands.h"
#include "ui/framework/wallmodel.h"
#include "ui/framework/wallpainter.h"
#include "ui/panes/paintedview.h"

#include <QPointer>
#include <QTimer>

class QScrollBar;

namespace throughline {

class InPlaceField;
class WallGestures;

/// The framework as columns of cards that one can touch: a view of the document. Columns scroll by themselves, so that any card can
/// be brought beside any other.
class Wall : public PaintedView {
    Q_OBJECT

public:
    Wall(Document *document, Selection *selection, CardCommands *commands, const Theme &theme, QWidget *parent);
    ~Wall() override;

    const WallModel &model() const { return m_model; }
    CardCommands *commands() const { return m_commands; }
    const Theme &theme() const { return m_theme; }
    void applyTheme(const Theme &theme);
    void setWish(const WallWish &wish);

    /// What is at a place of the viewport, and where something is in it.
    WallTarget targetAt(QPoint point) const;
    QRect areaOf(const WallTarget &target) const;

    SelectedElements *chosen() const { return m_chosen; }
    /// The elements whose cards are selected and shown; the current one is among them.
    std::vector<int> chosenCards() const;
    /// The link that was chosen by its curve; it goes with the next edit or choice.
    const TraceLink *chosenLink() const;
    /// The selected element where it has a card, or -1; and its card.
    int current() const;
    int currentCard() const { return m_model.layout().cardOf(current()); }
    /// What a new card is where none is current: of the column under the pointer, else of the first column that is empty.
    ElementKind kindForNew() const;
    void select(int element);
    /// Everything that is shown.
    void selectAll();
    /// From the card that was selected last by itself up to \a card.
    void extendTo(int card);
    void chooseLink(const std::optional<WallLink> &link);
    /// Removes the chosen link, else the chosen cards.
    void removeChosen();
    /// Scrolls until the card is in sight.
    void reveal(int element);
    void editWords(int element, const CardWords &which);
    bool isEditing() const { return !m_field.isNull(); }
    /// Moves the selected cards one place up (-1) or down (1) among their like.
    void moveSelected(int by);
    /// Pains, bets, items and frames whose links lead to it.
    std::vector<int> relyingOn(int element) const;
    std::vector<int> openConcernsAbout(int element) const;
    QScrollBar *columnBar(int column) const { return m_bars[static_cast<std::size_t>(column)]; }

Q_SIGNALS:
    /// A link is wanted; \a isIncoming where the other end has the field.
    void linkWanted(int element, throughline::FieldKey key, bool isIncoming);
    void valueWanted(int element, int field);
    void cardWanted(throughline::ElementKind kind, int about);
    void listWanted(int element, throughline::WallTarget::Kind kind);
    void comparisonWanted(int element);
    void chosenChanged();

protected:
    void takeSnapshot(bool isAnother) override;
    void followSelection(Origin origin) override;
    void hover(QPoint point) override;
    Tip tipAt(QPoint point) const override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    friend class WallGestures;

    /// What the field is for.
    struct Edited {
        int element = -1;
        QByteArray id; ///< the element's
        CardWords words;
    };

    void followField();
    void layOut();
    void updateCards(const std::vector<int> &cards);
    void updateUnder(const WallTarget &target, const std::optional<WallLink> &link);
    void placeBars();
    void noteScrolled();
    void followChain();
    void followChosen();
    void revealCard(int card);
    QString tipFor(const WallTarget &target) const;
    QString tipFor(const WallLink &link) const;
    bool step(const QKeyEvent *event);
    int cardBeside(int card, int by) const;
    void activate(const WallTarget &target, bool wasCurrent);
    void fillGap(int element, const CardGap &gap);
    CardWords wordsAt(const WallTarget &target) const;
    QString writtenWords(int element, const CardWords &which) const;
    QString promptFor(int element, const CardWords &which) const;
    void placeField();
    void finishField(int step);
    void closeField();
    std::pair<int, CardWords> wordsBeside(const CardWords &which, int step) const;

    Document *m_document;
    Selection *m_selection;
    SelectedElements *m_chosen;
    CardCommands *m_commands;
    Theme m_theme;
    WallModel m_model;
    WallPainter m_painter;
    WallPainter::State m_state;
    QPoint m_pointer{-1, -1}; ///< in the viewport, or outside
    std::unique_ptr<WallGestures> m_gestures;
    std::vector<QScrollBar *> m_bars; ///< by column
    QPointer<InPlaceField> m_field;
    Edited m_edited;
    bool m_isFinishing = false;
    int m_shown = -1; ///< the element that was last brought into sight
    QTimer m_settled; ///< runs while the wall is scrolled
};

} // namespace throughline
