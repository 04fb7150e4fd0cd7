// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/watchedscreen.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QImage>
#include <QPixmap>
#include <QProcessEnvironment>
#include <QScreen>
#include <QThread>

#include <csignal>
#include <unistd.h>

namespace throughline {

namespace {

constexpr int timeout = 90'000;
constexpr unsigned long pause = 2; ///< between two looks, in milliseconds
constexpr QRect middle(300, 120, 400, 300); ///< inside the smallest window, where each program has its editor and no panel or menu

/// Small enough that looking costs next to nothing.
QImage look()
{
    return QGuiApplication::primaryScreen()
        ->grabWindow(0, middle.x(), middle.y(), middle.width(), middle.height())
        .toImage()
        .convertToFormat(QImage::Format_RGB32);
}

double shareOfPainted(const QImage &image, QRgb unpainted)
{
    int painted = 0;
    for (int y = 0; y < image.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x)
            painted += line[x] != unpainted;
    }
    return static_cast<double>(painted) / (image.width() * image.height());
}

/// Text is where a pixel differs much from the one on its left, over and over.
double shareOfEdges(const QImage &image)
{
    constexpr int difference = 60;
    int edges = 0;
    for (int y = 0; y < image.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = 1; x < image.width(); ++x)
            edges += std::abs(qGray(line[x]) - qGray(line[x - 1])) > difference;
    }
    return static_cast<double>(edges) / (image.width() * image.height());
}

bool shows(WatchedScreen::Sight sight, QRgb unpainted)
{
    const QImage image = look();
    const bool isPainted = shareOfPainted(image, unpainted) > 0.9;
    return isPainted && (sight == WatchedScreen::Sight::Window || shareOfEdges(image) > 0.01);
}

QProcessEnvironment environmentIn(const QString &home, const QByteArray &display)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
        environment.remove(QString::fromLatin1(name));
    environment.insert(QStringLiteral("HOME"), home);
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), home);
    environment.insert(QStringLiteral("DISPLAY"), QString::fromLatin1(display));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    environment.insert(QStringLiteral("QTWEBENGINE_DISABLE_SANDBOX"), QStringLiteral("1")); // it can't run as root
    return environment;
}

/// Ends a program together with the processes that it started; \a group is its own.
void end(QProcess &process, pid_t group)
{
    ::kill(-group, SIGKILL);
    process.waitForFinished();
}

} // namespace

WatchedScreen::WatchedScreen()
{
    m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_server.start(QStringLiteral("Xvfb"),
        {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"),
            QStringLiteral("1440x900x24"), QStringLiteral("-nolisten"), QStringLiteral("tcp"), QStringLiteral("-noreset")});
    if (m_server.waitForReadyRead(10'000))
        m_display = ':' + m_server.readAllStandardOutput().trimmed();
}

WatchedScreen::~WatchedScreen()
{
    m_server.kill();
    m_server.waitForFinished();
}

std::optional<double> WatchedScreen::timeUntil(
    Sight sight, const QString &program, const QStringList &arguments, const QString &home)
{
    while (shareOfPainted(look(), qRgb(0, 0, 0)) > 0) // the last one's window goes first
        QThread::msleep(pause);
    QProcess process;
    process.setProcessEnvironment(environmentIn(home, m_display));
    process.setWorkingDirectory(home);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.setChildProcessModifier([] { ::setpgid(0, 0); });
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    if (!process.waitForStarted())
        return {};
    const auto group = static_cast<pid_t>(process.processId()); // it is 0 once the program has ended
    while (!shows(sight, qRgb(0, 0, 0))) {
        if (timer.elapsed() > timeout || process.waitForFinished(0)) {
            end(process, group);
            return {};
        }
        QThread::msleep(pause);
    }
    const double time = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    end(process, group);
    return time;
}

} // namespace throughline
