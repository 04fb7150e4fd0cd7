// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/wordsinplace.h"

#include "ui/picking/inplacefield.h"
#include "ui/storyboard/board.h"

namespace throughline {

WordsInPlace::WordsInPlace(Board *board)
    : QObject(board)
    , m_board(board)
{
}

void WordsInPlace::edit(int frame, FrameWords which)
{
    finish();
    if (m_field || m_board->cardOf(frame) < 0)
        return;
    m_board->selection()->select(frame);
    m_board->reveal(frame);
    const bool isLong = which == FrameWords::Narration || which == FrameWords::Notes;
    m_frame = frame;
    m_which = which;
    m_field
        = new InPlaceField(isLong ? InPlaceField::Lines::Many : InPlaceField::Lines::One, wordsName(which), m_board->viewport());
    connect(m_field, &InPlaceField::finished, this, &WordsInPlace::finish);
    connect(m_field, &InPlaceField::cancelled, this, &WordsInPlace::cancel);
    if (m_board->model().layout().words(which).isNull())
        m_field->showName(m_board->theme());
    place();
    const ElementBody &body = *m_board->model().snapshot().strategy().element(frame).body;
    const FrameFace &face = m_board->model().face(m_board->cardOf(frame));
    m_field->begin(writtenWords(body, which), wordsPrompt(which, face.act), m_board->font(which));
    place();
}

void WordsInPlace::follow()
{
    if (m_field && m_board->cardOf(m_frame) < 0)
        close();
    place();
}

void WordsInPlace::place()
{
    if (!m_field)
        return;
    const int card = m_board->cardOf(m_frame);
    QRect area = m_board->areaOf({.kind = BoardTarget::Kind::Words, .card = card, .words = m_which});
    const QRect whole = m_board->areaOf({.kind = BoardTarget::Kind::Card, .card = card});
    if (area.isEmpty()) { // a view that doesn't show these words lends them the place of the others
        area = m_board->areaOf({.kind = BoardTarget::Kind::Words, .card = card, .words = FrameWords::Title});
        area.setBottom(whole.bottom() - Theme::gap);
    }
    const int lowest = std::min(m_board->viewport()->height() - Theme::gap, area.top() + Theme::sidePanel);
    m_field->setArea(area, std::max(whole.bottom(), lowest));
}

void WordsInPlace::finish(int step)
{
    if (!m_field)
        return;
    const FrameWords which = m_which;
    if (m_field->isChanged() && !m_board->commands()->setWords(m_frame, which, m_field->toPlainText()))
        return;
    const bool hadFocus = m_field && m_field->hasFocus();
    close();
    if (hadFocus)
        m_board->setFocus();
    if (step == 0)
        return;
    const auto [frame, words] = beside(m_board->selection()->current(), which, step);
    if (frame >= 0)
        edit(frame, words);
}

void WordsInPlace::cancel()
{
    close();
    m_board->setFocus();
}

void WordsInPlace::close()
{
    if (InPlaceField *field = m_field) {
        m_field.clear();
        field->disconnect(this);
        field->hide();
        field->deleteLater();
    }
}

/// The words to go on with: through a frame, then the next frame.
std::pair<int, FrameWords> WordsInPlace::beside(int frame, FrameWords which, int step) const
{
    const int next = static_cast<int>(which) + step;
    if (next >= 0 && next <= static_cast<int>(FrameWords::Notes))
        return {frame, static_cast<FrameWords>(next)};
    const int card = m_board->cardOf(frame) + step;
    if (card < 0 || card >= m_board->model().frameCount())
        return {-1, FrameWords::Title};
    return {m_board->model().frameAt(card), step > 0 ? FrameWords::Title : FrameWords::Notes};
}

} // namespace throughline
