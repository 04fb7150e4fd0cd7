// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

#include <QPointer>

namespace throughline {

class TitleField;

/// The field in which a bar's title is written where it stands, while it is open.
class RoadmapField : public QObject {
    Q_OBJECT

public:
    /// Opens in \a canvas.
    RoadmapField(Document *document, QWidget *canvas);

    bool isOpen() const { return !m_field.isNull(); }
    int item() const;
    void open(int item, const QFont &font);
    /// The item that it is for is another element now.
    void follow(int item);
    /// Over \a title, in the canvas right of \a left.
    void place(const QRect &title, int left);
    /// Keeps what was typed, where it can be.
    void finish();
    void close();

Q_SIGNALS:
    void refused(const QString &reason);
    /// It is closed; the keyboard was in it.
    void left();

private:
    Document *m_document;
    QWidget *m_canvas;
    QPointer<TitleField> m_field;
};

} // namespace throughline
