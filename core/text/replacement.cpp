// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/replacement.h"

#include "core/text/sourcetext.h"
#include "core/text/utf8.h"

namespace throughline {

TextEdit replacementOf(const SourceText &before, const SourceText &now)
{
    TextRange range{0, before.size()};
    QByteArray text = now.toUtf8();
    trimCommon(range, text, before.toUtf8());
    return TextEdit::replace(range, std::move(text));
}

} // namespace throughline
