// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/syntax/section.h"
#include "ui/theme/theme.h"

#include <QObject>
#include <QTextLayout>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <set>

namespace throughline {

class LineReader;
class SourceEditor;
struct LinePart;

/// Colours the sections that are in sight. A section begins where no Markdown block is open, so that each can be coloured by
/// itself, and a document of any length costs what the window shows. What reads the lines is loaded after the first paint, by a
/// thread.
class Highlighter : public QObject {
    Q_OBJECT

public:
    explicit Highlighter(SourceEditor *editor);

    /// Colours everything in sight anew.
    void refresh();

private:
    /// Numbers of lines, from 0.
    struct Lines {
        int first = -1;
        int last = -1;
        bool operator==(const Lines &) const = default;
    };

    void load();
    void use(const std::shared_ptr<LineReader> &reader);
    Lines inSight() const;
    bool isAllColoured() const;
    std::vector<int> uncoloured(Lines lines) const;
    void colourVisible();
    void colourSection(int section, int firstVisible, int lastVisible);
    QList<QTextLayout::FormatRange> coloursOf(const QString &line);
    QTextCharFormat styleOf(const LinePart &part) const;

    SourceEditor *m_editor;
    std::shared_ptr<LineReader> m_reader; ///< null until it is loaded
    bool m_isAsked = false; ///< loading, loaded, or not to be had
    std::set<SectionPtr> m_coloured; ///< held, so that an address means the same section as long as it is here
    QTimer m_soon;
    Lines m_seen; ///< coloured as they are
    QThreadPool m_pool; ///< last, since its thread needs the others
};

} // namespace throughline
