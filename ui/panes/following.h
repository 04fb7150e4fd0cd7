// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

#include <QPointer>
#include <QWidget>

#include <functional>

namespace throughline {

/// How a view follows the document and what is selected: out of sight it does nothing, and it catches up when it comes into sight.
/// The view owns it.
class Following : public QObject {
    Q_OBJECT

public:
    /// Takes the document's snapshot; \a isAnother where another document took the place of the one that was taken last.
    using Take = std::function<void(bool isAnother)>;
    /// Shows what is selected. The view is in sight and has the document's snapshot; \a origin is the view where it just came into
    /// sight.
    using Follow = std::function<void(Origin origin)>;

    Following(Document *document, QWidget *view, Take take, Follow follow);

    /// Also out of sight, for a gesture that needs the view.
    void catchUp();
    /// Something else is selected, or it is elsewhere now.
    void noteSelection(Origin origin = nullptr);
    /// \a standIn is shown in the view's place while there is nothing to see in the view.
    void setStandIn(QWidget *standIn);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isInSight() const;
    bool isBehind() const;
    void noteChange(const DocumentChange &change);

    Document *m_document;
    QWidget *m_view;
    QPointer<QWidget> m_standIn;
    Take m_take;
    Follow m_follow;
    Snapshot m_taken;
    bool m_isStale = true; ///< the document has gone on since
    bool m_isAnother = true;
    std::optional<Origin> m_waiting; ///< who moved the selection before the change was heard of
};

} // namespace throughline
