// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Presenting: a key to the next slide on the audience's screen, beside a window that only puts a ready image there. 500 frames with
// the pictures of the sample, 1920 x 1080.

#include "tests/support/goals.h"
#include "ui/document/selection.h"
#include "ui/present/presentation.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QPainter>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace throughline;

namespace {

constexpr int frames = 500;
constexpr int keys = 300;
constexpr QSize screen(1920, 1080);
constexpr double displayFrame = 1000.0 / 60; // ms

double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double processorNow()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

void print(const char *what, std::vector<double> times)
{
    std::ranges::sort(times);
    const auto at
        = [&times](double share) { return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))]; };
    std::printf("  %-44s median %7.2f ms, p95 %7.2f ms\n", what, at(0.5), at(0.95));
}

QByteArray storyOf(int count)
{
    const QByteArrayList pictures{"ouch", "mess", "nag", "chart", "turn", "gift", "race", "calm", "shelf"};
    QByteArray text = "# A long story\n\n## Vision\n\n### Today\n";
    for (int i = 0; i < count; ++i) {
        text += "\n#### Frame " + QByteArray::number(i) + "\n\n![A picture](tidy-quest.assets/" + pictures[i % pictures.size()]
            + ".svg)\n\nAnother brick, another bare foot.\n\nIt is half past eight and the house is dark.\n\n> Pause here.\n";
    }
    return text;
}

/// What any program has to do at least.
class ReadyImage : public QWidget {
public:
    QImage image;

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).drawImage(0, 0, image); }
};

void measureFloor()
{
    ReadyImage window;
    window.resize(screen);
    window.image = QImage(screen, QImage::Format_RGB32);
    window.show();
    QApplication::processEvents();
    std::vector<double> times;
    for (int i = 0; i < keys; ++i) {
        window.image.fill(QColor::fromHsv(i, 100, 200));
        QElapsedTimer timer;
        timer.start();
        window.repaint();
        times.push_back(milliseconds(timer));
    }
    print("floor: a ready image put on the screen", times);
}

void measure(Document &document, QSettings &settings)
{
    Selection selection(&document);
    Presentation presentation(&document, &selection, Theme::current(), &settings);
    PresentOptions options;
    options.fades = false;
    options.isWindowed = true; // a platform without a screen fills the one that it has, which is small
    QElapsedTimer timer;
    timer.start();
    presentation.start(options);
    presentation.audience()->resize(screen);
    presentation.console()->resize(1440, 900);
    QApplication::processEvents();
    std::printf("  %-44s %7.2f ms\n", "start to both windows painted", milliseconds(timer));

    SlideSurface *surface = presentation.audience()->surface();
    std::vector<double> toAudience;
    std::vector<double> processor; // of the window's thread, which other programs don't change
    std::vector<double> toIdle;
    for (int i = 0; i < keys; ++i) {
        while (!surface->isNextReady())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
        QApplication::processEvents();
        const double before = processorNow();
        timer.start();
        QTest::keyClick(presentation.console(), Qt::Key_PageDown); // the audience's window is painted before this returns
        toAudience.push_back(milliseconds(timer));
        processor.push_back(processorNow() - before);
        while (!surface->isNextReady())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
        toIdle.push_back(milliseconds(timer));
    }
    print("key to the audience's slide painted", toAudience);
    print("the same, of the processor", processor);
    print("key to the console and the next slide ready", toIdle);
    std::printf("  the audience's window was %d x %d\n\n", surface->width(), surface->height());
    Goals goals;
    goals.atMost("a key to the audience's slide painted, p95", quantile(processor, 0.95), displayFrame, "ms");
    goals.print();
}

} // namespace

int main(int argc, char **argv)
{
    QLoggingCategory::setFilterRules(QStringLiteral("qt.qpa.*=false"));
    const QApplication application(argc, argv);
    const Theme theme = Theme::current();
    QApplication::setStyle(new Style(theme));
    QApplication::setFont(theme.body);
    QApplication::setPalette(theme.palette());
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    const QString path = folder.filePath(QStringLiteral("long.strategy.md"));
    const QString pictures = QStringLiteral(":/throughline/samples/tidy-quest/tidy-quest.assets/");
    for (const char *name : {"ouch", "mess", "nag", "chart", "turn", "gift", "race", "calm", "shelf"}) {
        const QString file = QString::fromLatin1(name) + QStringLiteral(".svg");
        if (!copyInto(pictures + file, folder.filePath(QStringLiteral("tidy-quest.assets/") + file)))
            return 2;
    }
    Document document;
    if (!writeFile(path, storyOf(frames)) || !document.open(path))
        return 2;
    std::printf("presenting %d frames, platform %s\n", frames, qPrintable(QGuiApplication::platformName()));
    measureFloor();
    measure(document, settings);
    return 0;
}
