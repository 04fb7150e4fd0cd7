// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPlainTextEdit;
class QWidget;

namespace throughline {

/// Milliseconds of a clock that all processes share.
double now();
/// Proportional set size of this process in megabytes.
double memory();
/// What a process tells of itself, one figure a line.
void tell(const char *name, double value);

void paintNow(QWidget &window);
/// Types at the places of prose that lie one after the other from the middle of the text, and tells how long that took. The way to
/// a place is no key: it is told by itself, and what it leaves for later is over before the first key.
void typeInto(QPlainTextEdit *editor);

} // namespace throughline
