// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

#include <QPointer>

namespace throughline {

class TitleField;

/// The title of an element that is being edited where it is painted: at most one field, and its text becomes the title when it is
/// left.
class TitleInPlace : public QObject {
    Q_OBJECT

public:
    /// Opens in \a canvas.
    TitleInPlace(Document *document, QWidget *canvas);

    bool isOpen() const { return !m_field.isNull(); }
    /// The one whose title it is, or -1.
    int element() const;
    void open(int element, const QFont &font);
    /// Its element is another one now, or gone (-1).
    void follow(int element);
    /// Over \a title, in the canvas right of \a left.
    void place(const QRect &title, int left = 0);
    /// For what is painted larger or smaller now.
    void setFont(const QFont &font);
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
