// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/unsavedlist.h"

#include "ui/shell/unsavedwords.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace throughline {

namespace {

QLabel *makeLabel(const QString &words, const QFont &font)
{
    auto *label = new QLabel(words);
    label->setTextFormat(Qt::PlainText);
    label->setFont(font);
    label->setWordWrap(true);
    return label;
}

} // namespace

UnsavedList::UnsavedList(const std::vector<UnsavedWork> &works, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("unsaved"));
    setAccessibleName(tr("Unsaved work"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::wide, Theme::pad, Theme::wide, Theme::pad);
    layout->setSpacing(Theme::pad);
    layout->addWidget(makeLabel(tr("Unsaved work from before Throughline ended unexpectedly"), theme.strong));
    for (const UnsavedWork &work : works)
        addWork(layout, work);
    UnsavedList::applyTheme(theme);
}

void UnsavedList::addWork(QBoxLayout *layout, const UnsavedWork &work)
{
    const UnsavedWords words = UnsavedWords::of(work);
    auto *told = new QVBoxLayout;
    told->setSpacing(0);
    told->addWidget(makeLabel(words.title, m_theme.body));
    auto *detail = makeLabel(words.detail, m_theme.small);
    detail->setForegroundRole(QPalette::PlaceholderText);
    told->addWidget(detail);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::gap);
    row->addLayout(told, 1);
    const auto addButton = [&](const QString &text, const QString &name, const QString &tip,
                               void (UnsavedList::*wanted)(const QString &)) {
        auto *button = new QPushButton(text, this);
        button->setObjectName(name);
        button->setAutoDefault(true); // Enter presses it
        button->setToolTip(tip);
        button->setAccessibleName(tr("%1: %2").arg(text, words.title));
        button->setAccessibleDescription(words.detail);
        connect(button, &QPushButton::clicked, this, [this, wanted, journal = work.journal] { Q_EMIT(this->*wanted)(journal); });
        row->addWidget(button, 0, Qt::AlignVCenter);
    };
    if (work.state)
        addButton(tr("Restore"), QStringLiteral("restore"), tr("Opens it with these changes; they can be undone in one step"),
            &UnsavedList::restoreWanted);
    addButton(tr("Discard…"), QStringLiteral("discard"), tr("Lets go of these changes"), &UnsavedList::discardWanted);
    layout->addLayout(row);
}

void UnsavedList::applyTheme(const Theme &theme)
{
    m_theme = theme;
    QPalette colours = palette();
    colours.setColor(QPalette::PlaceholderText, theme.mutedText);
    setPalette(colours);
    update();
}

void UnsavedList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.border);
    painter.setBrush(m_theme.accentSoft);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::radius, Theme::radius);
}

} // namespace throughline
