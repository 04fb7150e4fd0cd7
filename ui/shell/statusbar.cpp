// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusbar.h"

#include "ui/shell/coveragebar.h"
#include "ui/theme/icons.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QTimer>
#include <QToolButton>

namespace throughline {

namespace {

constexpr int messageTime = 6000; // ms
constexpr std::array severities{Severity::Error, Severity::Warning, Severity::Info};

} // namespace

StatusBar::StatusBar(Document *document, Selection *selection, const Theme &theme, QWidget *parent)
    : Panel(document, selection, theme, parent)
    , m_message(new QLabel(this))
    , m_silence(new QTimer(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::gap, Theme::hairline, Theme::gap, 0);
    layout->setSpacing(Theme::gap);
    m_coverage = addButton(tr("Coverage"));
    m_bar = new CoverageBar(theme, this);
    layout->addWidget(m_bar);
    layout->addSpacing(Theme::gap);
    for (std::size_t i = 0; i < severities.size(); ++i) {
        m_findings[i] = addButton(tr("Findings"));
        m_findings[i]->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        connect(m_findings[i], &QToolButton::clicked, this, [this, i] { Q_EMIT findingsClicked(severities[i]); });
    }
    m_message->setFont(theme.small);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_message->setContentsMargins(Theme::gap, 0, Theme::gap, 0);
    layout->addWidget(m_message, 1);
    m_state = addButton(tr("Saved state"));
    m_words = addButton(tr("Words"));
    m_silence->setSingleShot(true);
    connect(m_silence, &QTimer::timeout, m_message, &QLabel::clear);
    connect(m_coverage, &QToolButton::clicked, this, &StatusBar::coverageClicked);
    connect(m_state, &QToolButton::clicked, this, &StatusBar::stateClicked);
    connect(m_words, &QToolButton::clicked, this, &StatusBar::wordsClicked);
    connect(document, &Document::fileChanged, this, &StatusBar::showState);
    setFixedHeight(Theme::control);
    StatusBar::applyTheme(theme);
}

QToolButton *StatusBar::addButton(const QString &name)
{
    auto *button = new QToolButton(this);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    button->setFont(theme().small);
    layout()->addWidget(button);
    return button;
}

void StatusBar::applyTheme(const Theme &theme)
{
    for (std::size_t i = 0; i < severities.size(); ++i)
        m_findings[i]->setIcon(severityIcon(severities[i], theme));
    m_bar->setTheme(theme);
    Panel::applyTheme(theme);
}

void StatusBar::say(const QString &message)
{
    m_message->setText(m_message->fontMetrics().elidedText(message, Qt::ElideRight, m_message->width() - 2 * Theme::gap));
    m_message->setToolTip(message);
    QAccessibleAnnouncementEvent spoken(this, message);
    QAccessible::updateAccessibility(&spoken);
    m_silence->start(messageTime);
}

void StatusBar::refresh()
{
    const Coverage coverage = snapshot().trace().coverage();
    m_coverage->setText(
        coverage.items == 0 ? tr("No roadmap items yet") : tr("%1 of %2 traced").arg(coverage.traced).arg(coverage.items));
    m_coverage->setToolTip(tr("Roadmap items with a why. Click for those without."));
    m_bar->setCoverage(coverage);
    showFindings();
    showState();
    const int words = m_wordCount.count(snapshot());
    m_words->setText(tr("%1 words").arg(QLocale().toString(words)));
    m_words->setToolTip(tr("Time to read: about %1 min. Click to go to an element.").arg((words + 199) / 200));
}

void StatusBar::showFindings()
{
    std::array<int, 3> counts{};
    for (const Finding &finding : snapshot().findings())
        ++counts[static_cast<std::size_t>(Severity::Error) - static_cast<std::size_t>(severity(finding.code))];
    const std::array words{tr("Errors: %1").arg(counts[0]), tr("Warnings: %1").arg(counts[1]), tr("Hints: %1").arg(counts[2])};
    for (std::size_t i = 0; i < counts.size(); ++i) {
        m_findings[i]->setVisible(counts[i] > 0);
        m_findings[i]->setText(QLocale().toString(counts[i]));
        m_findings[i]->setAccessibleName(words[i]);
        m_findings[i]->setToolTip(words[i]);
    }
}

void StatusBar::setUndecided(bool isUndecided)
{
    m_isUndecided = isUndecided;
    showState();
}

void StatusBar::showState()
{
    const bool isNew = document()->path().isEmpty();
    const bool isModified = document()->isModified();
    m_isUndecided = m_isUndecided && isModified;
    m_state->setText(m_isUndecided ? tr("Unsaved changes, and others in the file")
            : isModified           ? tr("Unsaved changes")
            : isNew                ? tr("Not saved yet")
                                   : tr("Saved"));
    m_state->setToolTip(m_isUndecided ? tr("Click to decide between them") : isNew ? tr("Click to save") : document()->path());
}

void StatusBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().window);
    painter.fillRect(QRect(0, 0, width(), Theme::hairline), theme().border);
}

} // namespace throughline
