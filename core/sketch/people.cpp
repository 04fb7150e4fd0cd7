// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sketch/stencildata.h"

#include <QCoreApplication>

namespace throughline {

namespace {

using namespace StencilColours;

constexpr double peopleLine = 6;
constexpr Colour skin{255, 247, 236};
constexpr Colour blue{106, 150, 205};
constexpr Colour violet{150, 122, 190};
constexpr Colour brown{122, 84, 62};
constexpr Colour dark{58, 66, 78};
constexpr Colour sand{222, 170, 96};

/// Whatever is before the head, then the body, then what is over it.
struct Pose {
    const char *name;
    const char *label;
    double width;
    const char *behind; ///< lines: legs, a stool, the far arm
    const char *body; ///< the shirt
    Colour shirt;
    const char *hair;
    Colour hairColour;
    const char *front; ///< lines: arms
    double headX; ///< the head's middle; it is 40 below the top
};

struct Mood {
    const char *name;
    const char *group;
    const char *face; ///< lines, about the head's middle
};

// Heads and hair are drawn about 0,0 too.
constexpr char headShape[] = "M28,0C29,17 17,28.5 0,28.5C-17,28.5 -29,17 -28,-1C-27.5,-18 -16,-28 0,-28C16.5,-28 27.5,-17 28,0Z";
constexpr char shortHair[]
    = "M-28.5,-3C-31,-24 -16,-34 1,-33C20,-32.5 31,-20 28.5,-2C22,-6 16,-12 13,-18C3,-10 -14,-8 -22,-12C-24,-9 -26,-6 -28.5,-3Z";
constexpr char bob[] = "M-29,16C-35,-6 -30,-34 0,-34C30,-34 35,-6 29,16C26,10 24,2 23,-6C14,-8 4,-13 -1,-19C-6,-12 -14,-8 "
                       "-23,-6C-24,2 -26,10 -29,16Z";
constexpr char bun[]
    = "M-9,-31C-12,-42 12,-43 10,-31C24,-28 30,-16 28.5,-3C22,-15 10,-19 0,-19C-10,-19 -22,-15 -28.5,-3C-30,-16 -24,-28 -9,-31Z";
constexpr char curls[] = "M-28,-2C-37,-6 -34,-18 -27,-19C-29,-29 -18,-35 -11,-30C-7,-38 8,-38 11,-30C19,-35 29,-28 27,-19C35,-17 "
                         "36,-6 28,-2C24,-9 20,-13 15,-14C10,-9 3,-10 0,-14C-4,-9 -11,-9 -15,-14C-20,-12 -24,-8 -28,-2Z";
constexpr char tuft[] = "M-28,-4C-28,-22 -16,-31 -2,-30C-3,-34 1,-38 7,-39C4,-36 6,-33 9,-30C21,-27 28,-17 28,-4C21,-14 10,-18 "
                        "0,-18C-10,-18 -21,-14 -28,-4Z";
constexpr char longHair[] = "M-25,40C-38,26 -36,-34 0,-34C36,-34 38,26 25,40C22,30 25,8 23,-4C10,-5 -4,-11 -9,-18C-12,-12 -18,-7 "
                            "-23,-4C-25,8 -22,30 -25,40Z";

constexpr Pose poses[] = {
    {"standing", QT_TRANSLATE_NOOP("Stencils", "Standing"), 100,
        "M42,128C41,148 41,166 40,188L30,190M59,128C60,148 60,166 61,188L71,190",
        "M50,66C62,66 69,71 71,82C73,98 74,114 74,130C58,135 42,135 26,130C26,114 27,98 29,82C31,71 38,66 50,66Z", coral, shortHair,
        brown, "M31,82C20,90 13,102 12,116M69,82C80,90 87,102 88,116", 50},
    {"waving", QT_TRANSLATE_NOOP("Stencils", "Waving"), 134,
        "M52,128C51,148 51,166 50,188L40,190M69,128C70,148 70,166 71,188L81,190",
        "M60,66C72,66 79,71 81,82C83,98 84,114 84,130C68,135 52,135 36,130C36,114 37,98 39,82C41,71 48,66 60,66Z", teal, bob, dark,
        "M41,82C30,90 23,102 22,116M79,83C95,84 106,74 110,56M106,35C112,35 117,38 120,43M109,24C117,24 124,28 128,35", 60},
    {"walking", QT_TRANSLATE_NOOP("Stencils", "Walking"), 120,
        "M54,128C50,148 42,164 28,178L22,170M67,128C72,144 78,154 80,166C81,174 82,182 83,189L94,189",
        "M60,66C72,66 79,71 81,82C82,98 82,114 82,130C66,135 54,135 38,130C38,114 38,98 39,82C41,71 48,66 60,66Z", yellow, tuft,
        brown, "M42,84C33,92 28,100 26,112L34,120M78,84C86,96 90,104 100,106L108,99", 60},
    {"sitting", QT_TRANSLATE_NOOP("Stencils", "Sitting"), 124,
        "M22,150L66,150M28,150L24,190M60,150L64,190M54,132C70,132 82,132 92,136C95,154 95,170 95,188L106,190M40,136C56,140 68,142 "
        "76,144C79,160 79,174 79,188L89,190",
        "M46,66C58,66 65,71 67,82C69,98 70,120 70,138C54,146 38,146 22,140C22,120 23,98 25,82C27,71 34,66 46,66Z", blue, bun, dark,
        "M28,84C22,98 28,116 56,124M64,84C70,98 74,110 82,124", 46},
    {"thinking", QT_TRANSLATE_NOOP("Stencils", "Thinking"), 130,
        "M42,128C41,148 41,166 40,188L30,190M59,128C60,148 60,166 61,188L71,190",
        "M50,66C62,66 69,71 71,82C73,98 74,114 74,130C58,135 42,135 26,130C26,114 27,98 29,82C31,71 38,66 50,66Z", violet, curls,
        dark, "M31,82C22,96 26,111 44,112L76,111M77,112C82,98 76,84 63,73", 50},
    {"cheering", QT_TRANSLATE_NOOP("Stencils", "Cheering"), 130,
        "M56,128C55,148 53,166 48,188L38,190M73,128C74,148 77,166 82,188L92,190",
        "M65,66C77,66 84,71 86,82C88,98 89,114 89,130C73,135 57,135 41,130C41,114 42,98 44,82C46,71 53,66 65,66Z", green, longHair,
        sand, "M45,84C30,80 20,66 16,46M85,84C100,80 110,66 114,46", 65},
};

// A dot is a line without length and a round cap.
constexpr Mood moods[] = {
    {"happy", QT_TRANSLATE_NOOP("Stencils", "People"), "M-10,-1L-10,0M10,-1L10,0M-11,10C-7,17 7,17 11,10"},
    {"sad", QT_TRANSLATE_NOOP("Stencils", "Sad"), "M-10,0L-10,1M10,0L10,1M-9,17C-5,10.5 5,10.5 9,17"},
    {"annoyed", QT_TRANSLATE_NOOP("Stencils", "Annoyed"), "M-10,1L-10,2M10,1L10,2M-16,-9L-6,-5M16,-9L6,-5M-9,15C-3,12 3,16 10,12"},
    {"surprised", QT_TRANSLATE_NOOP("Stencils", "Surprised"),
        "M-10,-1L-10,0M10,-1L10,0M0,10C4,10 5,13 5,15C5,18 3,20 0,20C-3,20 -5,18 -5,15C-5,13 -4,10 0,10Z"},
};

Figure at(QPointF middle, Figure figure)
{
    figure.path = figure.path.mapped([&](QPointF point) { return point + middle; });
    return figure;
}

Stencil person(const Pose &pose, const Mood &mood)
{
    const QPointF head(pose.headX, 40);
    const QString name = QStringLiteral("person-%1-%2").arg(QLatin1StringView(pose.name), QLatin1StringView(mood.name));
    return stencilOf(name, pose.label, mood.group, {pose.width, 200},
        {inked(pose.behind, peopleLine), inked(pose.body, peopleLine, pose.shirt), at(head, inked(headShape, peopleLine, skin)),
            at(head, inked(pose.hair, peopleLine, pose.hairColour)), at(head, inked(mood.face, peopleLine * 0.8)),
            inked(pose.front, peopleLine)});
}

/// What only one of them has: a thought.
void addThought(Stencil &stencil)
{
    stencil.figures.append(inked(
        "M96,40C99,40 101,38 101,35.500C101,33 99,31 96,31C93,31 91,33 91,35.500C91,38 93,40 96,40Z", peopleLine * 0.7, white));
    stencil.figures.append(
        inked("M106,26C99,26 97,17 104,15C104,7 115,4 118,10C126,8 128,19 122,21C121,27 111,29 106,26Z", peopleLine * 0.7, white));
}

} // namespace

QList<Stencil> peopleStencils()
{
    QList<Stencil> people;
    for (const Mood &mood : moods) {
        for (const Pose &pose : poses) {
            people.append(person(pose, mood));
            if (QLatin1StringView(pose.name) == QLatin1StringView("thinking"))
                addThought(people.last());
        }
    }
    return people;
}

} // namespace throughline
