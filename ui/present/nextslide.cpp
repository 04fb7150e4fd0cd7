// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/nextslide.h"

#include <QPainter>

namespace throughline {

NextSlide::NextSlide(Talk *talk, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_talk(talk)
    , m_theme(theme)
{
    setMinimumSize(Theme::sidePanel / 2, Theme::bottomPanel / 2);
    setAccessibleName(tr("Next slide"));
    connect(talk, &Talk::moved, this, qOverload<>(&QWidget::update));
    connect(talk, &Talk::deckChanged, this, qOverload<>(&QWidget::update));
}

void NextSlide::applyTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

QSize NextSlide::sizeHint() const
{
    return (m_talk->painter().size() / 4).toSize();
}

void NextSlide::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QRect area = m_talk->painter().fitted(rect()).toRect();
    area.moveTopLeft({});
    const Slide *next = m_talk->nextSlide();
    if (!next) {
        painter.setPen(m_theme.border);
        painter.drawRect(area.adjusted(0, 0, -1, -1));
        return;
    }
    const QSize pixels = (QSizeF(area.size()) * devicePixelRatioF()).toSize();
    if (!pixels.isEmpty())
        painter.drawImage(area, m_cache.image(m_talk->painter(), *next, m_talk->pictures(), pixels));
}

} // namespace throughline
