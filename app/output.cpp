// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output.h"

#include "core/store/store.h"

#include <cstdio>

namespace throughline {

Result<ReadStrategy> readStrategy(const QString &path)
{
    return openFile(path).transform([&path](const OpenedFile &file) {
        return ReadStrategy{path, Snapshot::read(file.text, picturesBeside(file.path))};
    });
}

Result<void> print(const QByteArray &bytes, const QString &path)
{
    return writeFile(path.isEmpty() ? QStringLiteral("-") : path, bytes);
}

void printError(const QString &message)
{
    const QByteArray line = "throughline: " + message.toUtf8() + '\n';
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr);
}

} // namespace throughline
