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

constexpr int running = 38; // points at the top and the bottom of a page where nothing but running heads stands

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

QList<PlacedWord> placedWords(const QByteArray &pdf)
{
    const QString boxes = QString::fromUtf8(
        askedOf(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), QStringLiteral("-"), QStringLiteral("/dev/stdout")}, pdf));
    // Not read as XML, which some words of a strategy would break.
    static const QRegularExpression line(
        QStringLiteral("<page width=\"([0-9.]+)\" height=\"([0-9.]+)\">"
                       "|<word xMin=\"(\\S+)\" yMin=\"(\\S+)\" xMax=\"(\\S+)\" yMax=\"(\\S+)\">(.*)</word>"));
    QList<PlacedWord> words;
    PlacedWord word{.text = {}, .box = {}, .page = -1, .paper = {}};
    for (const QRegularExpressionMatch &found : line.globalMatch(boxes)) {
        const auto number = [&found](int part) { return found.captured(part).toDouble(); };
        if (found.hasCaptured(1)) {
            ++word.page;
            word.paper = {number(1), number(2)};
        } else {
            word.box = {QPointF(number(3), number(4)), QPointF(number(5), number(6))};
            word.text = found.captured(7);
            for (const auto &[entity, sign] : {std::pair("&lt;", '<'), std::pair("&gt;", '>'), std::pair("&quot;", '"'),
                     std::pair("&apos;", '\''), std::pair("&amp;", '&')})
                word.text.replace(QLatin1StringView(entity), QString(QLatin1Char(sign)));
            words.append(word);
        }
    }
    return words;
}

void verifyNothingIsCutOff(const QByteArray &pdf)
{
    const QList<PlacedWord> words = placedWords(pdf);
    QVERIFY(!words.isEmpty());
    for (const auto &[text, box, page, paper] : words)
        QVERIFY2(box.left() >= -1 && box.top() >= -1 && box.right() <= paper.width() + 1 && box.bottom() <= paper.height() + 1,
            qPrintable(text));
}

} // namespace throughline
