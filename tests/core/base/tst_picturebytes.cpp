// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/picturebytes.h"
#include "tests/support/suites.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace throughline;

namespace {

/// \a bytes in pieces of their own, some of them empty.
PictureBytes cut(const QByteArray &bytes, std::mt19937 &random)
{
    QByteArrayList pieces{QByteArray("")};
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype size = std::min<qsizetype>(random() % 5, bytes.size() - at);
        pieces.append(QByteArray(bytes.constData() + at, size));
        at += size;
    }
    return PictureBytes(pieces);
}

QByteArray randomBytes(std::mt19937 &random)
{
    QByteArray bytes("");
    for (auto left = random() % 40; left > 0; --left)
        bytes.append(static_cast<char>('a' + random() % 3));
    return bytes;
}

} // namespace

class PictureBytesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void howTheyAreCutSaysNothing()
    {
        std::mt19937 random(3);
        for (int round = 0; round < 500; ++round) {
            const QByteArray bytes = randomBytes(random);
            const PictureBytes pieces = cut(bytes, random);
            QCOMPARE(pieces.joined(), bytes);
            QCOMPARE(pieces.size(), bytes.size());
            QCOMPARE(pieces.first(7), bytes.first(std::min<qsizetype>(7, bytes.size())));
            QVERIFY(pieces == cut(bytes, random));
            QVERIFY(pieces == PictureBytes(bytes));
        }
    }

    void oneOtherByteMakesThemOthers()
    {
        std::mt19937 random(4);
        for (int round = 0; round < 500; ++round) {
            QByteArray bytes = randomBytes(random) + 'a';
            const PictureBytes before = cut(bytes, random);
            QVERIFY(before != cut(bytes + 'a', random));
            bytes[static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size()))] = 'z';
            QVERIFY(before != cut(bytes, random));
        }
    }

    void noPictureIsNotAnEmptyOne()
    {
        QVERIFY(PictureBytes().isNull());
        QVERIFY(PictureBytes(QByteArray()).isNull());
        QVERIFY(PictureBytes().joined().isNull());
        QVERIFY(PictureBytes().first(3).isNull());
        const PictureBytes empty(QByteArray(""));
        QVERIFY(!empty.isNull());
        QVERIFY(!empty.joined().isNull());
        QVERIFY(empty.isEmpty());
        QVERIFY(empty != PictureBytes());
    }

    void aFileInOnePieceIsNotCopied()
    {
        const QByteArray file("a file");
        QCOMPARE(static_cast<const void *>(PictureBytes(file).joined().constData()), static_cast<const void *>(file.constData()));
    }
};

THROUGHLINE_SUITE(PictureBytesTest)
#include "tst_picturebytes.moc"
