// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historysheet.h"

#include "core/edits/restoring.h"
#include "core/store/store.h"
#include "ui/history/pastrow.h"
#include "ui/picking/sheetheader.h"
#include "ui/theme/sheetstyle.h"
#include "ui/theme/tint.h"
#include "ui/theme/wrap.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace throughline {

namespace {

constexpr int leastRows = 8; // that the lists have room for
constexpr int usualRows = 18; // where the window has room for them

} // namespace

HistorySheet::HistorySheet(Document *document, Selection *selection, Dialogs *dialogs, const Theme &theme, QWidget *over)
    : Sheet(theme, over)
    , m_document(document)
    , m_selection(selection)
    , m_dialogs(dialogs)
    , m_states(new PastStates(this))
    , m_comparer(new Comparer(this))
    , m_changes(new ChangesModel(this))
    , m_header(new SheetHeader(tr("History"), this))
    , m_stop(new QPushButton(tr("Stop"), this))
    , m_keep(new QPushButton(tr("&Keep a baseline…"), this))
    , m_list(new QListView(this))
    , m_note(new QLabel(this))
    , m_newer(new QComboBox(this))
    , m_summary(new QLabel(this))
    , m_changeList(new QListView(this))
    , m_restore(new QPushButton(tr("&Restore this"), this))
    , m_restoreAll(new QPushButton(tr("Restore &all"), this))
    , m_timeline(new QPushButton(tr("Show on the &timeline"), this))
    , m_page(new QPushButton(tr("Save as &page…"), this))
{
    setAccessibleName(tr("History"));
    layOut();
    join();
    HistorySheet::applyTheme(theme);
}

void HistorySheet::layOut()
{
    m_list->setObjectName(QStringLiteral("states"));
    m_list->setAccessibleName(tr("Baselines and commits"));
    m_list->setModel(m_states);
    m_list->setItemDelegate(new PastRow(theme(), m_list));
    m_list->setUniformItemSizes(true);
    m_changeList->setObjectName(QStringLiteral("changes"));
    m_changeList->setAccessibleName(tr("What changed"));
    m_changeList->setModel(m_changes);
    m_changeList->setWordWrap(true);
    m_newer->setObjectName(QStringLiteral("newer"));
    m_newer->setAccessibleName(tr("What it is compared with"));
    m_newer->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_note->setObjectName(QStringLiteral("note"));
    m_summary->setObjectName(QStringLiteral("summary"));
    for (QLabel *label : {m_note, m_summary}) {
        label->setTextFormat(Qt::PlainText);
        wrap(label);
    }
    for (QListView *each : {m_list, m_changeList}) {
        each->setFrameShape(QFrame::NoFrame);
        each->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        each->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        each->setMinimumHeight(leastRows * Theme::row);
    }
    m_timeline->setCheckable(true);
    m_keep->setToolTip(tr("Keep the strategy as it is now, under a name"));
    m_page->setToolTip(tr("Write what changed as Markdown"));

    m_header->add(m_stop);
    m_header->add(m_keep);
    m_header->addClose(tr("Close"), tr("Close (Esc)"));
    auto *past = new QVBoxLayout;
    past->setSpacing(Theme::gap);
    past->addWidget(m_list, 1);
    past->addWidget(m_note);
    auto *versus = new QHBoxLayout;
    versus->setSpacing(Theme::gap);
    auto *label = new QLabel(tr("Compared &with"), this);
    label->setBuddy(m_newer);
    versus->addWidget(label);
    versus->addWidget(m_newer, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::gap);
    for (QPushButton *each : {m_restore, m_restoreAll, m_timeline, m_page})
        buttons->addWidget(each);
    buttons->addStretch(1);
    auto *changes = new QVBoxLayout;
    changes->setSpacing(Theme::gap);
    changes->addLayout(versus);
    changes->addWidget(m_summary);
    changes->addWidget(m_changeList, 1);
    changes->addLayout(buttons);
    auto *across = new QHBoxLayout;
    across->setSpacing(Theme::wide);
    across->addLayout(past, 2);
    across->addLayout(changes, 3);
    across->addSpacerItem(new QSpacerItem(0, usualRows * Theme::row, QSizePolicy::Fixed, QSizePolicy::Preferred));
    column()->addWidget(m_header);
    column()->addLayout(across, 1);
}

void HistorySheet::join()
{
    connect(m_header, &SheetHeader::closeClicked, this, &QWidget::close);
    connect(m_keep, &QPushButton::clicked, this, &HistorySheet::keepBaseline);
    connect(m_stop, &QPushButton::clicked, m_states, &PastStates::stop);
    connect(m_states, &PastStates::loaded, this, &HistorySheet::list);
    connect(m_states, &PastStates::progressed, this,
        [this](qsizetype found) { m_header->setProgress(tr("%1 commits so far").arg(found)); });
    connect(m_list, &QListView::clicked, this, [this] { m_isChosen = true; });
    connect(m_list, &QListView::activated, this, [this] { m_changeList->setFocus(); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &HistorySheet::compare);
    connect(m_newer, &QComboBox::currentIndexChanged, this, &HistorySheet::compare);
    connect(m_changeList->selectionModel(), &QItemSelectionModel::currentChanged, this, &HistorySheet::offer);
    connect(m_changeList, &QListView::activated, this, &HistorySheet::goTo);
    connect(m_comparer, &Comparer::compared, this, &HistorySheet::show);
    connect(m_comparer, &Comparer::failed, this, &HistorySheet::refuse);
    connect(m_restore, &QPushButton::clicked, this, &HistorySheet::restoreChange);
    connect(m_restoreAll, &QPushButton::clicked, this, &HistorySheet::restoreState);
    connect(m_timeline, &QPushButton::clicked, this, &HistorySheet::showOnTimeline);
    connect(m_page, &QPushButton::clicked, this, &HistorySheet::savePage);
    connect(m_document, &Document::snapshotChanged, this, &HistorySheet::follow);
}

void HistorySheet::applyTheme(const Theme &theme)
{
    Sheet::applyTheme(theme);
    m_header->applyTheme(theme, theme.title);
    m_summary->setFont(theme.strong);
    tint(m_note, theme.mutedText);
    static_cast<PastRow *>(m_list->itemDelegate())->applyTheme(theme);
    for (QListView *each : {m_list, m_changeList}) {
        QPalette colours = each->palette();
        colours.setColor(QPalette::Base, theme.raised);
        each->setPalette(colours);
    }
}

QSize HistorySheet::sizeHint() const
{
    return {Theme::page + 2 * SheetStyle::shadow, Sheet::sizeHint().height()};
}

void HistorySheet::focusFirst()
{
    m_list->setFocus();
}

// --- what there is ---

void HistorySheet::begin()
{
    m_wanted = m_timeline->isChecked() ? older() : PastState(); // what the roadmap shows stays
    m_isChosen = false;
    m_states->load(m_document->path());
    m_header->setProgress(m_states->isLoading() ? tr("Looking for commits…") : QString());
    list();
}

/// Says what there is to choose from, and chooses the newest, unless somebody did.
void HistorySheet::list()
{
    const bool isUnsaved = m_document->path().isEmpty();
    m_stop->setVisible(m_states->isLoading());
    if (!m_states->isLoading())
        m_header->setProgress({});
    fillNewer();
    QString note = m_states->note();
    if (isUnsaved)
        note = tr(
            "Save the strategy first: then baselines can be kept beside it, and where its folder is a git repository, its commits "
            "are listed here.");
    else if (!m_states->isLoading() && m_states->rowCount() == 1)
        note += (note.isEmpty() ? QString() : QStringLiteral(". "))
            + (m_states->isOutsideGit() ? tr("Keep a baseline, a named copy to compare with later; or put the folder under git "
                                             "(“git init”, then commit).")
                                        : tr("Keep a baseline, a named copy to compare with later."));
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_keep->setEnabled(!isUnsaved);
    if (!m_isChosen || !m_list->currentIndex().isValid()) {
        const int wanted = m_states->rowOf(m_wanted);
        m_list->setCurrentIndex(m_states->index(wanted > 0 ? wanted : std::min(1, m_states->rowCount() - 1), 0));
    }
    compare();
}

void HistorySheet::fillNewer()
{
    const QSignalBlocker blocker(m_newer);
    const PastState kept = newer();
    m_newer->clear();
    for (int row = 0; row < m_states->rowCount(); ++row)
        m_newer->addItem(
            row == 0 ? m_states->state(row).name() : tr("%1 · %2").arg(m_states->state(row).name(), m_states->state(row).origin()));
    m_newer->setCurrentIndex(std::max(0, m_states->rowOf(kept)));
}

PastState HistorySheet::older() const
{
    const int row = m_list->currentIndex().row();
    return row < 0 || row >= m_states->rowCount() ? PastState() : m_states->state(row);
}

PastState HistorySheet::newer() const
{
    const int row = m_newer->currentIndex();
    return row < 0 || row >= m_states->rowCount() ? PastState() : m_states->state(row);
}

void HistorySheet::keepBaseline()
{
    if (m_document->path().isEmpty()) {
        Q_EMIT said(tr("Save the strategy first: a baseline is kept beside it"));
        return;
    }
    const auto name = m_dialogs->askTitle(tr("Keep the strategy as it is now, as the baseline:"), {});
    if (!name)
        return;
    const auto kept = throughline::keepBaseline(
        m_document->path(), *name, m_document->snapshot().text().toUtf8(), QDateTime::currentDateTime());
    if (!kept)
        return m_dialogs->showError(kept.error().message);
    Q_EMIT said(tr("The baseline “%1” is kept").arg(kept->name));
    if (isVisible())
        begin();
}

// --- what changed ---

/// What is open has gone on, or is another document.
void HistorySheet::follow(const DocumentChange &change)
{
    if (!change.edit && isVisible())
        close();
    else if (isVisible() && (older().isNow() || newer().isNow()))
        compare();
}

void HistorySheet::compare()
{
    m_comparer->compare(m_document->path(), older(), newer(), m_document->snapshot());
}

void HistorySheet::show(const std::shared_ptr<const Compared> &compared)
{
    const int row = m_changeList->currentIndex().row();
    m_changes->show(compared);
    const bool isSame = compared->older == compared->newer;
    m_summary->setText(isSame ? tr("Choose an earlier state to see what changed since") : m_changes->summary());
    tint(m_summary, theme().text);
    announce(m_summary->text());
    m_changeList->setCurrentIndex(m_changes->index(std::clamp(row, 0, std::max(0, m_changes->rowCount() - 1)), 0));
    offer();
    if (m_timeline->isChecked())
        showOnTimeline(true);
}

void HistorySheet::refuse(const QString &reason)
{
    m_changes->show(nullptr);
    m_summary->setText(reason);
    tint(m_summary, theme().error);
    announce(reason);
    offer();
}

bool HistorySheet::canRestore() const
{
    const auto &compared = m_changes->compared();
    return compared && compared->newer.isNow() && !compared->older.isNow() && !compared->difference.isEmpty();
}

void HistorySheet::offer()
{
    const QModelIndex current = m_changeList->currentIndex();
    const bool isElement = canRestore() && current.isValid() && m_changes->change(current.row()).isAboutElement();
    m_restore->setEnabled(isElement);
    m_restore->setToolTip(isElement ? tr("Make this element what it was; Ctrl+Z takes it back")
                                    : tr("Choose a change of an element, compared with now"));
    m_restoreAll->setEnabled(canRestore());
    m_restoreAll->setToolTip(canRestore() ? tr("Make the whole text what it was; Ctrl+Z takes it back")
                                          : tr("Only what differs from now can be restored"));
    const bool isEarlier = m_changes->compared() && !older().isNow();
    m_timeline->setEnabled(isEarlier || m_timeline->isChecked());
    m_timeline->setToolTip(tr("Outline on the roadmap where bars were"));
    m_page->setEnabled(m_changes->compared() && m_changes->rowCount() > 0);
}

void HistorySheet::goTo(const QModelIndex &change)
{
    const StrategyDelta &delta = m_changes->change(change.row());
    if (m_changes->compared()->newer.isNow() && delta.after >= 0)
        m_selection->selectElement(delta.after, this);
}

// --- the way back ---

void HistorySheet::restoreChange()
{
    const auto compared = m_changes->compared();
    const StrategyDelta delta = m_changes->change(m_changeList->currentIndex().row());
    const int element = delta.after >= 0 ? delta.after : delta.before;
    const Snapshot &in = delta.after >= 0 ? compared->after : compared->before;
    const auto edit
        = restoreElement(m_document->snapshot(), {compared->before, compared->difference.after}, delta.before, delta.after);
    apply(edit, tr("Restore “%1”").arg(in.strategy().element(element).body->title()));
}

void HistorySheet::restoreState()
{
    const auto compared = m_changes->compared();
    apply(Edit(restoreAll(m_document->snapshot(), compared->before)), tr("Restore “%1”").arg(compared->older.name()));
}

void HistorySheet::apply(const Result<Edit> &edit, const QString &name)
{
    if (!edit)
        return refuse(edit.error().message);
    m_document->apply(*edit, name, this);
    Q_EMIT said(name);
}

void HistorySheet::showOnTimeline(bool isWanted)
{
    const auto &compared = m_changes->compared();
    if (!isWanted || !compared || compared->older.isNow()) {
        m_timeline->setChecked(false);
        Q_EMIT olderPlanWanted({});
        return;
    }
    OlderPlan plan{.name = compared->older.name(), .snapshot = compared->before, .items = {}};
    const std::vector<int> &after = compared->difference.after;
    for (int e = 0; e < std::ssize(after); ++e) {
        const int present = after[static_cast<std::size_t>(e)];
        if (present >= 0 && compared->before.strategy().element(e).kind() == ElementKind::Item)
            plan.items.emplace_back(e, compared->after.strategy().id(present));
    }
    Q_EMIT olderPlanWanted(plan);
}

void HistorySheet::savePage()
{
    const QFileInfo document(m_document->path());
    const QString name = document.fileName().section(u'.', 0, 0) + QStringLiteral("-changes.md");
    const QString path = m_dialogs->askWhereToExport(document.dir().filePath(name), tr("Markdown (*.md)"));
    if (path.isEmpty())
        return;
    if (const auto written = writeFile(path, changesPage(*m_changes->compared(), m_document->displayName())); !written)
        return m_dialogs->showError(written.error().message);
    Q_EMIT said(tr("Wrote “%1”").arg(QFileInfo(path).fileName()));
}

} // namespace throughline
