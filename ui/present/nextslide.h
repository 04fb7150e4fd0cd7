// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/present/slidecache.h"
#include "ui/present/talk.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace throughline {

/// The slide that comes next, for the speaker's eyes.
class NextSlide : public QWidget {
    Q_OBJECT

public:
    NextSlide(Talk *talk, const Theme &theme, QWidget *parent);

    void applyTheme(const Theme &theme);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Talk *m_talk;
    Theme m_theme;
    SlideCache m_cache{3};
};

} // namespace throughline
