// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/roadmapfield.h"

#include "core/edits/edits.h"
#include "ui/picking/titlefield.h"
#include "ui/theme/theme.h"

#include <algorithm>

namespace throughline {

RoadmapField::RoadmapField(Document *document, QWidget *canvas)
    : QObject(canvas)
    , m_document(document)
    , m_canvas(canvas)
{
}

int RoadmapField::item() const
{
    return m_field ? m_field->element() : -1;
}

void RoadmapField::open(int item, const QFont &font)
{
    close();
    m_field = new TitleField(item, m_document->snapshot().strategy().element(item).body->title(), m_canvas);
    m_field->setFont(font);
    connect(m_field, &TitleField::finished, this, &RoadmapField::finish);
    connect(m_field, &TitleField::cancelled, this, [this] {
        close();
        Q_EMIT left();
    });
    m_field->show();
    m_field->setFocus();
}

void RoadmapField::follow(int item)
{
    if (m_field)
        item >= 0 ? m_field->setElement(item) : close();
}

void RoadmapField::place(const QRect &title, int left)
{
    if (!m_field)
        return;
    QRect place = title;
    place.setWidth(std::max(place.width(), Theme::sidePanel));
    place.moveTop(place.center().y() - Theme::control / 2);
    place.setHeight(Theme::control);
    place.moveLeft(std::clamp(place.left(), left, std::max(left, m_canvas->width() - place.width())));
    m_field->setGeometry(place);
}

void RoadmapField::finish()
{
    if (!m_field)
        return;
    const bool hadFocus = m_field->hasFocus();
    if (m_field->isChanged()) {
        const auto edit = renameElement(m_document->snapshot(), m_field->element(), m_field->text());
        if (!edit) {
            Q_EMIT refused(edit.error().message);
            return; // what was typed stays, to be mended
        }
        close();
        m_document->apply(*edit, tr("Rename"), m_canvas->parent());
    } else {
        close();
    }
    if (hadFocus)
        Q_EMIT left();
}

void RoadmapField::close()
{
    if (TitleField *field = m_field) {
        m_field.clear();
        field->disconnect(this);
        field->hide();
        field->deleteLater();
    }
}

} // namespace throughline
