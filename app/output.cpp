// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output.h"

#include "core/store/store.h"

#include <cstdio>

namespace throughline {

ReadStrategy strategyOf(const QString &path, const SourceText &text)
{
    return {path, Snapshot::read(text, path == QStringLiteral("-") ? PictureSource() : picturesBeside(path))};
}

Result<ReadStrategy> readStrategy(const QString &path)
{
    return openFile(path).transform([&path](const OpenedFile &file) { return strategyOf(path, file.text); });
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
