// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/followedelement.h"

namespace throughline {

FollowedElement::FollowedElement(const Snapshot &snapshot, int element)
    : m_element(element)
{
    if (element < 0)
        return;
    const Element &followed = snapshot.strategy().element(element);
    m_id = snapshot.strategy().id(element);
    m_heading = snapshot.syntax().absolute(followed.section, followed.body->heading().range).start;
}

FollowedElement FollowedElement::after(const TextEdit &edit, const Snapshot &next) const
{
    if (m_element < 0)
        return {};
    const int inPlace = next.elementAt(edit.mapped(m_heading));
    if (inPlace >= 0 && next.strategy().id(inPlace) == m_id)
        return {next, inPlace};
    const int moved = next.strategy().find(m_id);
    return {next, moved >= 0 ? moved : inPlace};
}

} // namespace throughline
