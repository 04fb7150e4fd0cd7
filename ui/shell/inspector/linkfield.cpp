// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/inspector/linkfield.h"

#include "ui/shell/inspector/elementrow.h"
#include "ui/shell/inspector/growingedit.h"
#include "ui/theme/icons.h"

#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

namespace throughline {

LinkField::LinkField(const FieldRule &rule, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_key(rule.key)
    , m_name(QString::fromUtf8(rule.name))
    , m_repeats(rule.repeats)
    , m_theme(theme)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
}

std::vector<LinkField::Chip> LinkField::read(const Snapshot &snapshot, int element) const
{
    std::vector<Chip> chips;
    const ElementBody &body = *snapshot.strategy().element(element).body;
    for (int f = 0; f < static_cast<int>(body.fields.size()); ++f) {
        const Field &field = body.fields[static_cast<std::size_t>(f)];
        if (field.key != m_key)
            continue;
        for (int l = field.firstLink; l < field.firstLink + field.linkCount; ++l) {
            const Link &link = body.section->links[static_cast<std::size_t>(l)];
            const int target = snapshot.strategy().resolve(snapshot.strategy().fragmentOf(link)).element;
            const bool isLast = l == field.firstLink + field.linkCount - 1;
            chips.push_back({.field = f,
                .target = target,
                .title = target >= 0 ? snapshot.strategy().element(target).body->title() : body.section->string(link.text),
                .hasReason = isLast,
                .reason = isLast ? body.section->string(field.reason) : QString()});
        }
        if (field.linkCount == 0)
            chips.push_back({.field = f, .target = -1, .title = body.value(field), .hasReason = false, .reason = {}});
    }
    return chips;
}

void LinkField::show(const Snapshot &snapshot, int element)
{
    const std::vector<Chip> chips = read(snapshot, element);
    const bool isSame = m_content && std::ranges::equal(chips, m_chips, &Chip::isSameAs);
    m_chips = chips;
    if (!isSame)
        build(snapshot);
    std::size_t reason = 0;
    for (const Chip &chip : m_chips) {
        if (chip.hasReason && m_key == FieldKey::Why)
            m_reasons[reason++]->show(chip.reason);
    }
}

void LinkField::build(const Snapshot &snapshot)
{
    if (m_content) {
        m_content->hide();
        m_content->deleteLater();
    }
    m_reasons.clear();
    m_content = new QWidget(this);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::tight);
    m_layout->addWidget(m_content);
    for (const Chip &chip : m_chips) {
        addChip(chip, chip.target >= 0 ? snapshot.strategy().element(chip.target).kind() : ElementKind::Other);
        if (chip.hasReason && m_key == FieldKey::Why)
            addReason(chip);
    }
    if (!m_chips.empty() && !m_repeats)
        return;
    auto *add = new QToolButton(m_content);
    add->setText(m_chips.empty() ? tr("Link…") : tr("Another…"));
    add->setAccessibleName(tr("%1: add a link").arg(m_name));
    add->setIcon(themedIcon(QStringLiteral("plus"), m_theme));
    add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    add->setObjectName(QStringLiteral("add-link"));
    connect(add, &QToolButton::clicked, this, [this] { Q_EMIT linkWanted(m_key); });
    column->addWidget(add, 0, Qt::AlignLeft);
}

void LinkField::addChip(const Chip &chip, ElementKind kind)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(Theme::tight);
    auto *row = new ElementRow(m_theme, m_content);
    row->show(kind, chip.title, {}, chip.target >= 0 ? ElementRow::Look::Chip : ElementRow::Look::Broken);
    line->addWidget(row, 1);
    auto *remove = new QToolButton(m_content);
    remove->setIcon(themedIcon(QStringLiteral("close"), m_theme));
    remove->setAutoRaise(true);
    remove->setToolTip(tr("Remove this link"));
    remove->setAccessibleName(tr("Remove the link to %1").arg(chip.title));
    line->addWidget(remove);
    static_cast<QVBoxLayout *>(m_content->layout())->addLayout(line);
    connect(row, &ElementRow::clicked, this, [this, target = chip.target] {
        if (target >= 0)
            Q_EMIT targetClicked(target);
    });
    connect(remove, &QToolButton::clicked, this, [this, chip] {
        if (chip.target >= 0)
            Q_EMIT unlinkWanted(m_key, chip.target);
        else
            Q_EMIT fieldUnwanted(chip.field);
    });
}

void LinkField::addReason(const Chip &chip)
{
    auto *reason = new GrowingEdit(GrowingEdit::Lines::One, m_content);
    reason->setPlaceholderText(tr("because…"));
    reason->setAccessibleName(tr("Reason for the link to %1").arg(chip.title));
    m_content->layout()->addWidget(reason);
    m_reasons.push_back(reason);
    connect(reason, &GrowingEdit::committed, this,
        [this, field = chip.field](const QString &text) { Q_EMIT reasonChanged(field, text); });
}

} // namespace throughline
