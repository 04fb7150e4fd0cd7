// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/framework/cardface.h"
#include "ui/framework/wrappedtext.h"
#include "ui/theme/theme.h"

#include <QRectF>

namespace throughline {

/// The type that cards are set in, measured once for a theme.
struct CardType {
    explicit CardType(const Theme &theme);

    WrappedText title;
    WrappedText lead;
    WrappedText small;
    double pill = 0; ///< height
};

/// How tall a card is for what its body says, and for the rest: two parts, because the first is worth keeping.
double heightOfWords(const CardFace &face, const CardType &type, double width);
double heightOfStanding(const CardFace &face, const CardType &type);

/// Where each part of a card is, in its own coordinates.
struct CardShape {
    CardShape(const CardFace &face, const CardType &type, QSizeF size);

    QRectF icon;
    QRectF label;
    QRectF title;
    QRectF lead; ///< null where there are no words
    std::vector<QRectF> pills;
    std::vector<QRectF> facts;
    std::vector<QRectF> gaps;
    QRectF relied;
    QRectF concerns;
    QRectF compared;

    /// Of the card's first line, where links begin.
    static double middle(const CardFace &face, const CardType &type);

    static constexpr int mostTitleLines = 3;
    static constexpr int mostLeadLines = 2;
    static constexpr int mostFactLines = 2;
};

} // namespace throughline
