// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/present/talk.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace throughline {

/// After a rehearsal: how long each frame took beside what it says, to be kept or not.
class RehearsalSheet : public QWidget {
    Q_OBJECT

public:
    RehearsalSheet(
        const Snapshot &snapshot, const std::vector<FrameDuration> &durations, const Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    void kept();
    void discarded();
};

} // namespace throughline
