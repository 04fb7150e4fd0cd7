// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace throughline {

/// Holds on to a file that another one is about to take the place of. To free the blocks of a large file takes as long as to write
/// a part of it; so it happens once this is gone, in a thread of its own.
class ReplacedFile {
public:
    explicit ReplacedFile(const QString &path);
    ~ReplacedFile();
    ReplacedFile(const ReplacedFile &) = delete;
    ReplacedFile &operator=(const ReplacedFile &) = delete;

private:
    int m_file; ///< negative where there is none, or it isn't large
};

} // namespace throughline
