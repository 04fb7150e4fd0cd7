// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace throughline {

/// Lets \a label take as many lines as the width needs that it is given: it never widens what it stands in, whatever it says.
inline void wrap(QLabel *label)
{
    label->setWordWrap(true);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred, QSizePolicy::Label);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
}

} // namespace throughline
