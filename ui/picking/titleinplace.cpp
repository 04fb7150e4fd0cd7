// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/picking/titleinplace.h"

#include "core/edits/edits.h"
#include "ui/picking/titlefield.h"
#include "ui/theme/theme.h"

#include <algorithm>

namespace throughline {

TitleInPlace::TitleInPlace(Document *document, QWidget *canvas)
    : QObject(canvas)
    , m_document(document)
    , m_canvas(canvas)
{
}

int TitleInPlace::element() const
{
    return m_field ? m_field->element() : -1;
}

void TitleInPlace::open(int element, const QFont &font)
{
    close();
    m_field = new TitleField(element, m_document->snapshot().strategy().element(element).body->title(), m_canvas);
    m_field->setFont(font);
    connect(m_field, &TitleField::finished, this, &TitleInPlace::finish);
    connect(m_field, &TitleField::cancelled, this, [this] {
        close();
        Q_EMIT left();
    });
    m_field->show();
    m_field->setFocus();
}

void TitleInPlace::follow(int element)
{
    if (m_field)
        element >= 0 ? m_field->setElement(element) : close();
}

void TitleInPlace::place(const QRect &title, int left)
{
    if (!m_field)
        return;
    QRect place({}, title.size().expandedTo({Theme::sidePanel, Theme::control}));
    place.moveTop(title.center().y() - place.height() / 2);
    place.moveLeft(std::clamp(title.left(), left, std::max(left, m_canvas->width() - place.width())));
    m_field->setGeometry(place);
}

void TitleInPlace::setFont(const QFont &font)
{
    if (m_field)
        m_field->setFont(font);
}

void TitleInPlace::finish()
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

void TitleInPlace::close()
{
    if (TitleField *field = m_field) {
        m_field.clear();
        field->disconnect(this);
        field->hide();
        field->deleteLater();
    }
}

} // namespace throughline
