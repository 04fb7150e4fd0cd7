// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edits/fixes.h"
#include "core/snapshot/snapshot.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace throughline {

/// The findings of one element, each with buttons that mend it.
class FindingCards : public QWidget {
    Q_OBJECT

public:
    FindingCards(const Theme &theme, QWidget *parent);

    void setTheme(const Theme &theme);
    void show(const Snapshot &snapshot, int element);
    bool isEmpty() const { return m_cards.empty(); }

Q_SIGNALS:
    /// The interview would ask for what is missing.
    void whyWanted();
    /// To see what changed since a why was confirmed.
    void suspectsWanted();
    void fixChosen(const QString &title, const throughline::TextEdit &edit);

private:
    struct Card {
        Finding finding;
        QString message;
        QStringList fixes;

        bool operator==(const Card &other) const
        {
            return finding.code == other.finding.code && message == other.message && fixes == other.fixes;
        }
    };

    void build();
    void addCard(const Card &card, std::size_t index);
    /// A button that leads to more than one click can mend.
    QPushButton *makeDoor(const QString &words, const QString &tip, const char *name);
    void mend(std::size_t card, qsizetype fix);

    Theme m_theme;
    Snapshot m_snapshot;
    std::vector<Card> m_cards;
    QVBoxLayout *m_layout;
    QWidget *m_content = nullptr;
};

} // namespace throughline
