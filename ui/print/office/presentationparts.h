// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/office/package.h"

#include <QSizeF>

namespace throughline {

/// The parts of a presentation that are the same in each: masters, layout, themes, and what names the slides.
class PresentationParts {
public:
    /// \a size in units of a slide.
    PresentationParts(OfficePackage *package, QSizeF size);

    /// The name of the next slide's part, for what its bytes relate to.
    QString nextSlide() const;
    /// Adds it behind the others, and the speaker's \a notes to it where there are any.
    void addSlide(const QByteArray &bytes, const QString &notes);
    /// Nothing more comes.
    void finish(const QString &title, const QString &author, QDate day);

private:
    void addMasters();
    void addNotes(const QString &slide, const QString &notes);

    OfficePackage *m_package;
    QSizeF m_size;
    QStringList m_slides; ///< relationship ids
    bool m_hasNotes = false;
};

} // namespace throughline
