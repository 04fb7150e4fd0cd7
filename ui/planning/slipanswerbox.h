// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/rollforward.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QToolButton;

namespace throughline {

/// Where it is said what becomes of an item that slipped: kept, moved to another time or dropped, and why. Has the focus in the
/// reason.
class SlipAnswerBox : public QWidget {
    Q_OBJECT

public:
    /// The keys of the answers work from anywhere in \a sheet, as long as the box can be seen.
    explicit SlipAnswerBox(QWidget *sheet);

    /// Proposes the first of \a periods as the new time, and offers the others. The chosen answer and the reason stay.
    void offer(const QStringList &periods);
    void clearReason();

    SlipAnswer answer() const;
    QString reason() const;
    /// The new time as typed or picked; counts only where the item is moved.
    QString when() const;

Q_SIGNALS:
    /// Enter in the reason or in the time.
    void answered();
    /// Up (-1) or Down (1) in the reason.
    void stepped(int by);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addAnswers();
    void addTime();
    void layOut();
    void choose(SlipAnswer answer);

    QLineEdit *m_reason; ///< before the answers, so that Tab leads from it to them
    QList<QToolButton *> m_answers; ///< by SlipAnswer
    QComboBox *m_when = nullptr;
};

} // namespace throughline
