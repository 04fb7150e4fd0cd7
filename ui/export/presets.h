// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/exported.h"

#include <QStringList>

class QSettings;

namespace throughline {

/// Wishes for exports that a user keeps under a name, and the last one.
class Presets {
public:
    explicit Presets(QSettings *settings)
        : m_settings(settings)
    {
    }

    QStringList names() const;
    /// A preset that an older or newer version wrote gives what of it can be read.
    ExportWish wish(const QString &name) const;
    void save(const QString &name, const ExportWish &wish);
    void remove(const QString &name);

    ExportWish last() const;
    void setLast(const ExportWish &wish);

private:
    QSettings *m_settings;
};

} // namespace throughline
