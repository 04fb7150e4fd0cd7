// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#if defined(__clang__)
// QPDFWriter.hh has a pointer to it as a default argument, for which clang wants to know it. Nothing of ours makes one.
namespace qpdf::pl {
struct Link { };
} // namespace qpdf::pl
#endif

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>
