// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/documentform.h"

#include <QDir>
#include <QFileInfo>

namespace throughline {

DocumentForm formOf(const QString &path)
{
    const QString suffix = QFileInfo(QDir::cleanPath(path)).suffix().toLower();
    return suffix == QLatin1String("textbundle") ? DocumentForm::Bundle
        : suffix == QLatin1String("textpack")    ? DocumentForm::Pack
                                                 : DocumentForm::File;
}

QString documentOf(const QString &path)
{
    const QFileInfo file(path);
    const bool isInBundle
        = formOf(file.absolutePath()) == DocumentForm::Bundle && file.fileName().startsWith(QLatin1String("text."));
    if (isInBundle)
        return file.absolutePath();
    return formOf(path) == DocumentForm::File ? path : QDir::cleanPath(path);
}

QString homeOfPictures(const QString &documentPath)
{
    const QFileInfo file(documentPath);
    return formOf(documentPath) == DocumentForm::File ? file.absolutePath() : file.absoluteFilePath();
}

} // namespace throughline
