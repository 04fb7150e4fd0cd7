// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sketch/stencildata.h"

#include <QCoreApplication>

namespace throughline {

namespace {

using namespace StencilColours;

constexpr double thingLine = 4;
constexpr Colour slate{92, 108, 124};
constexpr Colour red{222, 92, 84};
constexpr Colour paleTeal{207, 231, 234};
constexpr Colour paleYellow{252, 230, 176};
constexpr Colour paleGreen{206, 230, 204};
constexpr Colour wood{214, 176, 128};

Stencil thing(const char *name, const char *label, const char *group, QSizeF size, QList<Figure> figures)
{
    return stencilOf(QString::fromLatin1(name), label, group, size, std::move(figures));
}

constexpr char devices[] = QT_TRANSLATE_NOOP("Stencils", "Things");
constexpr char places[] = QT_TRANSLATE_NOOP("Stencils", "Places");
constexpr char signs[] = QT_TRANSLATE_NOOP("Stencils", "Signs");

QList<Stencil> deviceStencils()
{
    return {
        thing("phone", QT_TRANSLATE_NOOP("Stencils", "Phone"), devices, {60, 100},
            {inked("M13,4C24,3 37,3 47,4C53,4.5 55,8 55.5,13C56,38 56,64 55,88C54.5,94 52,96.5 46,97C35,97.5 24,97.5 14,97C8,96.5 "
                   "5.5,94 5,88C4,64 4,38 4.5,13C5,7 7,4.5 13,4Z",
                 thingLine, slate),
                inked("M11,15C24,14.5 36,14.5 49,15L49.5,80C36,81 24,81 10.5,80Z", thingLine * 0.75, white),
                inked("M30,88.500L30,89M19,28L41,28M19,39L41,39M19,50L33,50", thingLine)}),
        thing("laptop", QT_TRANSLATE_NOOP("Stencils", "Laptop"), devices, {130, 100},
            {inked("M22,14C22,10 24,8 28,8C52,7 78,7 102,8C106,8 108,10 108,14C109,32 109,52 108,72L22,72C21,52 21,32 22,14Z",
                 thingLine, slate),
                inked("M31,17C54,16 76,16 99,17L99,63C76,64 54,64 31,63Z", thingLine * 0.75, white),
                inked("M21,72L109,72C114,78 119,84 124,89C125,92 123,94 120,94C84,95 46,95 10,94C7,94 5,92 6,89C11,84 16,78 21,72Z",
                    thingLine, paleTeal),
                inked("M53,84L77,84M42,50L54,38L64,46L84,28", thingLine)}),
        thing("document", QT_TRANSLATE_NOOP("Stencils", "Document"), devices, {80, 100},
            {inked("M10,5C25,4 38,4 51,5L70,24C71,48 71,72 70,95C50,96 30,96 10,95C9,65 9,35 10,5Z", thingLine, white),
                inked("M51,5C51,12 51,18 51,24L70,24Z", thingLine, paleTeal),
                inked("M23,40L57,40M23,54L57,54M23,68L57,68M23,81L43,81", thingLine)}),
        thing("calendar", QT_TRANSLATE_NOOP("Stencils", "Calendar"), devices, {100, 100},
            {inked("M14,16C38,15 62,15 86,16C90,16 92,18 92,22C93,44 93,66 92,88C92,92 90,94 86,94C62,95 38,95 14,94C10,94 8,92 "
                   "8,88C7,66 7,44 8,22C8,18 10,16 14,16Z",
                 thingLine, white),
                inked("M8,36L8,22C8,18 10,16 14,16C38,15 62,15 86,16C90,16 92,18 92,22L92,36Z", thingLine, coral),
                inked("M30,7L30,24M70,7L70,24M25,51L25,51.500M42,51L42,51.500M58,51L58,51.500M75,51L75,51.500M25,65L25,65.500M42,"
                      "65L42,65.500M25,79L25,79.500M42,79L42,79.5",
                    thingLine * 1.3),
                inked("M57,73L64,80L78,64", thingLine * 1.2)}),
        thing("clock", QT_TRANSLATE_NOOP("Stencils", "Clock"), devices, {100, 100},
            {inked("M50,5C76,5 95,24 95,50C95,76 75,95 50,95C24,95 5,76 5,50C5,25 24,5 50,5Z", thingLine, white),
                inked("M50,15L50,19M50,81L50,85M15,50L19,50M81,50L85,50", thingLine),
                inked("M50,27C50,35 50,43 50,51L68,62", thingLine * 1.25)}),
        thing("money", QT_TRANSLATE_NOOP("Stencils", "Money"), devices, {130, 100},
            {inked("M9,15C47,12 84,17 121,14C122,32 122,50 121,68C84,71 47,66 9,69C8,51 8,33 9,15Z", thingLine, paleGreen),
                inked("M65,25C75,25 82,32 82,42C82,52 75,58 65,58C55,58 48,52 48,42C48,32 55,25 65,25Z", thingLine, green),
                inked("M24,29L24,29.500M106,28L106,28.500M24,55L24,55.500M106,54L106,54.5", thingLine * 1.6),
                inked("M65,34L65,50M70,37C66,34 60,36 61,39.500C62,43 69,41 69.5,45C70,48.5 64,49.5 60,47", thingLine * 0.8),
                inked("M98,60C111,60 119,64 119,69L119,83C119,88 111,92 98,92C85,92 77,88 77,83L77,69C77,64 85,60 98,60Z",
                    thingLine, yellow),
                inked("M77,69C77,74 85,78 98,78C111,78 119,74 119,69", thingLine)}),
        thing("bulb", QT_TRANSLATE_NOOP("Stencils", "Idea"), devices, {100, 100},
            {inked("M50,14C68,14 79,27 79,42C79,56 66,60 64,75L36,75C34,60 21,56 21,42C21,27 32,14 50,14Z", thingLine, yellow),
                inked("M36,75L64,75L63,86C61,93 57,96 50,96C43,96 39,93 37,86Z", thingLine, paleTeal),
                inked("M38,85L62,85M41,46L47,55L53,46L59,55M50,3L50,4M14,14L16,16M86,14L84,16M6,44L8,44M94,44L92,44", thingLine)}),
        thing("gift", QT_TRANSLATE_NOOP("Stencils", "Gift"), devices, {100, 100},
            {inked("M15,46C38,45 62,45 85,46L84,93C62,95 38,95 16,93Z", thingLine, coral),
                inked("M8,30C36,29 64,29 92,30L92,47C64,48 36,48 8,47Z", thingLine, coral),
                inked("M43,29L57,29L58,94L42,94Z", thingLine, paleYellow),
                inked("M50,29C40,29 24,27 25,16C27,5 45,10 50,29C55,10 73,5 75,16C76,27 60,29 50,29Z", thingLine, paleYellow)}),
    };
}

QList<Stencil> placeStencils()
{
    return {
        thing("house", QT_TRANSLATE_NOOP("Stencils", "House"), places, {110, 100},
            {inked("M76,34L76,13L90,13L90,44Z", thingLine, coral),
                inked("M17,46C42,45 68,45 93,46L92,94C68,95 42,95 18,94Z", thingLine, paleYellow),
                inked("M5,50C21,35 38,20 55,6C72,20 89,35 105,50Z", thingLine, coral),
                inked("M60,94L60,66C66,65 73,65 79,66L79,94Z", thingLine, teal),
                inked("M28,60C34,59 41,59 47,60L47,78L28,78Z", thingLine, white),
                inked("M37.5,60L37.5,78M28,69L47,69M72,81L72,81.5", thingLine * 0.9)}),
        thing("shop", QT_TRANSLATE_NOOP("Stencils", "Shop"), places, {120, 100},
            {inked("M14,40L106,40L105,94C75,95 45,95 15,94Z", thingLine, paleTeal),
                inked("M26,55L66,55L66,80L26,80Z", thingLine, white), inked("M76,94L76,55L96,55L96,94Z", thingLine, wood),
                inked("M82,75L82,75.500M34,71L44,61M44,74L54,63", thingLine),
                inked("M16,8C45,7 75,7 104,8L115,36C115,43 110,48 103,48C97,48 92,44 90,38C88,44 82,48 75,48C68,48 62,44 "
                      "60,38C58,44 52,48 45,48C38,48 32,44 30,38C28,44 23,48 17,48C10,48 5,43 5,36Z",
                    thingLine, coral),
                inked("M39,8L30,38C32,44 38,48 45,48C52,48 58,44 60,38L60,8ZM82,8L90,38C92,44 97,48 103,48C110,48 115,43 "
                      "115,36L104,8Z",
                    thingLine, white)}),
        thing("office", QT_TRANSLATE_NOOP("Stencils", "Office"), places, {90, 100},
            {inked("M14,9C34,8 56,8 76,9C77,38 77,66 76,95C56,96 34,96 14,95C13,66 13,38 14,9Z", thingLine, paleTeal),
                inked("M25,21L37,21L37,34L25,34ZM53,21L65,21L65,34L53,34ZM25,46L37,46L37,59L25,59ZM53,46L65,46L65,59L53,59Z",
                    thingLine * 0.9, white),
                inked("M36,95L36,73C42,72 48,72 54,73L54,95Z", thingLine, teal), inked("M5,95L85,95", thingLine)}),
        thing("tree", QT_TRANSLATE_NOOP("Stencils", "Tree"), places, {80, 100},
            {inked("M35,60L45,60C45,72 46,84 48,95L32,95C34,84 35,72 35,60Z", thingLine, wood),
                inked("M24,66C9,66 3,50 13,42C7,29 18,17 29,20C34,5 54,6 56,20C68,18 76,31 68,42C77,51 70,66 56,65C48,73 32,73 "
                      "24,66Z",
                    thingLine, green),
                inked("M28,42C30,36 34,33 40,33M52,52C56,51 58,49 59,46", thingLine * 0.9)}),
    };
}

QList<Stencil> signStencils()
{
    return {
        thing("heart", QT_TRANSLATE_NOOP("Stencils", "Heart"), signs, {100, 100},
            {inked(
                 "M50,89C34,75 7,58 7,34C7,19 18,11 29,11C39,11 46,17 50,26C55,16 63,11 72,11C84,12 93,21 93,35C92,58 66,75 50,89Z",
                 thingLine, red),
                inked("M22,35C22,29 25,26 30,25", thingLine)}),
        thing("check", QT_TRANSLATE_NOOP("Stencils", "Done"), signs, {100, 100},
            {inked("M50,5C76,5 95,24 95,50C95,76 75,95 50,95C24,95 5,76 5,50C5,25 24,5 50,5Z", thingLine, green),
                {Path::fromData("M28,52L44,68L74,34").value_or(Path()), noColour, white, thingLine * 2.2}}),
        thing("cross", QT_TRANSLATE_NOOP("Stencils", "Wrong"), signs, {100, 100},
            {inked("M50,5C76,5 95,24 95,50C95,76 75,95 50,95C24,95 5,76 5,50C5,25 24,5 50,5Z", thingLine, red),
                {Path::fromData("M34,34L66,66M66,34L34,66").value_or(Path()), noColour, white, thingLine * 2.2}}),
        thing("warning", QT_TRANSLATE_NOOP("Stencils", "Warning"), signs, {110, 100},
            {inked("M47,10C51,4 59,4 63,10C77,33 90,57 103,81C106,88 102,94 95,94C68,95 42,95 15,94C8,94 4,88 7,81C20,57 33,33 "
                   "47,10Z",
                 thingLine, yellow),
                inked("M55,35L55,61M55,77L55,77.5", thingLine * 2)}),
        thing("question", QT_TRANSLATE_NOOP("Stencils", "Question"), signs, {100, 100},
            {inked("M50,5C76,5 95,24 95,50C95,76 75,95 50,95C24,95 5,76 5,50C5,25 24,5 50,5Z", thingLine, paleTeal),
                inked("M36,38C36,20 65,20 65,38C65,50 50,49 50,62M50,76L50,76.5", thingLine * 2)}),
        thing("star", QT_TRANSLATE_NOOP("Stencils", "Star"), signs, {100, 100},
            {inked("M50,7C55,19 59,28 63,36C72,37 83,39 94,41C86,49 79,57 71,65C73,75 75,84 77,94C68,90 59,85 50,80C41,85 32,90 "
                   "23,94C25,84 27,75 29,65C21,57 14,49 6,41C17,39 28,37 37,36C41,28 45,19 50,7Z",
                thingLine, yellow)}),
        thing("chart", QT_TRANSLATE_NOOP("Stencils", "Growth"), signs, {110, 100},
            {inked("M22,65L36,65L36,88L22,88Z", thingLine, paleTeal), inked("M47,52L61,52L61,88L47,88Z", thingLine, teal),
                inked("M72,36L86,36L86,88L72,88Z", thingLine, coral),
                inked("M10,8C9,35 9,62 10,89C40,88 72,88 102,89M22,46L42,34L56,38L84,13M70,11L85,12L83,27", thingLine)}),
        thing("speech", QT_TRANSLATE_NOOP("Stencils", "Talk"), signs, {110, 100},
            {inked("M20,9C44,8 68,8 90,9C99,9 103,14 104,22C105,34 105,46 104,57C103,66 99,70 90,71C77,71 65,71 54,71C48,80 39,88 "
                   "27,93C30,86 31,79 31,71L20,71C11,70 7,66 6,57C5,46 5,34 6,22C7,14 11,9 20,9Z",
                 thingLine, white),
                inked("M34,40L34,40.500M55,40L55,40.500M76,40L76,40.5", thingLine * 2)}),
    };
}

} // namespace

QList<Stencil> thingStencils()
{
    return deviceStencils() + placeStencils() + signStencils();
}

} // namespace throughline
