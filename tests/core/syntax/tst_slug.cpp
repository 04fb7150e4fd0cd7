// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/syntax/slug.h"
#include "tests/support/suites.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTest>

#include <array>

using namespace throughline;
using namespace Qt::StringLiterals;

namespace {

/// Headings of words that slugs turn on, many of them repeated.
QStringList randomTitles(int count)
{
    static const std::array<QString, 24> words{u"Alpha"_s, u"beta"_s, u"a-1"_s, u"A"_s, u" "_s, u"  "_s, u"--"_s, u"—"_s, u"§ 4"_s,
        u"snake_case"_s, u"ΟΔΟΣ"_s, u"İstanbul"_s, u"ß"_s, u"日本語"_s, u"ロードマップ"_s, u"مرحبا"_s, u"שלום"_s, u"🎉"_s, u"❤️"_s,
        u"é"_s, u"½"_s, u"Ⅷ"_s, u"C++"_s, u"1"_s};
    QRandomGenerator random(2027);
    QStringList titles;
    for (int i = 0; i < count; ++i) {
        QString title;
        for (int word = random.bounded(4); word >= 0; --word)
            title += words[static_cast<std::size_t>(random.bounded(static_cast<int>(words.size())))];
        titles += title;
    }
    return titles;
}

/// What github-slugger makes of \a titles, in order and with its suffixes.
QStringList slugsByGithubSlugger(const QStringList &titles, const QString &module)
{
    const QString script = QStringLiteral(
        "import(process.argv[1]).then(m=>{const s=new m.default();let t='';process.stdin.setEncoding('utf8').on('data',d=>t+=d);"
        "process.stdin.on('end',()=>process.stdout.write(JSON.stringify(JSON.parse(t).map(x=>s.slug(x)))))})");
    QProcess node;
    node.start(QStringLiteral("node"), {QStringLiteral("-e"), script, module});
    node.write(QJsonDocument(QJsonArray::fromStringList(titles)).toJson());
    node.closeWriteChannel();
    node.waitForFinished();
    QStringList slugs;
    for (const QJsonValue &slug : QJsonDocument::fromJson(node.readAllStandardOutput()).array())
        slugs += slug.toString();
    return slugs;
}

QStringList slugsByUs(const QStringList &titles)
{
    std::vector<QByteArray> slugs;
    for (const QString &title : titles)
        slugs.push_back(slugOf(title.toUtf8()));
    QStringList unique;
    for (const QByteArray &slug : uniqueSlugs(slugs))
        unique += QString::fromUtf8(slug);
    return unique;
}

} // namespace

class SlugTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void aTitleBecomesTheFragmentThatGithubGivesIt_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("slug");
        QTest::newRow("punctuation goes") << u"A game, not a tool!"_s << u"a-game-not-a-tool"_s;
        QTest::newRow("each space is a hyphen") << u"a  b"_s << u"a--b"_s;
        QTest::newRow("hyphens and underscores stay") << u"snake_case - kebab"_s << u"snake_case---kebab"_s;
        QTest::newRow("a dash goes, its spaces stay") << u"now – later"_s << u"now--later"_s;
        QTest::newRow("section sign") << u"§ 4"_s << u"-4"_s;
        QTest::newRow("emoji") << u"🎉 done"_s << u"-done"_s;
        QTest::newRow("a variation selector stays") << u"❤️"_s << u"\uFE0F"_s;
        QTest::newRow("dotted capital I") << u"İ"_s << u"i\u0307"_s;
        QTest::newRow("final sigma") << u"ΟΔΟΣ ΣΑ"_s << u"οδος-σα"_s;
        QTest::newRow("other scripts stay") << u"日本語 שלום مرحبا"_s << u"日本語-שלום-مرحبا"_s;
        QTest::newRow("letter numbers stay, others go") << u"Ⅷ ½"_s << u"ⅷ-"_s;
        QTest::newRow("newer than Unicode 13 goes") << QString::fromUcs4(U"x\U00016AC0") << u"x"_s;
        QTest::newRow("nothing is left") << u"!?"_s << QString();
    }
    void aTitleBecomesTheFragmentThatGithubGivesIt()
    {
        QFETCH(QString, title);
        QFETCH(QString, slug);
        QCOMPARE(QString::fromUtf8(slugOf(title.toUtf8())), slug);
    }

    void repeatsAreNumberedPastNamesThatAreTaken()
    {
        QCOMPARE(slugsByUs({u"Foo"_s, u"foo"_s, u"foo-1"_s, u"Foo"_s, u"foo-1"_s, u"!"_s, u"?"_s}),
            (QStringList{u"foo"_s, u"foo-1"_s, u"foo-1-1"_s, u"foo-2"_s, u"foo-1-2"_s, QString(), u"-1"_s}));
    }

    void githubSluggerAgrees()
    {
        const QString module = qEnvironmentVariable("THROUGHLINE_SLUGGER");
        if (module.isEmpty() || !QFileInfo::exists(module) || QStandardPaths::findExecutable(QStringLiteral("node")).isEmpty())
            QSKIP("THROUGHLINE_SLUGGER names no index.js of github-slugger, or node is missing");
        const QStringList titles = randomTitles(10000);
        const QStringList ours = slugsByUs(titles);
        const QStringList theirs = slugsByGithubSlugger(titles, QFileInfo(module).absoluteFilePath());
        QCOMPARE(ours.size(), theirs.size());
        for (qsizetype i = 0; i < ours.size(); ++i)
            QVERIFY2(ours[i] == theirs[i], qPrintable(u"%1: %2 rather than %3"_s.arg(titles[i], ours[i], theirs[i])));
    }

    /// Character by character, because one that is dropped wrongly would hide among others.
    void githubSluggerKeepsTheSameCharacters()
    {
        const QString module = qEnvironmentVariable("THROUGHLINE_SLUGGER");
        if (module.isEmpty() || !QFileInfo::exists(module) || QStandardPaths::findExecutable(QStringLiteral("node")).isEmpty())
            QSKIP("THROUGHLINE_SLUGGER names no index.js of github-slugger, or node is missing");
        QStringList titles;
        for (char32_t c = U' '; c < 0x30000; ++c) {
            const bool isNewerThanQt = c == 0xA7CB || c == 0xA7DC; // capitals of Unicode 16, whose small letters are old
            if ((c < 0xD800 || c > 0xDFFF) && !isNewerThanQt)
                titles += QString::number(c, 16) + u' ' + QString::fromUcs4(&c, 1); // the number keeps slugs apart
        }
        QCOMPARE(slugsByUs(titles), slugsByGithubSlugger(titles, QFileInfo(module).absoluteFilePath()));
    }
};

THROUGHLINE_SUITE(SlugTest)
#include "tst_slug.moc"
