// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/svgobstacle.h"
#include "tests/support/suites.h"

#include <QElapsedTimer>
#include <QTest>

using namespace throughline;

namespace {

QByteArray svg(const QByteArray &content, const QByteArray &before = {})
{
    return before + "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 16 9\">"
        + content + "</svg>";
}

/// Each uses the one before ten times.
QByteArray useBomb(int levels)
{
    QByteArray content = "<g id=\"a0\"><path d=\"M0,0L1,1\"/></g>";
    for (int level = 1; level <= levels; ++level) {
        const QByteArray use = "<use href=\"#a" + QByteArray::number(level - 1) + "\"/>";
        content += "<g id=\"a" + QByteArray::number(level) + "\">" + use.repeated(10) + "</g>";
    }
    return content;
}

const QByteArray pixel
    = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

} // namespace

class SvgObstacleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void plainPicturesHaveNone_data()
    {
        QTest::addColumn<QByteArray>("picture");
        QTest::newRow("shapes") << svg("<rect width=\"16\" height=\"9\"/>");
        QTest::newRow("a gradient") << svg(
            "<linearGradient id=\"g\"/><rect width=\"3\" fill=\"url(#g)\" style=\"fill:url('#g')\"/>");
        QTest::newRow("an image inside") << svg("<image xlink:href=\"" + pixel + "\"/>");
        QTest::newRow("a link") << svg("<a href=\"https://example.org\"><rect width=\"3\"/></a>");
        QTest::newRow("words about addresses") << svg("<text>url(https://example.org)</text>");
        QTest::newRow("a document type") << svg("<path d=\"M0,0\"/>",
            "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">");
        QTest::newRow("a few entities") << svg("<g id=\"&a;\"/>", "<!DOCTYPE svg [<!ENTITY a \"http://ns.example.org/\">]>");
        QTest::newRow("an entity in a file, which nobody reads")
            << svg("<text>&a;</text>", "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>");
        QTest::newRow("a huge view box") << QByteArray("<svg viewBox=\"0 0 1e9 1e9\"><rect width=\"1e9\" height=\"1e9\"/></svg>");
        QTest::newRow("uses itself") << svg("<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g>");
        QTest::newRow("a few uses") << svg(useBomb(3));
    }

    void plainPicturesHaveNone()
    {
        QFETCH(const QByteArray, picture);
        QCOMPARE(svgObstacle(picture), QString());
    }

    void saysWhatStandsInTheWay_data()
    {
        QTest::addColumn<QByteArray>("picture");
        QTest::addColumn<QString>("reason");
        const QString elsewhere = "from another file or from the web";
        QTest::newRow("script") << svg("<script>alert(1)</script>") << "script";
        QTest::newRow("script with a prefix") << svg("<svg:script xmlns:svg=\"http://www.w3.org/2000/svg\"/>") << "script";
        QTest::newRow("web image") << svg("<image href=\"https://example.org/a.png\"/>") << elsewhere;
        QTest::newRow("file image") << svg("<image xlink:href=\"file:///etc/passwd\"/>") << elsewhere;
        QTest::newRow("beside") << svg("<image xlink:href=\"a.png\"/>") << elsewhere;
        QTest::newRow("part of another file") << svg("<use xlink:href=\"other.svg#a\"/>") << elsewhere;
        QTest::newRow("style attribute") << svg("<rect style=\"fill: URL( 'https://example.org/a.svg#b' )\"/>") << elsewhere;
        QTest::newRow("presentation") << svg("<rect filter=\"url(a.svg#b)\"/>") << elsewhere;
        QTest::newRow("style sheet") << svg("<style>@import \"https://example.org/a.css\";</style>") << elsewhere;
        QTest::newRow("font") << svg("<style>@font-face { src: url(https://example.org/a.woff) }</style>") << elsewhere;
        QTest::newRow("picture in a picture")
            << svg("<image href=\"data:image/png;base64," + svg("<image href=\"/etc/passwd\"/>").toBase64() + "\"/>") << elsewhere;
        QTest::newRow("packed picture in a picture") << svg("<image href=\"data:image/svg+xml;base64,H4sIAAAA\"/>") << elsewhere;
        QTest::newRow("use bomb") << svg(useBomb(9)) << "repeat";
        QTest::newRow("pattern bomb") << svg(useBomb(9).replace("<use href=\"", "<rect fill=\"url(").replace("\"/>", ")\"/>"))
                                      << "repeat";
        QTest::newRow("marker bomb") << svg("<marker id=\"a\">" + QByteArray("<g/>").repeated(1000)
            + "</marker><path marker-mid=\"url(#a)\" d=\"M0,0" + QByteArray("L1,1").repeated(5000) + "\"/>")
                                     << "repeat";
        QTest::newRow("deep") << svg(QByteArray("<g>").repeated(5000) + QByteArray("</g>").repeated(5000)) << "nested";
        QTest::newRow("a long chain") << svg([] {
            QByteArray chain;
            for (int i = 1; i < 5000; ++i)
                chain += "<g id=\"a" + QByteArray::number(i) + "\"><use href=\"#a" + QByteArray::number(i - 1) + "\"/></g>";
            return chain;
        }()) << "repeat";
        QTest::newRow("cut off") << svg("<g>").chopped(6) << "line 1";
        QTest::newRow("no XML") << QByteArray("<svg <<") << "line 1";
    }

    void saysWhatStandsInTheWay()
    {
        QFETCH(const QByteArray, picture);
        QFETCH(const QString, reason);
        const QString obstacle = svgObstacle(picture);
        QVERIFY2(obstacle.contains(reason), qPrintable(obstacle));
    }

    void entitiesDoNotExplode_data()
    {
        QTest::addColumn<QByteArray>("declarations");
        QTest::addColumn<QByteArray>("content");
        QByteArray nested = "<!ENTITY a0 \"lol\">";
        for (int level = 1; level < 12; ++level)
            nested += "<!ENTITY a" + QByteArray::number(level) + " \"" + ("&a" + QByteArray::number(level - 1) + ';').repeated(10)
                + "\">";
        QTest::newRow("ten to the twelfth") << nested << QByteArray("<text>&a11;</text>");
        QTest::newRow("in an attribute") << nested << QByteArray("<text id=\"&a11;\"/>");
        QTest::newRow("many long ones") << QByteArray("<!ENTITY a \"" + QByteArray(4000, 'x') + "\">")
                                        << "<text>" + QByteArray("&a;").repeated(100'000) + "</text>";
    }

    void entitiesDoNotExplode()
    {
        QFETCH(const QByteArray, declarations);
        QFETCH(const QByteArray, content);
        QVERIFY(!svgObstacle(svg(content, "<!DOCTYPE svg [" + declarations + "]>")).isEmpty());
    }
};

THROUGHLINE_SUITE(SvgObstacleTest)
#include "tst_svgobstacle.moc"
