// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/mapactions.h"

#include "ui/map/mapview.h"
#include "ui/picking/linkpicker.h"

namespace throughline {

namespace {

constexpr double zoomStep = 1.15;

/// The link that says what an element of \a kind is for, or with which something else says that it is for this one.
std::optional<MissingLink> linkOf(ElementKind kind, bool isReason)
{
    using Kind = ElementKind;
    switch (kind) {
    case Kind::Market:
        return isReason ? std::nullopt
                        : std::optional(MissingLink{.key = FieldKey::FeltBy, .isSource = false, .kinds = {Kind::Pain}});
    case Kind::Pain:
        return isReason ? MissingLink{.key = FieldKey::FeltBy, .isSource = true, .kinds = {Kind::Market}}
                        : MissingLink{.key = FieldKey::Solves, .isSource = false, .kinds = {Kind::Bet}};
    case Kind::Bet:
        return isReason ? MissingLink{.key = FieldKey::Solves, .isSource = true, .kinds = {Kind::Pain}}
                        : MissingLink{.key = FieldKey::Why, .isSource = false, .kinds = {Kind::Item}};
    case Kind::Item:
        return isReason ? std::optional(MissingLink{.key = FieldKey::Why, .isSource = true, .kinds = {Kind::Bet, Kind::Pain}})
                        : std::nullopt;
    case Kind::Frame:
        return isReason ? std::optional(MissingLink{.key = FieldKey::BelieveIt, .isSource = true, .kinds = {Kind::Bet}})
                        : std::nullopt;
    default:
        return {};
    }
}

} // namespace

MapActions::MapActions(Document *document, MapView *view)
    : PaneActions(document, view)
    , m_view(view)
{
    addEdits();
    addZooms();
    connect(view, &MapView::currentChanged, this, &MapActions::update);
    connect(view, &MapView::modelChanged, this, &MapActions::update);
    update();
}

int MapActions::element() const
{
    const int node = m_view->current();
    return node < 0 ? -1 : m_view->model().map().node(node).element;
}

void MapActions::addEdits()
{
    add(
        tr("Edit title on the map"), {Qt::Key_F2, Qt::Key_Return, Qt::Key_Enter}, [this] { m_view->open(m_view->current()); },
        [this] { return m_view->current() >= 0; });
    add(
        tr("Fold or unfold on the map"), {Qt::Key_F}, [this] { m_view->turnBlock(m_view->current()); },
        [this] { return m_view->mayTurn(m_view->current()); });
    addSeparator();
    add(tr("Link to what it is for…"), {Qt::Key_L}, [this] { link(true); }, [this] { return mayLink(true); });
    add(tr("Link what relies on it…"), {Qt::SHIFT | Qt::Key_L}, [this] { link(false); }, [this] { return mayLink(false); });
    addSeparator();
}

void MapActions::addZooms()
{
    m_zoomIn = add(tr("Larger map"), {Qt::Key_Plus, Qt::Key_Equal, QKeySequence::ZoomIn, Qt::CTRL | Qt::Key_Equal},
        [this] { m_view->setZoom(m_view->zoom() * zoomStep); });
    m_zoomOut
        = add(tr("Smaller map"), {Qt::Key_Minus, QKeySequence::ZoomOut}, [this] { m_view->setZoom(m_view->zoom() / zoomStep); });
    m_fit = add(tr("Whole map"), {Qt::Key_0, Qt::CTRL | Qt::Key_0}, [this] { m_view->fit(); });
    add(tr("Usual size of the map"), {Qt::Key_1}, [this] { m_view->usualSize(); });
}

bool MapActions::mayLink(bool isReason) const
{
    return element() >= 0 && linkOf(snapshot().strategy().element(element()).kind(), isReason);
}

/// A picker belongs to the window: were it the map's child, the map's keys would work in it.
void MapActions::link(bool isReason)
{
    if (!mayLink(isReason))
        return;
    MissingLink missing = *linkOf(snapshot().strategy().element(element()).kind(), isReason);
    missing.element = element();
    pickLink(document(), missing, m_view->theme(), m_view->window(), [this](const QString &reason) { Q_EMIT refused(reason); });
}

} // namespace throughline
