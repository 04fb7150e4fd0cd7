// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/zip/zip.h"

#include <KArchiveDirectory>
#include <KZip>
#include <KZipFileEntry>

#include <QBuffer>
#include <QHash>

#include <algorithm>
#include <array>
#include <memory>

namespace throughline {

namespace {

// ISO 3309; the library writes checksums and doesn't look at them.
constexpr auto checksums = [] {
    std::array<quint32, 256> table{};
    for (quint32 i = 0; i < table.size(); ++i) {
        quint32 value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = value & 1 ? 0xedb88320U ^ (value >> 1) : value >> 1;
        table[i] = value;
    }
    return table;
}();

quint32 checksumOf(const QByteArray &bytes)
{
    quint32 sum = 0xffffffffU;
    for (const char c : bytes)
        sum = checksums[(sum ^ static_cast<uchar>(c)) & 0xff] ^ (sum >> 8);
    return ~sum;
}

/// A damaged archive names places behind its end, about which a plain one complains on standard error.
class ArchiveBuffer final : public QBuffer {
public:
    bool seek(qint64 position) override { return position <= size() && QBuffer::seek(position); }
};

/// All files below a folder by their paths, and the folders in which nothing is.
void collect(const KArchiveDirectory &folder, const QString &path, QHash<QString, const KArchiveEntry *> &found)
{
    const QStringList names = folder.entries();
    for (const QString &name : names) {
        const KArchiveEntry *entry = folder.entry(name);
        if (entry->isDirectory()) {
            found.insert(path + name + u'/', entry);
            collect(static_cast<const KArchiveDirectory &>(*entry), path + name + u'/', found);
        } else {
            found.insert(path + name, entry);
        }
    }
}

/// The bytes of \a file where they are as many as promised; no more than one further is unpacked.
std::optional<QByteArray> bytesOf(const KZipFileEntry &file, const ZipPromise &promise)
{
    const std::unique_ptr<QIODevice> device(file.createDevice());
    if (!device || file.size() != promise.size)
        return {};
    QByteArray bytes("");
    bytes.reserve(promise.size + 1);
    while (bytes.size() <= promise.size) {
        const QByteArray part = device->read(promise.size + 1 - bytes.size());
        if (part.isEmpty())
            break;
        bytes += part;
    }
    if (bytes.size() != promise.size || checksumOf(bytes) != promise.checksum)
        return {};
    return bytes;
}

bool write(KZip &zip, const ArchiveEntry &entry)
{
    const QDateTime first(QDate(1980, 1, 1), QTime(0, 0)); // what the format can say
    const QDateTime time = entry.modified.isValid() ? std::max(entry.modified, first) : first;
    if (entry.isFolder())
        return zip.writeDir(entry.path, {}, {}, entry.permissions, time, time, time);
    zip.setCompression(entry.isDeflated ? KZip::DeflateCompression : KZip::NoCompression);
    return zip.writeFile(entry.path, entry.bytes, entry.permissions, {}, {}, time, time, time);
}

} // namespace

std::optional<std::vector<ArchiveEntry>> unzipped(const QByteArray &archive, const std::vector<ZipPromise> &promises)
{
    ArchiveBuffer buffer;
    buffer.setData(archive);
    KZip zip(&buffer);
    if (!zip.open(QIODevice::ReadOnly))
        return {};
    QHash<QString, const KArchiveEntry *> found;
    collect(*zip.directory(), {}, found);
    std::vector<ArchiveEntry> entries;
    for (const ZipPromise &promise : promises) {
        const KArchiveEntry *entry = found.value(promise.path);
        if (!entry)
            return {};
        ArchiveEntry read{.path = promise.path, .bytes = {}, .permissions = entry->permissions(), .modified = entry->date()};
        if (entry->isFile()) {
            const auto &file = static_cast<const KZipFileEntry &>(*entry);
            auto bytes = bytesOf(file, promise);
            if (!bytes)
                return {};
            read.bytes = *std::move(bytes);
            read.isDeflated = file.encoding() == KZip::DeflateCompression;
        }
        entries.push_back(std::move(read));
    }
    return entries;
}

std::optional<QByteArray> zipped(const std::vector<ArchiveEntry> &entries)
{
    QByteArray archive;
    QBuffer buffer(&archive);
    KZip zip(&buffer);
    zip.setExtraField(KZip::ModificationTime);
    const bool isWritten = zip.open(QIODevice::WriteOnly)
        && std::ranges::all_of(entries, [&zip](const ArchiveEntry &entry) { return write(zip, entry); });
    if (!zip.close() || !isWritten)
        return {};
    return archive;
}

} // namespace throughline
