// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/panel.h"
#include "ui/shell/wordcount.h"

class QLabel;
class QTimer;
class QToolButton;

namespace throughline {

class CoverageBar;

/// The last line of the window: how much is traced, what is open, whether it is saved, how long it is.
class StatusBar : public Panel {
    Q_OBJECT

public:
    StatusBar(Document *document, Selection *selection, const Theme &theme, QWidget *parent = nullptr);

    void applyTheme(const Theme &theme) override;
    /// Shows \a message for a while.
    void say(const QString &message);
    /// Whether the file was changed by another program too, and nobody has decided between the two.
    void setUndecided(bool isUndecided);

Q_SIGNALS:
    void coverageClicked();
    void findingsClicked(throughline::Severity least);
    void stateClicked();
    void wordsClicked();

protected:
    void refresh() override;
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *addButton(const QString &name);
    void showFindings();
    void showState();

    WordCount m_wordCount;
    QToolButton *m_coverage;
    CoverageBar *m_bar;
    std::array<QToolButton *, 3> m_findings{};
    QLabel *m_message;
    QToolButton *m_state;
    QToolButton *m_words;
    QTimer *m_silence;
    bool m_isUndecided = false;
};

} // namespace throughline
