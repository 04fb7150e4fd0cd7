// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/sketching/bars/stencilshelf.h"

#include "ui/storyboard/sketching/bars/stencilchip.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace throughline {

namespace {

constexpr int columns = 2;

QString translated(const QString &text)
{
    return QCoreApplication::translate("Stencils", text.toUtf8().constData());
}

} // namespace

StencilShelf::StencilShelf(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_area(new QScrollArea(this))
{
    setAccessibleName(tr("Stencils"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::hairline, 0, 0, 0);
    layout->addWidget(m_area);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    fill();
    applyTheme(theme);
}

void StencilShelf::fill()
{
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(Theme::pad, Theme::gap, Theme::gap, Theme::pad);
    grid->setSpacing(Theme::tight);
    QString group;
    int row = -1;
    int column = 0;
    for (const Stencil &stencil : stencils()) {
        if (stencil.group != group) {
            group = stencil.group;
            auto *heading = new QLabel(translated(group), content);
            m_headings.append(heading);
            grid->addWidget(heading, ++row, 0, 1, columns);
            ++row;
            column = 0;
        } else if (column == columns) {
            ++row;
            column = 0;
        }
        auto *chip = new StencilChip(stencil, translated(stencil.label), m_theme, content);
        connect(chip, &QAbstractButton::clicked, this, [this, name = stencil.name] { Q_EMIT stencilChosen(name); });
        m_chips.append(chip);
        grid->addWidget(chip, row, column++);
    }
    grid->setRowStretch(row + 1, 1);
    m_area->setWidget(content);
    setFixedWidth(content->sizeHint().width() + Theme::pad + Theme::hairline);
}

void StencilShelf::applyTheme(const Theme &theme)
{
    m_theme = theme;
    QPalette words = palette();
    words.setColor(QPalette::WindowText, theme.mutedText);
    for (QLabel *heading : m_headings) {
        heading->setFont(theme.small);
        heading->setPalette(words);
        heading->setContentsMargins(Theme::tight / 2, Theme::gap, 0, 0);
    }
    QPalette ground = palette();
    ground.setColor(QPalette::Window, theme.canvas);
    ground.setColor(QPalette::Base, theme.canvas);
    m_area->setPalette(ground);
    m_area->viewport()->setPalette(ground);
    for (StencilChip *chip : m_chips)
        chip->applyTheme(theme);
    update();
}

void StencilShelf::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.canvas);
    painter.fillRect(QRect(0, 0, Theme::hairline, height()), m_theme.border);
}

} // namespace throughline
