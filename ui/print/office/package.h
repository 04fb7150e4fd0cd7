// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QHash>

#include <map>
#include <vector>

namespace throughline {

/// A file in Office Open XML: parts with their content types and the relationships between them, zipped (ECMA-376 part 2).
class OfficePackage {
public:
    /// Adds the part \a name ("/ppt/slides/slide1.xml").
    void addPart(const QString &name, const QByteArray &contentType, const QByteArray &bytes);
    /// Relates \a source, a part or "" for the package, to the part \a target, and gives the relationship's id. \a type is what
    /// stands behind the common part of relationship types ("slide").
    QString relate(const QString &source, const QByteArray &type, const QString &target);
    bool hasPart(const QString &name) const { return m_parts.contains(name); }

    /// The zipped bytes; the same for the same parts on the same \a day.
    Result<QByteArray> bytes(QDate day) const;

private:
    struct Part {
        QByteArray contentType;
        QByteArray bytes;
    };
    struct Relation {
        QByteArray type;
        QString target;
    };

    QByteArray contentTypes() const;
    QByteArray relations(const QString &source) const;

    std::map<QString, Part> m_parts;
    std::map<QString, std::vector<Relation>> m_relations; ///< by source
};

} // namespace throughline
