// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/syntax/section.h"
#include "ui/theme/theme.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Repository>

#include <QObject>
#include <QTextLayout>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <set>

namespace throughline {

class SourceEditor;

/// Colours the sections that are in sight. A section begins where no Markdown block is open, so that each can be coloured by
/// itself, and a document of any length costs what the window shows. The definition is loaded after the first paint, by a thread.
class Highlighter : public QObject, private KSyntaxHighlighting::AbstractHighlighter {
    Q_OBJECT
    Q_INTERFACES(KSyntaxHighlighting::AbstractHighlighter)

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
    void use(const std::shared_ptr<KSyntaxHighlighting::Repository> &repository);
    Lines inSight() const;
    bool isAllColoured() const;
    std::vector<int> uncoloured(Lines lines) const;
    void colourVisible();
    void colourSection(int section, int firstVisible, int lastVisible);
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;
    QTextCharFormat styleOf(const KSyntaxHighlighting::Format &format) const;

    SourceEditor *m_editor;
    std::shared_ptr<KSyntaxHighlighting::Repository> m_repository; ///< null until it is loaded
    bool m_isLoading = false;
    std::set<SectionPtr> m_coloured; ///< held, so that an address means the same section as long as it is here
    QList<QTextLayout::FormatRange> m_ranges; ///< of the line that is being coloured
    QTimer m_soon;
    Lines m_seen; ///< coloured as they are
    QThreadPool m_pool; ///< last, since its thread needs the others
};

} // namespace throughline
