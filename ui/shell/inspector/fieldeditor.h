// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/period.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace throughline {

/// A control for the value of one field, as its type asks.
class FieldEditor : public QWidget {
    Q_OBJECT

public:
    /// The control for \a type, called \a name for a screen reader.
    static FieldEditor *make(ValueType type, ElementKind kind, const QString &name, const Theme &theme, QWidget *parent);

    /// Shows \a value as the document writes it, unless the user is typing here.
    virtual void show(const QString &value, const Calendar &calendar) = 0;

Q_SIGNALS:
    /// The user has settled on \a value; empty takes the field away.
    void committed(const QString &value);

protected:
    using QWidget::QWidget;
};

} // namespace throughline
