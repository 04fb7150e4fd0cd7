// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recentfiles.h"

#include <QFileInfo>

namespace throughline {

namespace {

constexpr int mostRecent = 10;

QString settingsKey()
{
    return QStringLiteral("recent");
}

} // namespace

QStringList RecentFiles::paths() const
{
    QStringList paths = m_settings->value(settingsKey()).toStringList();
    paths.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    return paths;
}

void RecentFiles::add(const QString &path)
{
    QStringList paths = m_settings->value(settingsKey()).toStringList();
    paths.removeAll(path);
    paths.prepend(path);
    m_settings->setValue(settingsKey(), paths.first(std::min<qsizetype>(paths.size(), mostRecent)));
}

void RecentFiles::clear()
{
    m_settings->remove(settingsKey());
}

} // namespace throughline
