// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/exportdialog.h"

#include "ui/export/exportform.h"
#include "ui/export/exportoffers.h"
#include "ui/export/proofview.h"
#include "ui/theme/detailrow.h"
#include "ui/theme/wrap.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace throughline {

namespace {

constexpr QSize firstSize(1180, 760);
constexpr int pause = 120; // ms before the preview follows
constexpr Matters everything = Matter::Notes | Matter::Concerns | Matter::Alternatives | Matter::TradeOffs | Matter::Scores
    | Matter::Teams | Matter::Evidence | Matter::Dropped | Matter::CheckIns;

constexpr int formatRole = DetailRow::role + 1;

} // namespace

ExportDialog::ExportDialog(
    const Snapshot &snapshot, const ExportWish &wish, QSettings *settings, Dialogs *dialogs, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_snapshot(snapshot)
    , m_asked(wish)
    , m_presets(settings)
    , m_dialogs(dialogs)
    , m_theme(theme)
    , m_press(this)
{
    setWindowTitle(tr("Export or print"));
    m_form = new ExportForm(this);
    m_form->setFixedWidth(Theme::inspectorPanel);
    m_form->setHeld(withoutMatters(snapshot, everything).withheld);
    const Coverage coverage = snapshot.trace().coverage();
    m_form->setUntraced(coverage.items - coverage.traced);

    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(makeFormats());
    columns->addWidget(makeProof(), 1);
    auto *right = new QVBoxLayout;
    right->addWidget(makePresets());
    right->addWidget(m_form, 1);
    columns->addLayout(right);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(columns, 1);
    layout->addWidget(makeButtons());

    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &ExportDialog::layOut);
    connect(m_form, &ExportForm::changed, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_press, &Press::laid, this, &ExportDialog::showProof);
    connect(m_pages, &ProofView::sheetChanged, this, &ExportDialog::showPlace);
    setWish(wish);
    resize(firstSize.boundedTo(screen()->availableSize() - QSize(Theme::vast, Theme::vast))); // the rest for a title bar
    m_export->setDefault(true);
    m_formats->setFocus();
}

ExportDialog::~ExportDialog() = default;

QWidget *ExportDialog::makeFormats()
{
    m_formats = new QListWidget(this);
    m_formats->setAccessibleName(tr("What to export to"));
    m_formats->setFrameShape(QFrame::NoFrame);
    m_formats->setItemDelegate(new DetailRow(m_theme, m_formats));
    m_formats->setFixedWidth(Theme::sidePanel - Theme::roomy);
    for (const ExportOffer &offer : exportOffers()) {
        if (offer.startsGroup) {
            auto *gap = new QListWidgetItem(m_formats);
            gap->setFlags(Qt::NoItemFlags);
            gap->setSizeHint({0, Theme::pad});
        }
        auto *item = new QListWidgetItem(offer.name, m_formats);
        item->setData(formatRole, static_cast<int>(offer.format));
    }
    connect(m_formats, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        m_form->setFormat(static_cast<ExportFormat>(item->data(formatRole).toInt()));
        layOut();
    });
    return m_formats;
}

QWidget *ExportDialog::makeProof()
{
    m_proofs = new QStackedWidget(this);
    m_pages = new ProofView(&m_press, m_theme);
    m_text = new QPlainTextEdit;
    m_text->setReadOnly(true);
    m_text->setFont(m_theme.body);
    m_text->document()->setDocumentMargin(Theme::wide);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setAccessibleName(tr("Preview"));
    m_obstacle = new QLabel;
    m_obstacle->setAlignment(Qt::AlignCenter);
    m_obstacle->setWordWrap(true);
    for (QWidget *proof : {static_cast<QWidget *>(m_pages), static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_obstacle)})
        m_proofs->addWidget(proof);

    m_untraced = new QWidget;
    m_untraced->setAutoFillBackground(true);
    auto *row = new QHBoxLayout(m_untraced);
    row->setContentsMargins(Theme::pad, Theme::tight, Theme::pad, Theme::tight);
    const Coverage coverage = m_snapshot.trace().coverage();
    auto *words
        = new QLabel(tr("Roadmap items without a why: %L1. So this goes out as a draft.").arg(coverage.items - coverage.traced));
    wrap(words);
    row->addWidget(words, 1);
    auto *review = new QPushButton(tr("&Show them"));
    review->setAutoDefault(false);
    connect(review, &QPushButton::clicked, this, [this] {
        reject();
        Q_EMIT reviewWanted();
    });
    row->addWidget(review);

    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_untraced);
    layout->addWidget(m_proofs, 1);
    return column;
}

QWidget *ExportDialog::makePresets()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(Theme::pad, Theme::pad, Theme::pad, 0);
    row->setSpacing(Theme::tight);
    m_presetNames = new QComboBox;
    m_presetNames->setAccessibleName(tr("Preset"));
    row->addWidget(m_presetNames, 1);
    auto *keep = new QToolButton;
    keep->setText(tr("Keep…"));
    keep->setToolTip(tr("Keep these settings under a name"));
    connect(keep, &QToolButton::clicked, this, &ExportDialog::savePreset);
    row->addWidget(keep);
    m_forget = new QToolButton;
    m_forget->setText(tr("Forget"));
    m_forget->setToolTip(tr("Forget the preset"));
    connect(m_forget, &QToolButton::clicked, this, &ExportDialog::removePreset);
    row->addWidget(m_forget);
    connect(m_presetNames, &QComboBox::activated, this, [this](int index) {
        m_forget->setEnabled(index > 0);
        if (index > 0)
            setWish(m_presets.wish(m_presetNames->itemText(index)));
    });
    fillPresets({});
    return bar;
}

QWidget *ExportDialog::makeButtons()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(Theme::wide, Theme::pad, Theme::wide, Theme::pad);
    m_place = new QLabel;
    row->addWidget(m_place, 1);
    m_opens = new QCheckBox(tr("&Open it then"));
    row->addWidget(m_opens);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_export = buttons->addButton(tr("&Export…"), QDialogButtonBox::AcceptRole);
    m_print = buttons->addButton(tr("&Print…"), QDialogButtonBox::ActionRole);
    connect(m_print, &QPushButton::clicked, this, [this] {
        m_presets.setLast(wish());
        reject();
        Q_EMIT printWanted();
    });
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        m_presets.setLast(wish());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    row->addWidget(buttons);
    return bar;
}

ExportWish ExportDialog::wish() const
{
    ExportWish wish = m_form->wish();
    wish.roadmap = m_asked.roadmap;
    wish.priorities = m_asked.priorities;
    return wish;
}

bool ExportDialog::opensResult() const
{
    return m_opens->isChecked();
}

void ExportDialog::setWish(const ExportWish &wish)
{
    m_form->setWish(wish);
    const QSignalBlocker blocker(m_formats);
    for (int row = 0; row < m_formats->count(); ++row) {
        const QVariant format = m_formats->item(row)->data(formatRole);
        if (format.isValid() && static_cast<ExportFormat>(format.toInt()) == wish.format)
            m_formats->setCurrentRow(row);
    }
    layOut();
}

void ExportDialog::layOut()
{
    m_pause.stop();
    showUntraced();
    m_place->setText(tr("Laying out…"));
    m_press.lay(m_snapshot, wish());
}

void ExportDialog::showUntraced()
{
    const Coverage coverage = m_snapshot.trace().coverage();
    m_untraced->setVisible(coverage.items > coverage.traced && rulesOf(wish().format).isPaged);
}

void ExportDialog::showProof(const Proof &proof)
{
    m_proof = proof;
    if (!proof.obstacle.isEmpty()) {
        m_obstacle->setText(proof.obstacle);
        m_proofs->setCurrentWidget(m_obstacle);
    } else if (proof.sheets == 0 && rulesOf(wish().format).isPaged) {
        m_obstacle->setText(tr("There is nothing to show yet: the strategy has no roadmap item."));
        m_proofs->setCurrentWidget(m_obstacle);
    } else if (proof.sheets > 0) {
        m_pages->setProof(proof);
        m_proofs->setCurrentWidget(m_pages);
    } else {
        m_text->setPlainText(proof.text);
        m_proofs->setCurrentWidget(m_text);
    }
    showPlace();
}

void ExportDialog::showPlace()
{
    const QString problem = m_form->problem();
    m_export->setEnabled(problem.isEmpty() && m_proofs->currentWidget() != m_obstacle);
    m_print->setVisible(rulesOf(wish().format).isPaged);
    m_print->setEnabled(m_export->isEnabled());
    if (!problem.isEmpty()) {
        m_place->setText(problem);
        return;
    }
    QStringList words;
    if (m_proofs->currentWidget() == m_pages && m_proof.sheets > 1)
        words += tr("Page %L1 of %L2").arg(m_pages->sheet() + 1).arg(m_proof.sheets);
    else if (m_proofs->currentWidget() == m_pages && rulesOf(wish().format).isPaged)
        words += tr("One page");
    else if (m_proofs->currentWidget() == m_text)
        words += locale().formattedDataSize(m_proof.bytes);
    if (wish().format == ExportFormat::Brief && m_proof.sheets > 1)
        words += tr("There is too much for one page");
    QStringList withheld;
    for (const Withheld &held : m_proof.withheld)
        withheld += QStringLiteral("%1 (%L2)").arg(matterName(held.matter)).arg(held.count);
    if (!withheld.isEmpty())
        words += tr("Left out: %1").arg(withheld.join(QStringLiteral(", ")));
    m_place->setText(words.join(QStringLiteral(" · ")));
}

void ExportDialog::fillPresets(const QString &chosen)
{
    m_presetNames->clear();
    m_presetNames->addItem(tr("No preset"));
    m_presetNames->addItems(m_presets.names());
    m_presetNames->setCurrentIndex(std::max(0, m_presetNames->findText(chosen)));
    m_forget->setEnabled(m_presetNames->currentIndex() > 0);
}

void ExportDialog::savePreset()
{
    const QString current = m_presetNames->currentIndex() > 0 ? m_presetNames->currentText() : QString();
    const std::optional<QString> name = m_dialogs->askTitle(tr("Keep these settings as:"), current);
    if (!name || name->trimmed().isEmpty())
        return;
    m_presets.save(name->trimmed(), wish());
    fillPresets(name->trimmed());
}

void ExportDialog::removePreset()
{
    m_presets.remove(m_presetNames->currentText());
    fillPresets({});
}

} // namespace throughline
