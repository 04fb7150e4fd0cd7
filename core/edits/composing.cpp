// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/composing.h"

#include <algorithm>
#include <deque>
#include <limits>

namespace throughline {

namespace {

/// A stretch of a text that an edit walks along: so many bytes kept or dropped, or some that are new.
struct Stretch {
    enum class Kind : quint8 { Kept, Dropped, New };

    Kind kind = Kind::Kept;
    qsizetype size = 0;
    QByteArray text = {}; ///< New
};

constexpr qsizetype endless = std::numeric_limits<qsizetype>::max();

std::deque<Stretch> stretchesOf(const TextEdit &edit)
{
    std::deque<Stretch> stretches;
    qsizetype done = 0;
    for (const Replacement &r : edit.replacements()) {
        stretches.push_back({Stretch::Kind::Kept, r.range.start - done});
        stretches.push_back({Stretch::Kind::Dropped, r.range.size()});
        stretches.push_back({Stretch::Kind::New, r.text.size(), r.text});
        done = r.range.end;
    }
    std::erase_if(stretches, [](const Stretch &s) { return s.size == 0; });
    stretches.push_back({Stretch::Kind::Kept, endless});
    return stretches;
}

void shorten(std::deque<Stretch> &stretches, qsizetype by)
{
    Stretch &front = stretches.front();
    if (front.size == by)
        return stretches.pop_front();
    front.text = front.text.sliced(front.kind == Stretch::Kind::New ? by : 0);
    if (front.size != endless)
        front.size -= by;
}

/// Collects what happens to the first text; what isn't parted by bytes that are kept is one replacement.
class Writing {
public:
    void keep(qsizetype size)
    {
        m_done += size;
        m_isOpen = false;
    }

    void drop(qsizetype size)
    {
        TextRange &range = open().range;
        range = range.until(range.end + size);
        m_done += size;
    }

    void write(const QByteArray &text) { open().text += text; }

    TextEdit take() { return TextEdit(std::move(m_replacements)); }

private:
    Replacement &open()
    {
        if (!m_isOpen)
            m_replacements.push_back({{m_done, m_done}, {}});
        m_isOpen = true;
        return m_replacements.back();
    }

    std::vector<Replacement> m_replacements;
    qsizetype m_done = 0;
    bool m_isOpen = false;
};

} // namespace

TextEdit composed(const TextEdit &first, const TextEdit &second)
{
    using Kind = Stretch::Kind;
    std::deque<Stretch> a = stretchesOf(first);
    std::deque<Stretch> b = stretchesOf(second);
    Writing writing;
    while (a.front().size != endless || b.front().size != endless) {
        if (a.front().kind == Kind::Dropped) {
            writing.drop(a.front().size);
            a.pop_front();
        } else if (b.front().kind == Kind::New) {
            writing.write(b.front().text);
            b.pop_front();
        } else {
            const qsizetype size = std::min(a.front().size, b.front().size);
            const bool isNew = a.front().kind == Kind::New;
            const bool isKept = b.front().kind == Kind::Kept;
            if (isNew && isKept)
                writing.write(a.front().text.first(size));
            else if (isKept)
                writing.keep(size);
            else if (!isNew)
                writing.drop(size);
            shorten(a, size);
            shorten(b, size);
        }
    }
    return writing.take();
}

} // namespace throughline
