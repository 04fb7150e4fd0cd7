// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panes/following.h"
#include "ui/panes/painteditems.h"

#include <QAbstractScrollArea>

#include <memory>

namespace throughline {

/// A view of the document that paints all of what it shows, as items that one can select. Out of sight it does nothing, and catches
/// up when it is shown (Following); for a screen reader it is a list of its items.
class PaintedView : public QAbstractScrollArea {
    Q_OBJECT

public:
    PaintedView(Document *document, QWidget *parent);
    ~PaintedView() override;

    PaintedItems &items() const { return *m_items; }
    /// Takes the document's snapshot, where it hasn't yet; in sight it does so by itself.
    void catchUp() { m_following.catchUp(); }
    /// \a standIn is shown in this view's place while there is nothing to see here.
    void setStandIn(QWidget *standIn) { m_following.setStandIn(standIn); }

Q_SIGNALS:
    /// Another snapshot is shown, or another part of it.
    void modelChanged();
    void menuWanted(QPoint globalPosition);

protected:
    struct Tip {
        QString words; ///< empty: there is nothing to say
        QRect area; ///< where it stays
    };

    /// To be called by the constructor.
    void setItems(std::unique_ptr<PaintedItems> items) { m_items = std::move(items); }
    void noteSelection(Origin origin) { m_following.noteSelection(origin); }
    /// Says to a screen reader what is current.
    void tellCurrent();

    /// \a isAnother: another document took the place of the one that was taken last.
    virtual void takeSnapshot(bool isAnother) = 0;
    /// Shows what is selected; the view is in sight and has the document's snapshot.
    virtual void followSelection(Origin origin) = 0;
    virtual void hover(QPoint point) = 0;
    virtual Tip tipAt(QPoint point) const = 0;

    bool viewportEvent(QEvent *event) override;

private:
    std::unique_ptr<PaintedItems> m_items;
    Following m_following;
};

} // namespace throughline
