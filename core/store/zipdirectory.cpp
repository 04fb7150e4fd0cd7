// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/zipdirectory.h"

#include "core/store/diskerror.h"
#include "core/text/utf8.h"

#include <QSet>
#include <QtEndian>

#include <algorithm>

namespace throughline {

namespace {

constexpr qsizetype mostEntries = 10'000;
constexpr qint64 mostUnpacked = qint64(1) << 30; // as many as a file may have
constexpr qint64 alwaysFine = 32 << 20;
constexpr qint64 mostGrowth = 200; // times; drawings and text shrink to a tenth, a bomb to a thousandth

constexpr qsizetype endSize = 22;
constexpr qsizetype headerSize = 46;
constexpr quint32 headerSign = 0x02014b50;
constexpr quint32 linkType = 0120000;
constexpr quint32 typeMask = 0170000;

// APPNOTE.TXT, 4.3.12 and 4.3.16: where fields are, counted from their header.
template <typename T> T fieldAt(QByteArrayView archive, qsizetype at)
{
    return qFromLittleEndian<T>(archive.sliced(at, sizeof(T)).data());
}

std::unexpected<Error> damaged(const QString &name)
{
    return failure(ErrorCode::ReadFailed,
        storeText("%1: isn't a whole zip archive; get it again from where it came from. Nothing was changed").arg(name));
}

std::unexpected<Error> refused(const QString &name, const QString &path, const QString &reason)
{
    return failure(ErrorCode::Refused,
        storeText("%1: isn't opened, because “%2” in it %3; unpack it with a program that you trust").arg(name, path, reason));
}

/// Why an entry isn't read; empty where nothing is wrong with it.
QString obstacle(const QByteArray &archive, qsizetype header, const QString &path)
{
    const bool isOfUnix = archive[header + 5] == 3;
    const auto type = isOfUnix ? quint32(fieldAt<quint16>(archive, header + 40)) & typeMask : 0;
    const auto method = fieldAt<quint16>(archive, header + 10);
    const QString way = path.endsWith(u'/') ? path.chopped(1) : path;
    const QStringList steps = way.split(u'/');
    const auto leadsAway
        = [](const QString &step) { return step.isEmpty() || step == QLatin1String(".") || step == QLatin1String(".."); };
    if (std::ranges::any_of(steps, leadsAway) || path.contains(u'\\') || path.contains(QChar::Null)
        || (path.size() > 1 && path[1] == u':'))
        return storeText("leads out of it");
    if (type == linkType)
        return storeText("is a link");
    if (fieldAt<quint16>(archive, header + 8) & 1)
        return storeText("is encrypted");
    if (method != 0 && method != 8)
        return storeText("is compressed in a way that only few programs know");
    return {};
}

/// Where the directory's end is, looked for from behind, as a comment may follow; -1 where there is none.
qsizetype directoryEnd(const QByteArray &archive)
{
    return archive.size() < endSize ? -1 : archive.lastIndexOf(QByteArrayView("PK\5\6"), archive.size() - endSize);
}

/// The entries that are read so far.
class Directory {
public:
    Directory(const QByteArray &archive, QString name)
        : m_archive(archive)
        , m_name(std::move(name))
    {
    }

    /// Reads the entry whose header is at \a header; gives back where the next one is.
    Result<qsizetype> readEntry(qsizetype header)
    {
        if (header < 0 || header + headerSize > m_archive.size() || fieldAt<quint32>(m_archive, header) != headerSign)
            return damaged(m_name);
        const auto length = fieldAt<quint16>(m_archive, header + 28);
        const qsizetype end
            = header + headerSize + length + fieldAt<quint16>(m_archive, header + 30) + fieldAt<quint16>(m_archive, header + 32);
        if (end > m_archive.size())
            return damaged(m_name);
        const QByteArray written = m_archive.sliced(header + headerSize, length);
        const QString path = QString::fromUtf8(written);
        if (firstInvalidUtf8(written) >= 0)
            return refused(m_name, path, storeText("isn't named in UTF-8"));
        if (const QString why = obstacle(m_archive, header, path); !why.isEmpty())
            return refused(m_name, path, why);
        if (m_paths.contains(path))
            return refused(m_name, path, storeText("is there twice"));
        m_paths.insert(path);
        m_promises.push_back(
            {.path = path, .size = fieldAt<quint32>(m_archive, header + 24), .checksum = fieldAt<quint32>(m_archive, header + 16)});
        m_size += m_promises.back().size;
        if (m_size > std::min(mostUnpacked, std::max(alwaysFine, mostGrowth * m_archive.size())))
            return failure(ErrorCode::TooLarge,
                storeText("%1: isn't opened, because it would grow to more than %2 MB, which no strategy needs")
                    .arg(m_name)
                    .arg(m_size >> 20));
        return end;
    }

    std::vector<ZipPromise> promises() && { return std::move(m_promises); }

private:
    const QByteArray &m_archive;
    QString m_name;
    QSet<QString> m_paths;
    std::vector<ZipPromise> m_promises;
    qint64 m_size = 0;
};

} // namespace

Result<std::vector<ZipPromise>> readZipDirectory(const QByteArray &archive, const QString &name)
{
    const qsizetype end = directoryEnd(archive);
    if (end < 0)
        return damaged(name);
    const qsizetype count = fieldAt<quint16>(archive, end + 10);
    if (count > mostEntries)
        return failure(ErrorCode::TooLarge,
            storeText("%1: isn't opened, because it holds %2 files, which no strategy needs").arg(name).arg(count));
    Directory directory(archive, name);
    qsizetype header = fieldAt<quint32>(archive, end + 16);
    for (qsizetype i = 0; i < count; ++i) {
        const auto next = directory.readEntry(header);
        if (!next)
            return std::unexpected(next.error());
        header = *next;
    }
    if (header != end)
        return damaged(name); // there are entries that it doesn't count
    return std::move(directory).promises();
}

} // namespace throughline
