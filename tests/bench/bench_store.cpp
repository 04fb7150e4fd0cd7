// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the journal costs an edit, in time on the window's processor; saving, in time on the clock, beside a plain write and fsync
// of the same bytes that takes turns with it.

#include "core/store/store.h"
#include "tests/support/floors.h"
#include "tests/support/goals.h"
#include "tests/support/largestrategy.h"
#include "ui/document/documentjournal.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QThreadPool>

#include <cstdio>
#include <unistd.h>

using namespace throughline;

namespace {

constexpr int edits = 2000;

/// Milliseconds that \a edits keys take, one in twenty of them in another place.
double typing(Document &document)
{
    return milliseconds([&document] {
        qsizetype at = 0;
        for (int i = 0; i < edits; ++i, ++at) {
            if (i % 20 == 0)
                at = document.snapshot().text().size() / (edits + 1) * i;
            while (at > 0 && (document.snapshot().text().slice({at, at + 1}).front() & 0xC0) == 0x80)
                --at;
            document.apply(TextEdit::insert(at, "x"), QStringLiteral("Type"));
        }
    });
}

void measureJournal(const QTemporaryDir &folder, Goals &goals)
{
    const SourceText text = *SourceText::fromUtf8(largeStrategy(10'000));
    std::vector<double> costs;
    for (int round = 0; round < 5; ++round) {
        Document plain;
        plain.start(text);
        Document kept;
        kept.start(text);
        DocumentJournal journal(&kept, folder.filePath(QStringLiteral("journals")));
        const double without = typing(plain);
        const double with = typing(kept);
        if (!journal.flush())
            qFatal("can't write the journal");
        std::printf("  %d keys: %.1f ms, with a journal %.1f ms\n", edits, without, with);
        costs.push_back((with - without) / edits);
        journal.discard();
    }
    goals.atMost("10,000 items: the journal, an edit", median(costs), 0.2, "ms");
}

double elapsed(const std::function<bool()> &work)
{
    QElapsedTimer time;
    time.start();
    if (!work())
        qFatal("can't write the bench's file");
    return static_cast<double>(time.nsecsElapsed()) / 1e6;
}

bool writePlainly(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write(bytes) == bytes.size()
        && ::fsync(file.handle()) == 0;
}

void measureSaving(const QTemporaryDir &folder, Goals &goals)
{
    const QByteArray bytes = largeStrategy(9000);
    const SourceText text = *SourceText::fromUtf8(bytes);
    std::vector<double> plain;
    std::vector<double> saved;
    for (int round = 0; round < 21; ++round) {
        QThreadPool::globalInstance()->waitForDone(); // a save frees the old file's blocks when it has returned
        plain.push_back(elapsed([&] { return writePlainly(folder.filePath(QStringLiteral("plain.md")), bytes); }));
        saved.push_back(elapsed([&] { return saveFile(folder.filePath(QStringLiteral("saved.md")), text).has_value(); }));
    }
    std::printf("  %.1f MB: write and fsync %.1f ms, save %.1f ms\n", static_cast<double>(bytes.size()) / 1e6, median(plain),
        median(saved));
    goals.atMost("a save of 5 MB, beside write and fsync", median(saved) / median(plain), 1.5, "x");
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    Goals goals;
    measureJournal(folder, goals);
    measureSaving(folder, goals);
    goals.print();
}
