// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/pageblock.h"
#include "ui/print/pagestyle.h"

#include <QHash>
#include <QPainter>
#include <QSizeF>

namespace throughline {

/// Where a name leads: a page from 0 and the distance from its top edge, in points.
struct Destination {
    int page = 0;
    qreal y = 0;
};

struct OutlineEntry {
    int level = 1;
    QString title;
    Destination at;
    QString destination; ///< the name under which links find it
};

/// One finished sheet.
struct Page {
    struct Placed {
        Strip strip;
        QPointF at;
    };
    std::vector<Placed> strips;
    QString runningHead; ///< empty: neither head nor footer, as on a cover
    Strip head; ///< it as it is set
    int number = 0; ///< from 1, among all that were composed; 0 until some are kept
    std::vector<LinkArea> links = {};
};

/// Fills pages with blocks from top to bottom. Nothing is cut off: what doesn't fit moves to the next page, and a block breaks
/// between its strips. Pages are kept until all are known, so that each can say how many there are.
class Composer {
public:
    Composer(QSizeF paper, const PageStyle &style);

    const PageStyle &style() const { return m_style; }
    qreal width() const { return m_paper.width() - m_style.margins.left() - m_style.margins.right(); }
    /// The height that a page has for blocks.
    qreal height() const { return m_paper.height() - m_style.margins.top() - m_style.margins.bottom(); }
    QSizeF paper() const { return m_paper; }

    void add(PageBlock block);
    void space(qreal points) { m_owed = std::max(m_owed, points); }
    /// What follows starts on a page of its own, with \a runningHead above it.
    void startPage(const QString &runningHead);
    /// Shown again at the top of each page until it is called with nothing: a table's header row.
    void repeatOnNewPages(std::vector<Strip> header) { m_header = std::move(header); }
    /// Nothing more comes.
    void finish() { flush(); }
    /// Puts the pages of \a other before the page with index \a before; both are finished.
    void insert(int before, const Composer &other);

    /// Forgets what \a page shows, once it is drawn.
    void clear(int page) { m_pages[static_cast<std::size_t>(page)].strips = {}; }

    /// Leaves only those of the pages whose indices \a kept names, in ascending order; they keep their numbers.
    void keepOnly(const std::vector<int> &kept);

    const std::vector<Page> &pages() const { return m_pages; }
    /// From 1, and among how many, as its readers count.
    int numberOf(int page) const;
    int total() const { return m_total > 0 ? m_total : static_cast<int>(m_pages.size()); }
    const QHash<QString, Destination> &destinations() const { return m_destinations; }
    const std::vector<OutlineEntry> &outline() const { return m_outline; }

private:
    void flush();
    void breakPage();
    void place(PageBlock block);
    void put(Strip strip);
    void record(const PageBlock &block);
    bool isAtTop() const { return m_isAtTop; }
    qreal room() const { return m_style.margins.top() + height() - m_y; }

    QSizeF m_paper;
    PageStyle m_style;
    std::vector<Page> m_pages;
    std::vector<PageBlock> m_waiting; ///< headings and such, until what they belong to is known
    std::vector<Strip> m_header;
    QHash<QString, Destination> m_destinations;
    std::vector<OutlineEntry> m_outline;
    qreal m_y = 0;
    qreal m_owed = 0; ///< space before the next block
    bool m_isAtTop = true;
    int m_total = 0; ///< pages before some were kept; 0: all are there
};

} // namespace throughline
