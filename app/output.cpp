// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output.h"

#include "core/base/translate.h"
#include "core/store/documentform.h"
#include "core/store/store.h"

#include <QFileInfo>

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

Result<void> printStrategy(const QByteArray &text, const QString &path)
{
    if (formOf(documentOf(path)) == DocumentForm::File)
        return print(text, path);
    if (!QFileInfo::exists(path))
        return failure(
            ErrorCode::NotFound, tr("%1: isn't there; copy one of the versions there first, which brings its pictures").arg(path));
    return openFile(path)
        .and_then([&](const OpenedFile &file) { return saveStrategy(path, *SourceText::fromUtf8(text), file.stamp, {}); })
        .transform([](const FileStamp &) {});
}

void printError(const QString &message)
{
    const QByteArray line = "throughline: " + message.toUtf8() + '\n';
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr);
}

} // namespace throughline
