// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/boardaccessible.h"

#include "ui/storyboard/board.h"

#include <QPointer>

#include <algorithm>

namespace throughline {

namespace {

/// A frame's card, known by its number: what it says is asked of the board.
class CardAccessible final : public QAccessibleInterface {
public:
    CardAccessible(Board *board, int card)
        : m_board(board)
        , m_card(card)
    {
    }

    int card() const { return m_card; }

    bool isValid() const override { return m_board && m_card < m_board->model().frameCount(); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_board ? m_board->window()->windowHandle() : nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_board); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override { }
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        const FrameFace &face = m_board->model().face(m_card);
        if (kind == QAccessible::Name)
            return Board::tr("%1: %2").arg(face.number).arg(face.title);
        return kind == QAccessible::Description ? face.caption : QString();
    }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect area = m_board->areaOf({.kind = BoardTarget::Kind::Card, .card = m_card});
        return {m_board->viewport()->mapToGlobal(area.topLeft()), area.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        const int frame = m_board->model().frameAt(m_card);
        state.selectable = state.multiSelectable = state.focusable = true;
        state.selected = m_board->selection()->contains(frame);
        state.focused = m_board->hasFocus() && m_board->selection()->current() == frame;
        state.offscreen
            = !m_board->areaOf({.kind = BoardTarget::Kind::Card, .card = m_card}).intersects(m_board->viewport()->rect());
        return state;
    }

private:
    QPointer<Board> m_board;
    int m_card;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *board = qobject_cast<Board *>(object);
    return board ? new BoardAccessible(board) : nullptr;
}

} // namespace

void BoardAccessible::install()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

BoardAccessible::BoardAccessible(Board *board)
    : QAccessibleWidget(board, QAccessible::List)
{
}

BoardAccessible::~BoardAccessible()
{
    for (const auto &[card, id] : m_children)
        QAccessible::deleteAccessibleInterface(id);
}

Board *BoardAccessible::board() const
{
    return static_cast<Board *>(object());
}

int BoardAccessible::childCount() const
{
    return board()->model().frameCount();
}

QAccessibleInterface *BoardAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    const auto known = m_children.find(index);
    if (known != m_children.end())
        return QAccessible::accessibleInterface(known->second);
    auto *card = new CardAccessible(board(), index);
    m_children.emplace(index, QAccessible::registerAccessibleInterface(card));
    return card;
}

int BoardAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto found = std::ranges::find_if(
        m_children, [child](const auto &known) { return QAccessible::accessibleInterface(known.second) == child; });
    return found == m_children.end() ? -1 : found->first;
}

QAccessibleInterface *BoardAccessible::childAt(int x, int y) const
{
    return child(board()->targetAt(board()->viewport()->mapFromGlobal(QPoint(x, y))).card);
}

QAccessibleInterface *BoardAccessible::focusChild() const
{
    return child(board()->cardOf(board()->selection()->current()));
}

} // namespace throughline
