// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/shell/bench.h"
#include "ui/interview/interviewsheet.h"

#include <QLabel>
#include <QLineEdit>

namespace throughline {

/// A window whose interview is talked to by keys, wherever the focus is.
class InterviewBench : public Bench {
public:
    explicit InterviewBench(const QByteArray &text)
        : Bench(text)
    {
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focused = QApplication::focusWidget();
        QTest::keyClick(focused ? focused : &window, key, modifiers);
    }

    void type(const QString &words) { QTest::keyClicks(QApplication::focusWidget(), words); }

    void start() { press(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier); }

    void answer(const QString &words)
    {
        type(words);
        press(Qt::Key_Return);
    }

    /// Null before the first interview.
    InterviewSheet *sheet() { return window.findChild<InterviewSheet *>(); }

    /// What is on the sheet now: the question, the headline of the summary, or "-" where it is closed.
    QString shown()
    {
        if (!sheet() || !sheet()->isVisible())
            return QStringLiteral("-");
        for (const char *name : {"question", "headline"}) {
            const auto *label = sheet()->findChild<QLabel *>(QString::fromLatin1(name));
            if (label && label->isVisible())
                return label->text();
        }
        return {};
    }

    QString typed() { return sheet()->findChild<QLineEdit *>(QStringLiteral("answer"))->text(); }

    Coverage coverage() { return window.document()->snapshot().trace().coverage(); }
};

} // namespace throughline
