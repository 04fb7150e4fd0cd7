// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QStringList>

namespace throughline {

/// The strategies that were open lately, the latest first.
class RecentFiles {
public:
    explicit RecentFiles(QSettings *settings)
        : m_settings(settings)
    {
    }

    /// Those that are still there.
    QStringList paths() const;
    void add(const QString &path);
    void clear();

private:
    QSettings *m_settings;
};

} // namespace throughline
