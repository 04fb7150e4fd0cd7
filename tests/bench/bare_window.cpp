// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A floor for other benchmarks, which start it: a main window with menus, a toolbar, two docks and an editor, which any program of
// this kind has to show. It loads Qt's libraries and no others. With --measure it types into the file that it shows, tells what
// that took, and ends.

#include "tests/support/ui/windowfigures.h"

#include <QApplication>
#include <QDockWidget>
#include <QFile>
#include <QMainWindow>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QToolBar>

using namespace throughline;

namespace {

class BareWindow : public QMainWindow {
public:
    /// Shows the text of the file at \a path, where it isn't empty.
    explicit BareWindow(const QString &path)
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

    QPlainTextEdit *editor() const { return m_editor; }

private:
    QPlainTextEdit *m_editor;
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    BareWindow window(arguments.size() > 1 ? arguments.last() : QString());
    if (arguments.value(1) != QStringLiteral("--measure")) {
        window.show();
        return QApplication::exec();
    }
    paintNow(window);
    tell("painted", now());
    typeInto(window.editor());
    tell("memory", memory());
    return 0;
}
