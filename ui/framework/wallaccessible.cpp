// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/framework/wallaccessible.h"

#include "ui/framework/wall.h"

#include <QPointer>

#include <algorithm>

namespace throughline {

namespace {

/// A card, known by its number: what it says is asked of the wall.
class CardAccessible final : public QAccessibleInterface {
public:
    CardAccessible(Wall *wall, int card)
        : m_wall(wall)
        , m_card(card)
    {
    }

    bool isValid() const override { return m_wall && m_card < m_wall->model().cardCount(); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_wall ? m_wall->window()->windowHandle() : nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_wall); }
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
        const CardFace &face = m_wall->model().face(m_card);
        if (kind == QAccessible::Name)
            return QStringLiteral("%1: %2").arg(kindName(face.kind), face.title);
        return kind == QAccessible::Description ? spokenCard(face) : QString();
    }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect area = m_wall->areaOf({.kind = WallTarget::Kind::Card, .card = m_card});
        return {m_wall->viewport()->mapToGlobal(area.topLeft()), area.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        const bool isCurrent = m_wall->currentCard() == m_card;
        state.selectable = state.focusable = true;
        state.selected = isCurrent;
        state.focused = isCurrent && m_wall->hasFocus();
        state.offscreen = !m_wall->areaOf({.kind = WallTarget::Kind::Card, .card = m_card}).intersects(m_wall->viewport()->rect());
        return state;
    }

private:
    QPointer<Wall> m_wall;
    int m_card;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *wall = qobject_cast<Wall *>(object);
    return wall ? new WallAccessible(wall) : nullptr;
}

} // namespace

QString spokenCard(const CardFace &face)
{
    QStringList parts{QStringLiteral("%1: %2").arg(kindName(face.kind), face.title)};
    if (!face.lead.isEmpty())
        parts += face.lead;
    for (const CardPill &pill : face.pills)
        parts += pill.text;
    for (const CardFact &fact : face.facts)
        parts += fact.isChosen ? Wall::tr("%1 (we think that this holds)").arg(fact.whole()) : fact.whole();
    for (const CardGap &gap : face.gaps)
        parts += gap.words;
    if (!face.relied.isEmpty())
        parts += face.relied.words();
    if (face.openConcerns > 0)
        parts += Wall::tr("open concerns: %1").arg(face.openConcerns);
    return parts.join(QStringLiteral(". "));
}

void WallAccessible::install()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

WallAccessible::WallAccessible(Wall *wall)
    : QAccessibleWidget(wall, QAccessible::List)
{
}

WallAccessible::~WallAccessible()
{
    for (const auto &[card, id] : m_children)
        QAccessible::deleteAccessibleInterface(id);
}

Wall *WallAccessible::wall() const
{
    return static_cast<Wall *>(object());
}

int WallAccessible::childCount() const
{
    return wall()->model().cardCount();
}

QAccessibleInterface *WallAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    const auto known = m_children.find(index);
    if (known != m_children.end())
        return QAccessible::accessibleInterface(known->second);
    auto *card = new CardAccessible(wall(), index);
    m_children.emplace(index, QAccessible::registerAccessibleInterface(card));
    return card;
}

int WallAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto found = std::ranges::find_if(
        m_children, [child](const auto &known) { return QAccessible::accessibleInterface(known.second) == child; });
    return found == m_children.end() ? -1 : found->first;
}

QAccessibleInterface *WallAccessible::childAt(int x, int y) const
{
    return child(wall()->targetAt(wall()->viewport()->mapFromGlobal(QPoint(x, y))).card);
}

QAccessibleInterface *WallAccessible::focusChild() const
{
    return child(wall()->currentCard());
}

} // namespace throughline
