// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/elementmime.h"

#include <QStringList>

namespace throughline {

QString elementsMimeType()
{
    return QStringLiteral("application/x-throughline-elements");
}

QMimeData *mimeOfElements(const Snapshot &snapshot, const std::vector<int> &elements)
{
    QByteArrayList ids;
    QStringList links;
    for (const int element : elements) {
        const QByteArray id = snapshot.strategy().id(element);
        ids += id;
        links += QStringLiteral("[%1](#%2)").arg(snapshot.strategy().element(element).body->title(), QString::fromUtf8(id));
    }
    auto *data = new QMimeData;
    data->setData(elementsMimeType(), ids.join('\n'));
    data->setText(links.join(QStringLiteral(", ")));
    return data;
}

std::vector<int> elementsIn(const QMimeData *data, const Snapshot &snapshot)
{
    std::vector<int> elements;
    for (const QByteArray &id : data->data(elementsMimeType()).split('\n')) {
        if (const int element = snapshot.strategy().find(id); element >= 0 && !id.isEmpty())
            elements.push_back(element);
    }
    return elements;
}

} // namespace throughline
