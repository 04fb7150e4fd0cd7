// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QPointF>

#include <optional>
#include <span>
#include <vector>

namespace throughline {

/// The graphics states that a page's stream saves and restores, written no sooner than something is drawn in them. Texts that
/// differ from their surroundings in place and colour alone need none of their own: those that follow each other share one.
class GraphicsLevels {
public:
    explicit GraphicsLevels(QByteArray &stream)
        : m_stream(stream)
    {
    }

    void save();
    void restore();
    /// Takes \a line, which only sets how what follows is drawn.
    void set(QByteArrayView line);
    /// Whether \a line is one for set().
    static bool isState(QByteArrayView line);

    /// Must be called before whatever is drawn but text that is placed by origin().
    void open();
    /// Where what is drawn now has its origin, from that of the last level that was written; nothing where the levels in between
    /// do more than move it.
    std::optional<QPointF> origin() const;
    /// Must be called before text that is placed by origin(), whose colour and opacity are those of the levels or as the lines
    /// \a fill and \a opacity set them; empty for what a page begins with.
    void openTexts();
    void openTexts(QByteArrayView fill, QByteArrayView opacity);
    /// Whether the shared level of texts has another font than \a font, which is said for what follows.
    bool isOtherFont(QByteArrayView font);
    /// Nothing more is drawn.
    void close();

private:
    struct Level {
        void restart();

        QByteArray waiting; ///< its lines, while nothing is drawn in it
        bool isWritten = false;
        bool onlyMoves = true;
        QPointF shift;
        QByteArray space; ///< the line that sets the colour space for fills, if one did
        QByteArray fill; ///< likewise, the lines that set the colour
        QByteArray opacity;
    };

    static void read(QByteArrayView line, Level &level);
    void write(QByteArrayView line);
    /// Those that are open.
    std::span<Level> levels() { return std::span(m_levels).first(m_depth); }
    std::span<const Level> levels() const { return std::span(m_levels).first(m_depth); }
    bool isWritten() const { return m_depth == 0 || m_levels[m_depth - 1].isWritten; }

    QByteArray &m_stream;
    std::vector<Level> m_levels; ///< those that were open stay behind, for the memory that they have
    std::size_t m_depth = 0;
    bool m_hasTexts = false; ///< their shared level is open
    QByteArray m_fill; ///< as that level has it; empty for that of its surroundings
    QByteArray m_opacity;
    QByteArray m_font;
};

} // namespace throughline
