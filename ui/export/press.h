// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/exported.h"

#include <QImage>
#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <span>

namespace throughline {

/// What an export will be: sheets that can be drawn, or a text.
struct Proof {
    int sheets = 0;
    QSizeF sheet; ///< of each, in points or pixels
    QString text; ///< where there are no sheets: how it begins
    qsizetype bytes = 0; ///< of all the text
    std::vector<Withheld> withheld;
    QString obstacle; ///< why there is nothing to see, in words for the user
};

/// Makes proofs of exports in a thread of its own, so that the window never waits: the last one that was asked for, and pictures of
/// its sheets. It draws with the very code that exports.
class Press : public QObject {
    Q_OBJECT

public:
    explicit Press(QObject *parent = nullptr);
    ~Press() override;

    /// Begins a proof; one that is being made is dropped.
    void lay(const Snapshot &snapshot, const ExportWish &wish);
    bool isLaying() const { return m_isLaying; }
    /// Begins to draw \a sheets of the proof, so many \a pixels each; those that were asked for before and are not begun are
    /// dropped.
    void draw(std::span<const int> sheets, QSize pixels);

Q_SIGNALS:
    void laid(const Proof &proof);
    void drawn(int sheet, const QImage &image);

private:
    struct Plate;

    QThreadPool m_pool; ///< one thread that stays: glyphs belong to the thread that shaped them
    std::shared_ptr<std::atomic<int>> m_current = std::make_shared<std::atomic<int>>(0); ///< which proof is wanted
    std::shared_ptr<Plate> m_plate; ///< touched by the pool's thread only
    bool m_isLaying = false;
};

} // namespace throughline
