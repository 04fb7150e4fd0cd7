// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/writtenfonts.h"

#include "core/base/index.h"
#include "ui/print/libqpdf.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <stdexcept>

namespace throughline {

namespace {

constexpr int pointsPerInch = 72;

/// A page's text as QPdfWriter painted it.
struct PaintedText {
    QByteArray fontName;
    std::vector<int> codes;
    bool isPlain = true; ///< nothing but glyphs, as they are in the font
};

PaintedText paintedText(const QPDFObjectHandle &page)
{
    const auto data = page.getKey("/Contents").getStreamData(qpdf_dl_generalized);
    const QByteArrayView stream(reinterpret_cast<const char *>(data->getBuffer()), qsizetype(data->getSize()));
    PaintedText text;
    bool isInText = false;
    for (const QByteArray &line : stream.toByteArray().split('\n')) {
        const qsizetype code = line.indexOf('<');
        if (line == "BT" || line == "ET") {
            isInText = line == "BT";
        } else if (isInText && line.endsWith("> Tj") && code >= 0) {
            text.codes.push_back(line.sliced(code + 1, line.indexOf('>') - code - 1).toInt(nullptr, 16));
        } else if (isInText) {
            text.isPlain = text.isPlain && line.startsWith("/F") && line.endsWith(" 1 0 0 -1 0 0 Tm");
            text.fontName = line.sliced(1, std::max<qsizetype>(line.indexOf(' ') - 1, 0));
        }
    }
    return text;
}

QGlyphRun allOf(const QRawFont &font, const QList<quint32> &glyphs)
{
    QGlyphRun run;
    run.setRawFont(font);
    run.setGlyphIndexes(glyphs);
    QList<QPointF> places;
    for (qsizetype i = 0; i < glyphs.size(); ++i)
        places.append(QPointF(double(i), font.ascent()));
    run.setPositions(places);
    return run;
}

} // namespace

/// Finds out with a page of its own.
bool WrittenFonts::isPlain(const QGlyphRun &run)
{
    const QRawFont font = run.rawFont();
    const QString face = font.familyName() + u'/' + font.styleName() + u'/' + QString::number(font.weight()) + u'/'
        + QString::number(font.style());
    if (const auto known = m_isPlain.constFind(face); known != m_isPlain.cend())
        return *known;
    bool isPlain = false;
    if (!isColoured(font)) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setResolution(pointsPerInch);
        QPainter painter(&writer);
        painter.drawGlyphRun({}, allOf(font, run.glyphIndexes().first(1)));
        painter.end();
        QPDF pdf;
        pdf.processMemoryFile("glyph", bytes.constData(), std::size_t(bytes.size()));
        const PaintedText text = paintedText(pdf.getAllPages().front());
        isPlain = text.isPlain && text.codes.size() == 1;
    }
    m_isPlain.insert(face, isPlain);
    return isPlain;
}

int WrittenFonts::entryOf(const QGlyphRun &run)
{
    const QRawFont font = run.rawFont();
    if (!m_entries.empty() && font == m_entries[m_last].font)
        return int(m_last);
    if (const auto known = m_entryOf.constFind(font); known != m_entryOf.cend()) {
        m_last = *known < 0 ? m_last : index(*known);
        return *known;
    }
    int entry = -1;
    if (isPlain(run)) {
        entry = int(m_entries.size());
        m_entries.push_back({.font = font, .glyphs = {}, .written = {}});
    }
    m_entryOf.insert(font, entry);
    return entry;
}

bool WrittenFonts::take(const PlacedGlyphs &words)
{
    const auto isWritten = [this](const QGlyphRun &run) { return run.isEmpty() || entryOf(run) >= 0; };
    if (words.colour.alpha() != 255 || !std::ranges::all_of(words.runs, isWritten))
        return false;
    for (const QGlyphRun &run : words.runs) {
        if (run.isEmpty())
            continue;
        const QList<quint32> glyphs = run.glyphIndexes();
        Entry &entry = m_entries[index(entryOf(run))];
        std::vector<int> &codes = entry.written.codes;
        for (const quint32 glyph : glyphs) {
            if (glyph >= codes.size())
                codes.resize(glyph + 1, -1);
            if (std::exchange(codes[glyph], 0) < 0)
                entry.glyphs.append(glyph);
        }
    }
    return true;
}

void WrittenFonts::paint(QPdfWriter &writer, QPainter &painter) const
{
    painter.setPen(Qt::black);
    for (const Entry &entry : m_entries) {
        writer.newPage();
        painter.drawGlyphRun({}, allOf(entry.font, entry.glyphs));
    }
}

void WrittenFonts::read(QPDF &pdf, std::size_t first, const QHash<int, std::shared_ptr<PdfFont>> &fonts)
{
    const std::vector<QPDFObjectHandle> pages = pdf.getAllPages();
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        Entry &entry = m_entries[i];
        const QPDFObjectHandle &page = pages.at(first + i);
        const PaintedText text = paintedText(page);
        if (std::ssize(text.codes) != entry.glyphs.size())
            throw std::runtime_error("a font's glyphs were not embedded");
        Font &font = entry.written;
        font.name = "T" + QByteArray::number(i);
        font.size = entry.font.pixelSize();
        font.object = page.getKey("/Resources").getKey("/Font").getKey("/" + text.fontName.toStdString());
        font.font = fonts.value(font.object.getObjectID());
        for (std::size_t g = 0; g < text.codes.size(); ++g)
            font.codes[entry.glyphs[qsizetype(g)]] = text.codes[g];
        pdf.removePage(page);
    }
}

const WrittenFonts::Font *WrittenFonts::find(const QRawFont &font) const
{
    const int entry = m_entryOf.value(font, -1);
    return entry < 0 ? nullptr : &m_entries[index(entry)].written;
}

} // namespace throughline
