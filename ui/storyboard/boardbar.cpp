// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/boardbar.h"

#include "ui/storyboard/board.h"
#include "ui/theme/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
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
    : QWidget(parent)
    , m_theme(theme)
    , m_zoom(new QSlider(Qt::Horizontal, this))
    , m_sum(new QLabel(this))
{
    m_views.insert(BoardView::Strip, addButton(tr("Strip"), QStringLiteral("view-strip"), tr("One row, large (Ctrl+Alt+1)")));
    m_views.insert(BoardView::Grid, addButton(tr("Grid"), QStringLiteral("view-grid"), tr("Cards by act (Ctrl+Alt+2)")));
    m_views.insert(BoardView::Outline, addButton(tr("Outline"), QStringLiteral("outline"), tr("Rows with all words (Ctrl+Alt+3)")));
    m_add = addButton(tr("Frame"), QStringLiteral("plus"), tr("Add a frame after the selected one (N)"));
    m_present = addButton(tr("Present"), QStringLiteral("present"), tr("Present from the beginning"));
    m_zoom->setRange(sliderOf(Board::leastZoom), sliderOf(Board::mostZoom));
    m_zoom->setPageStep(static_cast<int>(stepsPerDoubling) / 4);
    m_zoom->setFixedWidth(Theme::sidePanel / 2);
    m_zoom->setAccessibleName(tr("Size of the frames"));
    m_zoom->setToolTip(tr("Size of the frames (Ctrl+wheel)"));
    m_zoom->setFocusPolicy(Qt::TabFocus);
    m_sum->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_sum->setToolTip(tr("As long as each frame lasts; where it doesn't say, as long as its narration takes to speak"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::wide, Theme::tight, Theme::wide, Theme::tight);
    layout->setSpacing(Theme::tight / 2);
    for (const BoardView view : {BoardView::Strip, BoardView::Grid, BoardView::Outline}) {
        QToolButton *button = m_views[view];
        button->setCheckable(true);
        button->setAutoExclusive(true);
        layout->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, view] { Q_EMIT viewChosen(view); });
    }
    layout->addSpacing(Theme::pad);
    layout->addWidget(m_add);
    layout->addSpacing(Theme::pad);
    layout->addWidget(m_sum, 1);
    layout->addSpacing(Theme::gap);
    layout->addWidget(m_zoom);
    layout->addSpacing(Theme::pad);
    layout->addWidget(m_present);
    connect(m_zoom, &QSlider::valueChanged, this, [this](int value) { Q_EMIT zoomChosen(zoomOf(value)); });
    connect(m_add, &QToolButton::clicked, this, &BoardBar::addWanted);
    connect(m_present, &QToolButton::clicked, this, &BoardBar::presentWanted);
    applyTheme(theme);
}

QToolButton *BoardBar::addButton(const QString &text, const QString &icon, const QString &tip)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(tip);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setFixedHeight(Theme::control);
    m_icons.insert(button, icon);
    return button;
}

void BoardBar::applyTheme(const Theme &theme)
{
    m_theme = theme;
    for (auto it = m_icons.cbegin(); it != m_icons.cend(); ++it)
        it.key()->setIcon(themedIcon(it.value(), theme));
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, theme.mutedText);
    m_sum->setPalette(muted);
    m_sum->setFont(theme.small);
    fit();
    update();
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
    m_sumText = sum;
    m_present->setEnabled(!sum.isEmpty());
    fit();
}

/// Where there is little room, the buttons are only icons.
void BoardBar::fit()
{
    const bool isNarrow = width() < Theme::page * 0.8;
    for (auto it = m_icons.cbegin(); it != m_icons.cend(); ++it)
        it.key()->setToolButtonStyle(isNarrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    m_zoom->setFixedWidth(isNarrow ? Theme::sidePanel / 3 : Theme::sidePanel / 2);
    layout()->activate();
    m_sum->setText(m_sum->fontMetrics().elidedText(m_sumText, Qt::ElideRight, m_sum->width()));
}

void BoardBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void BoardBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.window);
    painter.fillRect(0, height() - Theme::hairline, width(), Theme::hairline, m_theme.border);
}

} // namespace throughline
