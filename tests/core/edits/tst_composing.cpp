// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/composing.h"
#include "core/text/sourcetext.h"
#include "tests/support/suites.h"

#include <QRandomGenerator>
#include <QTest>

using namespace throughline;

namespace {

QByteArray applied(const QByteArray &text, const TextEdit &edit)
{
    return SourceText::fromUtf8(text)->edited(edit).toUtf8();
}

TextEdit randomEdit(QRandomGenerator &random, qsizetype size)
{
    std::vector<Replacement> replacements;
    qsizetype at = 0;
    for (int n = random.bounded(4); n >= 0 && at <= size; --n) {
        const qsizetype start = at + random.bounded(static_cast<int>(size - at) + 1);
        const qsizetype end = start + random.bounded(std::min(4, static_cast<int>(size - start) + 1));
        replacements.push_back({{start, end}, QByteArray(random.bounded(4), static_cast<char>('A' + random.bounded(26)))});
        at = end + 1;
    }
    return TextEdit(std::move(replacements));
}

} // namespace

class ComposingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void twoEditsBecomeOne()
    {
        const QByteArray text = "one two three";
        const TextEdit first = TextEdit::insert(4, "and ");
        const TextEdit second = TextEdit::replace({4, 11}, "2");
        QCOMPARE(applied(text, composed(first, second)), QByteArray("one 2 three"));
        QCOMPARE(composed(first, second), TextEdit::replace({4, 7}, "2"));
        QCOMPARE(composed(TextEdit(), second), second);
        QCOMPARE(composed(first, TextEdit()), first);
    }

    void insertionsSideBySideKeepTheirOrder()
    {
        QCOMPARE(applied("ab", composed(TextEdit::insert(1, "2"), TextEdit::insert(1, "1"))), QByteArray("a12b"));
        QCOMPARE(applied("ab", composed(TextEdit::insert(1, "1"), TextEdit::insert(2, "2"))), QByteArray("a12b"));
    }

    void anyTwoEditsDoWhatTheyDoOneByOne()
    {
        QRandomGenerator random(11);
        for (int round = 0; round < 5000; ++round) {
            const QByteArray text = QByteArray("abcdefghijklmnop").first(random.bounded(17));
            const TextEdit first = randomEdit(random, text.size());
            const QByteArray between = applied(text, first);
            const TextEdit second = randomEdit(random, between.size());
            QCOMPARE(applied(text, composed(first, second)), applied(between, second));
        }
    }
};

THROUGHLINE_SUITE(ComposingTest)
#include "tst_composing.moc"
