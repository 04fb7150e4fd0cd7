// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <qpdf/QPDFObjectHandle.hh>

namespace throughline {

/// A text string of a PDF: UTF-16 where PDFDocEncoding hasn't all of its characters.
inline QPDFObjectHandle pdfText(const QString &text)
{
    return QPDFObjectHandle::newUnicodeString(text.toStdString());
}

} // namespace throughline
