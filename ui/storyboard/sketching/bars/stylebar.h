// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/storyboard/sketching/canvas/sketchcanvas.h"

#include <QWidget>

class QAction;
class QActionGroup;
class QButtonGroup;
class QHBoxLayout;
class QToolButton;

namespace throughline {

/// What can be done with the marks that are selected.
enum class Arrange : quint8 { ToFront, Forward, Backward, ToBack, Flip, Duplicate, Remove };

/// Above the page: colours and sizes, the tool's options or the selection's commands, what is shown besides, and the way out.
class StyleBar : public QWidget {
    Q_OBJECT

public:
    StyleBar(const Theme &theme, QWidget *parent = nullptr);

    /// What the next mark, or the selection, looks like; the marks' own is shown where something is selected.
    void show(ToolKind kind, const DrawingStyle &style, bool hasSelection);
    void setZoom(double zoom);
    void setOnionAvailable(bool isAvailable);
    void setShelfShown(bool isShown);
    bool showsOnion() const;
    void toggleFill();
    void toggleOnion();
    /// From one kind of guides to the next.
    void stepGuides();
    void applyTheme(const Theme &theme);
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void colourChosen(throughline::Colour colour);
    void sizeChosen(double size);
    void fillChosen(bool isFilled);
    void smoothingChosen(throughline::Smoothing smoothing);
    void evenChosen(bool isEven);
    void arranged(throughline::Arrange how);
    void guidesChosen(throughline::Guides guides);
    void onionToggled(bool isShown);
    void shelfToggled(bool isShown);
    void fitWanted();
    void done();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *addButton(QHBoxLayout *layout, const QString &icon, const QString &name, const QString &tip);
    QToolButton *addMenu(QHBoxLayout *layout, const QString &icon, const QString &name);
    QIcon dotIcon(Colour colour) const;
    /// Rows that have no room become menus.
    void fold();
    void foldTo(int level);
    void addColours(QHBoxLayout *layout);
    void addSizes(QHBoxLayout *layout);
    void addOptions(QHBoxLayout *layout);
    void addArranging(QHBoxLayout *layout);
    void addViews(QHBoxLayout *layout);

    Theme m_theme;
    QList<std::pair<QToolButton *, QString>> m_icons;
    QButtonGroup *m_colours;
    QButtonGroup *m_sizes;
    QWidget *m_colourRow = nullptr;
    QToolButton *m_colourMenu = nullptr; ///< in place of the row where there is no room; so the other menus
    QWidget *m_sizeRow = nullptr;
    QToolButton *m_sizeMenu = nullptr;
    QToolButton *m_fill = nullptr;
    QToolButton *m_stroke = nullptr;
    QActionGroup *m_smoothings = nullptr;
    QAction *m_even = nullptr;
    QWidget *m_arranging = nullptr;
    QToolButton *m_arrangeMenu = nullptr;
    QToolButton *m_guides = nullptr;
    QActionGroup *m_guideKinds = nullptr;
    QToolButton *m_onion = nullptr;
    QToolButton *m_shelf = nullptr;
    QToolButton *m_zoom = nullptr;
    ToolKind m_kind = ToolKind::Pen;
    bool m_hasSelection = false;
};

} // namespace throughline
