// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/picking/sheetheader.h"

#include "ui/theme/icons.h"
#include "ui/theme/tint.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace throughline {

SheetHeader::SheetHeader(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_name(new QLabel(name, this))
    , m_progress(new QLabel(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(Theme::gap);
    m_row->addWidget(m_name);
    m_row->addWidget(m_progress, 1);
}

void SheetHeader::add(QWidget *widget)
{
    m_row->addWidget(widget);
}

void SheetHeader::addClose(const QString &name, const QString &toolTip)
{
    m_close = new QToolButton(this);
    m_close->setAutoRaise(true);
    m_close->setToolTip(toolTip);
    m_close->setAccessibleName(name);
    m_close->setFocusPolicy(Qt::NoFocus);
    add(m_close);
    connect(m_close, &QToolButton::clicked, this, &SheetHeader::closeClicked);
}

void SheetHeader::setProgress(const QString &words)
{
    m_progress->setText(words);
}

void SheetHeader::applyTheme(const Theme &theme, const QFont &name)
{
    m_name->setFont(name);
    m_progress->setFont(theme.small);
    tint(m_progress, theme.mutedText);
    if (m_close)
        m_close->setIcon(themedIcon(QStringLiteral("close"), theme));
}

} // namespace throughline
