// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/unifieddiff.h"

#include <algorithm>

namespace throughline {

namespace {

constexpr int context = 3;

/// Lines from, to (to not included), counted from 0, that change in the old and in the new text.
struct Hunk {
    int oldFrom;
    int oldTo;
    int newFrom;
    int newTo;
};

QByteArrayList linesOf(const SourceText &text)
{
    QByteArrayList lines;
    const QByteArray bytes = text.toUtf8();
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype end = bytes.indexOf('\n', at);
        const qsizetype next = end < 0 ? bytes.size() : end + 1;
        lines += bytes.sliced(at, next - at);
        at = next;
    }
    return lines;
}

int lineOf(const QByteArrayList &lines, qsizetype offset)
{
    int line = 0;
    for (qsizetype start = 0; line < lines.size() && start + lines[line].size() <= offset; ++line)
        start += lines[line].size();
    return line;
}

std::vector<Hunk> hunksOf(const QByteArrayList &before, const QByteArrayList &after, const TextEdit &edit)
{
    std::vector<Hunk> hunks;
    qsizetype shift = 0;
    for (const Replacement &r : edit.replacements()) {
        const qsizetype newStart = r.range.start + shift;
        const qsizetype newEnd = newStart + r.text.size();
        shift += r.text.size() - r.range.size();
        const auto end = [](const QByteArrayList &lines, qsizetype offset) {
            return std::min(lineOf(lines, offset) + 1, static_cast<int>(lines.size()));
        };
        const Hunk hunk{lineOf(before, r.range.start), end(before, r.range.end), lineOf(after, newStart), end(after, newEnd)};
        if (!hunks.empty() && hunk.oldFrom <= hunks.back().oldTo + 2 * context) {
            hunks.back().oldTo = std::max(hunks.back().oldTo, hunk.oldTo);
            hunks.back().newTo = std::max(hunks.back().newTo, hunk.newTo);
        } else {
            hunks.push_back(hunk);
        }
    }
    return hunks;
}

QByteArray prefixed(char sign, const QByteArray &line)
{
    return line.endsWith('\n') ? sign + line : sign + line + "\n\\ No newline at end of file\n";
}

QByteArray written(Hunk hunk, const QByteArrayList &before, const QByteArrayList &after)
{
    // Lines at the edges that stay the same are context.
    while (hunk.oldFrom < hunk.oldTo && hunk.newFrom < hunk.newTo && before[hunk.oldFrom] == after[hunk.newFrom])
        ++hunk.oldFrom, ++hunk.newFrom;
    while (hunk.oldFrom < hunk.oldTo && hunk.newFrom < hunk.newTo && before[hunk.oldTo - 1] == after[hunk.newTo - 1])
        --hunk.oldTo, --hunk.newTo;
    const int above = std::min(context, hunk.oldFrom);
    const int below = std::min(context, static_cast<int>(before.size()) - hunk.oldTo);
    const int oldSize = above + hunk.oldTo - hunk.oldFrom + below;
    const int newSize = above + hunk.newTo - hunk.newFrom + below;
    QByteArray text = QStringLiteral("@@ -%1,%2 +%3,%4 @@\n")
                          .arg(hunk.oldFrom - above + (oldSize > 0))
                          .arg(oldSize)
                          .arg(hunk.newFrom - above + (newSize > 0))
                          .arg(newSize)
                          .toUtf8();
    for (int i = hunk.oldFrom - above; i < hunk.oldFrom; ++i)
        text += prefixed(' ', before[i]);
    for (int i = hunk.oldFrom; i < hunk.oldTo; ++i)
        text += prefixed('-', before[i]);
    for (int i = hunk.newFrom; i < hunk.newTo; ++i)
        text += prefixed('+', after[i]);
    for (int i = hunk.oldTo; i < hunk.oldTo + below; ++i)
        text += prefixed(' ', before[i]);
    return text;
}

} // namespace

QByteArray unifiedDiff(const QString &file, const SourceText &before, const TextEdit &edit)
{
    if (edit.isEmpty())
        return {};
    const QByteArrayList oldLines = linesOf(before);
    const QByteArrayList newLines = linesOf(before.edited(edit));
    QByteArray diff = "--- " + file.toUtf8() + "\n+++ " + file.toUtf8() + '\n';
    for (const Hunk &hunk : hunksOf(oldLines, newLines, edit))
        diff += written(hunk, oldLines, newLines);
    return diff;
}

} // namespace throughline
