// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/printed.h"

#include "core/store/store.h"
#include "tests/support/project.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace throughline {

namespace {

constexpr int running = 50; // points at the top and the bottom of a page where nothing but running heads stands

QString sampleFile(const QString &name)
{
    return inProject(QStringLiteral("resources/samples/%1/%1.strategy.md").arg(name));
}

} // namespace

Snapshot sampleStrategy(const QString &name)
{
    QFile file(sampleFile(name));
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    return Snapshot::read(SourceText::fromUtf8(bytes).value(), picturesBeside(file.fileName()));
}

Snapshot strategyOf(const QByteArray &markdown)
{
    return Snapshot::read(SourceText::fromUtf8(markdown).value(), picturesBeside(sampleFile(QStringLiteral("tidy-quest"))));
}

QByteArray askedOf(const QString &program, const QStringList &arguments, const QByteArray &pdf)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("asked.pdf")));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        QTest::qFail("can't write the file", __FILE__, __LINE__);
    file.close();
    QStringList all = arguments;
    all.replaceInStrings(QRegularExpression(QStringLiteral("^-$")), file.fileName());
    QProcess asked;
    asked.start(program, all);
    if (!asked.waitForFinished(-1) || asked.exitCode() != 0)
        QTest::qFail(qPrintable(QStringLiteral("%1: %2").arg(program, asked.errorString())), __FILE__, __LINE__);
    if (const QByteArray complaint = asked.readAllStandardError(); !complaint.isEmpty())
        QTest::qFail(complaint.constData(), __FILE__, __LINE__);
    return asked.readAllStandardOutput();
}

QString joined(QString text)
{
    static const QRegularExpression space(QStringLiteral("\\s+"));
    return text.remove(space);
}

QStringList pageWords(const QByteArray &pdf)
{
    const QString number = QString::number(running);
    const QString box = QString::fromUtf8(askedOf(QStringLiteral("pdfinfo"), {QStringLiteral("-")}, pdf));
    static const QRegularExpression size(QStringLiteral("Page size:\\s+([\\d.]+) x ([\\d.]+)"));
    const auto found = size.match(box);
    const int width = qCeil(found.captured(1).toDouble());
    const int height = qCeil(found.captured(2).toDouble()) - 2 * running;
    const QByteArray text = askedOf(QStringLiteral("pdftotext"),
        {QStringLiteral("-raw"), QStringLiteral("-x"), QStringLiteral("0"), QStringLiteral("-y"), number, QStringLiteral("-W"),
            QString::number(width), QStringLiteral("-H"), QString::number(height), QStringLiteral("-"),
            QStringLiteral("/dev/stdout")},
        pdf);
    return QString::fromUtf8(text).split(u'\f', Qt::SkipEmptyParts);
}

QString wordsOf(const QByteArray &pdf)
{
    return joined(pageWords(pdf).join(u' '));
}

void keep(const QByteArray &pdf, const QString &name)
{
    const QFileInfo wanted(qEnvironmentVariable("THROUGHLINE_KEEP_PDF"));
    if (wanted.filePath().isEmpty())
        return;
    QFile file(wanted.path() + u'/' + wanted.completeBaseName() + name + u'.' + wanted.suffix());
    if (file.open(QIODevice::WriteOnly))
        file.write(pdf);
}

QByteArray pdfOf(const Snapshot &snapshot, const ExportWish &wish)
{
    return exported(snapshot, wish).value();
}

void verifyNothingIsCutOff(const QByteArray &pdf)
{
    const QString boxes = QString::fromUtf8(askedOf(u"pdftotext"_s, {u"-bbox"_s, u"-"_s, u"/dev/stdout"_s}, pdf));
    static const QRegularExpression page(u"<page width=\"([0-9.]+)\" height=\"([0-9.]+)\">"_s);
    static const QRegularExpression word(
        u"<word xMin=\"(-?[0-9.]+)\" yMin=\"(-?[0-9.]+)\" xMax=\"([0-9.]+)\" yMax=\"([0-9.]+)\">(.*)</word>"_s);
    QSizeF size;
    for (const QString &line : boxes.split(u'\n')) {
        if (const auto found = page.match(line); found.hasMatch())
            size = {found.captured(1).toDouble(), found.captured(2).toDouble()};
        if (const auto found = word.match(line); found.hasMatch())
            QVERIFY2(found.captured(1).toDouble() >= -1 && found.captured(2).toDouble() >= -1
                    && found.captured(3).toDouble() <= size.width() + 1 && found.captured(4).toDouble() <= size.height() + 1,
                qPrintable(line));
    }
    QVERIFY(!size.isEmpty());
}

} // namespace throughline
