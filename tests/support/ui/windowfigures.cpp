// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/windowfigures.h"

#include "tests/support/goals.h"

#include <QApplication>
#include <QFile>
#include <QPlainTextEdit>
#include <QTest>

#include <cstdio>
#include <ctime>

namespace throughline {

namespace {

constexpr int keys = 240;
constexpr int keysInOnePlace = 12;

} // namespace

double now()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double memory()
{
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().chopped(3).toDouble() / 1024;
    }
    return 0;
}

void tell(const char *name, double value)
{
    std::printf("%s %f\n", name, value);
}

void paintNow(QWidget &window)
{
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QApplication::processEvents();
}

void typeInto(QPlainTextEdit *editor)
{
    constexpr int settling = 40; // ms
    std::vector<double> times;
    std::vector<double> ways;
    QTextCursor place = editor->document()->find(QStringLiteral(". "), editor->document()->characterCount() / 2);
    for (int i = 0; i < keys; ++i) {
        if (i % keysInOnePlace == 0) {
            place = editor->document()->find(QStringLiteral(". "), place);
            QTextCursor cursor(editor->document());
            cursor.setPosition(place.position());
            const double start = now();
            editor->setTextCursor(cursor);
            QApplication::processEvents();
            QApplication::processEvents();
            ways.push_back(now() - start);
            QTest::qWait(settling);
        }
        const double start = now();
        QTest::keyClick(editor, i % 6 == 5 ? ' ' : 'a');
        QApplication::processEvents();
        times.push_back(now() - start);
    }
    tell("key median", median(times));
    tell("key p95", quantile(times, 0.95));
    tell("way median", median(ways));
}

} // namespace throughline
