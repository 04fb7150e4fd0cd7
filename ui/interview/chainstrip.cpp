// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/interview/chainstrip.h"

#include "ui/theme/icons.h"
#include "ui/theme/sheetstyle.h"

#include <QPainter>

#include <algorithm>

namespace throughline {

ChainStrip::ChainStrip(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ChainStrip::applyTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

QSize ChainStrip::sizeHint() const
{
    return {SheetStyle::width / 2, SheetStyle::chip};
}

QSize ChainStrip::minimumSizeHint() const
{
    return {Theme::sidePanel, SheetStyle::chip};
}

void ChainStrip::show(const Snapshot &snapshot, const WhyQuestion &question)
{
    std::vector<Chip> chips;
    for (const ElementKind kind : {ElementKind::Market, ElementKind::Pain, ElementKind::Bet, ElementKind::Item}) {
        const auto isOfKind = [&](int e) { return snapshot.strategy().element(e).kind() == kind; };
        const auto found = std::ranges::find_if(question.chain, isOfKind);
        const bool isThere = found != question.chain.end();
        const bool isPassedOver = kind == ElementKind::Bet && !isThere && question.key == FieldKey::FeltBy; // straight to a pain
        if (!isPassedOver)
            chips.push_back(
                {kind, isThere ? snapshot.strategy().element(*found).body->title() : QString(), kind == question.kinds.front()});
    }
    if (chips == m_chips)
        return;
    m_chips = std::move(chips);
    setAccessibleName(described());
    update();
}

QString ChainStrip::described() const
{
    QStringList words;
    for (const Chip &chip : m_chips)
        words
            += chip.title.isEmpty() ? tr("no %1 yet").arg(kindName(chip.kind)) : tr("%1: %2").arg(kindName(chip.kind), chip.title);
    return tr("The chain so far: %1").arg(words.join(QStringLiteral(", ")));
}

void ChainStrip::paintChip(QPainter &painter, const QRectF &place, const Chip &chip) const
{
    const bool isThere = !chip.title.isEmpty();
    const QColor colour = m_theme.kind(chip.kind);
    const QColor line = isThere || chip.isAsked ? colour : m_theme.strongBorder;
    painter.setPen(QPen(line, chip.isAsked ? 1.5 : 1.0, isThere ? Qt::SolidLine : Qt::DashLine));
    painter.setBrush(isThere ? QBrush(Theme::mixed(colour, m_theme.raised, 0.08))
            : chip.isAsked   ? QBrush(Theme::mixed(colour, m_theme.raised, 0.04))
                             : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), Theme::radius, Theme::radius);
    const QColor words = isThere ? m_theme.text : chip.isAsked ? colour : m_theme.mutedText;
    const QRect icon(static_cast<int>(place.left()) + Theme::gap, static_cast<int>(place.center().y()) - Theme::icon / 2,
        Theme::icon, Theme::icon);
    themedIcon(iconName(chip.kind), isThere || chip.isAsked ? colour : m_theme.mutedText).paint(&painter, icon);
    painter.setPen(words);
    painter.setFont(chip.isAsked ? m_theme.strong : m_theme.body);
    const QRectF text = place.adjusted(Theme::icon + 2 * Theme::gap - 2, 0, -Theme::gap, 0);
    const QString label = isThere ? chip.title : chip.isAsked ? tr("%1?").arg(kindName(chip.kind)) : kindName(chip.kind);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
        painter.fontMetrics().elidedText(label, Qt::ElideRight, static_cast<int>(text.width())));
}

void ChainStrip::paintEvent(QPaintEvent *)
{
    if (m_chips.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double count = static_cast<double>(m_chips.size());
    const double between = width() < SheetStyle::width / 2 ? Theme::tight : Theme::wide;
    const double each = (width() - (count - 1) * between) / count;
    double x = 0;
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        if (i > 0) {
            const bool isLinked = !m_chips[i].title.isEmpty() && !m_chips[i - 1].title.isEmpty();
            painter.setPen(QPen(
                isLinked ? m_theme.accent : m_theme.strongBorder, isLinked ? 2.0 : 1.0, isLinked ? Qt::SolidLine : Qt::DotLine));
            painter.drawLine(QPointF(x - between + 1, height() / 2.0), QPointF(x - 1, height() / 2.0));
        }
        paintChip(painter, QRectF(x, 0, each, height()), m_chips[i]);
        x += each + between;
    }
}

} // namespace throughline
