// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace throughline {

/// The bytes of a picture's file in pieces, implicitly shared: states of a sketch that differ in one mark have the pieces of all
/// others in common, so that a stroke on a full page neither copies the page nor is compared with all of it. How they are cut says
/// nothing. A value; put in a row only for a file, an export or a reader.
class PictureBytes {
public:
    PictureBytes() = default; ///< null: there is no picture
    PictureBytes(const QByteArray &bytes) // NOLINT(google-explicit-constructor): one piece, as files are read
        : PictureBytes(bytes.isNull() ? QByteArrayList() : QByteArrayList{bytes})
    {
    }
    explicit PictureBytes(const QByteArrayList &pieces)
        : m_pieces(pieces)
    {
    }

    bool isNull() const { return m_pieces.isEmpty(); }
    bool isEmpty() const { return size() == 0; }
    qsizetype size() const;

    const QByteArrayList &pieces() const { return m_pieces; }
    /// Null where these are.
    QByteArray joined() const;
    /// The first \a count bytes, or all that there are; null where these are.
    QByteArray first(qsizetype count) const;

    /// Looks only into pieces that aren't shared.
    bool operator==(const PictureBytes &other) const;

private:
    QByteArrayList m_pieces;
};

} // namespace throughline
