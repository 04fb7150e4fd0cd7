// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sketch/sketch.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

class QXmlStreamReader;

namespace throughline {

/// An element of a sketch's file while it is being understood. What is understood is taken out; what is left then is not ours.
struct SvgElement {
    QString name;
    QList<RootAttribute> attributes;
    QList<SvgElement> children;
    QString text; ///< its own, children's left out
    bool hasMore = false; ///< a comment and the like

    std::optional<QByteArray> take(QStringView attribute);
    bool isTaken() const { return attributes.isEmpty(); }
};

/// The element whose start \a reader has just read, to its end. Null where the file is broken or nested too deeply.
std::optional<SvgElement> readElement(QXmlStreamReader &reader);

/// The mark that \a element is, or nothing where it has anything that our writer doesn't write: then it is somebody else's by now.
std::optional<Mark> markOf(SvgElement element);

} // namespace throughline
