// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/storyboard.h"

#include <QObject>
#include <QPointer>

#include <utility>

namespace throughline {

class Board;
class InPlaceField;

/// The words of a frame that are being edited where they stand on the board: at most one field, which goes along while the board
/// scrolls, and whose text becomes the frame's when it is left.
class WordsInPlace : public QObject {
    Q_OBJECT

public:
    explicit WordsInPlace(Board *board);

    bool isOpen() const { return !m_field.isNull(); }
    /// Opens a field, once what was typed in another one is kept.
    void edit(int frame, FrameWords which);
    /// Keeps what was typed and closes the field; \a step goes on with the next words (1) or those before (-1). Words that can't be
    /// kept stay, to be mended.
    void finish(int step = 0);
    /// Puts the field where its words are now; closes it where their frame is gone.
    void follow();

private:
    void cancel();
    void close();
    void place();
    std::pair<int, FrameWords> beside(int frame, FrameWords which, int step) const;

    Board *m_board;
    QPointer<InPlaceField> m_field;
    int m_frame = -1; ///< whose words the field holds
    FrameWords m_which = FrameWords::Title;
};

} // namespace throughline
