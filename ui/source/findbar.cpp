// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/findbar.h"

#include "ui/source/documentmapping.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace throughline {

namespace {

constexpr int restBeforeSearch = 150; // ms
constexpr int most = 100'000; // matches

QHBoxLayout *row(QLineEdit *field, const QList<QWidget *> &rest)
{
    auto *layout = new QHBoxLayout;
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::tight);
    layout->addWidget(field, 1);
    for (QWidget *widget : rest)
        layout->addWidget(widget);
    return layout;
}

} // namespace

FindBar::FindBar(SourceEditor *editor, QWidget *parent)
    : QFrame(parent)
    , m_editor(editor)
    , m_words(new QLineEdit(this))
    , m_with(new QLineEdit(this))
    , m_count(new QLabel(this))
{
    setObjectName(QStringLiteral("findBar"));
    m_soon.setSingleShot(true);
    m_soon.setInterval(restBeforeSearch);
    build();
    hide();
    connect(&m_soon, &QTimer::timeout, this, &FindBar::search);
    connect(m_words, &QLineEdit::textChanged, this, &FindBar::searchFromHere);
    m_words->installEventFilter(this);
    m_editor->installEventFilter(this);
    connect(m_with, &QLineEdit::returnPressed, this, &FindBar::replaceOne);
    connect(editor->verticalScrollBar(), &QScrollBar::valueChanged, this, &FindBar::markMatches);
    connect(editor, &QPlainTextEdit::cursorPositionChanged, this, &FindBar::say);
    connect(editor, &SourceEditor::synchronised, this, [this] {
        if (isVisible())
            m_soon.start();
    });
    m_editor->addCommand(tr("Find…"), {QKeySequence::Find}, [this] { open(false); }, parent);
    m_editor->addCommand(tr("Replace…"), {QKeySequence(Qt::CTRL | Qt::Key_H)}, [this] { open(true); }, parent);
    m_editor->addCommand(
        tr("Find next"), {QKeySequence(Qt::Key_F3), QKeySequence(Qt::CTRL | Qt::Key_G)}, [this] { step(true); }, parent);
    m_editor->addCommand(
        tr("Find previous"), {QKeySequence(Qt::SHIFT | Qt::Key_F3), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G)},
        [this] { step(false); }, parent);
}

void FindBar::build()
{
    m_words->setPlaceholderText(tr("Find"));
    m_words->setAccessibleName(tr("Find"));
    m_words->setClearButtonEnabled(true);
    m_with->setPlaceholderText(tr("Replace with"));
    m_with->setAccessibleName(tr("Replace with"));
    m_count->setMinimumWidth(m_count->fontMetrics().horizontalAdvance(tr("%1 of %2").arg(9999).arg(9999)));
    m_case = addOption(QStringLiteral("Aa"), tr("Match case"), QKeySequence(Qt::ALT | Qt::Key_C));
    m_word = addOption(QStringLiteral("\u201CW\u201D"), tr("Whole words"), QKeySequence(Qt::ALT | Qt::Key_W));
    m_pattern = addOption(QStringLiteral(".*"), tr("Regular expression"), QKeySequence(Qt::ALT | Qt::Key_R));
    auto *close = addButton(tr("Close"), [this] { leave(); });
    auto *next = addButton(tr("Next"), [this] { step(true); });
    auto *previous = addButton(tr("Previous"), [this] { step(false); });
    auto *one = addButton(tr("Replace"), [this] { replaceOne(); });
    auto *all = addButton(tr("Replace all"), [this] { replaceAll(); });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::gap, Theme::tight, Theme::gap, Theme::tight);
    layout->setSpacing(Theme::tight);
    layout->addLayout(row(m_words, {m_case, m_word, m_pattern, m_count, previous, next, close}));
    m_replaceRow = new QWidget(this);
    m_replaceRow->setLayout(row(m_with, {one, all}));
    layout->addWidget(m_replaceRow);
    setTabOrder({m_words, m_with, one, all, m_case, m_word, m_pattern, previous, next, close});
}

QToolButton *FindBar::addOption(const QString &sign, const QString &meaning, const QKeySequence &keys)
{
    auto *button = new QToolButton(this);
    button->setText(sign);
    button->setToolTip(QStringLiteral("%1 (%2)").arg(meaning, keys.toString(QKeySequence::NativeText)));
    button->setAccessibleName(meaning);
    button->setCheckable(true);
    button->setShortcut(keys);
    connect(button, &QToolButton::toggled, this, &FindBar::searchFromHere);
    return button;
}

QPushButton *FindBar::addButton(const QString &text, const std::function<void()> &act)
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, act);
    return button;
}

void FindBar::open(bool withReplace)
{
    const QTextCursor cursor = m_editor->textCursor();
    const QString selected = cursor.selectedText();
    m_from = cursor.selectionStart();
    m_replaceRow->setVisible(withReplace);
    show();
    showCurrent(m_editor->theme().searchMatchCurrent);
    if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator))
        m_words->setText(selected);
    m_words->setFocus();
    m_words->selectAll();
    search();
}

void FindBar::leave()
{
    hide();
    m_matches.clear();
    markMatches();
    showCurrent(m_editor->theme().selected);
    m_editor->setFocus();
}

/// The current match is the editor's selection, which it draws in \a colour while the focus is here.
void FindBar::showCurrent(const QColor &colour)
{
    QPalette colours = m_editor->palette();
    colours.setColor(QPalette::Inactive, QPalette::Highlight, colour);
    m_editor->setPalette(colours);
}

SearchQuery FindBar::query() const
{
    return {.words = m_words->text(),
        .isCaseSensitive = m_case->isChecked(),
        .isWholeWord = m_word->isChecked(),
        .isPattern = m_pattern->isChecked()};
}

void FindBar::search()
{
    m_soon.stop();
    m_matches = searched(shownText(m_editor->snapshot().text().toUtf8()), query(), m_with->text(), most);
    markMatches();
    say();
}

void FindBar::searchFromHere()
{
    if (!isVisible())
        return;
    search();
    const auto next = std::ranges::lower_bound(m_matches, m_from, {}, &SearchMatch::start);
    if (m_matches.empty())
        return;
    const SearchMatch &match = next == m_matches.end() ? m_matches.front() : *next;
    m_editor->selectPositions(match.start, match.start + match.length);
}

void FindBar::step(bool isForward)
{
    if (m_words->text().isEmpty()) {
        open(false);
        return;
    }
    search();
    if (m_matches.empty())
        return;
    const QTextCursor cursor = m_editor->textCursor();
    const int from = isForward ? cursor.selectionEnd() + (cursor.hasSelection() ? 0 : 1) : cursor.selectionStart();
    auto match = std::ranges::lower_bound(m_matches, from, {}, &SearchMatch::start);
    if (isForward)
        match = match == m_matches.end() ? m_matches.begin() : match; // round the end
    else
        match = std::prev(match == m_matches.begin() ? m_matches.end() : match);
    m_editor->selectPositions(match->start, match->start + match->length);
    m_from = match->start;
}

int FindBar::current() const
{
    const QTextCursor cursor = m_editor->textCursor();
    const auto match = std::ranges::lower_bound(m_matches, cursor.selectionStart(), {}, &SearchMatch::start);
    const bool isIt = match != m_matches.end() && match->start == cursor.selectionStart()
        && match->start + match->length == cursor.selectionEnd();
    return isIt ? static_cast<int>(match - m_matches.begin()) : -1;
}

Replacement FindBar::replacementOf(const SearchMatch &match) const
{
    const TextRange range{m_editor->offsetAt(match.start), m_editor->offsetAt(match.start + match.length)};
    return {range, m_editor->bytesFor(match.replacement)};
}

void FindBar::replaceOne()
{
    search();
    const int at = current();
    if (at >= 0) {
        const Replacement replacement = replacementOf(m_matches[static_cast<std::size_t>(at)]);
        m_editor->perform(TextEdit({replacement}), tr("Replace"));
        m_editor->goTo(replacement.range.start + replacement.text.size());
    }
    step(true);
}

void FindBar::replaceAll()
{
    search();
    if (m_matches.empty())
        return;
    std::vector<Replacement> replacements;
    std::ranges::transform(m_matches, std::back_inserter(replacements), [this](const SearchMatch &m) { return replacementOf(m); });
    const int count = static_cast<int>(replacements.size());
    m_editor->perform(TextEdit(std::move(replacements)), tr("Replace all"));
    search();
    m_count->setText(tr("%n replaced", nullptr, count));
}

void FindBar::say()
{
    if (!isVisible())
        return;
    const QRegularExpression expression = query().expression();
    const int at = current();
    const auto count = static_cast<int>(m_matches.size());
    QString words;
    if (!expression.isValid())
        words = expression.errorString();
    else if (m_words->text().isEmpty())
        words.clear();
    else if (count == 0)
        words = tr("Not found");
    else
        words = at >= 0 ? tr("%1 of %2").arg(at + 1).arg(count) : tr("%n found", nullptr, count);
    m_count->setText(words);
    QPalette colours = palette();
    const bool isTrouble = count == 0 && !m_words->text().isEmpty();
    colours.setColor(QPalette::WindowText, isTrouble ? m_editor->theme().error : m_editor->theme().mutedText);
    m_count->setPalette(colours);
}

/// Those in sight; the selection shows the current one.
void FindBar::markMatches()
{
    QList<QTextEdit::ExtraSelection> marks;
    const int top = m_editor->firstVisibleBlock().position();
    const int bottom = m_editor->cursorForPosition(m_editor->viewport()->rect().bottomRight()).position();
    auto match = std::ranges::lower_bound(m_matches, top, {}, &SearchMatch::start);
    for (; match != m_matches.end() && match->start <= bottom; ++match) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_editor->QPlainTextEdit::document());
        mark.cursor.setPosition(match->start);
        mark.cursor.setPosition(match->start + match->length, QTextCursor::KeepAnchor);
        mark.format.setBackground(m_editor->theme().searchMatch);
        marks += mark;
    }
    m_editor->setExtraSelections(marks);
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    const auto *key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event) : nullptr;
    if (key && watched == m_editor && key->key() == Qt::Key_Escape && isVisible()) {
        leave();
        return true;
    }
    if (!key || watched != m_words || (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter))
        return QFrame::eventFilter(watched, event);
    step(!key->modifiers().testFlag(Qt::ShiftModifier));
    return true;
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QFrame::keyPressEvent(event);
}

} // namespace throughline
