// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace throughline {

/// Holds off the screen saver and the blanking of screens, where the desktop lets one; says nothing where it doesn't.
class Inhibitor : public QObject {
    Q_OBJECT

public:
    explicit Inhibitor(QObject *parent = nullptr);
    ~Inhibitor() override;

    void hold(const QString &reason);
    void release();

private:
    void askSaver(const QString &reason);
    void askPortal(const QString &reason);

    bool m_isHeld = false;
    uint m_cookie = 0; ///< the screen saver's; 0: none
    QString m_request; ///< the portal's; empty: none
};

} // namespace throughline
