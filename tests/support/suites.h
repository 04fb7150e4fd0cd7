// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace throughline {

/// One source's class of tests, known to its program by the source's name: tst_cards.cpp holds the suite “cards”. The tests of a
/// folder share a program, because what costs time is to read the headers and to link, not to test.
class Suite {
public:
    using Make = std::unique_ptr<QObject> (*)();

    Suite(const char *source, Make make);
};

/// Runs the suite that the first argument names, with the other arguments for Qt Test, or each of them where none is named. Returns
/// how many tests failed.
int runSuites(int argc, char **argv);

} // namespace throughline

/// Stands once in each source of tests, where Qt Test's own macro would define a program.
#define THROUGHLINE_SUITE(Class)                                                                                                   \
    static const throughline::Suite Class##Suite{__FILE__, []() -> std::unique_ptr<QObject> { return std::make_unique<Class>(); }};
