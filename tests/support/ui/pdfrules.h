// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace throughline {

/// Where \a pdf breaks the rules of PDF/UA-1, the standard for documents that can be read aloud: those that a program can check and
/// that concern what we write. Empty where it keeps them all.
QStringList brokenRules(const QByteArray &pdf);

} // namespace throughline
