// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/reading.h"
#include "tests/support/suites.h"

#include <QTest>

using namespace throughline;

namespace {

Reading withItem(const QByteArray &body)
{
    return readStrategy("## Roadmap\n### Theme\n#### Launch\n" + body);
}

/// Each field as `key name = value | reason`, one a line.
QByteArray fieldsOf(const Reading &reading)
{
    const ElementBody &body = *reading.strategy.element(0).body;
    QByteArrayList lines;
    for (const Field &field : body.fields) {
        const FieldRule *rule = fieldRule(body.kind, field.key);
        QByteArray line
            = (rule ? rule->name : QByteArrayView("?")).toByteArray() + " = " + body.section->view(field.value).toByteArray();
        if (field.linkCount > 0)
            line += " | " + QByteArray::number(field.linkCount) + " | " + body.section->view(field.reason).toByteArray();
        lines += line;
    }
    return lines.join('\n');
}

} // namespace

class ElementTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void readsFields_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QString>("prose");
        const auto row = [](const char *name, const QByteArray &body, const QByteArray &fields, const QString &prose = {}) {
            QTest::newRow(name) << body << fields << prose;
        };
        row("a value", "- When: 2027\n", "When = 2027");
        row("a key without case", "- wHEN: 2027\n", "When = 2027");
        row("stars and plusses are bullets", "* When: 2027\n", "When = 2027");
        row("a bold key", "- **When:** 2027\n", "When = 2027");
        row("a bold key, colon outside", "- **When**: 2027\n", "When = 2027");
        row("an emphasised key", "- _When:_ 2027\n", "When = 2027");
        row("no value", "- When:\n", "When = ");
        row("white space around", "-   When :   2027   \n", "When = 2027");
        row("an unknown key beside a known one", "- When: 2027\n- Whim: x\n", "When = 2027\n? = x");
        row("no known key", "- Whim: x\n", "", "- Whim: x");
        row("an ordered list is prose", "1. When: 2027\n", "", "1. When: 2027");
        row("two lists", "- When: 2027\n\nSome words.\n\n- Team: us\n", "When = 2027\nTeam = us", "Some words.");
        row("a repeated key", "- Needs: a\n- Needs: b\n", "Needs = a\nNeeds = b");
        row("nested values", "- Needs:\n  - a\n  - b\n- Team: us\n", "Needs = a\nNeeds = b\nTeam = us");
        row("a value and nested ones", "- Needs: a\n  - b\n", "Needs = a\nNeeds = b");
        row("a value of two lines", "- Measure: more\n  players\n", "Measure = more\n  players");
        row("a colon in the value", "- Measure: a: b\n", "Measure = a: b");
        row("CRLF", "- When: 2027\r\n- Team: us\r\n", "When = 2027\nTeam = us");
        row("a link", "- Why: [a](#b)\n", "Why = [a](#b) | 1 | ");
        row("a reason", "- Why: [a](#b), since we can\n", "Why = [a](#b), since we can | 1 | since we can");
        row("a reason behind a dash", "- Why: [a](#b) \xE2\x80\x93 since we can\n",
            "Why = [a](#b) \xE2\x80\x93 since we can | 1 | since we can");
        row("two links", "- Why: [a](#b), [c](#d): both\n", "Why = [a](#b), [c](#d): both | 2 | both");
        row("a list inside a quote is prose", "> - When: 2027\n", "", "> - When: 2027");
        row("a field just begun", "- When: 2027\n- \n", "When = 2027");
        row("a key without its colon yet", "- When: 2027\n- Te\n- Why: x\n", "When = 2027\n? = \nWhy = x");
        row("two items without a colon are prose", "- When: 2027\n- One\n- Two\n", "", "- When: 2027\n- One\n- Two");
        row("a sentence without a colon makes prose", "- When: 2027\n- This is no key but a sentence\n", "",
            "- When: 2027\n- This is no key but a sentence");
        row("fields after prose", "Words.\n\n- When: 2027\n", "When = 2027", "Words.");
    }

    void readsFields()
    {
        QFETCH(QByteArray, body);
        const Reading reading = withItem(body);
        QTEST(fieldsOf(reading), "fields");
        QTEST(reading.strategy.element(0).body->proseText(), "prose");
    }

    void aFrameHasAPictureACaptionANarrationAndNotes()
    {
        const ElementBody body = readStrategy(tidyQuest()).body("ouch");
        QCOMPARE(body.kind, ElementKind::Frame);
        QVERIFY(body.picture >= 0);
        QCOMPARE(body.section->string(body.section->links[static_cast<std::size_t>(body.picture)].destination),
            "tidy-quest.assets/ouch.svg");
        QCOMPARE(body.captionText(), "Another brick underfoot.");
        QCOMPARE(
            body.proseText(), "Every evening ends with the same request, and nobody likes who they become when they repeat it.");
        QCOMPARE(body.notesText(), "Let them laugh. Everyone in the room has stepped on one.");
        QCOMPARE(body.fields.size(), 1U);
    }

    void aSecondPictureIsNarration()
    {
        const Reading reading = readStrategy("## Vision\n#### F\n![a](a.svg)\n\nCaption.\n\n![b](b.svg)\n");
        QCOMPARE(reading.strategy.element(0).body->proseText(), "![b](b.svg)");
    }

    void aDeeperHeadingIsProseOfItsElement()
    {
        const Reading reading = withItem("- When: 2027\n\n##### Details\n\nWords.\n");
        QCOMPARE(reading.strategy.elements().size(), 1U);
        QCOMPARE(reading.strategy.element(0).body->proseText(), "##### Details\n\nWords.");
    }
};

THROUGHLINE_SUITE(ElementTest)
#include "tst_element.moc"
