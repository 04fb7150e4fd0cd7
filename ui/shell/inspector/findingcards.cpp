// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/inspector/findingcards.h"

#include "ui/theme/icons.h"
#include "ui/theme/wrap.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace throughline {

namespace {

constexpr qsizetype mostFixes = 3;

} // namespace

FindingCards::FindingCards(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
}

void FindingCards::setTheme(const Theme &theme)
{
    m_theme = theme;
    build();
}

void FindingCards::show(const Snapshot &snapshot, int element)
{
    m_snapshot = snapshot;
    std::vector<Card> cards;
    for (const Finding &finding : snapshot.findings()) {
        if (finding.element != element || element < 0)
            continue;
        Card card{.finding = finding, .message = snapshot.messageOf(finding), .fixes = {}};
        for (const Fix &fix : fixesFor(snapshot, finding))
            card.fixes << fix.title;
        cards.push_back(std::move(card));
    }
    const bool isSame = m_content && cards == m_cards;
    m_cards = std::move(cards);
    if (!isSame)
        build();
}

void FindingCards::build()
{
    if (m_content) {
        m_content->hide();
        m_content->deleteLater();
    }
    m_content = new QWidget(this);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::gap);
    m_layout->addWidget(m_content);
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        addCard(m_cards[i], i);
}

void FindingCards::addCard(const Card &card, std::size_t index)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(Theme::gap);
    auto *icon = new QLabel(m_content);
    icon->setPixmap(severityIcon(severity(card.finding.code), m_theme).pixmap({Theme::icon, Theme::icon}, devicePixelRatioF()));
    line->addWidget(icon, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(Theme::tight);
    auto *words = new QLabel(card.message, m_content);
    words->setTextFormat(Qt::PlainText);
    wrap(words);
    column->addWidget(words);
    for (qsizetype i = 0; i < std::min(card.fixes.size(), mostFixes); ++i) {
        auto *button = new QPushButton(themedIcon(QStringLiteral("fix"), m_theme.accent), card.fixes[i], m_content);
        button->setObjectName(QStringLiteral("fix"));
        button->setToolTip(card.fixes[i]);
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        connect(button, &QPushButton::clicked, this, [this, index, i] { mend(index, i); });
        column->addWidget(button);
    }
    if (card.finding.code == FindingCode::NoWhy || card.finding.code == FindingCode::ShallowWhy) {
        auto *ask = makeDoor(tr("Ask why…"), tr("Question by question, until a market is reached"), "ask-why");
        connect(ask, &QPushButton::clicked, this, &FindingCards::whyWanted);
        column->addWidget(ask);
    }
    if (card.finding.code == FindingCode::SuspectWhy) {
        auto *compare = makeDoor(tr("What changed…"), tr("The words that were confirmed against those of now"), "what-changed");
        connect(compare, &QPushButton::clicked, this, &FindingCards::suspectsWanted);
        column->addWidget(compare);
    }
    line->addLayout(column, 1);
    static_cast<QVBoxLayout *>(m_content->layout())->addLayout(line);
}

QPushButton *FindingCards::makeDoor(const QString &words, const QString &tip, const char *name)
{
    auto *door = new QPushButton(themedIcon(QStringLiteral("why"), m_theme.accent), words, m_content);
    door->setObjectName(QLatin1String(name));
    door->setToolTip(tip);
    door->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    return door;
}

/// The fix is worked out again: what the button promised holds, but the text may have moved since.
void FindingCards::mend(std::size_t card, qsizetype fix)
{
    const QString title = m_cards[card].fixes[fix];
    for (const Fix &now : fixesFor(m_snapshot, m_cards[card].finding)) {
        if (now.title == title)
            return Q_EMIT fixChosen(now.title, now.edit);
    }
}

} // namespace throughline
