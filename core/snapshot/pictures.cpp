// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snapshot/pictures.h"

#include <QMutex>

namespace throughline {

/// What was read of the source so far. Snapshots share it, and one may be drawn in another thread than the window's.
struct Pictures::Disk {
    PictureSource source;
    QMutex mutex;
    QHash<QString, QByteArray> read;
};

Pictures::Pictures(PictureSource source)
    : m_disk(source.exists ? std::make_shared<Disk>() : nullptr)
{
    if (m_disk)
        m_disk->source = std::move(source);
}

bool Pictures::isKnownMissing(const QString &path) const
{
    return m_disk && !exists(path);
}

bool Pictures::exists(const QString &path) const
{
    if (const auto changed = m_changed.find(path); changed != m_changed.end())
        return !changed->isNull();
    return m_disk && m_disk->source.exists(path);
}

PictureBytes Pictures::bytes(const QString &path) const
{
    const auto changed = m_changed.find(path);
    return changed != m_changed.end() ? *changed : PictureBytes(original(path));
}

QByteArray Pictures::original(const QString &path) const
{
    if (const auto kept = m_originals.find(path); kept != m_originals.end())
        return *kept;
    if (!m_disk || !m_disk->source.read)
        return {};
    const QMutexLocker lock(&m_disk->mutex);
    const auto known = m_disk->read.find(path);
    if (known != m_disk->read.end())
        return *known;
    const QByteArray bytes = m_disk->source.read(path);
    if (!bytes.isNull()) // one that isn't there may still be put there
        m_disk->read.insert(path, bytes);
    return bytes;
}

Pictures Pictures::edited(const std::vector<PictureChange> &changes) const
{
    Pictures next = *this;
    for (const PictureChange &change : changes) {
        if (!m_changed.contains(change.path))
            next.m_originals.insert(change.path, original(change.path));
        next.m_changed.insert(change.path, change.bytes);
    }
    return next;
}

std::vector<PictureChange> Pictures::inverse(const std::vector<PictureChange> &changes) const
{
    std::vector<PictureChange> back;
    back.reserve(changes.size());
    for (const PictureChange &change : changes)
        back.push_back({change.path, bytes(change.path)});
    return back;
}

Pictures Pictures::rebased(PictureSource source) const
{
    Pictures next(std::move(source));
    next.m_changed = m_changed;
    next.m_originals = m_originals;
    return next;
}

} // namespace throughline
