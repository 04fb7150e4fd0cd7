// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/rollforwardsheet.h"

#include "core/base/shortened.h"
#include "core/export/resources.h"
#include "core/model/fiscal.h"
#include "ui/theme/icons.h"
#include "ui/theme/sheetstyle.h"
#include "ui/theme/tint.h"
#include "ui/theme/wrap.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>

#include <algorithm>

namespace throughline {

namespace {

constexpr int mostRows = 6; // of the list, that the sheet asks room for
constexpr int quartersBack = 3; // before the next start that are offered too

QString quarterName(QDate day, const Calendar &calendar)
{
    return formatPeriod(wholePeriod(firstDay(day, Period::Unit::Quarter, calendar), Period::Unit::Quarter), calendar);
}

QString itemCount(std::size_t count)
{
    return count == 1 ? RollForwardSheet::tr("One item") : RollForwardSheet::tr("%1 items").arg(count);
}

QString wordFor(SlipAnswer answer)
{
    switch (answer) {
    case SlipAnswer::Keep:
        return RollForwardSheet::tr("kept");
    case SlipAnswer::Move:
        return RollForwardSheet::tr("moved");
    case SlipAnswer::Drop:
        break;
    }
    return RollForwardSheet::tr("dropped");
}

QString quoted(const Snapshot &snapshot, int item)
{
    constexpr qsizetype longest = 100; // characters
    const QString title = snapshot.strategy().element(item).body->title();
    return RollForwardSheet::tr("“%1”").arg(shortened(title, longest));
}

/// Its time, team and reason, and what waits for it.
QString storyOf(const Snapshot &snapshot, int item)
{
    const ElementBody &body = *snapshot.strategy().element(item).body;
    QStringList words{body.valueOf(FieldKey::When).simplified()};
    if (const QString team = body.valueOf(FieldKey::Team).simplified(); !team.isEmpty())
        words += team;
    words += snapshot.trace().traced(item) == Traced::No ? RollForwardSheet::tr("no why yet") : reasonInWords(snapshot, item);
    QStringList waiting;
    for (const TraceLink &link : snapshot.trace().to(item)) {
        if (link.key == FieldKey::After)
            waiting += quoted(snapshot, link.from);
    }
    waiting.removeDuplicates();
    QString story = words.join(QStringLiteral(" · "));
    if (!waiting.isEmpty())
        story += u'\n' + RollForwardSheet::tr("After it: %1").arg(waiting.join(QStringLiteral(", ")));
    return story;
}

} // namespace

RollForwardSheet::RollForwardSheet(Document *document, Selection *selection, const Theme &theme, QWidget *over)
    : Sheet(theme, over)
    , m_document(document)
    , m_selection(selection)
    , m_name(new QLabel(tr("Roll forward"), this))
    , m_progress(new QLabel(this))
    , m_close(new QToolButton(this))
    , m_headline(new QLabel(this))
    , m_start(new QComboBox(this))
    , m_words(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_reason(new QLineEdit(this))
    , m_problem(new QLabel(this))
{
    setAccessibleName(m_name->text());
    layOut();
    join();
    RollForwardSheet::applyTheme(theme);
}

QWidget *RollForwardSheet::makeChoices()
{
    auto *row = new QWidget(this);
    auto *across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(Theme::tight);
    const auto add = [&](SlipAnswer answer, const QString &text, const QString &tip, const QKeySequence &keys) {
        auto *button = new QToolButton(row);
        button->setText(text);
        button->setToolTip(tr("%1 (%2)").arg(tip, keys.toString(QKeySequence::NativeText)));
        button->setCheckable(true);
        button->setAutoExclusive(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setFixedHeight(Theme::control);
        across->addWidget(button);
        m_answers << button;
        const auto take = [this, answer] { choose(answer); };
        connect(button, &QToolButton::clicked, this, take);
        connect(new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated, this, take);
    };
    add(SlipAnswer::Keep, tr("Keep"), tr("It goes on; its time stays as it is"), Qt::ALT | Qt::Key_K);
    add(SlipAnswer::Move, tr("Move"), tr("It gets another time"), Qt::ALT | Qt::Key_M);
    add(SlipAnswer::Drop, tr("Drop"), tr("It isn't done; it stays in the document as dropped"), Qt::ALT | Qt::Key_D);
    m_when = new QComboBox(row);
    m_when->setObjectName(QStringLiteral("when"));
    m_when->setEditable(true);
    m_when->setInsertPolicy(QComboBox::NoInsert);
    m_when->setCompleter(nullptr);
    m_when->setAccessibleName(tr("The new time"));
    m_when->setToolTip(tr("A period such as 2027 Q3, next half or later"));
    m_when->setMinimumWidth(Theme::sidePanel * 2 / 3);
    across->addSpacing(Theme::gap);
    across->addWidget(m_when);
    across->addStretch(1);
    m_answers[static_cast<qsizetype>(SlipAnswer::Move)]->setChecked(true);
    return row;
}

QWidget *RollForwardSheet::makeFooter()
{
    auto *footer = new QWidget(this);
    m_keys = new QLabel(footer);
    m_keys->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    const auto button = [footer](const QString &text, const char *name) {
        auto *made = new QPushButton(text, footer);
        made->setObjectName(QLatin1StringView(name));
        return made;
    };
    m_back = button(tr("Back"), "back");
    m_back->setToolTip(tr("Takes the last answer back (Alt+Left)"));
    m_skip = button(tr("Skip"), "skip");
    m_skip->setToolTip(tr("Leaves this open for now (Alt+Right)"));
    m_again = button({}, "again");
    m_onward = button(tr("Move the start on…"), "onward");
    m_go = button({}, "go");
    m_go->setDefault(true);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(0, Theme::gap, 0, 0);
    row->setSpacing(Theme::gap);
    row->addWidget(m_keys, 1);
    for (QPushButton *each : {m_back, m_skip, m_again, m_onward, m_go})
        row->addWidget(each);
    return footer;
}

void RollForwardSheet::layOut()
{
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Stop (Esc); starting again goes on here"));
    m_close->setAccessibleName(tr("Stop"));
    m_close->setFocusPolicy(Qt::NoFocus);
    for (QLabel *label : {m_headline, m_words, m_problem}) {
        label->setTextFormat(Qt::PlainText);
        wrap(label);
    }
    m_headline->setObjectName(QStringLiteral("headline"));
    m_words->setObjectName(QStringLiteral("words"));
    m_problem->setObjectName(QStringLiteral("problem"));
    m_start->setObjectName(QStringLiteral("start"));
    m_start->setAccessibleName(tr("The quarter that the plan starts with"));
    m_list->setObjectName(QStringLiteral("slipped"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setUniformItemSizes(true);
    m_list->setMinimumHeight(2 * Theme::row);
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setPlaceholderText(tr("Why? It is kept with the item"));
    m_reason->setAccessibleName(tr("The reason"));
    m_reason->setMinimumHeight(SheetStyle::fieldHeight);
    m_reason->setTextMargins(Theme::tight, 0, Theme::tight, 0);
    m_problem->hide();

    auto *header = new QHBoxLayout;
    header->setSpacing(Theme::gap);
    header->addWidget(m_name);
    header->addWidget(m_progress, 1);
    header->addWidget(m_close);
    column()->addLayout(header);
    column()->addWidget(m_headline);
    column()->addWidget(m_start, 0, Qt::AlignLeft);
    column()->addWidget(m_words);
    column()->addWidget(m_list, 1);
    m_choices = makeChoices();
    column()->addWidget(m_choices);
    column()->addWidget(m_reason);
    column()->addWidget(m_problem);
    column()->addWidget(makeFooter());
}

void RollForwardSheet::join()
{
    m_reason->installEventFilter(this);
    m_when->installEventFilter(this); // it has the focus, and passes keys on itself
    addKey(Qt::ALT | Qt::Key_Left, m_back);
    addKey(Qt::ALT | Qt::Key_Right, m_skip);
    connect(m_close, &QToolButton::clicked, this, &QWidget::close);
    connect(m_back, &QPushButton::clicked, this, &RollForwardSheet::goBack);
    connect(m_skip, &QPushButton::clicked, this, &RollForwardSheet::skip);
    connect(m_go, &QPushButton::clicked, this, &RollForwardSheet::go);
    connect(m_again, &QPushButton::clicked, this, [this] {
        m_skipped.clear();
        m_item.clear();
        refresh();
        focusFirst();
    });
    connect(m_onward, &QPushButton::clicked, this, [this] {
        m_isAtStart = true;
        refresh();
        focusFirst();
    });
    connect(m_start, &QComboBox::activated, this, &RollForwardSheet::refresh);
    connect(m_list, &QListWidget::itemClicked, this,
        [this](const QListWidgetItem *row) { turnTo(snapshot().strategy().find(row->data(Qt::UserRole).toByteArray())); });
    connect(m_document, &Document::snapshotChanged, this, &RollForwardSheet::follow);
    connect(m_document->undoStack(), &QUndoStack::indexChanged, this, [this](int index) {
        std::erase_if(m_steps, [index](const Step &step) { return step.undoIndex > index; });
        if (isVisible())
            showButtons();
    });
}

/// At once: a button's own shortcut would be shown being pressed first.
void RollForwardSheet::addKey(const QKeySequence &keys, QPushButton *button)
{
    auto *shortcut = new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, button, [button] {
        if (button->isVisible() && button->isEnabled())
            Q_EMIT button->clicked();
    });
}

void RollForwardSheet::applyTheme(const Theme &theme)
{
    Sheet::applyTheme(theme);
    m_name->setFont(theme.strong);
    m_headline->setFont(theme.title);
    m_progress->setFont(theme.small);
    m_keys->setFont(theme.small);
    for (QLabel *label : {m_progress, m_words, m_keys})
        tint(label, theme.mutedText);
    tint(m_problem, theme.error);
    m_close->setIcon(themedIcon(QStringLiteral("close"), theme));
    QPalette colours = m_list->palette();
    colours.setColor(QPalette::Base, theme.raised);
    m_list->setPalette(colours);
}

void RollForwardSheet::begin(QDate today)
{
    m_today = today;
    m_skipped.clear();
    m_steps.clear();
    m_item.clear();
    m_reason->clear();
    const Strategy &strategy = snapshot().strategy();
    const QDate starts = strategy.calendar().starts;
    const bool isBehind = !starts.isValid() || firstDay(today, Period::Unit::Quarter, strategy.calendar()) > starts;
    m_isAtStart = isBehind || (slippedItems(strategy, starts).empty() && settledSlips(strategy).empty());
    fillStarts();
    refresh();
}

void RollForwardSheet::focusFirst()
{
    if (m_stage == Stage::Ask)
        m_reason->setFocus();
    else
        m_go->setFocus();
}

void RollForwardSheet::follow(const DocumentChange &change)
{
    if (!isVisible())
        return;
    if (!change.edit) {
        close();
        return;
    }
    fillStarts();
    refresh();
}

std::vector<int> RollForwardSheet::unanswered() const
{
    const Strategy &strategy = snapshot().strategy();
    return m_isAtStart || !strategy.calendar().starts.isValid() ? std::vector<int>()
                                                                : slippedItems(strategy, strategy.calendar().starts);
}

int RollForwardSheet::current() const
{
    return m_stage == Stage::Ask ? snapshot().strategy().find(m_item) : -1;
}

SlipAnswer RollForwardSheet::answer() const
{
    const auto chosen = std::ranges::find_if(m_answers, [](const QToolButton *button) { return button->isChecked(); });
    return static_cast<SlipAnswer>(chosen - m_answers.begin());
}

void RollForwardSheet::choose(SlipAnswer answer)
{
    if (m_stage != Stage::Ask)
        return;
    m_answers[static_cast<qsizetype>(answer)]->setChecked(true);
    showButtons();
    if (!m_when->hasFocus() || answer != SlipAnswer::Move)
        m_reason->setFocus();
}

QDate RollForwardSheet::chosenStart() const
{
    return m_start->currentData().toDate();
}

/// Quarters behind the document's start, up to the one behind the next start.
void RollForwardSheet::fillStarts()
{
    const Calendar &calendar = snapshot().strategy().calendar();
    const QDate next = nextStart(snapshot().strategy(), m_today);
    const QDate chosen = chosenStart();
    m_start->clear();
    for (int quarters = -quartersBack; quarters <= 1; ++quarters) {
        const QDate start = next.addMonths(quarters * monthsIn(Period::Unit::Quarter));
        const bool isOn = !calendar.starts.isValid() ? quarters >= 0 : start > calendar.starts;
        if (isOn)
            m_start->addItem(quarterName(start, calendar), start);
    }
    const int kept = m_start->findData(chosen);
    m_start->setCurrentIndex(kept >= 0 ? kept : m_start->findData(next));
}

void RollForwardSheet::refresh()
{
    std::vector<int> asked = unanswered();
    std::erase_if(asked, [this](int item) { return m_skipped.contains(snapshot().strategy().id(item)); });
    const Stage before = std::exchange(m_stage, m_isAtStart ? Stage::Start : asked.empty() ? Stage::Summary : Stage::Ask);
    m_problem->hide();
    if (m_stage == Stage::Ask && !std::ranges::contains(asked, snapshot().strategy().find(m_item)))
        turnTo(asked.front());
    switch (m_stage) {
    case Stage::Start:
        showStart();
        break;
    case Stage::Ask:
        showQuestion();
        break;
    case Stage::Summary:
        showSummary();
        break;
    }
    showButtons();
    if (before != m_stage && isVisible())
        focusFirst();
    announce(m_headline->text());
    fit();
}

void RollForwardSheet::showStart()
{
    const Strategy &strategy = snapshot().strategy();
    const std::vector<int> slipped = slippedItems(strategy, chosenStart());
    const QDate starts = strategy.calendar().starts;
    m_headline->setText(starts.isValid()
            ? tr("The plan starts with %1. Move its start on to").arg(quarterName(starts, strategy.calendar()))
            : tr("The plan says no start. Let it start with"));
    m_words->setText(slipped.empty()
            ? tr("Nothing slips then: what should be over is done or dropped.")
            : tr("%1 should be over by then. You will be asked about each.").arg(itemCount(slipped.size())));
    m_progress->clear();
    fillList(slipped);
}

void RollForwardSheet::showQuestion()
{
    const std::vector<int> slipped = unanswered();
    const int item = current();
    m_headline->setText(tr("What becomes of %1?").arg(quoted(snapshot(), item)));
    m_words->setText(storyOf(snapshot(), item));
    const std::size_t settled = settledSlips(snapshot().strategy()).size();
    m_progress->setText(tr("%1 of %2 answered").arg(settled).arg(settled + slipped.size()));
    fillList(slipped);
    const auto row = std::ranges::find(slipped, item);
    m_list->setCurrentRow(static_cast<int>(row - slipped.begin()));
}

void RollForwardSheet::showSummary()
{
    const Strategy &strategy = snapshot().strategy();
    const std::vector<SettledSlip> settled = settledSlips(strategy);
    const std::vector<int> left = unanswered();
    QStringList counts;
    for (const SlipAnswer each : {SlipAnswer::Keep, SlipAnswer::Move, SlipAnswer::Drop}) {
        if (const auto count = std::ranges::count(settled, each, &SettledSlip::answer); count > 0)
            counts += tr("%1 %2").arg(count).arg(wordFor(each));
    }
    if (!left.empty())
        counts += tr("%1 still open").arg(left.size());
    const QString quarter = quarterName(strategy.calendar().starts, strategy.calendar());
    m_headline->setText(counts.isEmpty() ? tr("Nothing has slipped") : counts.join(QStringLiteral(", ")));
    m_words->setText(tr("The plan starts with %1. The reasons stand with the items.").arg(quarter));
    m_progress->clear();
    m_list->clear();
    for (const SettledSlip &slip : settled)
        addRow(slip.item, tr("%1: %2").arg(wordFor(slip.answer), strategy.element(slip.item).body->title()));
    for (const int item : left)
        addRow(item, tr("open: %1").arg(strategy.element(item).body->title()));
}

void RollForwardSheet::fillList(const std::vector<int> &items)
{
    m_list->clear();
    for (const int item : items) {
        const ElementBody &body = *snapshot().strategy().element(item).body;
        addRow(item, tr("%1 · %2").arg(body.valueOf(FieldKey::When).simplified(), body.title()));
    }
}

void RollForwardSheet::addRow(int item, const QString &words)
{
    auto *row = new QListWidgetItem(words, m_list);
    row->setData(Qt::UserRole, snapshot().strategy().id(item));
    row->setToolTip(words);
}

void RollForwardSheet::showButtons()
{
    const bool isAsking = m_stage == Stage::Ask;
    const bool isMove = answer() == SlipAnswer::Move;
    m_start->setVisible(m_stage == Stage::Start);
    m_choices->setVisible(isAsking);
    m_when->setVisible(isAsking && isMove);
    m_reason->setVisible(isAsking);
    m_list->setVisible(m_list->count() > 0);
    m_list->setFixedHeight(std::clamp(m_list->count(), 2, mostRows) * std::max(m_list->sizeHintForRow(0), Theme::row));
    m_list->setAccessibleName(m_stage == Stage::Summary ? tr("What became of what slipped") : tr("What slipped"));
    m_back->setVisible(!m_steps.empty());
    m_skip->setVisible(isAsking);
    m_again->setVisible(m_stage == Stage::Summary && !unanswered().empty());
    m_again->setText(tr("Ask again (%1)").arg(unanswered().size()));
    m_onward->setVisible(m_stage == Stage::Summary);
    m_go->setText(isAsking ? tr("Answer") : m_stage == Stage::Start ? tr("Move the start") : tr("Done"));
    for (QPushButton *button : {m_again, m_onward, m_go})
        button->setMinimumWidth(button->fontMetrics().horizontalAdvance(button->text()) + 2 * Theme::wide);
    m_keys->setText(isAsking ? tr("Alt+K keep · Alt+M move · Alt+D drop · Enter answers") : QString());
}

void RollForwardSheet::turnTo(int item)
{
    if (item < 0)
        return;
    m_selection->selectElement(item, this);
    const QByteArray id = snapshot().strategy().id(item);
    if (m_stage != Stage::Ask || id == m_item)
        return;
    m_item = id;
    m_skipped.removeAll(id);
    m_when->clear();
    m_when->addItems(nextPeriods(snapshot(), item));
    m_when->setCurrentIndex(0);
    m_problem->hide();
    showQuestion();
    fit();
}

bool RollForwardSheet::perform(const Result<TextEdit> &edit, const QString &name, bool isStart)
{
    if (!edit) {
        m_problem->setText(edit.error().message);
        m_problem->show();
        fit();
        return false;
    }
    m_steps.push_back({m_document->undoStack()->index() + 1, isStart});
    m_isAtStart = false;
    if (isStart)
        m_item.clear();
    m_document->apply(*edit, name, this);
    return true;
}

void RollForwardSheet::go()
{
    if (m_stage == Stage::Summary) {
        close();
        return;
    }
    if (m_stage == Stage::Start) {
        perform(moveStart(snapshot(), chosenStart()), tr("Move the start"), true);
        return;
    }
    const auto edit = answerSlip(snapshot(), current(), answer(), m_reason->text(), m_when->currentText());
    const QString reason = m_reason->text();
    m_reason->clear();
    if (!perform(edit, tr("Roll forward"), false))
        m_reason->setText(reason);
}

void RollForwardSheet::goBack()
{
    if (m_steps.empty())
        return;
    const Step step = m_steps.back();
    if (step.undoIndex != m_document->undoStack()->index()) {
        m_problem->setText(tr("Something else was edited since that answer: undo that first"));
        m_problem->show();
        return fit();
    }
    m_isAtStart = step.isStart;
    m_document->undoStack()->undo();
}

void RollForwardSheet::skip()
{
    if (m_stage != Stage::Ask)
        return;
    m_skipped += m_item;
    refresh();
    if (m_stage == Stage::Ask)
        m_reason->setFocus();
}

/// In the fields Enter answers; Up and Down go through the list without leaving the reason.
bool RollForwardSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || (watched != m_reason && watched != m_when))
        return Sheet::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        go();
        return true;
    }
    const int by = key == Qt::Key_Up ? -1 : key == Qt::Key_Down ? 1 : 0;
    if (watched != m_reason || by == 0)
        return Sheet::eventFilter(watched, event);
    if (const QListWidgetItem *row = m_list->item(m_list->currentRow() + by))
        turnTo(snapshot().strategy().find(row->data(Qt::UserRole).toByteArray()));
    return true;
}

} // namespace throughline
