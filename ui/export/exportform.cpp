// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/exportform.h"

#include "core/export/icalendar.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSpinBox>

namespace throughline {

namespace {

QSpinBox *addPixels(QHBoxLayout *row, const QString &name)
{
    auto *box = new QSpinBox;
    box->setRange(ExportWish::leastSide, ExportWish::mostSide);
    box->setAccessibleName(name);
    box->setKeyboardTracking(false);
    row->addWidget(box, 1);
    return box;
}

} // namespace

ExportForm::ExportForm(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *ground = new QWidget(this);
    m_rows = new QFormLayout(ground);
    m_rows->setContentsMargins(Theme::pad, Theme::pad, Theme::pad, Theme::pad);
    m_rows->setSpacing(Theme::gap);
    m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_rows->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    addPaper();
    addContent();
    addMatters();
    setWidget(ground);
    setWish({});
}

QComboBox *ExportForm::addChoice(const QString &label, const QStringList &choices)
{
    auto *box = new QComboBox;
    box->addItems(choices);
    box->setAccessibleName(label);
    m_rows->addRow(label, box);
    connect(box, &QComboBox::currentIndexChanged, this, &ExportForm::tell);
    return box;
}

void ExportForm::addPaper()
{
    m_shape = addChoice(tr("Slides"), {tr("Wide, 16:9"), tr("Classic, 4:3")});
    m_paper = addChoice(tr("Paper"), {tr("A4"), tr("Letter")});
    m_orientation = addChoice(tr("Orientation"), {tr("Portrait"), tr("Landscape")});
    QStringList sizes;
    for (const int size : handoutSizes())
        sizes.append(QString::number(size));
    m_pages = new QLineEdit;
    m_pages->setPlaceholderText(tr("All; or 2-5, 8"));
    m_pages->setAccessibleName(tr("Pages"));
    m_rows->addRow(tr("Pages"), m_pages);
    connect(m_pages, &QLineEdit::textChanged, this, &ExportForm::tell);
    m_perPage = addChoice(tr("On a page"), sizes);
    m_notes = addChoice(tr("Words"), {tr("None"), tr("Beside the slides"), tr("Below the slides")});
    m_ruled = new QCheckBox(tr("Lines to write on"));
    m_rows->addRow(m_ruled);
    connect(m_ruled, &QCheckBox::toggled, this, &ExportForm::tell);

    m_size = new QWidget;
    auto *row = new QHBoxLayout(m_size);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::tight);
    m_width = addPixels(row, tr("Width in pixels"));
    row->addWidget(new QLabel(QStringLiteral("×")));
    m_height = addPixels(row, tr("Height in pixels"));
    for (QSpinBox *box : {m_width, m_height})
        connect(box, &QSpinBox::valueChanged, this, &ExportForm::tell);
    m_rows->addRow(tr("Pixels"), m_size);
}

void ExportForm::addContent()
{
    m_tradeOffs = addChoice(tr("Trade-offs"), {tr("With their conditions"), tr("Only what we think")});
    m_mermaid = new QCheckBox(tr("Draw the roadmap with Mermaid"));
    m_mermaid->setToolTip(tr("A chart that GitHub, GitLab and many editors show"));
    m_rows->addRow(m_mermaid);
    connect(m_mermaid, &QCheckBox::toggled, this, &ExportForm::tell);
    m_draft = new QCheckBox(tr("Stamp each page as a draft"));
    m_rows->addRow(m_draft);
    connect(m_draft, &QCheckBox::toggled, this, &ExportForm::tell);
    m_blocksMorning = new QCheckBox(tr("Block a morning for the strategy"));
    m_rows->addRow(m_blocksMorning);
    m_session = new QDateEdit(nextSession(QDate::currentDate()));
    m_session->setCalendarPopup(true);
    m_session->setAccessibleName(m_blocksMorning->text());
    m_rows->addRow(tr("On"), m_session);
    connect(m_blocksMorning, &QCheckBox::toggled, this, [this] {
        showRows();
        tell();
    });
    connect(m_session, &QDateEdit::dateChanged, this, &ExportForm::tell);
}

void ExportForm::addMatters()
{
    auto *heading = new QLabel(tr("Its readers get"));
    QFont font = heading->font();
    font.setWeight(QFont::DemiBold);
    heading->setFont(font);
    heading->setContentsMargins(0, Theme::gap, 0, 0);
    m_rows->addRow(heading);
    for (const MatterRules &rules : matterRules()) {
        auto *box = new QCheckBox(matterName(rules.matter));
        m_rows->addRow(box);
        connect(box, &QCheckBox::toggled, this, &ExportForm::tell);
        m_matters.emplace_back(rules.matter, box);
    }
}

void ExportForm::setHeld(const std::vector<Withheld> &held)
{
    for (const auto &[matter, box] : m_matters) {
        const auto found = std::ranges::find(held, matter, &Withheld::matter);
        box->setText(
            found == held.end() ? matterName(matter) : QStringLiteral("%1 (%L2)").arg(matterName(matter)).arg(found->count));
        box->setEnabled(found != held.end());
    }
}

void ExportForm::setUntraced(int untraced)
{
    m_untraced = untraced;
    m_draft->setEnabled(untraced == 0);
    m_draft->setToolTip(untraced == 0 ? QString() : tr("A final version wants a why for each roadmap item"));
    if (untraced > 0)
        m_draft->setChecked(true);
}

ExportWish ExportForm::wish() const
{
    ExportWish wish = m_wish;
    wish.paper = QPageSize(m_paper->currentIndex() == 1 ? QPageSize::Letter : QPageSize::A4);
    wish.isLandscape = m_orientation->currentIndex() == 1;
    wish.deck = m_shape->currentIndex() == 1 ? SlideShape::Classic : SlideShape::Wide;
    wish.handout = {.perPage = m_perPage->currentText().toInt(),
        .notes = static_cast<HandoutNotes>(m_notes->currentIndex()),
        .isRuled = m_ruled->isChecked()};
    wish.pages = PageRanges::read(m_pages->text()).value_or(PageRanges());
    wish.size = QSize(m_width->value(), m_height->value());
    wish.hasShortTradeOffs = m_tradeOffs->currentIndex() == 1;
    wish.hasMermaid = m_mermaid->isChecked();
    wish.isDraft = m_untraced > 0 || m_draft->isChecked();
    wish.session = m_blocksMorning->isChecked() ? m_session->date() : QDate();
    wish.withheld = {};
    for (const auto &[matter, box] : m_matters)
        wish.withheld.setFlag(matter, !box->isChecked());
    return wish;
}

QString ExportForm::problem() const
{
    const auto pages = rulesOf(m_wish.format).isPaged ? PageRanges::read(m_pages->text()) : PageRanges();
    return pages ? QString() : pages.error().message;
}

void ExportForm::setWish(const ExportWish &wish)
{
    const QScopedValueRollback setting(m_isSetting, true);
    m_wish = wish;
    m_paper->setCurrentIndex(wish.paper.id() == QPageSize::Letter ? 1 : 0);
    m_orientation->setCurrentIndex(wish.isLandscape ? 1 : 0);
    m_shape->setCurrentIndex(wish.deck == SlideShape::Classic ? 1 : 0);
    m_perPage->setCurrentText(QString::number(wish.handout.perPage));
    m_notes->setCurrentIndex(static_cast<int>(wish.handout.notes));
    m_ruled->setChecked(wish.handout.isRuled);
    m_pages->setText(wish.pages.text());
    m_width->setValue(wish.size.width());
    m_height->setValue(wish.size.height());
    m_tradeOffs->setCurrentIndex(wish.hasShortTradeOffs ? 1 : 0);
    m_mermaid->setChecked(wish.hasMermaid);
    m_draft->setChecked(wish.isDraft || m_untraced > 0);
    m_blocksMorning->setChecked(wish.session.isValid());
    if (wish.session.isValid())
        m_session->setDate(wish.session);
    for (const auto &[matter, box] : m_matters)
        box->setChecked(!wish.withheld.testFlag(matter));
    showRows();
}

void ExportForm::setFormat(ExportFormat format)
{
    const QScopedValueRollback setting(m_isSetting, true);
    m_wish.format = format;
    if (format == ExportFormat::RoadmapPdf) // a chart of time is wide
        m_orientation->setCurrentIndex(1);
    else if (format == ExportFormat::Pdf || format == ExportFormat::Brief)
        m_orientation->setCurrentIndex(0);
    showRows();
}

void ExportForm::showRows()
{
    const ExportRules &rules = rulesOf(m_wish.format);
    const bool isHandout = m_wish.format == ExportFormat::Handout;
    const bool isDeck = m_wish.format == ExportFormat::Deck || m_wish.format == ExportFormat::Pptx;
    const bool isCalendar = m_wish.format == ExportFormat::Calendar;
    m_rows->setRowVisible(m_shape, isDeck);
    m_rows->setRowVisible(m_paper, rules.isPaged && !isDeck);
    m_rows->setRowVisible(m_orientation, rules.isPaged && !isDeck);
    m_rows->setRowVisible(m_pages, rules.isPaged);
    m_rows->setRowVisible(m_perPage, isHandout);
    m_rows->setRowVisible(m_notes, isHandout);
    m_rows->setRowVisible(m_ruled, isHandout);
    m_rows->setRowVisible(m_size, rules.isDrawn);
    m_rows->setRowVisible(m_tradeOffs, rules.hasTradeOffs);
    m_rows->setRowVisible(m_mermaid, m_wish.format == ExportFormat::Markdown);
    m_rows->setRowVisible(m_draft, rules.isPaged);
    m_rows->setRowVisible(m_blocksMorning, isCalendar);
    m_rows->setRowVisible(m_session, isCalendar && m_blocksMorning->isChecked());
}

void ExportForm::tell()
{
    if (!m_isSetting)
        Q_EMIT changed();
}

} // namespace throughline
