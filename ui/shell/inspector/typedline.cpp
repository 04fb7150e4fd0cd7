// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/inspector/typedline.h"

#include "core/model/values.h"
#include "ui/shell/inspector/periodmenu.h"
#include "ui/theme/icons.h"
#include "ui/theme/wrap.h"

#include <QCalendarWidget>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QVBoxLayout>
#include <QWidgetAction>

namespace throughline {

TypedLine::TypedLine(ValueType type, ElementKind kind, const QString &name, const Theme &theme, QWidget *parent)
    : FieldEditor(parent)
    , m_type(type)
    , m_kind(kind)
    , m_theme(theme)
    , m_line(new QLineEdit(this))
    , m_hint(new QLabel(this))
{
    m_line->setAccessibleName(name);
    m_line->installEventFilter(this);
    m_hint->setFont(theme.small);
    wrap(m_hint);
    m_hint->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::tight / 2);
    layout->addWidget(m_line);
    layout->addWidget(m_hint);
    if (type == ValueType::Date)
        addCalendar();
    if (type == ValueType::Period)
        addPeriods();
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &TypedLine::explain);
    connect(m_line, &QLineEdit::editingFinished, this, &TypedLine::commit);
}

/// Opens with Alt+Down, as a choice does.
QAction *TypedLine::addPicker(const QString &words)
{
    auto *open = m_line->addAction(themedIcon(QStringLiteral("calendar"), m_theme), QLineEdit::TrailingPosition);
    open->setText(words);
    open->setToolTip(tr("%1 (Alt+Down)").arg(words));
    open->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Down));
    open->setShortcutContext(Qt::WidgetShortcut);
    return open;
}

void TypedLine::take(const QString &value)
{
    m_line->setText(value);
    explain();
    commit();
}

void TypedLine::addPeriods()
{
    connect(addPicker(tr("Pick a period")), &QAction::triggered, this, [this] {
        auto *menu = new PeriodMenu(m_line->text(), m_calendar, [this](const QString &period) { take(period); }, this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(mapToGlobal(QPoint(0, m_line->geometry().bottom())));
    });
}

void TypedLine::addCalendar()
{
    connect(addPicker(tr("Pick a day")), &QAction::triggered, this, [this] {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        auto *days = new QCalendarWidget(menu);
        days->setSelectedDate(parseDate(m_line->text()).value_or(QDate::currentDate()));
        auto *action = new QWidgetAction(menu);
        action->setDefaultWidget(days);
        menu->addAction(action);
        connect(days, &QCalendarWidget::activated, this, [this, menu](QDate day) {
            menu->close();
            take(day.toString(Qt::ISODate));
        });
        menu->popup(mapToGlobal(rect().bottomLeft()));
    });
}

void TypedLine::show(const QString &value, const Calendar &calendar)
{
    m_calendar = calendar;
    if (m_line->hasFocus() && m_line->text() != m_shown)
        return;
    m_shown = value;
    if (m_line->text() != value)
        m_line->setText(value);
    explain();
}

QString TypedLine::reading(const QString &text) const
{
    if (m_type != ValueType::Period)
        return {};
    const auto period = parsePeriod(text, m_calendar);
    if (!period || !period->from.isValid())
        return {};
    const QLocale locale;
    const QString from = locale.toString(period->from, QLocale::ShortFormat);
    return period->to.isValid() ? tr("%1 – %2").arg(from, locale.toString(period->to, QLocale::ShortFormat))
                                : tr("from %1").arg(from);
}

void TypedLine::explain()
{
    const QString text = m_line->text().trimmed();
    const bool isFine = text.isEmpty() || isReadable(text, m_type, m_kind, m_calendar);
    const QString hint = isFine ? reading(text) : tr("Not read. Write %1.").arg(expectation(m_type, m_kind));
    QPalette colours = m_hint->palette();
    colours.setColor(QPalette::WindowText, isFine ? m_theme.mutedText : m_theme.warning);
    m_hint->setPalette(colours);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_line->setAccessibleDescription(hint);
}

void TypedLine::commit()
{
    const QString text = m_line->text().trimmed();
    if (text == m_shown)
        return;
    m_shown = text;
    Q_EMIT committed(text);
}

bool TypedLine::step(int by)
{
    const auto period = m_type == ValueType::Period ? parsePeriod(m_line->text(), m_calendar) : std::nullopt;
    if (!period)
        return false;
    m_line->setText(formatPeriod(movedPeriod(*period, by, m_calendar), m_calendar));
    explain();
    commit();
    return true;
}

bool TypedLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (m_line->text() == m_shown && (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo))) {
            event->ignore();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool isPlain = static_cast<QKeyEvent *>(event)->modifiers() == Qt::NoModifier;
        if (isPlain && ((key == Qt::Key_Up && step(1)) || (key == Qt::Key_Down && step(-1))))
            return true;
        if (key == Qt::Key_Escape && m_line->text() != m_shown) {
            m_line->setText(m_shown);
            explain();
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace throughline
