// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/suites.h"
#include "ui/paint/lettering.h"

#include <QImage>
#include <QPainter>
#include <QTest>
#include <QTextLayout>

#include <cmath>
#include <functional>

using namespace throughline;

namespace {

/// As Qt lays the whole line out.
double widthOf(const QString &text, const QFont &font)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(1e6);
    layout.endLayout();
    return line.naturalTextWidth();
}

QImage lettered(QSize size, double dotsPerInch, const std::function<void(QPainter &)> &draw)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    image.setDotsPerMeterX(qRound(dotsPerInch / 0.0254));
    image.setDotsPerMeterY(qRound(dotsPerInch / 0.0254));
    QPainter painter(&image);
    draw(painter);
    return image;
}

/// Where ink ends at the right.
int inkEnd(const QImage &image)
{
    for (int x = image.width() - 1; x >= 0; --x)
        for (int y = 0; y < image.height(); ++y)
            if (qGray(image.pixel(x, y)) < 128)
                return x;
    return -1;
}

} // namespace

class LetteringTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void aLineIsAsWideAsOneThatIsShapedWhole_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("words") << QStringLiteral("Launch the cleaning game");
        QTest::newRow("one word") << QStringLiteral("Launch");
        QTest::newRow("signs") << QStringLiteral("Research · Grown-ups stay out of it (2027 → 2028)");
        QTest::newRow("a space before it") << QStringLiteral(" Launch it");
        QTest::newRow("two spaces") << QStringLiteral("Launch  it");
        QTest::newRow("none") << QString();
        QTest::newRow("from right to left") << QStringLiteral("שלום עולם");
        QTest::newRow("letters that join") << QStringLiteral("السلام عليكم");
        QTest::newRow("marks") << QStringLiteral("e\u0301 a\u0308 o");
        QTest::newRow("two scripts") << QStringLiteral("Plan 日本 now");
    }

    void aLineIsAsWideAsOneThatIsShapedWhole()
    {
        QFETCH(const QString, text);
        QFont font;
        font.setWeight(QFont::DemiBold);
        Lettering letters(font);
        const double wanted = widthOf(text, font);
        QVERIFY2(std::abs(letters.width(text) - wanted) < 0.75, qPrintable(QString::number(letters.width(text) - wanted)));
    }

    void aWordLooksTheSameInEachLine()
    {
        Lettering letters;
        const double before = letters.width(QStringLiteral("Launch "));
        const auto lettersAt = [&](double left, const QString &text) {
            return lettered({400, 24}, 96, [&](QPainter &painter) { letters.draw(painter, QRectF(left, 0, 400, 24), text); });
        };
        const int alone = inkEnd(lettersAt(0, QStringLiteral("game")));
        const int behind = inkEnd(lettersAt(0, QStringLiteral("Launch game")));
        QVERIFY(std::abs(behind - alone - before) <= 2);
    }

    void theLineThroughStruckWordsIsWhereTheyAre()
    {
        QFont struck;
        struck.setStrikeOut(true);
        Lettering letters(struck);
        Lettering plain;
        const QString text = QStringLiteral("llll llll");
        const auto moved = [&](Lettering &drawn) {
            return lettered({400, 120}, 96, [&](QPainter &painter) {
                painter.translate(100, 40);
                drawn.draw(painter, QRectF(0, 0, 200, 24), text);
            });
        };
        const QImage with = moved(letters);
        const QImage without = moved(plain);
        int changed = 0;
        for (int y = 0; y < with.height(); ++y) {
            for (int x = 0; x < with.width(); ++x) {
                if (with.pixel(x, y) == without.pixel(x, y))
                    continue;
                QVERIFY2(
                    QRectF(99, 40, letters.width(text) + 2, 24).contains(x, y), qPrintable(QStringLiteral("%1, %2").arg(x).arg(y)));
                ++changed;
            }
        }
        QVERIFY(changed > letters.width(text) / 2);
    }

    void whatIsTooLongIsCut()
    {
        Lettering letters;
        const QString text = QStringLiteral("Launch the cleaning game in every shop");
        const QImage cut = lettered({400, 24}, 96, [&](QPainter &painter) { letters.draw(painter, QRectF(0, 0, 90, 24), text); });
        QVERIFY(inkEnd(cut) > 60);
        QVERIFY(inkEnd(cut) <= 90);
    }
};

THROUGHLINE_SUITE(LetteringTest)
#include "tst_lettering.moc"
