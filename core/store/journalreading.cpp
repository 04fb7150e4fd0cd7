// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/diskerror.h"
#include "core/store/journalformat.h"
#include "core/store/replayedtext.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QMap>
#include <QSysInfo>
#include <QtEndian>

#include <csignal>
#include <limits>
#include <optional>

namespace throughline {

namespace {

constexpr qsizetype headSize = 1 + sizeof(quint64);
constexpr qsizetype digestSize = 20;

/// A record whose digest is right.
struct ReadRecord {
    JournalRecord::Kind kind;
    QByteArrayView content;
};

/// Takes one record after the other while they are whole.
class RecordReader {
public:
    RecordReader(QByteArrayView bytes, QByteArray digest)
        : m_rest(bytes)
        , m_digest(std::move(digest))
    {
    }

    /// Nothing at the end and where the next one is damaged.
    std::optional<ReadRecord> next()
    {
        if (m_rest.size() < headSize + digestSize)
            return {};
        const auto length = qFromLittleEndian<quint64>(m_rest.data() + 1);
        if (length > static_cast<quint64>(m_rest.size() - headSize - digestSize))
            return {};
        const qsizetype whole = headSize + static_cast<qsizetype>(length);
        QCryptographicHash hash(QCryptographicHash::Blake2b_160);
        hash.addData(m_digest);
        hash.addData(m_rest.first(whole));
        if (hash.resultView() != m_rest.sliced(whole, digestSize))
            return {};
        m_digest = hash.result();
        m_last = whole + digestSize;
        const ReadRecord record{static_cast<JournalRecord::Kind>(m_rest.front()), m_rest.sliced(headSize, whole - headSize)};
        m_rest = m_rest.sliced(m_last);
        return record;
    }

    qsizetype left() const { return m_rest.size(); }
    /// With the record that was read last: it is damaged after all.
    qsizetype leftWithLast() const { return m_rest.size() + m_last; }

private:
    QByteArrayView m_rest;
    QByteArray m_digest;
    qsizetype m_last = 0;
};

/// True where \a read has taken all of \a content, and all was as it should be.
template <typename Read> bool unpack(QByteArrayView content, Read read)
{
    QDataStream stream(content.toByteArray());
    stream.setVersion(QDataStream::Qt_6_0);
    read(stream);
    return stream.status() == QDataStream::Ok && stream.atEnd();
}

/// A number of things to follow; none where they can't be there.
quint32 countOf(QDataStream &stream, QByteArrayView content)
{
    quint32 count = 0;
    stream >> count;
    if (count > content.size())
        stream.setStatus(QDataStream::ReadCorruptData);
    return stream.status() == QDataStream::Ok ? count : 0;
}

std::vector<Replacement> replacementsIn(QDataStream &stream, QByteArrayView content)
{
    std::vector<Replacement> replacements(countOf(stream, content));
    for (Replacement &replacement : replacements) {
        qint64 start = 0;
        qint64 end = 0;
        stream >> start >> end >> replacement.text;
        replacement.range = {start, end};
    }
    return replacements;
}

/// Follows the edits of one journal.
class Replay {
public:
    bool open(QByteArrayView content)
    {
        QString host;
        qint64 process = 0;
        const bool isWhole = unpack(content, [&](QDataStream &stream) { stream >> m_base.path >> host >> process; });
        m_isOwnerAlive = host != QSysInfo::machineHostName() || ::kill(static_cast<pid_t>(process), 0) == 0 || errno == EPERM;
        return isWhole;
    }

    Result<void> begin(QByteArrayView content)
    {
        const QByteArray bytes = content.toByteArray();
        return SourceText::fromUtf8(bytes).transform([&](const SourceText &text) {
            m_base.text = text;
            m_text = ReplayedText(bytes);
        });
    }

    bool take(const ReadRecord &record) { return record.kind == JournalRecord::Kind::Edit && takeStep(record.content); }

    UnsavedState state() const
    {
        UnsavedState state{.base = m_base, .text = m_text.text(), .pictures = {}, .edits = m_edits, .last = m_last, .damage = {}};
        for (auto picture = m_pictures.cbegin(); picture != m_pictures.cend(); ++picture)
            state.pictures.push_back({picture.key(), *picture});
        state.isOwnerAlive = m_isOwnerAlive;
        return state;
    }

private:
    bool takeStep(QByteArrayView content)
    {
        qint64 time = 0;
        qint32 edits = 0;
        std::vector<Replacement> replacements;
        QMap<QString, PictureBytes> pictures;
        const bool isWhole = unpack(content, [&](QDataStream &stream) {
            stream >> time >> edits;
            replacements = replacementsIn(stream, content);
            for (quint32 left = countOf(stream, content); left > 0; --left)
                takePicture(stream, content, pictures);
        });
        if (!isWhole || edits < 0 || edits > std::numeric_limits<int>::max() - m_edits || !m_text.apply(replacements))
            return false;
        m_pictures.insert(pictures);
        m_edits += edits;
        m_last = QDateTime::fromMSecsSinceEpoch(time);
        return true;
    }

    void takePicture(QDataStream &stream, QByteArrayView content, QMap<QString, PictureBytes> &pictures) const
    {
        QString path;
        bool isGone = false;
        qint64 first = 0;
        qint64 last = 0;
        stream >> path >> isGone >> first >> last;
        const QByteArrayList before = m_pictures.value(path).pieces();
        if (first < 0 || last < 0 || first > before.size() || last > before.size() - first)
            return stream.setStatus(QDataStream::ReadCorruptData);
        QByteArrayList pieces = before.first(first);
        for (quint32 left = countOf(stream, content); left > 0; --left) {
            QByteArray piece;
            stream >> piece;
            pieces.append(piece);
        }
        pieces.append(before.last(last));
        pictures.insert(path, isGone ? PictureBytes() : PictureBytes(pieces));
    }

    JournalBase m_base;
    ReplayedText m_text;
    QMap<QString, PictureBytes> m_pictures;
    int m_edits = 0;
    QDateTime m_last;
    bool m_isOwnerAlive = true;
};

Result<void> checkHeading(const QByteArray &bytes, const QString &name)
{
    const QByteArray heading = journalHeading();
    if (bytes.startsWith(heading))
        return {};
    const QByteArray anyVersion = heading.first(heading.lastIndexOf(' ') + 1);
    if (bytes.startsWith(anyVersion))
        return failure(ErrorCode::UnknownVersion,
            storeText("%1: is a journal of another version of Throughline; open it with that one").arg(name));
    return failure(ErrorCode::ReadFailed, storeText("%1: isn't a journal, or its beginning was overwritten").arg(name));
}

} // namespace

Result<UnsavedState> readJournal(const QByteArray &bytes, const QString &name)
{
    if (const auto checked = checkHeading(bytes, name); !checked)
        return std::unexpected(checked.error());
    const QByteArray heading = journalHeading();
    RecordReader records(QByteArrayView(bytes).sliced(heading.size()), heading);
    Replay replay;
    const auto opening = records.next();
    const auto base = records.next();
    const bool hasBegun = opening && base && opening->kind == JournalRecord::Kind::Opening
        && base->kind == JournalRecord::Kind::Base && replay.open(opening->content) && replay.begin(base->content);
    if (!hasBegun)
        return failure(
            ErrorCode::ReadFailed, storeText("%1: is damaged before the first edit, so that nothing can be read").arg(name));
    qsizetype lost = -1;
    while (lost < 0) {
        const auto record = records.next();
        if (!record)
            lost = records.left();
        else if (!replay.take(*record))
            lost = records.leftWithLast();
    }
    UnsavedState state = replay.state();
    if (lost > 0)
        state.damage = storeText("The last %1 bytes of the journal can't be read; everything before them is here.").arg(lost);
    return state;
}

} // namespace throughline
