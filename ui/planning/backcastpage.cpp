// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/backcastpage.h"

#include "core/edits/frontmatter.h"
#include "core/export/resources.h"
#include "ui/theme/tint.h"
#include "ui/theme/wrap.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>

namespace throughline {

BackcastPage::BackcastPage(Document *document, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_label(new QLabel(tr("The vision is true by"), this))
    , m_by(new QLineEdit(this))
    , m_pace(new QLabel(this))
    , m_items(new QListWidget(this))
{
    m_by->setObjectName(QStringLiteral("vision-by"));
    m_by->setPlaceholderText(tr("2029 Q4"));
    m_by->setToolTip(tr("A date or a period; Enter keeps it in the document"));
    m_by->setMaximumWidth(Theme::sidePanel * 2 / 3);
    m_label->setBuddy(m_by);
    m_by->setAccessibleName(m_label->text());
    m_pace->setObjectName(QStringLiteral("pace"));
    m_pace->setTextFormat(Qt::PlainText);
    wrap(m_pace);
    m_items->setObjectName(QStringLiteral("way-back"));
    m_items->setAccessibleName(tr("The way back from the vision"));
    m_items->setFrameShape(QFrame::NoFrame);
    m_items->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_items->setTextElideMode(Qt::ElideRight);
    m_items->setMinimumHeight(3 * Theme::row);
    setFocusProxy(m_by);
    auto *across = new QHBoxLayout;
    across->setSpacing(Theme::gap);
    across->addWidget(m_label);
    across->addWidget(m_by);
    across->addStretch(1);
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(Theme::gap);
    down->addLayout(across);
    down->addWidget(m_pace);
    down->addWidget(m_items, 1);
    connect(m_by, &QLineEdit::editingFinished, this, &BackcastPage::setVisionDay);
    connect(m_items, &QListWidget::itemActivated, this,
        [this](const QListWidgetItem *row) { Q_EMIT itemChosen(row->data(Qt::UserRole).toByteArray()); });
    applyTheme(theme);
}

void BackcastPage::applyTheme(const Theme &theme)
{
    m_theme = theme;
    QPalette colours = m_items->palette();
    colours.setColor(QPalette::Base, theme.raised);
    m_items->setPalette(colours);
}

void BackcastPage::refresh(QDate today)
{
    const Snapshot &snapshot = m_document->snapshot();
    const QString written = snapshot.strategy().frontMatter().planning.visionBy;
    if (!m_by->hasFocus() || !m_by->isModified())
        m_by->setText(written);
    m_items->clear();
    const auto back = backcast(snapshot.strategy(), today);
    if (!back) {
        m_pace->setText(written.isEmpty()
                ? tr("Say by when the vision should be true, and the work that lies before it tells the pace that this takes.")
                : readVisionDay(written, snapshot.strategy().calendar()).error().message);
        return;
    }
    m_pace->setText(paceInWords(*back, snapshot.strategy().calendar()));
    addItems(tr("Before it, the last first"), back->before);
    addItems(tr("Without a date"), back->undated);
    addItems(tr("Too late for it"), back->after);
}

void BackcastPage::addItems(const QString &heading, const std::vector<int> &items)
{
    if (items.empty())
        return;
    auto *title = new QListWidgetItem(heading, m_items);
    title->setFlags(Qt::NoItemFlags);
    title->setFont(m_theme.small);
    title->setForeground(m_theme.mutedText);
    const Strategy &strategy = m_document->snapshot().strategy();
    for (const int item : items) {
        const ElementBody &body = *strategy.element(item).body;
        const QString when = body.valueOf(FieldKey::When).simplified();
        auto *row = new QListWidgetItem(when.isEmpty() ? body.title() : tr("%1 · %2").arg(when, body.title()), m_items);
        row->setData(Qt::UserRole, strategy.id(item));
        row->setToolTip(body.title());
    }
}

void BackcastPage::setVisionDay()
{
    if (!m_by->isModified())
        return;
    const Snapshot &snapshot = m_document->snapshot();
    const QString written = m_by->text().simplified();
    if (!written.isEmpty()) {
        if (const auto day = readVisionDay(written, snapshot.strategy().calendar()); !day)
            return Q_EMIT refused(day.error().message); // what was typed stays, to be mended
    }
    const auto edit = setFrontMatter(snapshot, QStringLiteral("vision-by"), written);
    if (!edit)
        return Q_EMIT refused(edit.error().message);
    m_by->setModified(false);
    if (!edit->isEmpty())
        m_document->apply(*edit, tr("Set the vision's date"), this);
}

} // namespace throughline
