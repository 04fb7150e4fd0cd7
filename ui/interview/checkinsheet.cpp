// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/interview/checkinsheet.h"

#include "core/edits/places.h"
#include "ui/theme/tint.h"
#include "ui/theme/wrap.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace throughline {

namespace {

constexpr int leastLines = 2;
constexpr int mostLines = 6;
constexpr qsizetype longestTitle = 100; // characters

} // namespace

CheckInSheet::CheckInSheet(Document *document, int element, const Theme &theme, QWidget *over)
    : Sheet(theme, over)
    , m_document(document)
    , m_seen(document->snapshot())
    , m_name(new QLabel(tr("Check-in"), this))
    , m_about(new QLabel(this))
    , m_problem(new QLabel(this))
{
    setAccessibleName(m_name->text());
    const Snapshot &snapshot = document->snapshot();
    if (element >= 0)
        m_id = snapshot.strategy().id(element);
    m_about->setTextFormat(Qt::PlainText);
    wrap(m_about);
    m_about->setText(element < 0 ? tr("About the whole strategy")
                                 : tr("About “%1”").arg(snapshot.strategy().element(element).body->title().left(longestTitle)));
    m_problem->setTextFormat(Qt::PlainText);
    wrap(m_problem);
    m_problem->hide();
    column()->setSpacing(Theme::tight);
    column()->addWidget(m_name);
    column()->addWidget(m_about);
    const CheckIn draft = draftCheckIn(snapshot, element);
    m_challenge = addPart(challengeHeading(), tr("What is in the way, in a sentence or two?"), draft.challenge);
    m_handling = addPart(handlingHeading(), tr("What would you do if nobody answered?"), draft.handling);
    m_question = addPart(questionHeading(), tr("What do you want to hear? (may stay empty)"), draft.question);
    column()->addWidget(m_problem);
    addButtons();
    connect(document, &Document::snapshotChanged, this, &CheckInSheet::follow);
    connect(this, &Sheet::closed, this, &QObject::deleteLater);
    CheckInSheet::applyTheme(theme);
}

QPlainTextEdit *CheckInSheet::addPart(const QString &heading, const QString &prompt, const QString &words)
{
    auto *label = new QLabel(heading, this);
    m_headings << label;
    auto *edit = new QPlainTextEdit(words, this);
    edit->setAccessibleName(heading);
    edit->setPlaceholderText(prompt);
    edit->setProperty("isField", true);
    edit->setTabChangesFocus(true);
    edit->document()->setDocumentMargin(Theme::gap);
    edit->setMinimumHeight(leastLines * edit->fontMetrics().lineSpacing() + 2 * Theme::gap);
    edit->setMaximumHeight(mostLines * edit->fontMetrics().lineSpacing() + 2 * Theme::gap);
    label->setBuddy(edit);
    column()->addSpacing(Theme::pad);
    column()->addWidget(label);
    column()->addWidget(edit, 1);
    return edit;
}

void CheckInSheet::addButtons()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, Theme::gap, 0, 0);
    row->setSpacing(Theme::gap);
    row->addStretch(1);
    const auto add = [&](const QString &words, const char *name, const QKeySequence &keys, const QString &tip, auto act) {
        auto *button = new QPushButton(words, this);
        button->setObjectName(QLatin1String(name));
        button->setToolTip(tr("%1 (%2)").arg(tip, keys.toString(QKeySequence::NativeText)));
        button->setMinimumWidth(button->fontMetrics().horizontalAdvance(words) + 2 * Theme::wide);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, act);
        connect(new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated, this, act);
        return button;
    };
    add(tr("Copy as text"), "copy-text", Qt::CTRL | Qt::SHIFT | Qt::Key_C, tr("For a message"),
        [this] { copy(checkInText(m_document->snapshot(), note()), tr("Check-in copied as text")); });
    add(tr("Copy as Markdown"), "copy-markdown", Qt::CTRL | Qt::ALT | Qt::Key_C, tr("For a wiki or a ticket"),
        [this] { copy(checkInMarkdown(m_document->snapshot(), note()), tr("Check-in copied as Markdown")); });
    add(tr("Keep in the document"), "keep", Qt::CTRL | Qt::Key_Return, tr("Under “Check-ins”, with today's date"), [this] {
        keep();
    })->setDefault(true);
    column()->addLayout(row);
}

void CheckInSheet::applyTheme(const Theme &theme)
{
    Sheet::applyTheme(theme);
    m_name->setFont(theme.title);
    tint(m_about, theme.mutedText);
    tint(m_problem, theme.error);
    for (QLabel *heading : std::as_const(m_headings))
        heading->setFont(theme.strong);
}

void CheckInSheet::focusFirst()
{
    m_challenge->setFocus();
}

void CheckInSheet::follow(const DocumentChange &change)
{
    const Snapshot before = std::exchange(m_seen, m_document->snapshot());
    if (!change.edit)
        close();
    else if (!m_id.isEmpty())
        m_id = idAfter(m_id, before, *change.edit, m_seen);
}

CheckIn CheckInSheet::note() const
{
    return {.element = m_id.isEmpty() ? -1 : m_document->snapshot().strategy().find(m_id),
        .challenge = m_challenge->toPlainText(),
        .handling = m_handling->toPlainText(),
        .question = m_question->toPlainText()};
}

void CheckInSheet::copy(const QString &text, const QString &message)
{
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT said(message);
}

void CheckInSheet::keep()
{
    const auto edit = keepCheckIn(m_document->snapshot(), note(), QDate::currentDate());
    m_problem->setVisible(!edit);
    if (!edit) {
        m_problem->setText(edit.error().message);
        return fit();
    }
    m_document->apply(*edit, tr("Keep a check-in"), this);
    Q_EMIT said(tr("Kept under “Check-ins”"));
    close();
}

} // namespace throughline
