// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/pictureformat.h"

#include <QtEndian>

#include <algorithm>
#include <utility>

namespace throughline {

namespace {

constexpr qsizetype searched = 4096; // bytes, for the svg element behind comments and declarations

constexpr std::pair<QByteArrayView, PictureFormat> beginnings[] = {
    {"\x89PNG\r\n\x1a\n", PictureFormat::Png},
    {"\xff\xd8\xff", PictureFormat::Jpeg},
    {"GIF87a", PictureFormat::Gif},
    {"GIF89a", PictureFormat::Gif},
    {"BM", PictureFormat::Bmp},
};

// Markers of JPEG: ITU-T T.81, table B.1.
constexpr quint8 startOfScan = 0xda;
constexpr quint8 endOfImage = 0xd9;

bool isFrameHeader(quint8 marker)
{
    constexpr quint8 noFrames[] = {0xc4, 0xc8, 0xcc}; // tables and an extension, among the numbers of frames
    return marker >= 0xc0 && marker <= 0xcf && !std::ranges::contains(noFrames, marker);
}

quint16 number16(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint16>(bytes.data() + at);
}

/// A segment of a JPEG before its first scan; what it holds begins behind its length.
struct Segment {
    quint8 marker = 0;
    qsizetype start = 0;
    qsizetype end = 0;
};

/// The segment at \a at, which may reach beyond the bytes; marker 0 where there is none.
Segment segmentAt(QByteArrayView jpeg, qsizetype at)
{
    while (at + 1 < jpeg.size() && jpeg[at] == '\xff' && jpeg[at + 1] == '\xff')
        ++at; // filling
    if (at + 4 > jpeg.size() || jpeg[at] != '\xff')
        return {};
    return {static_cast<quint8>(jpeg[at + 1]), at + 4, at + 2 + number16(jpeg, at + 2)};
}

QSize jpegPixels(QByteArrayView jpeg)
{
    for (Segment segment = segmentAt(jpeg, 2); segment.marker != 0; segment = segmentAt(jpeg, segment.end)) {
        if (isFrameHeader(segment.marker))
            return segment.start + 5 > jpeg.size() ? QSize()
                                                   : QSize(number16(jpeg, segment.start + 3), number16(jpeg, segment.start + 1));
        if (segment.marker == startOfScan)
            break;
    }
    return {};
}

} // namespace

PictureFormat pictureFormat(QByteArrayView bytes)
{
    for (const auto &[beginning, format] : beginnings) {
        if (bytes.startsWith(beginning))
            return format;
    }
    if (bytes.size() >= 12 && bytes.startsWith("RIFF") && bytes.sliced(8, 4) == "WEBP")
        return PictureFormat::Webp;
    return bytes.first(std::min(bytes.size(), searched)).contains("<svg") ? PictureFormat::Svg : PictureFormat::Unknown;
}

QSize toldPixels(QByteArrayView bytes)
{
    switch (pictureFormat(bytes)) {
    case PictureFormat::Png:
        if (bytes.size() < 24)
            return {};
        return {qFromBigEndian<qint32>(bytes.data() + 16), qFromBigEndian<qint32>(bytes.data() + 20)};
    case PictureFormat::Gif:
        if (bytes.size() < 10)
            return {};
        return {qFromLittleEndian<quint16>(bytes.data() + 6), qFromLittleEndian<quint16>(bytes.data() + 8)};
    case PictureFormat::Jpeg:
        return jpegPixels(bytes);
    default:
        return {};
    }
}

bool isWholeJpeg(QByteArrayView bytes)
{
    Segment segment = segmentAt(bytes, 2);
    while (segment.marker != 0 && segment.marker != startOfScan)
        segment = segmentAt(bytes, segment.end);
    constexpr char end[] = {'\xff', static_cast<char>(endOfImage)};
    // No scan holds these two bytes, but a small picture that goes before it may.
    return segment.marker == startOfScan && bytes.indexOf(QByteArrayView(end, 2), segment.end) >= 0;
}

} // namespace throughline
