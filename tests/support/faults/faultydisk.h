// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace throughline {

/// A disk that fails: the C library's functions for files are defined again in the program that has this, so that whoever calls
/// them, Qt among them, gets the failure. Only files below one folder are concerned. One for a whole process.
class FaultyDisk {
public:
    enum class Fault : quint8 {
        None, ///< calls are only counted
        Error, ///< the call fails as a broken device makes it fail
        Full, ///< as a full one does
        Short, ///< a write takes half of its bytes; other calls succeed
    };
    enum class Lasting : quint8 { Once, FromThenOn };

    /// Until this is gone, the \a call-th call from now (from 0) that concerns a file below \a folder fails.
    FaultyDisk(const QByteArray &folder, Fault fault, int call, Lasting lasting = Lasting::Once);
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk &) = delete;
    FaultyDisk &operator=(const FaultyDisk &) = delete;

    /// Whether that call has come.
    bool hasFailed() const;
    /// The calls so far, each as "rename /the/file".
    QByteArrayList calls() const;
};

} // namespace throughline
