// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSize>

#include <functional>

class QPainter;

namespace throughline {

/// One large drawing that leaves as a picture of its own.
struct Sheet {
    QSize size; ///< pixels
    std::function<void(QPainter &)> paint;
};

/// Smaller than the sheet where that is higher than other programs open.
QByteArray sheetPng(const Sheet &sheet);
QByteArray sheetSvg(const Sheet &sheet, const QString &title, const QString &description);

} // namespace throughline
