// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/baselines.h"

#include "core/store/diskerror.h"
#include "core/store/documentform.h"
#include "core/store/store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTimeZone>

#include <algorithm>

namespace throughline {

namespace {

const QString timeFormat = QStringLiteral("yyyyMMdd'T'HHmmss'Z'");
const QString baselineSuffix = QStringLiteral(".md");
constexpr qsizetype mostBytesOfName = 200; // a file's name has room for 255

QDir folderOf(const QString &documentPath)
{
    const QFileInfo document(documentPath);
    const QString name = document.fileName();
    const qsizetype dot = name.indexOf(u'.');
    return QDir(document.absoluteDir().filePath((dot > 0 ? name.first(dot) : name) + QStringLiteral(".baselines")));
}

/// A name as a file's: what a file's name can't hold is written as an address writes it.
QString written(const QString &name)
{
    QByteArray safe;
    for (const char c : name.toUtf8()) {
        const bool isPlain = static_cast<uchar>(c) >= 0x20 && !QByteArrayView("/\\%:*?\"<>|\x7f").contains(c);
        safe += isPlain ? QByteArray(1, c) : QByteArray(1, c).toPercentEncoding();
    }
    return QString::fromUtf8(safe);
}

std::optional<Baseline> read(const QFileInfo &file)
{
    const QString base = file.completeBaseName();
    const qsizetype space = base.indexOf(u' ');
    if (space < 0)
        return {};
    QDateTime time = QDateTime::fromString(base.first(space), timeFormat);
    time.setTimeZone(QTimeZone::UTC);
    if (!time.isValid())
        return {};
    return Baseline{.name = QString::fromUtf8(QByteArray::fromPercentEncoding(base.sliced(space + 1).toUtf8())),
        .time = time.toLocalTime(),
        .file = file.filePath()};
}

} // namespace

std::vector<Baseline> baselinesOf(const QString &documentPath)
{
    std::vector<Baseline> found;
    if (documentPath.isEmpty())
        return found;
    const QFileInfoList files
        = folderOf(documentPath).entryInfoList({u'*' + baselineSuffix}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QFileInfo &file : files) {
        if (auto baseline = read(file))
            found.push_back(*std::move(baseline));
    }
    return found;
}

Result<Baseline> keepBaseline(const QString &documentPath, const QString &name, const QByteArray &text, const QDateTime &time)
{
    const QString words = name.simplified();
    if (words.isEmpty())
        return failure(ErrorCode::Usage, storeText("A baseline needs a name, such as “Board review”"));
    QString safe = written(words);
    if (safe.toUtf8().size() > mostBytesOfName)
        return failure(ErrorCode::Usage, storeText("This name is too long for a baseline; a few words are enough"));
    const QString stamp = time.toUTC().toString(timeFormat);
    const QString file = folderOf(documentPath).filePath(stamp + u' ' + safe + baselineSuffix);
    if (QFileInfo::exists(file))
        return failure(ErrorCode::Refused, storeText("There is a baseline “%1” of this very second; it stays").arg(words));
    return writeInto(file, text).transform([&] { return read(QFileInfo(file)).value(); });
}

Result<QByteArray> textOf(const Baseline &baseline)
{
    return readFile(baseline.file);
}

Result<void> discardBaseline(const Baseline &baseline)
{
    if (!QFile::moveToTrash(baseline.file))
        return failure(ErrorCode::WriteFailed,
            storeText("%1: can't be moved to the trash, so it stays; remove the file yourself").arg(baseline.file));
    return {};
}

} // namespace throughline
