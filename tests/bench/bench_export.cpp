// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Exports as whole processes beside programs that make the same of the same words, and text and drawings within one.

#include "core/export/exports.h"
#include "core/store/store.h"
#include "tests/support/floors.h"
#include "tests/support/goals.h"
#include "tests/support/largestrategy.h"
#include "tests/support/peer.h"
#include "tests/support/project.h"
#include "ui/print/roadmapimage.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QHash>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <array>
#include <cstdio>

using namespace throughline;
using namespace Qt::StringLiterals;

namespace {

constexpr int items = 1000;
constexpr int slides = 20;

QString throughlineProgram()
{
    return qEnvironmentVariable("THROUGHLINE_PROGRAM");
}

/// \a markdown as Typst has it, as far as largeStrategy() goes.
QByteArray inTypst(const QByteArray &markdown)
{
    QString text = QString::fromUtf8(markdown);
    text = text.sliced(text.indexOf(u"\n# ") + 1); // behind the front matter
    text.remove(QRegularExpression(u"!\\[[^\\]]*\\]\\([^)]*\\)"_s));
    text.replace(QRegularExpression(u"\\[([^\\]]*)\\]\\(#([^)]*)\\)"_s), u"#link(<\\2>)[\\1]"_s);
    QString typst = u"#set document(title: \"Large strategy\")\n#outline()\n"_s;
    QHash<QString, int> slugs;
    static const QRegularExpression heading(u"^(#+) (.*)$"_s);
    for (const QString &line : text.split(u'\n')) {
        const auto found = heading.match(line);
        QString slug = found.captured(2).toLower().remove(QRegularExpression(u"[^\\w -]"_s)).replace(u' ', u'-');
        if (const int repeat = found.hasMatch() ? slugs[slug]++ : 0; repeat > 0)
            slug += u'-' + QString::number(repeat);
        typst
            += found.hasMatch() ? QString(found.capturedLength(1), u'=') + u' ' + found.captured(2) + u" <"_s + slug + u'>' : line;
        typst += u'\n';
    }
    return typst.toUtf8();
}

/// Slides for Marp, and the same as a story for ours.
QByteArray deck(bool isForMarp)
{
    QByteArray text = isForMarp ? "---\nmarp: true\n---\n" : "# A deck\n\n## Vision\n\n### Today\n\n";
    for (int slide = 0; slide < slides; ++slide)
        text += (isForMarp ? (slide > 0 ? "\n---\n\n# " : "# ") : "\n#### ") + QByteArray("Slide ") + QByteArray::number(slide)
            + "\n\nThe first week decides whether a family keeps playing, so the first evening has to be a good one.\n";
    return text;
}

bool fill(const QTemporaryDir &folder)
{
    const QByteArray text = largeStrategy(items);
    const auto write = [&folder](const char *name, const QByteArray &bytes) {
        return writeFile(folder.filePath(QString::fromLatin1(name)), bytes).has_value();
    };
    return write("plan.md", text) && write("plan.html", exportHtml(Snapshot::read(*SourceText::fromUtf8(text))))
        && write("plan.typ", inTypst(text)) && write("story.md", deck(false)) && write("slides.md", deck(true));
}

/// How many times as long \a other takes as \a ours, where it could be run.
void compare(Goals &goals, const Peer &ours, const Peer &other, const QByteArray &goal, double limit)
{
    if (!other.couldBeRun())
        goals.skip(goal, other.name + ' ' + other.trouble);
    else
        goals.atLeast(goal, median(other.times) / median(ours.times), limit, "x faster");
}

void compareSizes(Goals &goals, const QTemporaryDir &folder, const QByteArray &goal, const QStringList &others)
{
    qint64 smallest = 0;
    for (const QString &other : others)
        if (const qint64 size = QFileInfo(folder.filePath(other)).size(); size > 0 && (smallest == 0 || size < smallest))
            smallest = size;
    if (smallest == 0)
        goals.skip(goal, "none of them made one");
    else
        goals.atMost(goal, double(QFileInfo(folder.filePath(u"ours.pdf"_s)).size()) / double(smallest), 1.2, "times");
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QTemporaryDir folder;
    if (!fill(folder))
        return 2;
    const QStringList draft{u"--draft"_s, u"-o"_s};
    const auto ours = [&](const QString &file, const char *format, const QString &output) {
        return QStringList{u"export"_s, file, u"--to"_s, QString::fromLatin1(format)} + draft + QStringList{output};
    };
    std::array peers{
        Peer{"throughline export --to pdf", throughlineProgram(), ours(u"plan.md"_s, "pdf", u"ours.pdf"_s), 3},
        Peer{"Typst", installed("typst"), {u"compile"_s, u"plan.typ"_s, u"typst.pdf"_s}, 3},
        Peer{"LibreOffice", installed("soffice"),
            {u"--headless"_s, u"--convert-to"_s, u"pdf"_s, u"--outdir"_s, u"office"_s, u"plan.html"_s}, 1},
        Peer{"Chromium", installed("chromium"),
            {u"--headless"_s, u"--no-sandbox"_s, u"--disable-gpu"_s, u"--print-to-pdf=chromium.pdf"_s, u"plan.html"_s}, 1},
        Peer{"WeasyPrint", installed("weasyprint"), {u"plan.html"_s, u"weasyprint.pdf"_s}, 1},
        Peer{"throughline export --to deck, 20 slides", throughlineProgram(), ours(u"story.md"_s, "deck", u"deck.pdf"_s), 3},
        Peer{"Marp, 20 slides", installed("marp"), {u"--pdf"_s, u"slides.md"_s, u"-o"_s, u"marp.pdf"_s}, 1},
        Peer{"WeasyPrint, tagged", installed("weasyprint"),
            {u"--pdf-variant"_s, u"pdf/ua-1"_s, u"plan.html"_s, u"weasyprint-tagged.pdf"_s}, 1},
        Peer{"throughline export of the sample", throughlineProgram(), ours(sampleFile(), "pdf", folder.filePath(u"sample.pdf"_s)),
            9},
    };
    if (!takeTurns(peers, folder.path()))
        return 2;
    const Snapshot snapshot = Snapshot::read(*SourceText::fromUtf8(largeStrategy(items)));
    const double html = medianMilliseconds([&] { consume(exportHtml(snapshot).size()); });
    const double svg = medianMilliseconds([&] { consume(roadmapSvg(snapshot, {.size = {1920, 1080}}).size()); });

    std::printf("exports as whole processes, medians\n");
    printMedians(peers);
    Goals goals;
    compare(goals, peers[0], peers[1], "1,000 items as PDF, beside Typst", 2);
    compare(goals, peers[0], peers[2], "1,000 items as PDF, beside LibreOffice from HTML", 3);
    compare(goals, peers[0], peers[3], "1,000 items as PDF, beside Chromium from HTML", 3);
    compare(goals, peers[0], peers[4], "1,000 items as PDF, beside WeasyPrint from HTML", 15);
    const QStringList tagged{u"office/plan.pdf"_s, u"chromium.pdf"_s, u"weasyprint-tagged.pdf"_s};
    compareSizes(goals, folder, "size of the PDF, ratio to the smallest of the others' that are tagged", tagged);
    compareSizes(goals, folder, "size of the PDF, ratio to the smallest that isn't", {u"typst.pdf"_s, u"weasyprint.pdf"_s});
    compare(goals, peers[5], peers[6], "20 slides, beside Marp", 15);
    goals.atMost("the sample as PDF, the whole process on the processor", median(peers.back().processorTimes), 300, "ms");
    goals.atMost("1,000 items as HTML", html, 30, "ms");
    goals.atMost("1,000 items as a roadmap in SVG", svg, 50, "ms");
    goals.print();
    return 0;
}
