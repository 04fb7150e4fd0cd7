// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/baselines.h"
#include "tests/support/suites.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace throughline;

class BaselinesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(); }

    void aBaselineKeepsTheBytesAndTheName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("words") << "Board review";
        QTest::newRow("what files can't be called") << "Q1/Q2: 100 % \\ \"final\"?";
        QTest::newRow("dots") << "../../evil";
        QTest::newRow("another script") << QStringLiteral("ロードマップ v1.md");
    }

    void aBaselineKeepsTheBytesAndTheName()
    {
        QFETCH(const QString, name);
        const QTemporaryDir folder;
        const QString document = folder.filePath("plan.strategy.md");
        const QByteArray text = "\xEF\xBB\xBF# A\r\n no line end";
        const auto kept = keepBaseline(document, name, text, m_time);
        QVERIFY2(kept, kept ? "" : qPrintable(kept.error().message));
        QCOMPARE(kept->name, name);
        QCOMPARE(kept->time, m_time);
        QCOMPARE(QFileInfo(kept->file).path(), folder.filePath("plan.baselines"));
        QCOMPARE(textOf(*kept).value(), text);
        QCOMPARE(baselinesOf(document), std::vector{*kept});
        QVERIFY(!keepBaseline(document, name, "# B\n", m_time)); // nothing is overwritten
        QCOMPARE(textOf(*kept).value(), text);
    }

    void theNewestIsFirstAndOtherFilesAreNone()
    {
        const QTemporaryDir folder;
        const QString document = folder.filePath("plan.textpack");
        QVERIFY(keepBaseline(document, "Later", "b", m_time.addDays(1)));
        QVERIFY(keepBaseline(document, "First", "a", m_time));
        for (const char *name : {"notes.md", "2026 notes.md", "20261301T000000Z never.md"}) {
            QFile other(folder.filePath(QStringLiteral("plan.baselines/") + name));
            QVERIFY(other.open(QIODevice::WriteOnly));
        }
        const auto found = baselinesOf(document);
        QCOMPARE(found.size(), 2u);
        QCOMPARE(found.front().name, QStringLiteral("Later"));
        QVERIFY(baselinesOf(folder.filePath("other.md")).empty() && baselinesOf({}).empty());
    }

    void aNameIsNeededAndNotTooLong()
    {
        const QTemporaryDir folder;
        QCOMPARE(keepBaseline(folder.filePath("plan.md"), "  ", "a", m_time).error().code, ErrorCode::Usage);
        QCOMPARE(keepBaseline(folder.filePath("plan.md"), QString(300, u'x'), "a", m_time).error().code, ErrorCode::Usage);
        QVERIFY(!QFileInfo::exists(folder.filePath("plan.baselines")));
    }

private:
    const QDateTime m_time{QDate(2026, 11, 30), QTime(8, 12, 5), QTimeZone::UTC};
};

THROUGHLINE_SUITE(BaselinesTest)
#include "tst_baselines.moc"
