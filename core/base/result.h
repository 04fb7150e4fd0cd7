// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <expected>

namespace throughline {

enum class ErrorCode : quint8 {
    NotFound,
    NoPermission,
    NotAFile,
    NotUtf8,
    TooLarge,
    ReadFailed,
    WriteFailed,
    DiskFull,
    ChangedOnDisk,
    UnknownVersion,
    Refused, ///< the request can be read, but carrying it out would do harm
    Usage,
};

/// What went wrong at the boundary, in words that tell the user what to do.
struct Error {
    ErrorCode code;
    QString message;

    bool operator==(const Error &) const = default;
};

template <typename T> using Result = std::expected<T, Error>;

inline std::unexpected<Error> failure(ErrorCode code, QString message)
{
    return std::unexpected(Error{code, std::move(message)});
}

} // namespace throughline
