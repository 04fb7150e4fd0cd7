// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/interview/questionpage.h"

#include "core/base/shortened.h"
#include "ui/interview/chainstrip.h"
#include "ui/picking/answerbox.h"
#include "ui/theme/sheetstyle.h"
#include "ui/theme/tint.h"
#include "ui/theme/wrap.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace throughline {

namespace {

constexpr qsizetype longestSubject = 140; // characters

struct Wording {
    QString question;
    QString hint;
    QString prompt;
};

Wording wordingOf(FieldKey key)
{
    switch (key) {
    case FieldKey::Solves:
        return {QuestionPage::tr("Which pain does that solve?"), QuestionPage::tr("What hurts today, and wouldn't any more?"),
            QuestionPage::tr("Pick a pain point, or name a new one")};
    case FieldKey::FeltBy:
        return {QuestionPage::tr("Whose pain is it?"), QuestionPage::tr("Who would thank you? Name the market."),
            QuestionPage::tr("Pick a target market, or name a new one")};
    default:
        return {QuestionPage::tr("Why?"), QuestionPage::tr("What do you believe that makes this worth doing?"),
            QuestionPage::tr("Pick a strategic bet, or say it in your own words")};
    }
}

} // namespace

QuestionPage::QuestionPage(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_chain(new ChainStrip(theme, this))
    , m_subject(new QLabel(this))
    , m_question(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_answer(new AnswerBox(theme, this))
    , m_because(new QLineEdit(this))
{
    for (QLabel *label : {m_subject, m_question, m_hint}) {
        label->setTextFormat(Qt::PlainText);
        wrap(label);
    }
    m_subject->setAlignment(Qt::AlignLeft | Qt::AlignAbsolute); // whichever way its words run, above the question
    m_question->setObjectName(QStringLiteral("question"));
    m_because->setObjectName(QStringLiteral("because"));
    m_because->setPlaceholderText(tr("because… (in your words, if you like)"));
    m_because->setAccessibleName(tr("The reason in words"));
    m_because->setMinimumHeight(Theme::control + Theme::tight);
    m_because->setTextMargins(Theme::tight, 0, Theme::tight, 0);
    m_because->installEventFilter(this);
    setFocusProxy(m_answer);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::tight);
    column->addWidget(m_chain);
    column->addSpacing(Theme::wide);
    column->addWidget(m_subject);
    column->addWidget(m_question);
    column->addWidget(m_hint);
    column->addSpacing(Theme::gap);
    column->addWidget(m_answer, 1);
    column->addWidget(m_because);
    connect(m_answer, &AnswerBox::answered, this, &QuestionPage::answered);
    connect(m_answer, &AnswerBox::changed, this, [this] {
        refuse({});
        Q_EMIT changed();
    });
    applyTheme(theme);
}

void QuestionPage::applyTheme(const Theme &theme)
{
    m_theme = theme;
    m_chain->applyTheme(theme);
    m_answer->applyTheme(theme);
    m_subject->setFont(theme.strong);
    m_question->setFont(theme.display);
    m_because->setFont(theme.body);
    tint(m_subject, theme.text);
    tint(m_hint, theme.mutedText);
}

void QuestionPage::show(const Snapshot &snapshot, const WhyQuestion &question)
{
    const QByteArray asked = snapshot.strategy().id(question.asked) + '#' + QByteArray::number(static_cast<int>(question.key));
    const bool isNew = std::exchange(m_asked, asked) != asked;
    const ElementBody &body = *snapshot.strategy().element(question.asked).body;
    const Wording wording = wordingOf(question.key);
    m_chain->show(snapshot, question);
    m_subject->setText(shortened(body.title(), longestSubject));
    m_subject->setToolTip(
        body.title().size() > longestSubject ? body.title().first(std::min<qsizetype>(body.title().size(), 1000)) : QString());
    m_question->setText(wording.question);
    m_hintWords = wording.hint;
    if (isNew) {
        m_because->clear();
        refuse({});
    }
    m_because->setVisible(question.key == FieldKey::Why);
    m_answer->ask(snapshot, question.kinds, likelyAnswers(snapshot, question), wording.prompt, isNew);
    m_answer->line()->setAccessibleDescription(tr("%1: %2").arg(m_subject->text(), wording.question));
}

QString QuestionPage::question() const
{
    return tr("%1: %2").arg(m_subject->text(), m_question->text());
}

void QuestionPage::refuse(const QString &reason)
{
    m_hint->setText(reason.isEmpty() ? m_hintWords : reason);
    tint(m_hint, reason.isEmpty() ? m_theme.mutedText : m_theme.error);
}

Reason QuestionPage::reason() const
{
    Reason reason = m_answer->reason();
    reason.words = m_because->isVisibleTo(this) ? m_because->text() : QString();
    return reason;
}

bool QuestionPage::isBlank() const
{
    return m_answer->typed().isEmpty() && m_because->text().isEmpty();
}

void QuestionPage::clear()
{
    m_answer->clear();
    m_because->clear();
}

bool QuestionPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_because && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            Q_EMIT answered();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace throughline
