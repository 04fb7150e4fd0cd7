// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journalformat.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>
#include <QSysInfo>
#include <QtEndian>

#include <algorithm>

namespace throughline {

namespace {

/// \a write's output, which outlives versions of Qt.
template <typename Write> QByteArray packed(Write write)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    write(stream);
    return bytes;
}

void put(QDataStream &stream, const std::vector<Replacement> &replacements)
{
    stream << static_cast<quint32>(replacements.size());
    for (const Replacement &replacement : replacements)
        stream << qint64(replacement.range.start) << qint64(replacement.range.end) << replacement.text;
}

/// Both hold the same bytes in memory.
bool isShared(const QByteArray &a, const QByteArray &b)
{
    return a.constData() == b.constData() && a.size() == b.size();
}

/// The pieces of \a picture behind and before those that \a known begins and ends with too.
void put(QDataStream &stream, const ChangedPicture &picture, const PictureBytes &known)
{
    const QByteArrayList &now = picture.bytes.pieces();
    const QByteArrayList &before = known.pieces();
    const auto differ = std::ranges::mismatch(now, before, isShared).in1;
    const qsizetype first = differ - now.begin();
    qsizetype last = 0;
    while (last < std::min(now.size(), before.size()) - first
        && isShared(now[now.size() - 1 - last], before[before.size() - 1 - last]))
        ++last;
    const QByteArrayList fresh = now.sliced(first, now.size() - first - last);
    stream << picture.path << picture.bytes.isNull() << qint64(first) << qint64(last) << static_cast<quint32>(fresh.size());
    for (const QByteArray &piece : fresh)
        stream << piece;
}

} // namespace

qint64 JournalRecord::size() const
{
    qint64 size = 0;
    for (const QByteArray &piece : content)
        size += piece.size();
    return size;
}

QByteArray journalHeading()
{
    return QByteArrayLiteral("Throughline journal 1\n");
}

std::vector<JournalRecord> JournalEncoder::opening(const JournalBase &base)
{
    m_pictures.clear();
    const QByteArray opening = packed(
        [&base](QDataStream &stream) { stream << base.path << QSysInfo::machineHostName() << QCoreApplication::applicationPid(); });
    QByteArrayList text;
    text.reserve(std::ssize(base.text.pieces()));
    for (const QByteArray &piece : base.text.pieces())
        text.append(piece);
    return {{JournalRecord::Kind::Opening, {opening}}, {JournalRecord::Kind::Base, text}};
}

JournalRecord JournalEncoder::step(const JournalStep &step)
{
    const QByteArray content = packed([&](QDataStream &stream) {
        stream << QDateTime::currentMSecsSinceEpoch() << qint32(step.edits);
        put(stream, step.text.replacements());
        stream << static_cast<quint32>(step.pictures.size());
        for (const ChangedPicture &picture : step.pictures) {
            put(stream, picture, m_pictures.value(picture.path));
            m_pictures.insert(picture.path, picture.bytes);
        }
    });
    return {JournalRecord::Kind::Edit, {content}};
}

QByteArray framed(const JournalRecord &record, QByteArray &digest)
{
    const qint64 size = record.size();
    QByteArray bytes(1 + sizeof(quint64), static_cast<char>(record.kind));
    bytes.reserve(bytes.size() + size + digest.size());
    qToLittleEndian(static_cast<quint64>(size), bytes.data() + 1);
    for (const QByteArray &piece : record.content)
        bytes += piece;
    QCryptographicHash hash(QCryptographicHash::Blake2b_160);
    hash.addData(digest);
    hash.addData(bytes);
    digest = hash.result();
    return bytes + digest;
}

} // namespace throughline
