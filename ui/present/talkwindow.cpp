// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/talkwindow.h"

#include <QCloseEvent>

namespace throughline {

TalkWindow::TalkWindow()
    : m_pages(new QStackedLayout(this))
{
    setFocusPolicy(Qt::StrongFocus);
    m_pages->setContentsMargins({});
}

void TalkWindow::setMain(QWidget *page)
{
    m_pages->insertWidget(0, page);
    m_pages->setCurrentIndex(0);
}

void TalkWindow::showOver(QWidget *page)
{
    if (m_pages->indexOf(page) < 0)
        m_pages->addWidget(page);
    m_pages->setCurrentWidget(page);
    page->setFocus();
}

void TalkWindow::showMain()
{
    m_pages->setCurrentIndex(0);
    setFocus();
}

void TalkWindow::closeEvent(QCloseEvent *event)
{
    event->ignore();
    Q_EMIT closed();
}

} // namespace throughline
