// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/outline.h"
#include "tests/support/randommarkdown.h"

#include "core/syntax/scanner.h"
#include "tests/support/suites.h"

#include <QFile>
#include <QTest>

using namespace throughline;

namespace {

/// Without front matter, which CommonMark doesn't know.
QByteArray withoutFrontMatter(const QByteArray &markdown)
{
    return '\n' + markdown;
}

/// The examples of the specification's text: between fences of 32 backticks, before a line with a single full stop.
QList<QByteArray> examplesOf(const QByteArray &specification)
{
    const QByteArray fence(32, '`');
    QList<QByteArray> examples;
    for (qsizetype at = specification.indexOf(fence + " example"); at >= 0; at = specification.indexOf(fence + " example", at)) {
        const qsizetype start = specification.indexOf('\n', at) + 1;
        const qsizetype end = specification.indexOf("\n.\n", start - 1);
        examples += specification.sliced(start, std::max<qsizetype>(end + 1 - start, 0)).replace("\xE2\x86\x92", "\t");
        at = specification.indexOf(fence, end) + fence.size();
    }
    return examples;
}

} // namespace

class CommonMarkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void everySpecificationExampleIsReadAsCmarkReadsIt()
    {
        QFile file(qEnvironmentVariable("THROUGHLINE_COMMONMARK"));
        if (file.fileName().isEmpty() || !file.open(QIODevice::ReadOnly))
            QSKIP("THROUGHLINE_COMMONMARK names no spec.txt: ./dev test fetches it where npm is there");
        const QList<QByteArray> examples = examplesOf(file.readAll());
        QVERIFY(examples.size() > 600);
        for (const QByteArray &example : examples) {
            const QByteArray markdown = withoutFrontMatter(example);
            QVERIFY2(isSameOutline(outlineOf(markdown), outlineByCmark(markdown)), differences(markdown).constData());
            QCOMPARE(joined(markdown), markdown);
        }
    }

    void randomDocumentsAreReadAsCmarkReadsThem()
    {
        QRandomGenerator random(20270101);
        for (int i = 0; i < 10000; ++i) {
            const QByteArray markdown = withoutFrontMatter(randomMarkdown(random, 1 + random.bounded(12)));
            QVERIFY2(isSameOutline(outlineOf(markdown), outlineByCmark(markdown)), differences(markdown).constData());
        }
    }

    void sectionsCoverEveryByteOnce()
    {
        QRandomGenerator random(7);
        for (int i = 0; i < 2000; ++i) {
            const QByteArray markdown = randomMarkdown(random, 1 + random.bounded(20));
            QCOMPARE(joined(markdown), markdown);
        }
    }

private:
    static QByteArray joined(const QByteArray &markdown)
    {
        QByteArray text;
        for (const SectionPtr &section : readSections(markdown))
            text += section->text;
        return text;
    }

    static QByteArray differences(const QByteArray &markdown)
    {
        return "\n" + markdown + "\nours:\n" + described(outlineOf(markdown)) + "\ncmark:\n" + described(outlineByCmark(markdown));
    }
};

THROUGHLINE_SUITE(CommonMarkTest)
#include "tst_commonmark.moc"
