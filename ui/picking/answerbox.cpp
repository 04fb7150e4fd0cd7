// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/picking/answerbox.h"

#include "ui/picking/fuzzy.h"
#include "ui/picking/pickermodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/sheetstyle.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace throughline {

namespace {

constexpr int answerRows = 5;
constexpr int leastRows = 2;

/// Whether \a title has every word of \a typed: the author means it, rather than something new.
bool hasWords(const QString &title, const QString &typed)
{
    const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(words, [&title](const QString &word) { return title.contains(word, Qt::CaseInsensitive); });
}

} // namespace

AnswerBox::AnswerBox(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_line(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_model(new PickerModel(this))
{
    m_line->setObjectName(QStringLiteral("answer"));
    m_line->setMinimumHeight(SheetStyle::fieldHeight);
    m_line->setTextMargins(Theme::tight, 0, Theme::tight, 0);
    m_line->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setMinimumHeight(leastRows * DetailRow::height);
    setFocusProxy(m_line);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::tight);
    column->addWidget(m_line);
    column->addWidget(m_list, 1);
    connect(m_line, &QLineEdit::textChanged, this, &AnswerBox::showRows);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        mark(index.row());
        Q_EMIT answered();
    });
    AnswerBox::applyTheme(theme);
}

void AnswerBox::applyTheme(const Theme &theme)
{
    m_theme = theme;
    m_line->setFont(theme.body);
    QAbstractItemDelegate *before = m_list->itemDelegate();
    m_list->setItemDelegate(new DetailRow(theme, m_list));
    if (before->parent() == m_list)
        before->deleteLater();
    showRows();
}

void AnswerBox::ask(const Snapshot &snapshot, const std::vector<ElementKind> &kinds, const std::vector<int> &likely,
    const QString &prompt, bool isNew)
{
    m_newKind = kinds.front();
    m_likely.clear();
    for (const int element : likely) {
        const Element &there = snapshot.strategy().element(element);
        m_likely.push_back({element, there.body->title(), there.kind()});
    }
    m_line->setPlaceholderText(prompt);
    m_line->setAccessibleName(prompt);
    m_list->setAccessibleName(tr("What could be the answer"));
    if (isNew)
        clear();
    showRows();
}

/// What has the typed words comes first; then the new one; then what merely has the letters in order.
std::vector<AnswerBox::Row> AnswerBox::rowsFor(const QString &typed) const
{
    std::vector<Row> rows;
    const auto titleOf = [this](int i) { return m_likely[static_cast<std::size_t>(i)].title; };
    for (const int i : fuzzyRanked(typed, static_cast<int>(m_likely.size()), titleOf))
        rows.push_back(m_likely[static_cast<std::size_t>(i)]);
    if (typed.isEmpty())
        return rows;
    const auto others = std::ranges::stable_partition(rows, [&typed](const Row &row) { return hasWords(row.title, typed); });
    const auto isIt = [&typed](const Row &row) { return row.title.compare(typed, Qt::CaseInsensitive) == 0; };
    if (std::ranges::none_of(rows, isIt))
        rows.insert(others.begin(), Row{.element = -1, .title = typed, .kind = m_newKind});
    return rows;
}

void AnswerBox::showRows()
{
    const QString typed = m_line->text().simplified();
    m_rows = rowsFor(typed);
    std::vector<Choice> choices;
    for (const Row &row : m_rows) {
        const bool isNew = row.element < 0;
        choices.push_back({.text = isNew ? tr("Create “%1”").arg(row.title) : row.title,
            .detail = isNew ? tr("new %1").arg(kindName(row.kind)) : kindName(row.kind),
            .icon = isNew ? themedIcon(QStringLiteral("plus"), m_theme.kind(row.kind)) : kindIcon(row.kind, m_theme),
            .choose = {}});
    }
    m_model->setChoices(std::move(choices), {});
    const int rows = std::clamp(m_model->rowCount(), leastRows, answerRows);
    m_list->setMaximumHeight(rows * DetailRow::height);
    mark(typed.isEmpty() ? -1 : 0);
    updateGeometry();
}

void AnswerBox::mark(int row)
{
    m_list->setCurrentIndex(row < 0 || row >= m_model->rowCount() ? QModelIndex() : m_model->index(row, 0));
    Q_EMIT changed();
}

Reason AnswerBox::reason() const
{
    const int row = m_list->currentIndex().row();
    if (row < 0 || row >= std::ssize(m_rows))
        return {.title = {}, .words = {}};
    const Row &marked = m_rows[static_cast<std::size_t>(row)];
    return {.element = marked.element, .title = marked.title, .kind = m_newKind, .words = {}};
}

QString AnswerBox::typed() const
{
    return m_line->text();
}

void AnswerBox::clear()
{
    m_line->setText({}); // unlike QLineEdit::clear(), nothing that Ctrl+Z would bring back
}

bool AnswerBox::takeKey(int key, Qt::KeyboardModifiers modifiers)
{
    const int last = m_model->rowCount() - 1;
    const int row = m_list->currentIndex().row();
    if (modifiers & (Qt::AltModifier | Qt::ControlModifier))
        return false;
    switch (key) {
    case Qt::Key_Down:
        mark(std::min(row + 1, last));
        return true;
    case Qt::Key_Up:
        mark(row <= 0 ? (m_line->text().isEmpty() ? -1 : 0) : row - 1);
        return true;
    case Qt::Key_PageDown:
        mark(std::min(row + answerRows, last));
        return true;
    case Qt::Key_PageUp:
        mark(std::max(row - answerRows, 0));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT answered();
        return true;
    default:
        return false;
    }
}

bool AnswerBox::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        return takeKey(key->key(), key->modifiers()) || QWidget::eventFilter(watched, event);
    }
    if (event->type() == QEvent::ShortcutOverride) { // without typing to take back, it is the document's undo
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isOurs = (key->matches(QKeySequence::Undo) && m_line->isUndoAvailable())
            || (key->matches(QKeySequence::Redo) && m_line->isRedoAvailable());
        if (!isOurs && (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo))) {
            event->ignore();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace throughline
