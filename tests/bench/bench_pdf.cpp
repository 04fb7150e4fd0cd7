// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The PDF of a large strategy, typeset and tagged, beside what Qt makes of the same Markdown; in the time that somebody waits.

#include "tests/support/goals.h"
#include "tests/support/largestrategy.h"
#include "ui/print/exported.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QPdfWriter>
#include <QTextDocument>

#include <array>
#include <cstdio>
#include <ctime>
#include <functional>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace throughline;

namespace {

constexpr int rounds = 7;

struct Measured {
    double seconds = 0;
    double megabytes = 0; ///< that it needed at once, beyond what was there before
    double fileKilobytes = 0;
};

double now()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

/// Megabytes that \a make needs at once, beyond what is there before: in a process of its own, whose peak begins there.
double peakOf(const std::function<QByteArray()> &make)
{
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0)
        qFatal("no pipe");
    const pid_t child = ::fork();
    if (child == 0) {
        rusage before{};
        ::getrusage(RUSAGE_SELF, &before);
        make();
        rusage after{};
        ::getrusage(RUSAGE_SELF, &after);
        const double megabytes = static_cast<double>(after.ru_maxrss - before.ru_maxrss) / 1024;
        const bool isTold = ::write(ends[1], &megabytes, sizeof megabytes) == sizeof megabytes;
        ::_exit(isTold ? 0 : 1);
    }
    double megabytes = 0;
    if (child < 0 || ::read(ends[0], &megabytes, sizeof megabytes) != sizeof megabytes)
        qFatal("no measure of the memory");
    ::waitpid(child, nullptr, 0);
    ::close(ends[0]);
    ::close(ends[1]);
    return megabytes;
}

Measured measured(const std::function<QByteArray()> &make)
{
    const double start = now();
    const QByteArray file = make();
    return {now() - start, 0, double(file.size()) / 1024};
}

QByteArray ours(const Snapshot &snapshot)
{
    return exported(snapshot, {}).value();
}

QByteArray plain(const QString &markdown)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    QTextDocument document;
    document.setMarkdown(markdown);
    document.print(&writer);
    return bytes;
}

void print(const char *name, const Measured &all)
{
    std::printf("  %-44s %8.2f s %8.1f MB %8.0f KB\n", name, all.seconds, all.megabytes, all.fileKilobytes);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QByteArray text = largeStrategy(1000);
    const Snapshot snapshot = Snapshot::read(SourceText::fromUtf8(text).value());
    const QString markdown = QString::fromUtf8(text);

    std::vector<double> seconds;
    std::vector<double> plainSeconds;
    Measured own;
    Measured other;
    const double ownPeak = peakOf([&] { return ours(snapshot); });
    const double otherPeak = peakOf([&] { return plain(markdown); });
    for (int i = 0; i < rounds; ++i) {
        own = measured([&] { return ours(snapshot); });
        other = measured([&] { return plain(markdown); });
        seconds.push_back(own.seconds);
        plainSeconds.push_back(other.seconds);
    }
    own.seconds = median(seconds);
    other.seconds = median(plainSeconds);
    own.megabytes = ownPeak;
    other.megabytes = otherPeak;
    std::printf("1,000 items as PDF\n");
    print("typeset, tagged, with contents and links", own);
    print("QTextDocument::setMarkdown to QPdfWriter", other);

    Goals goals;
    goals.atMost("ratio to QTextDocument", own.seconds / other.seconds, 1, "times");
    goals.atMost("memory", own.megabytes, 120, "MB");
    goals.atMost("size of the file, ratio to QTextDocument's", own.fileKilobytes / other.fileKilobytes, 1.2, "times");
    goals.print();
    return 0;
}
