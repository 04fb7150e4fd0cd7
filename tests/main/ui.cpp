// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"

#include <QApplication>

int main(int argc, char **argv)
{
    QCoreApplication::setAttribute(Qt::AA_Use96Dpi); // as Qt Test's own main has it, so that text is as wide on each screen
    const QApplication application(argc, argv);
    return throughline::runSuites(argc, argv);
}
