// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/boardbar.h"

#include "ui/storyboard/board.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <cmath>

namespace throughline {

namespace {

// A slider's steps are even for the eye: each makes the pictures larger by the same share.
constexpr double stepsPerDoubling = 20;

int sliderOf(double zoom)
{
    return static_cast<int>(std::lround(std::log2(zoom) * stepsPerDoubling));
}

double zoomOf(int slider)
{
    return std::exp2(slider / stepsPerDoubling);
}

} // namespace

BoardBar::BoardBar(const Theme &theme, QWidget *parent)
    : PaneBar(theme, parent)
    , m_zoom(new QSlider(Qt::Horizontal, this))
{
    addView(BoardView::Strip, QStringLiteral("view-strip"), tr("Strip"), tr("One row, large (Ctrl+Alt+1)"));
    addView(BoardView::Grid, QStringLiteral("view-grid"), tr("Grid"), tr("Cards by act (Ctrl+Alt+2)"));
    addView(BoardView::Outline, QStringLiteral("outline"), tr("Outline"), tr("Rows with all words (Ctrl+Alt+3)"));
    line()->addSpacing(Theme::pad);
    const QToolButton *add = addButton(QStringLiteral("plus"), tr("Frame"), tr("Add a frame after the selected one (N)"));
    line()->addSpacing(Theme::pad);
    addSum(1)->setToolTip(tr("As long as each frame lasts; where it doesn't say, as long as its narration takes to speak"));
    line()->addSpacing(Theme::gap);
    m_zoom->setRange(sliderOf(Board::leastZoom), sliderOf(Board::mostZoom));
    m_zoom->setPageStep(static_cast<int>(stepsPerDoubling) / 4);
    m_zoom->setAccessibleName(tr("Size of the frames"));
    m_zoom->setToolTip(tr("Size of the frames (Ctrl+wheel)"));
    m_zoom->setFocusPolicy(Qt::TabFocus);
    line()->addWidget(m_zoom);
    line()->addSpacing(Theme::pad);
    m_present = addButton(QStringLiteral("present"), tr("Present"), tr("Present from the beginning"));
    connect(m_zoom, &QSlider::valueChanged, this, [this](int value) { Q_EMIT zoomChosen(zoomOf(value)); });
    connect(add, &QToolButton::clicked, this, &BoardBar::addWanted);
    connect(m_present, &QToolButton::clicked, this, &BoardBar::presentWanted);
    applyTheme(theme);
}

void BoardBar::addView(BoardView view, const QString &icon, const QString &text, const QString &tip)
{
    QToolButton *button = addButton(icon, text, tip);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    m_views.insert(view, button);
    connect(button, &QToolButton::clicked, this, [this, view] { Q_EMIT viewChosen(view); });
}

void BoardBar::showView(BoardView view)
{
    m_views[view]->setChecked(true);
}

void BoardBar::showZoom(double zoom)
{
    const QSignalBlocker quiet(m_zoom);
    m_zoom->setValue(sliderOf(zoom));
}

void BoardBar::showSum(const QString &sum)
{
    m_present->setEnabled(!sum.isEmpty());
    setSum(sum);
}

/// Where there is little room, the buttons are only icons, and what keyboard and wheel do as well isn't shown.
void BoardBar::fit()
{
    const bool isNarrow = width() < Theme::page * 0.8;
    showWords(!isNarrow);
    m_zoom->setVisible(width() >= Theme::page * 0.4);
    m_zoom->setFixedWidth(isNarrow ? Theme::sidePanel / 3 : Theme::sidePanel / 2);
    PaneBar::fit();
}

} // namespace throughline
