// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/barewindow.h"

#include <QDockWidget>
#include <QFile>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QToolBar>

namespace throughline {

BareWindow::BareWindow(const QString &path)
    : m_editor(new QPlainTextEdit)
{
    for (const char *name : {"File", "Edit", "Element", "View", "Go", "Help"}) {
        QMenu *menu = menuBar()->addMenu(QString::fromLatin1(name));
        for (int i = 0; i < 8; ++i)
            menu->addAction(QStringLiteral("Action %1").arg(i));
    }
    addToolBar(QStringLiteral("Main"))->addAction(QStringLiteral("Save"));
    for (const Qt::DockWidgetArea area : {Qt::LeftDockWidgetArea, Qt::RightDockWidgetArea}) {
        auto *dock = new QDockWidget(QStringLiteral("Dock"));
        dock->setWidget(new QWidget);
        addDockWidget(area, dock);
    }
    setCentralWidget(m_editor);
    resize(1440, 900);
    QFile file(path);
    if (!path.isEmpty() && file.open(QIODevice::ReadOnly))
        m_editor->setPlainText(QString::fromUtf8(file.readAll()));
}

} // namespace throughline
