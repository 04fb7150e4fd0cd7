// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pdfdocument.h"

#include "tests/support/largestrategy.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace throughline;

namespace {

const QString samples = QStringLiteral(THROUGHLINE_SOURCE_DIR "/resources/samples/tidy-quest/");

Snapshot snapshotOf(const QByteArray &bytes)
{
    return Snapshot::read(SourceText::fromUtf8(bytes).value());
}

Snapshot sample()
{
    QFile file(samples + QStringLiteral("tidy-quest.strategy.md"));
    return file.open(QIODevice::ReadOnly) ? snapshotOf(file.readAll()) : Snapshot();
}

QByteArray pdfOf(const Snapshot &snapshot, PdfOptions options = {})
{
    options.folder = samples;
    return writePdf(snapshot, options).value();
}

} // namespace

class PdfTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }
    void writesTheSample();
};

void PdfTest::writesTheSample()
{
    QElapsedTimer timer;
    timer.start();
    const QByteArray pdf = pdfOf(sample());
    qInfo("%lld ms, %lld bytes", timer.elapsed(), pdf.size());
    QVERIFY(pdf.startsWith("%PDF-1.7"));
    if (const QString path = qEnvironmentVariable("THROUGHLINE_KEEP_PDF"); !path.isEmpty()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(pdf) == pdf.size());
    }
}

QTEST_MAIN(PdfTest)
#include "tst_pdf.moc"
