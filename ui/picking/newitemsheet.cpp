// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/picking/newitemsheet.h"

#include "core/edits/candidates.h"
#include "core/edits/places.h"
#include "core/syntax/slug.h"
#include "ui/picking/answerbox.h"
#include "ui/theme/sheetstyle.h"
#include "ui/theme/tint.h"
#include "ui/theme/wrap.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>

#include <algorithm>

namespace throughline {

NewItemSheet::NewItemSheet(Document *document, Selection *selection, const NewElement &place, const Theme &theme, QWidget *over)
    : Sheet(theme, over)
    , m_document(document)
    , m_selection(selection)
    , m_place(place)
    , m_seen(document->snapshot())
    , m_heading(new QLabel(tr("New roadmap item"), this))
    , m_where(new QLabel(this))
    , m_title(new QLineEdit(this))
    , m_question(new QLabel(tr("Why?"), this))
    , m_hint(new QLabel(this))
    , m_answer(new AnswerBox(theme, this))
    , m_because(new QLineEdit(this))
    , m_keys(new QLabel(this))
    , m_later(new QPushButton(tr("Later"), this))
    , m_create(new QPushButton(tr("Create"), this))
{
    setAccessibleName(m_heading->text());
    if (place.before >= 0)
        m_before = document->snapshot().strategy().id(place.before);
    m_where->setText(placeInWords());
    layOut();
    join();
    NewItemSheet::applyTheme(theme);
    showAnswers();
    showButtons();
}

QString NewItemSheet::placeInWords() const
{
    QStringList words;
    if (!m_place.group.isEmpty())
        words += m_place.group;
    const auto when = std::ranges::find(m_place.fields, FieldKey::When, &std::pair<FieldKey, QString>::first);
    if (when != m_place.fields.end())
        words += when->second;
    return words.join(QStringLiteral(" · "));
}

void NewItemSheet::layOut()
{
    m_where->setTextFormat(Qt::PlainText);
    m_hint->setTextFormat(Qt::PlainText);
    wrap(m_where);
    wrap(m_hint);
    m_title->setObjectName(QStringLiteral("new-title"));
    m_title->setPlaceholderText(tr("What will you do?"));
    m_title->setAccessibleName(tr("Title"));
    m_title->setMinimumHeight(SheetStyle::fieldHeight);
    m_because->setObjectName(QStringLiteral("because"));
    m_because->setPlaceholderText(tr("because… (in your words, if you like)"));
    m_because->setAccessibleName(tr("The reason in words"));
    m_because->setMinimumHeight(Theme::control + Theme::tight);
    for (QLineEdit *line : {m_title, m_because})
        line->setTextMargins(Theme::tight, 0, Theme::tight, 0);
    m_keys->setText(tr("Enter goes on · Ctrl+Enter: why later · Esc cancels"));
    m_keys->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_later->setObjectName(QStringLiteral("later"));
    m_later->setToolTip(tr("Creates it without a why; it stays marked (Ctrl+Enter)"));
    m_create->setObjectName(QStringLiteral("create"));
    m_create->setDefault(true);

    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, Theme::gap, 0, 0);
    buttons->setSpacing(Theme::gap);
    buttons->addWidget(m_keys, 1);
    buttons->addWidget(m_later);
    buttons->addWidget(m_create);
    column()->setSpacing(Theme::tight);
    column()->addWidget(m_heading);
    column()->addWidget(m_where);
    column()->addSpacing(Theme::gap);
    column()->addWidget(m_title);
    column()->addSpacing(Theme::wide);
    column()->addWidget(m_question);
    column()->addWidget(m_hint);
    column()->addSpacing(Theme::tight);
    column()->addWidget(m_answer, 1);
    column()->addWidget(m_because);
    column()->addLayout(buttons);
    m_where->setVisible(!m_where->text().isEmpty());
}

void NewItemSheet::join()
{
    m_title->installEventFilter(this);
    m_because->installEventFilter(this);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *later = new QShortcut(QKeySequence(Qt::CTRL | key), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(later, &QShortcut::activated, this, [this] { create(true); });
    }
    connect(m_title, &QLineEdit::textChanged, this, [this] {
        showAnswers();
        showButtons();
    });
    connect(m_answer, &AnswerBox::changed, this, &NewItemSheet::showButtons);
    connect(m_answer, &AnswerBox::answered, this, [this] { create(false); });
    connect(m_later, &QPushButton::clicked, this, [this] { create(true); });
    connect(m_create, &QPushButton::clicked, this, [this] { create(false); });
    connect(m_document, &Document::snapshotChanged, this, &NewItemSheet::follow);
    connect(this, &Sheet::closed, this, &QObject::deleteLater);
}

void NewItemSheet::applyTheme(const Theme &theme)
{
    Sheet::applyTheme(theme);
    m_heading->setFont(theme.title);
    m_question->setFont(theme.display);
    m_title->setFont(theme.strong);
    m_because->setFont(theme.body);
    m_keys->setFont(theme.small);
    tint(m_where, theme.mutedText);
    tint(m_keys, theme.mutedText);
    m_answer->applyTheme(theme);
    refuse({});
}

void NewItemSheet::focusFirst()
{
    m_title->setFocus();
}

/// Elements have other numbers now, and the answers may be others.
void NewItemSheet::follow(const DocumentChange &change)
{
    if (!change.edit) {
        close();
        return;
    }
    const Snapshot before = std::exchange(m_seen, m_document->snapshot());
    if (!m_before.isEmpty())
        m_before = idAfter(m_before, before, *change.edit, m_seen);
    showAnswers();
}

/// The bets that share words with the title come first.
void NewItemSheet::showAnswers()
{
    const std::vector<ElementKind> kinds{ElementKind::Bet, ElementKind::Pain};
    const Snapshot &snapshot = m_document->snapshot();
    m_answer->ask(snapshot, kinds, likeliestFirst(snapshot.strategy(), kinds, m_title->text()),
        tr("Pick a strategic bet, or say it in your own words"), false);
}

void NewItemSheet::showButtons()
{
    const bool hasTitle = !m_title->text().simplified().isEmpty();
    m_later->setEnabled(hasTitle);
    m_create->setEnabled(hasTitle && m_answer->reason().isGiven());
    refuse({});
}

void NewItemSheet::refuse(const QString &reason)
{
    m_hint->setText(reason.isEmpty() ? tr("What do you believe that makes this worth doing?") : reason);
    tint(m_hint, reason.isEmpty() ? theme().mutedText : theme().error);
}

void NewItemSheet::create(bool isLater)
{
    Reason reason = isLater ? Reason{.title = {}, .words = {}} : m_answer->reason();
    if (!isLater && !reason.isGiven())
        return;
    reason.words = m_because->text();
    const Snapshot &snapshot = m_document->snapshot();
    NewElement wanted = m_place;
    wanted.title = m_title->text();
    wanted.before = m_before.isEmpty() ? -1 : snapshot.strategy().find(m_before);
    const auto edit = addElementWithReason(snapshot, wanted, FieldKey::Why, reason);
    if (!edit) {
        m_title->setFocus();
        return refuse(edit.error().message);
    }
    disconnect(m_document, nullptr, this, nullptr);
    const QByteArray id = slugOf(wanted.title.simplified().toUtf8());
    m_document->apply(*edit, tr("New roadmap item"), this);
    const int made = m_document->snapshot().strategy().find(id);
    m_selection->selectElement(made, this);
    close();
    if (made >= 0)
        Q_EMIT created(made);
}

bool NewItemSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && (watched == m_title || watched == m_because)) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isReturn && key->modifiers() == Qt::NoModifier) {
            watched == m_title ? m_answer->setFocus() : create(false);
            return true;
        }
        if (watched == m_title && key->key() == Qt::Key_Down) {
            m_answer->setFocus();
            return true;
        }
    }
    return Sheet::eventFilter(watched, event);
}

} // namespace throughline
