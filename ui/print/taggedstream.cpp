// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/taggedstream.h"

#include "core/base/index.h"
#include "ui/print/graphicslevels.h"
#include "ui/print/pdfoperand.h"
#include "ui/print/textobject.h"

#include <algorithm>
#include <ranges>

namespace throughline {

namespace {

QByteArrayView opening(TagRole role)
{
    switch (role) {
    case TagRole::Artifact:
        return "/Artifact BMC\n";
    case TagRole::RunningHead:
        return "/Artifact <</Type /Pagination /Subtype /Header>> BDC\n";
    case TagRole::RunningFoot:
        return "/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n";
    case TagRole::Figure:
        return "/Figure ";
    default:
        return "/P ";
    }
}

/// Words from right to left are drawn from the left nevertheless, which readers know.
bool isBackwards(const QString &read, const QString &expected)
{
    return expected.isRightToLeft() && std::ranges::equal(read, std::views::reverse(expected));
}

QString comparable(QString text)
{
    // An unbreakable space is drawn with the glyph of any other.
    text.replace(QChar::Nbsp, u' ').remove(QChar::LineSeparator).remove(u'\n');
    const auto isSpace = [](QChar c) { return c == u' '; };
    text.truncate(std::find_if_not(text.crbegin(), text.crend(), isSpace).base() - text.cbegin());
    return text.sliced(std::find_if_not(text.cbegin(), text.cend(), isSpace) - text.cbegin());
}

QByteArray actualText(const QString &text)
{
    QByteArray written = "/Span <</ActualText <FEFF";
    for (const QChar letter : text)
        written += QByteArray::number(letter.unicode(), 16).toUpper().rightJustified(4, '0');
    return written + ">>> BDC\n";
}

/// The line that sets the colour of what is filled.
QByteArray fillOf(const QColor &colour)
{
    QByteArray line;
    for (const double part : {colour.redF(), colour.greenF(), colour.blueF()}) {
        appendOperand(line, part);
        line += ' ';
    }
    return line + "rg\n";
}

class StreamTagger {
public:
    StreamTagger(const PageMarks &marks, const PageFonts &fonts, const WrittenFonts &written)
        : m_marks(marks)
        , m_fonts(fonts)
        , m_written(written)
    {
    }

    TaggedStream run(QByteArrayView stream);

private:
    void read(QByteArrayView line);
    void begin(int mark);
    void writeGlyphs(const PageMarks::Mark &mark);
    void writeText(std::optional<QPointF> origin);
    bool readLevels(QByteArrayView line);
    void endText();
    void openContent();
    void closeContent();
    void endPiece();
    void learnLetters();
    void write(QByteArrayView line);

    const PageMarks &m_marks;
    const PageFonts &m_fonts;
    const WrittenFonts &m_written;
    TaggedStream m_result;
    GraphicsLevels m_levels{m_result.bytes};
    TextObject m_text{m_fonts};
    bool m_isInText = false;
    bool m_isFilling = false; ///< a mark was read, and what fills it comes next
    int m_mark = -1;
    TagPtr m_wanted = newTag(TagRole::Artifact); ///< of what is drawn from now on
    TagPtr m_open; ///< of the marked content that is open
    QString m_expected; ///< the words of the piece
    QStringList m_letters; ///< likewise, for each glyph; mostly nothing, where they can be told
    std::vector<TextObject::Glyph> m_glyphs; ///< that were drawn, where there are such letters
    QString m_read; ///< what has been read of them
    qsizetype m_pieceStart = -1; ///< of what is drawn of it
    qsizetype m_pieceEnd = 0;
};

TaggedStream StreamTagger::run(QByteArrayView stream)
{
    m_result.bytes.reserve(stream.size() / 2);
    while (!stream.isEmpty()) {
        const qsizetype end = stream.indexOf('\n');
        const QByteArrayView line = end < 0 ? stream : stream.first(end);
        stream = end < 0 ? QByteArrayView() : stream.sliced(end + 1);
        read(line);
    }
    endPiece();
    m_levels.close();
    closeContent();
    return std::move(m_result);
}

void StreamTagger::read(QByteArrayView line)
{
    if (std::exchange(m_isFilling, false))
        return;
    if (m_isInText && line != "ET")
        return m_text.add(line);
    if (const auto mark = PageMarks::read(line)) {
        m_isFilling = true;
        while (m_mark + 1 < *mark) {
            begin(m_mark + 1);
            writeGlyphs(m_marks[m_mark]);
        }
        return begin(*mark);
    }
    if (readLevels(line))
        return;
    if (line == "BT") {
        m_isInText = true;
        m_text.restart();
    } else if (std::exchange(m_isInText, false)) {
        endText();
    } else if (GraphicsLevels::isState(line)) {
        m_levels.set(line);
    } else if (!line.isEmpty()) {
        m_levels.open();
        openContent();
        write(line);
        m_pieceEnd = m_result.bytes.size();
    }
}

void StreamTagger::endText()
{
    const std::optional<QPointF> origin = m_text.isPlain() ? m_levels.origin() : std::nullopt;
    if (origin)
        m_levels.openTexts();
    else
        m_levels.open();
    writeText(origin);
}

/// Writes m_text, moved to \a origin where that can be.
void StreamTagger::writeText(std::optional<QPointF> origin)
{
    openContent();
    if (m_letters.isEmpty() && m_expected == m_read + m_text.text() + u' ')
        m_text.addSpace();
    if (origin)
        m_text.writeAt(*origin, !m_levels.isOtherFont(m_text.fontLine()), m_result.bytes);
    else
        m_text.write(m_result.bytes);
    m_read += m_text.text();
    if (!m_letters.isEmpty())
        m_glyphs.insert(m_glyphs.end(), m_text.glyphs().begin(), m_text.glyphs().end());
    m_pieceEnd = m_result.bytes.size();
}

/// Those of \a mark, which has been begun; the graphics state is the page's own.
void StreamTagger::writeGlyphs(const PageMarks::Mark &mark)
{
    if (!mark.glyphs)
        return;
    const QByteArray fill = fillOf(mark.glyphs->colour);
    const QPointF shift = mark.at + mark.glyphs->shift;
    for (const QGlyphRun &run : mark.glyphs->runs) {
        const WrittenFonts::Font *font = m_written.find(run.rawFont());
        const QList<quint32> glyphs = run.glyphIndexes();
        const QList<QPointF> places = run.positions();
        if (!font || glyphs.isEmpty())
            continue;
        m_text.restart();
        m_text.setFont(font->name, font->size, font->font);
        for (qsizetype i = 0; i < glyphs.size(); ++i) {
            const QPointF place = shift + places[i];
            m_text.addGlyph(font->codes[glyphs[i]], {place.x(), -place.y()});
        }
        m_result.fonts.insert(font);
        m_levels.openTexts(fill, {});
        writeText(m_levels.origin().value_or(QPointF()));
    }
}

void StreamTagger::begin(int mark)
{
    endPiece();
    if (mark == std::ssize(m_marks.all()))
        return;
    ++m_result.seen;
    m_wanted = m_marks[mark].tag ? m_marks[mark].tag : newTag(TagRole::Artifact);
    m_expected = m_marks[mark].text;
    m_letters = m_marks[mark].letters;
    m_mark = mark;
}

/// Reads a line that saves and restores the graphics state and does nothing else.
bool StreamTagger::readLevels(QByteArrayView line)
{
    if (line.isEmpty() || line.size() > 3 || !std::ranges::all_of(line, [](char c) { return c == 'q' || c == 'Q' || c == ' '; }))
        return false;
    for (const char c : line) {
        if (c == 'q')
            m_levels.save();
        else if (c == 'Q')
            m_levels.restore();
    }
    return true;
}

/// Called before whatever can be seen: what is drawn belongs to what was wanted last.
void StreamTagger::openContent()
{
    const bool isMore = m_open && (m_open == m_wanted || (isArtifact(m_open) && m_open->role == m_wanted->role));
    if (!isMore) {
        closeContent();
        m_open = m_wanted;
        m_result.bytes += opening(m_open->role);
        if (!isArtifact(m_open)) {
            m_result.bytes += "<</MCID " + QByteArray::number(qsizetype(m_result.contents.size())) + ">> BDC\n";
            m_result.contents.push_back(m_mark);
        }
    }
    if (m_pieceStart < 0)
        m_pieceStart = m_result.bytes.size();
}

void StreamTagger::closeContent()
{
    if (m_open)
        m_result.bytes += "EMC\n";
    m_open.reset();
}

/// The fonts learn what their glyphs stand for; they know it where a character has but one.
void StreamTagger::learnLetters()
{
    if (std::ssize(m_glyphs) == m_letters.size()) {
        m_read.clear();
        for (qsizetype i = 0; i < m_letters.size(); ++i) {
            const auto &[font, code] = m_glyphs[std::size_t(i)];
            font->learn(code, m_letters[i]);
            m_read += font->text(code);
        }
    }
    m_glyphs.clear();
    m_letters.clear();
}

/// Words that can't be read from their glyphs are said.
void StreamTagger::endPiece()
{
    if (!m_letters.isEmpty())
        learnLetters();
    const QString read = comparable(m_read);
    const QString expected = comparable(m_expected);
    const bool isWrong
        = m_pieceStart >= 0 && !expected.isEmpty() && !isArtifact(m_open) && read != expected && !isBackwards(read, expected);
    if (isWrong) {
        m_result.bytes.insert(m_pieceEnd, "EMC\n");
        m_result.bytes.insert(m_pieceStart, actualText(m_expected));
    }
    m_pieceStart = -1;
    m_read.clear();
    m_expected.clear();
}

void StreamTagger::write(QByteArrayView line)
{
    m_result.bytes += line;
    m_result.bytes += '\n';
}

} // namespace

TaggedStream tagStream(QByteArrayView stream, const PageMarks &marks, const PageFonts &fonts, const WrittenFonts &written)
{
    return StreamTagger(marks, fonts, written).run(stream);
}

} // namespace throughline
