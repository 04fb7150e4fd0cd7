// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/inspector/fieldeditor.h"

class QAction;
class QLabel;
class QLineEdit;

namespace throughline {

/// A line for what has a form of its own (a period, a date, a duration): says under it how the value is read, or what it should
/// look like. Up and Down move a period by its own unit.
class TypedLine : public FieldEditor {
    Q_OBJECT

public:
    TypedLine(ValueType type, ElementKind kind, const QString &name, const Theme &theme, QWidget *parent);

    void show(const QString &value, const Calendar &calendar) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void commit();
    void explain();
    bool step(int by);
    QString reading(const QString &text) const;
    void addCalendar();
    void addPeriods();
    QAction *addPicker(const QString &words);
    void take(const QString &value);

    ValueType m_type;
    ElementKind m_kind;
    Theme m_theme;
    Calendar m_calendar;
    QString m_shown;
    QLineEdit *m_line;
    QLabel *m_hint;
};

} // namespace throughline
