// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/interview/suspectsheet.h"

#include "core/base/shortened.h"
#include "core/base/worddiff.h"
#include "ui/document/history.h"
#include "ui/picking/sheetheader.h"
#include "ui/theme/tint.h"
#include "ui/theme/wrap.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTextBrowser>

#include <algorithm>

namespace throughline {

namespace {

constexpr qsizetype longestSuspect = 100; // characters

QString inHtml(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
}

} // namespace

SuspectSheet::SuspectSheet(Document *document, Selection *selection, const Theme &theme, QWidget *over)
    : Sheet(theme, over)
    , m_document(document)
    , m_selection(selection)
    , m_header(new SheetHeader(tr("Suspect whys"), this))
    , m_subject(new QLabel(this))
    , m_headline(new QLabel(this))
    , m_note(new QLabel(this))
    , m_words(new QTextBrowser(this))
    , m_next(new QPushButton(tr("Not now"), this))
    , m_all(new QPushButton(this))
    , m_confirm(new QPushButton(this))
{
    setAccessibleName(tr("Suspect whys"));
    layOut();
    const auto addKey = [this](const QKeySequence &keys, QPushButton *button) {
        auto *shortcut = new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, button, [button] {
            if (button->isVisible())
                Q_EMIT button->clicked();
        });
    };
    addKey(Qt::ALT | Qt::Key_Right, m_next);
    addKey(Qt::ALT | Qt::Key_A, m_all);
    addKey(Qt::Key_Return, m_confirm);
    addKey(Qt::Key_Enter, m_confirm);
    connect(m_next, &QPushButton::clicked, this, &SuspectSheet::step);
    connect(m_all, &QPushButton::clicked, this, &SuspectSheet::confirmAll);
    connect(m_confirm, &QPushButton::clicked, this, &SuspectSheet::confirm);
    connect(document, &Document::snapshotChanged, this, &SuspectSheet::follow);
    SuspectSheet::applyTheme(theme);
}

void SuspectSheet::layOut()
{
    for (QLabel *label : {m_subject, m_headline, m_note}) {
        label->setTextFormat(Qt::PlainText);
        wrap(label);
    }
    m_headline->setObjectName(QStringLiteral("headline"));
    m_words->setObjectName(QStringLiteral("words"));
    m_words->setAccessibleName(tr("What changed"));
    m_words->setProperty("isField", true);
    m_words->setTabChangesFocus(true);
    m_words->setMinimumHeight(Theme::bottomPanel / 2);
    m_words->document()->setDocumentMargin(Theme::pad);
    m_next->setToolTip(tr("Leaves it suspect (Alt+Right)"));
    m_all->setToolTip(tr("Alt+A"));
    m_confirm->setDefault(true);
    m_confirm->setObjectName(QStringLiteral("confirm"));
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, Theme::gap, 0, 0);
    buttons->setSpacing(Theme::gap);
    buttons->addStretch(1);
    for (QPushButton *button : {m_next, m_all, m_confirm})
        buttons->addWidget(button);
    column()->addWidget(m_header);
    column()->addSpacing(Theme::gap);
    column()->addWidget(m_subject);
    column()->addWidget(m_headline);
    column()->addWidget(m_note);
    column()->addWidget(m_words, 1);
    column()->addLayout(buttons);
}

void SuspectSheet::applyTheme(const Theme &theme)
{
    Sheet::applyTheme(theme);
    m_header->applyTheme(theme, theme.strong);
    m_subject->setFont(theme.strong);
    m_headline->setFont(theme.title);
    tint(m_note, theme.mutedText);
    if (isVisible())
        refresh();
}

void SuspectSheet::begin(int element)
{
    m_suspects = suspectWhys(m_document->snapshot());
    const auto wanted = std::ranges::find(m_suspects, element, &SuspectWhy::element);
    m_current = wanted == m_suspects.end() ? 0 : static_cast<std::size_t>(wanted - m_suspects.begin());
    refresh();
}

void SuspectSheet::focusFirst()
{
    m_suspects.empty() ? m_confirm->setFocus() : m_words->setFocus();
}

void SuspectSheet::follow(const DocumentChange &change)
{
    if (!isVisible())
        return;
    if (!change.edit) {
        close();
        return;
    }
    m_suspects = suspectWhys(m_document->snapshot());
    if (m_current >= m_suspects.size())
        m_current = 0;
    refresh();
    focusFirst();
}

void SuspectSheet::refresh()
{
    const bool isAny = !m_suspects.empty();
    m_next->setVisible(m_suspects.size() > 1);
    m_all->setVisible(m_suspects.size() > 1);
    m_all->setText(tr("Confirm all %1").arg(m_suspects.size()));
    m_confirm->setText(isAny ? tr("It still holds") : tr("Done"));
    for (QPushButton *button : {m_all, m_confirm})
        button->setMinimumWidth(button->fontMetrics().horizontalAdvance(button->text()) + 2 * Theme::wide);
    m_words->setVisible(isAny);
    m_subject->setVisible(isAny);
    m_header->setProgress(isAny ? tr("%1 of %2").arg(m_current + 1).arg(m_suspects.size()) : QString());
    isAny ? showSuspect(m_suspects[m_current]) : showNothing();
    fit();
}

void SuspectSheet::showNothing()
{
    m_headline->setText(tr("No why is in doubt"));
    m_note->setText(
        tr("A confirmed why becomes suspect when what it leads to is reworded. Confirm whys with Element › Confirm its whys."));
}

void SuspectSheet::showSuspect(const SuspectWhy &suspect)
{
    const Strategy &strategy = m_document->snapshot().strategy();
    m_subject->setText(shortened(strategy.element(suspect.element).body->title(), longestSuspect));
    m_headline->setText(
        tr("Does “%1” still justify it?").arg(shortened(strategy.element(suspect.target).body->title(), longestSuspect)));
    m_words->setHtml(comparison(suspect));
    m_selection->selectElement(suspect.element, this);
}

/// What was confirmed against what stands there now, where this session has seen it.
QString SuspectSheet::comparison(const SuspectWhy &suspect)
{
    const Strategy &strategy = m_document->snapshot().strategy();
    const QByteArray id = strategy.id(suspect.target);
    const QString now = meaningOf(*strategy.element(suspect.target).body);
    const auto earlier = findEarlier(*m_document, [&](const Snapshot &s) { return elementSaying(s, id, suspect.stamp) >= 0; });
    if (!earlier) {
        m_note->setText(tr(
            "It was reworded since this why was confirmed. The old words aren't known in this session; this is what it says now:"));
        return inHtml(now.isEmpty() ? tr("(nothing)") : now);
    }
    m_note->setText(tr("It was reworded since this why was confirmed. Struck out: what is gone. Underlined: what is new."));
    const int was = elementSaying(*earlier, id, suspect.stamp);
    QString html;
    for (const WordRun &run : wordDiff(meaningOf(*earlier->strategy().element(was).body), now)) {
        const QString words = inHtml(run.text);
        if (run.kind == WordRun::Kind::Gone)
            html += QStringLiteral("<s style=\"color:%1\">%2</s>").arg(theme().error.name(), words);
        else if (run.kind == WordRun::Kind::Come)
            html += QStringLiteral("<u style=\"color:%1\">%2</u>").arg(theme().traced.name(), words);
        else
            html += words;
    }
    return html;
}

void SuspectSheet::perform(const Result<TextEdit> &edit, const QString &name)
{
    if (edit)
        return m_document->apply(*edit, name, this);
    m_note->setText(edit.error().message);
    fit();
}

void SuspectSheet::confirm()
{
    if (m_suspects.empty()) {
        close();
        return;
    }
    const SuspectWhy suspect = m_suspects[m_current];
    perform(confirmWhy(m_document->snapshot(), suspect.element, suspect.target), tr("Confirm a why"));
}

void SuspectSheet::confirmAll()
{
    perform(confirmSuspects(m_document->snapshot()), tr("Confirm all whys"));
}

void SuspectSheet::step()
{
    m_current = (m_current + 1) % std::max<std::size_t>(1, m_suspects.size());
    refresh();
}

} // namespace throughline
