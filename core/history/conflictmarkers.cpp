// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/conflictmarkers.h"

#include "core/base/translate.h"
#include "core/history/lines.h"
#include "core/history/sharedbase.h"

namespace throughline {

namespace {

class Marking {
public:
    Marking(const Merged &merged, const MarkerStyle &style)
        : m_merged(merged)
        , m_style(style)
    {
    }

    QByteArray run()
    {
        for (std::size_t i = 0; i < m_merged.pieces.size(); ++i) {
            const MergePiece &piece = m_merged.pieces[i];
            if (piece.conflict < 0)
                m_text += piece.text;
            else
                mark(piece, i + 1 < m_merged.pieces.size() ? m_merged.pieces[i + 1].text : QByteArray());
        }
        return m_text;
    }

private:
    /// \a next is what follows; where the alternatives have no line end of their own, its first one ends the last marker.
    void mark(const MergePiece &piece, const QByteArray &next)
    {
        if (!m_text.isEmpty() && !endsWithLineEnd(m_text) && m_text != "\xEF\xBB\xBF")
            m_text += m_merged.lineEnd;
        marker('<', m_style.ours);
        side(piece.text);
        if (m_style.showsBase) {
            marker('|', m_style.base);
            side(piece.base);
        }
        marker('=', {});
        side(piece.theirs);
        marker('>', m_style.theirs);
        const bool isEndedByNext = next.startsWith('\n') || next.startsWith('\r');
        const bool haveEnds
            = (piece.text.isEmpty() || endsWithLineEnd(piece.text)) && (piece.theirs.isEmpty() || endsWithLineEnd(piece.theirs));
        if (isEndedByNext && !haveEnds)
            m_text.chop(m_merged.lineEnd.size());
    }

    void marker(char sign, const QByteArray &label)
    {
        m_text += QByteArray(m_style.size, sign) + (label.isEmpty() ? QByteArray() : ' ' + label) + m_merged.lineEnd;
    }

    void side(const QByteArray &text)
    {
        m_text += text + (text.isEmpty() || endsWithLineEnd(text) ? QByteArray() : m_merged.lineEnd);
    }

    const Merged &m_merged;
    const MarkerStyle &m_style;
    QByteArray m_text;
};

/// Whether a line begins or ends a fence, and of what sign and length.
struct FenceLine {
    char sign = 0;
    qsizetype length = 0;
    bool isBare = true; ///< nothing behind it, as where a fence ends

    static FenceLine of(QByteArrayView line)
    {
        qsizetype indent = 0;
        while (indent < line.size() && line[indent] == ' ')
            ++indent;
        constexpr qsizetype mostIndent = 3;
        const QByteArrayView rest = line.sliced(indent);
        FenceLine fence;
        if (indent > mostIndent || rest.isEmpty() || (rest.front() != '`' && rest.front() != '~'))
            return fence;
        while (fence.length < rest.size() && rest[fence.length] == rest.front())
            ++fence.length;
        const QByteArrayView info = rest.sliced(fence.length);
        constexpr qsizetype least = 3;
        if (fence.length >= least && !(rest.front() == '`' && info.contains('`')))
            fence.sign = rest.front();
        fence.isBare = info.trimmed().isEmpty();
        return fence;
    }
};

class ConflictSplitting {
public:
    explicit ConflictSplitting(const QByteArray &text)
        : m_text(text)
    {
    }

    Result<MarkedText> run()
    {
        for (const QByteArrayView line : linesOf(m_text)) {
            ++m_line;
            const char sign = m_fence.sign ? char(0) : markerSign(line);
            if (!take(sign, line))
                return failure(ErrorCode::Refused, m_fault);
        }
        if (m_state != State::Outside)
            return failure(ErrorCode::Refused,
                tr("the conflict that begins in line %1 doesn’t end: a line “>>>>>>>” is missing").arg(m_begin));
        return std::move(m_result);
    }

private:
    enum class State : quint8 { Outside, Ours, Base, Theirs };

    static char markerSign(QByteArrayView line)
    {
        constexpr qsizetype size = 7;
        const QByteArrayView words = withoutLineEnd(line);
        if (words.size() < size || !QByteArrayView("<|=>").contains(words.front()))
            return 0;
        for (qsizetype i = 0; i < size; ++i) {
            if (words[i] != words.front())
                return 0;
        }
        const bool isAlone = words.size() == size;
        return isAlone || (words[size] == ' ' && words.front() != '=') ? words.front() : char(0);
    }

    static QByteArray label(QByteArrayView line) { return withoutLineEnd(line).sliced(7).trimmed().toByteArray(); }

    bool fail(const QString &fault)
    {
        m_fault = tr("line %1: %2").arg(m_line).arg(fault);
        return false;
    }

    bool take(char sign, QByteArrayView line)
    {
        switch (sign) {
        case '<':
            return begin(line);
        case '|':
            if (m_state != State::Ours)
                return m_state == State::Outside ? keep(line) : fail(tr("“|||||||” stands out of order in a conflict"));
            m_state = State::Base;
            m_hasBase = true;
            return true;
        case '=':
            if (m_state == State::Ours || m_state == State::Base) {
                m_state = State::Theirs;
                return true;
            }
            return keep(line); // an underlined heading
        case '>':
            return end(line);
        default:
            return keep(line);
        }
    }

    bool begin(QByteArrayView line)
    {
        if (m_state != State::Outside)
            return fail(tr("a conflict begins inside the one of line %1").arg(m_begin));
        if (m_result.conflicts++ == 0)
            m_result.oursLabel = label(line);
        m_state = State::Ours;
        m_begin = m_line;
        m_hasBase = false;
        m_region = {};
        return true;
    }

    bool end(QByteArrayView line)
    {
        if (m_state != State::Theirs)
            return fail(
                m_state == State::Outside ? tr("a conflict ends that never began") : tr("a conflict ends without “=======”"));
        if (m_result.conflicts == 1)
            m_result.theirsLabel = label(line);
        if (!m_hasBase) {
            m_region.base = sharedBase(m_region.ours, m_region.theirs);
            m_result.hasBase = false;
        }
        for (const Version version : allVersions)
            m_result.texts[version] += m_region[version];
        m_state = State::Outside;
        return true;
    }

    bool keep(QByteArrayView line)
    {
        switch (m_state) {
        case State::Outside:
            for (const Version version : allVersions)
                m_result.texts[version] += line;
            followFence(line);
            break;
        case State::Ours:
            m_region.ours += line;
            break;
        case State::Base:
            m_region.base += line;
            break;
        case State::Theirs:
            m_region.theirs += line;
            break;
        }
        return true;
    }

    void followFence(QByteArrayView line)
    {
        const FenceLine found = FenceLine::of(withoutLineEnd(line));
        if (!found.sign)
            return;
        if (!m_fence.sign)
            m_fence = found;
        else if (found.sign == m_fence.sign && found.length >= m_fence.length && found.isBare)
            m_fence = {};
    }

    const QByteArray &m_text;
    MarkedText m_result;
    State m_state = State::Outside;
    OfEach<QByteArray> m_region;
    FenceLine m_fence; ///< the one that is open outside of conflicts
    bool m_hasBase = false;
    int m_line = 0;
    int m_begin = 0;
    QString m_fault;
};

} // namespace

QByteArray withConflictMarkers(const Merged &merged, const MarkerStyle &style)
{
    return Marking(merged, style).run();
}

Result<MarkedText> splitConflicts(const QByteArray &text)
{
    return ConflictSplitting(text).run();
}

} // namespace throughline
