// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/planningsheet.h"

#include "core/base/nearest.h"
#include "core/export/resources.h"
#include "ui/picking/sheetheader.h"
#include "ui/planning/backcastpage.h"
#include "ui/planning/loadtable.h"
#include "ui/planning/needspage.h"
#include "ui/theme/sheetstyle.h"
#include "ui/theme/tint.h"
#include "ui/theme/wrap.h"

#include <QApplication>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace throughline {

namespace {

constexpr std::size_t mostItems = 12; // that the words below the table name

/// A team with a capacity that no item names is mostly a name written differently: what is worth saying of it.
QString idleTeams(const Resources &resources)
{
    QStringList busy;
    for (const Resources::Team &team : resources.teams()) {
        if (team.items > 0)
            busy += team.name;
    }
    QStringList notes;
    for (const Resources::Team &team : resources.teams()) {
        if (team.items > 0 || !team.capacity || team.name.isEmpty())
            continue;
        const QString nearest = nearestName(team.name, busy);
        notes += nearest.isEmpty() ? PlanningSheet::tr("No item is for the team “%1”.").arg(team.name)
                                   : PlanningSheet::tr("No item is for the team “%1”: is it “%2”?").arg(team.name, nearest);
    }
    return notes.join(u' ');
}

} // namespace

PlanningSheet::PlanningSheet(Document *document, Selection *selection, const Theme &theme, QWidget *over)
    : Sheet(theme, over)
    , m_document(document)
    , m_selection(selection)
    , m_today(QDate::currentDate())
    , m_header(new SheetHeader(tr("Resources and back-cast"), this))
    , m_pages(new QStackedWidget(this))
    , m_model(new LoadModel(document, this))
    , m_table(new LoadTable(m_model, theme, this))
    , m_story(new QLabel(this))
    , m_note(new QLabel(this))
    , m_needs(new NeedsPage(theme, this))
    , m_backcast(new BackcastPage(document, theme, this))
    , m_problem(new QLabel(this))
{
    setAccessibleName(tr("Resources and back-cast"));
    layOut();
    join();
    PlanningSheet::applyTheme(theme);
}

void PlanningSheet::layOut()
{
    for (QLabel *label : {m_story, m_note, m_problem})
        wrap(label);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setObjectName(QStringLiteral("note"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->hide();
    m_story->setObjectName(QStringLiteral("story"));
    m_story->setTextFormat(Qt::RichText);
    m_story->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);

    column()->addWidget(m_header);
    column()->addWidget(m_pages, 1);
    column()->addWidget(m_problem);
    addPage(Page::Resources, tr("Resources"), makeResources());
    addPage(Page::Needs, tr("What isn't there yet"), m_needs);
    addPage(Page::Backcast, tr("Back from the vision"), m_backcast);
    for (QToolButton *tab : std::as_const(m_tabs))
        m_header->add(tab);
    m_header->addClose(tr("Close"), tr("Close (Esc)"));
    showPage(Page::Resources);
}

QWidget *PlanningSheet::makeResources()
{
    auto *page = new QWidget(this);
    auto *down = new QVBoxLayout(page);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(Theme::gap);
    down->addWidget(m_table, 1);
    down->addWidget(m_story);
    down->addWidget(m_note);
    page->setFocusProxy(m_table);
    return page;
}

void PlanningSheet::addPage(Page page, const QString &name, QWidget *content)
{
    m_pages->addWidget(content);
    const QKeySequence keys(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(page)));
    auto *tab = new QToolButton(this);
    tab->setText(name);
    tab->setToolTip(keys.toString(QKeySequence::NativeText));
    tab->setCheckable(true);
    tab->setAutoExclusive(true);
    tab->setAutoRaise(true);
    tab->setFocusPolicy(Qt::TabFocus);
    tab->setFixedHeight(Theme::control);
    m_tabs << tab;
    const auto choose = [this, page] {
        showPage(page);
        focusFirst();
    };
    connect(tab, &QToolButton::clicked, this, choose);
    connect(new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated, this, choose);
}

void PlanningSheet::join()
{
    connect(m_header, &SheetHeader::closeClicked, this, &QWidget::close);
    connect(m_table, &LoadTable::currentMoved, this, &PlanningSheet::describe);
    connect(m_model, &LoadModel::refused, this, &PlanningSheet::refuse);
    connect(m_backcast, &BackcastPage::refused, this, &PlanningSheet::refuse);
    connect(m_needs, &NeedsPage::said, this, &PlanningSheet::said);
    connect(m_needs, &NeedsPage::itemChosen, this, &PlanningSheet::goTo);
    connect(m_backcast, &BackcastPage::itemChosen, this, &PlanningSheet::goTo);
    connect(m_story, &QLabel::linkActivated, this,
        [this](const QString &link) { goTo(QByteArray::fromPercentEncoding(link.mid(1).toLatin1())); });
    connect(m_document, &Document::snapshotChanged, this, &PlanningSheet::follow);
}

void PlanningSheet::applyTheme(const Theme &theme)
{
    Sheet::applyTheme(theme);
    m_header->applyTheme(theme, theme.title);
    tint(m_note, theme.mutedText);
    tint(m_problem, theme.error);
    m_table->applyTheme(theme);
    m_needs->applyTheme(theme);
    m_backcast->applyTheme(theme);
    describe();
}

QSize PlanningSheet::sizeHint() const
{
    return {Theme::page + 2 * SheetStyle::shadow, Sheet::sizeHint().height()};
}

void PlanningSheet::begin(QDate today)
{
    m_today = today;
    refresh();
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, std::min(1, m_model->columnCount() - 1)));
}

void PlanningSheet::showPage(Page page)
{
    m_tabs[static_cast<qsizetype>(page)]->setChecked(true);
    m_pages->setCurrentIndex(static_cast<int>(page));
    m_problem->hide();
    fit();
}

/// A field takes what was typed into it when it loses the keyboard.
void PlanningSheet::settle()
{
    if (QWidget *field = QApplication::focusWidget(); isVisible() && isAncestorOf(field))
        field->clearFocus();
}

void PlanningSheet::focusFirst()
{
    m_pages->currentWidget()->setFocus();
}

void PlanningSheet::follow(const DocumentChange &change)
{
    if (!isVisible())
        return;
    if (!change.edit) {
        close();
        return;
    }
    m_problem->hide();
    refresh();
    fit();
}

void PlanningSheet::refresh()
{
    const QModelIndex current = m_table->currentIndex();
    m_model->refresh(m_today);
    if (current.isValid())
        m_table->setCurrentIndex(m_model->index(
            std::min(current.row(), m_model->rowCount() - 1), std::min(current.column(), m_model->columnCount() - 1)));
    m_needs->show(m_document->snapshot(), m_model->resources());
    m_backcast->refresh(m_today);
    const int without = m_model->resources().itemsWithoutEffort();
    QStringList notes;
    if (m_model->rowCount() == 0)
        notes += tr("No work is planned: give items a period, an effort and a team.");
    if (without > 0)
        notes += without == 1 ? tr("One item says no effort and isn't counted.")
                              : tr("%1 items say no effort and aren't counted.").arg(without);
    if (const QString idle = idleTeams(m_model->resources()); !idle.isEmpty())
        notes += idle;
    m_note->setText(notes.join(u' '));
    m_note->setVisible(!notes.isEmpty());
    m_table->setVisible(m_model->rowCount() > 0);
    describe();
}

/// What the current cell is made of; each item leads to itself.
void PlanningSheet::describe()
{
    const QModelIndex current = m_table->currentIndex();
    m_story->setVisible(current.isValid());
    if (!current.isValid())
        return;
    const Strategy &strategy = m_document->snapshot().strategy();
    QString html = m_model->story(current).toHtmlEscaped();
    const auto load = m_model->load(current);
    const std::size_t count = load ? load->items.size() : 0;
    QStringList links;
    for (std::size_t i = 0; i < std::min(count, mostItems); ++i)
        links += QStringLiteral("<a style=\"color:%1\" href=\"#%2\">%3</a>")
                     .arg(theme().link.name(), QString::fromLatin1(strategy.id(load->items[i]).toPercentEncoding()),
                         strategy.element(load->items[i]).body->title().left(100).toHtmlEscaped());
    if (!links.isEmpty())
        html += QStringLiteral(": ") + links.join(QStringLiteral(" · "));
    if (count > mostItems)
        html += tr(" and %1 more").arg(count - mostItems);
    m_story->setText(html);
    fit();
}

void PlanningSheet::goTo(const QByteArray &id)
{
    const int item = m_document->snapshot().strategy().find(id);
    if (item < 0)
        return;
    close();
    m_selection->selectElement(item, this);
}

void PlanningSheet::refuse(const QString &reason)
{
    m_problem->setText(reason);
    m_problem->show();
    fit();
}

} // namespace throughline
