// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/program.h"
#include "tests/support/project.h"
#include "tests/support/scratchfolder.h"
#include "tests/support/suites.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <memory>

using namespace throughline;
using namespace Qt::StringLiterals;

namespace {

const QStringList everyFormat{"pdf", "pptx", "storyboard-png", "roadmap-png", "md", "csv"};

QByteArray withPicture(const QByteArray &name)
{
    return "# Plan\n\n## Vision\n\n### Today\n\n#### Ouch\n\n![A brick](" + name + ")\n\nIt hurts every day.\n";
}

} // namespace

/// What nobody means to export, and places that nobody can export to.
class BadExportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void init() { m_folder = std::make_unique<ScratchFolder>(); }

    void aFullDiskLeavesNothingHalf_data()
    {
        QTest::addColumn<QString>("format");
        for (const QString &format : everyFormat)
            QTest::newRow(qPrintable(format)) << format;
    }

    void aFullDiskLeavesNothingHalf()
    {
        QFETCH(const QString, format);
        constexpr int room = 512; // bytes in a file: less than any of them needs
        const Run result = run({"export", sampleFile(), "--to", format, "-o", output(format)}, {}, room);
        QCOMPARE(result.status, 2);
        QCOMPARE(result.error.count('\n'), 1);
        QVERIFY2(result.error.contains("the disk is full; free some space"), result.error);
        QCOMPARE(m_folder->files(), QStringList());
    }

    void aFullDiskLeavesWhatWasThere()
    {
        m_folder->write("out.pdf", "the last version");
        QCOMPARE(run({"export", sampleFile(), "--to", "pdf", "-o", output("pdf")}, {}, 512).status, 2);
        QCOMPARE(m_folder->files(), QStringList{"out.pdf"});
        QCOMPARE(bytesIn(output("pdf")), QByteArray("the last version"));
    }

    void nothingOfTheStrategyIsWrittenOver_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("its file") << u"plan.md"_s << QByteArray("is the strategy itself");
        QTest::newRow("a link to it") << u"link.md"_s << QByteArray("is the strategy itself");
        QTest::newRow("by another way") << u"plan.assets/../plan.md"_s << QByteArray("is the strategy itself");
        QTest::newRow("its picture") << u"plan.assets/p.svg"_s << QByteArray("is a picture of the strategy");
    }

    void nothingOfTheStrategyIsWrittenOver()
    {
        QFETCH(const QString, target);
        QFETCH(const QByteArray, reason);
        const QByteArray text = withPicture("plan.assets/p.svg");
        const QString plan = m_folder->write("plan.md", text);
        const QByteArray picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>";
        const QString itsPicture = m_folder->write("plan.assets/p.svg", picture);
        QVERIFY(QFile::link(plan, m_folder->path("link.md")));
        for (const QString &format : everyFormat) {
            const Run result = run({"export", plan, "--to", format, "-o",
                format == "storyboard-png" ? m_folder->path(target).replace("p.svg", "%d") : m_folder->path(target)});
            if (format == "storyboard-png")
                continue; // goes elsewhere
            QCOMPARE(result.status, 2);
            QVERIFY2(result.error.contains(reason) && result.error.count('\n') == 1, result.error);
        }
        QCOMPARE(bytesIn(plan), text);
        QCOMPARE(bytesIn(itsPicture), picture);
    }

    void copiesOfPicturesSpareTheStrategysOwn()
    {
        const QByteArray one = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>";
        const QByteArray other = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>";
        m_folder->write("other/p.svg", other);
        const QString own = m_folder->write("plan.assets/p.svg", one);
        const QString plan
            = m_folder->write("plan.strategy.md", withPicture("other/p.svg") + "\n#### Calm\n\n![Calm](plan.assets/p.svg)\n");
        QCOMPARE(run({"export", plan, "--to", "md", "-o", m_folder->path("plan.md")}).status, 0);
        QCOMPARE(bytesIn(own), one);
        QVERIFY2(bytesIn(m_folder->path("plan.md")).contains("![Calm](plan.assets/p.svg)"), bytesIn(m_folder->path("plan.md")));
        QCOMPARE(run({"export", plan, "--to", "md", "-o", m_folder->path("other/plan.md")}).status, 0);
        QCOMPARE(bytesIn(m_folder->path("other/plan.assets/p.svg")), other);
    }

private:
    QString output(const QString &format) const { return m_folder->path("out." + format); }

    std::unique_ptr<ScratchFolder> m_folder;
};

THROUGHLINE_SUITE(BadExportTest)
#include "tst_badexport.moc"
