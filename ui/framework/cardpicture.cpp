// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/framework/cardpicture.h"

#include "core/base/translate.h"
#include "ui/theme/icons.h"

#include <QPainter>

namespace throughline {

namespace {

constexpr int smallIcon = 12; // pixels

class CardPicture {
public:
    CardPicture(QPainter &painter, const CardFace &face, const CardType &type, QSizeF size, const Theme &theme)
        : m_painter(painter)
        , m_face(face)
        , m_type(type)
        , m_theme(theme)
        , m_size(size)
        , m_shape(face, type, size)
        , m_ground(face.label.isEmpty() ? theme.raised : Theme::mixed(theme.kind(face.kind), theme.raised, 0.05))
    {
    }

    void draw()
    {
        drawEdge();
        themedIcon(kindIconName(), m_theme.kind(m_face.kind)).paint(&m_painter, m_shape.icon.toAlignedRect());
        if (!m_face.label.isEmpty()) {
            m_painter.setPen(Theme::mixed(m_theme.kind(m_face.kind), m_theme.mutedText, 0.7));
            m_type.small.draw(m_painter, m_shape.label, m_face.label, 0, {});
        }
        m_painter.setPen(m_face.title.isEmpty() ? m_theme.faintText : m_theme.text);
        m_type.title.draw(m_painter, m_shape.title, m_face.title.isEmpty() ? tr("Untitled") : m_face.title, 0, {});
        if (!m_face.lead.isEmpty()) {
            m_painter.setPen(m_theme.mutedText);
            m_type.lead.draw(m_painter, m_shape.lead, m_face.lead, 0, {});
        }
        drawPills();
        drawFacts();
        drawGaps();
        drawFooter();
    }

private:
    /// What stands in a group that isn't known has no kind, and so no icon of its own.
    QString kindIconName() const { return m_face.kind == ElementKind::Other ? QStringLiteral("unlinked") : iconName(m_face.kind); }

    /// Unfinished cards have a dashed edge, so that not only a colour tells.
    void drawEdge()
    {
        const bool isOpen = m_face.isUnfinished();
        m_painter.setPen(
            QPen(isOpen ? m_theme.warning : m_theme.border, isOpen ? 1.25 : 1.0, isOpen ? Qt::DashLine : Qt::SolidLine));
        m_painter.setBrush(m_ground);
        m_painter.drawRoundedRect(QRectF({}, m_size).adjusted(0.75, 0.75, -0.75, -0.75), cardRadius, cardRadius);
    }

    void drawPill(const QRectF &area, const QString &text, const QColor &colour, const QColor &words)
    {
        m_painter.setPen(QPen(Theme::mixed(colour, m_ground, 0.4), 1));
        m_painter.setBrush(Theme::mixed(colour, m_ground, 0.1));
        m_painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), area.height() / 2, area.height() / 2);
        m_painter.setPen(words);
        m_painter.setFont(m_type.small.font());
        const QFontMetricsF metrics(m_type.small.font());
        m_painter.drawText(area, Qt::AlignCenter, metrics.elidedText(text, Qt::ElideRight, area.width() - 2 * (Theme::gap - 1)));
    }

    void drawPills()
    {
        for (std::size_t i = 0; i < m_face.pills.size(); ++i)
            drawPill(m_shape.pills[i], m_face.pills[i].text, m_theme.mutedText, m_theme.mutedText);
    }

    void drawFacts()
    {
        for (std::size_t i = 0; i < m_face.facts.size(); ++i) {
            const CardFact &fact = m_face.facts[i];
            const QRectF &area = m_shape.facts[i];
            m_painter.setPen(m_theme.text);
            m_type.small.draw(m_painter, area, fact.whole(), fact.name.size(), m_theme.mutedText);
            if (!fact.isChosen)
                continue;
            const QRectF mark(m_shape.icon.center().x() - smallIcon / 2.0, area.top() + (m_type.small.lineHeight() - smallIcon) / 2,
                smallIcon, smallIcon);
            themedIcon(QStringLiteral("check"), m_theme.traced).paint(&m_painter, mark.toAlignedRect());
        }
    }

    void drawGaps()
    {
        for (std::size_t i = 0; i < m_face.gaps.size(); ++i) {
            const CardGap &gap = m_face.gaps[i];
            const QRectF &area = m_shape.gaps[i];
            const QRectF icon(area.left(), area.center().y() - smallIcon / 2.0, smallIcon, smallIcon);
            const bool isDue = gap.key == FieldKey::ReviewBy;
            const bool isWarning = gap.isGrave || isDue;
            const QString name = isDue ? QStringLiteral("calendar") : QString::fromLatin1(gap.isGrave ? "unlinked" : "info");
            themedIcon(name, isWarning ? m_theme.warning : m_theme.mutedText).paint(&m_painter, icon.toAlignedRect());
            m_painter.setPen(isWarning ? Theme::mixed(m_theme.warning, m_theme.text, 0.55) : m_theme.mutedText);
            m_type.small.draw(m_painter, area.adjusted(smallIcon + Theme::tight, 1, Theme::tight, 0), gap.words, 0, {});
        }
    }

    void drawFooter()
    {
        if (!m_shape.relied.isNull()) {
            m_painter.setFont(m_type.small.font());
            m_painter.setPen(m_theme.mutedText);
            m_painter.drawText(m_shape.relied, Qt::AlignVCenter | Qt::AlignLeft,
                QFontMetricsF(m_type.small.font()).elidedText(m_face.relied.words(), Qt::ElideRight, m_shape.relied.width()));
        }
        if (!m_shape.compared.isNull())
            themedIcon(QStringLiteral("table"), m_theme.mutedText).paint(&m_painter, centred(m_shape.compared).toAlignedRect());
        if (m_shape.concerns.isNull())
            return;
        const QColor colour = m_theme.kind(ElementKind::Concern);
        drawPill(m_shape.concerns, {}, colour, colour);
        QRectF icon = centred(m_shape.concerns);
        icon.moveLeft(m_shape.concerns.left() + Theme::tight + 1);
        themedIcon(iconName(ElementKind::Concern), colour).paint(&m_painter, icon.toAlignedRect());
        m_painter.setPen(m_theme.text);
        m_painter.drawText(m_shape.concerns.adjusted(icon.width() + Theme::tight, 0, -Theme::tight, 0), Qt::AlignCenter,
            QString::number(m_face.openConcerns));
    }

    static QRectF centred(const QRectF &area)
    {
        return {area.center().x() - smallIcon / 2.0, area.center().y() - smallIcon / 2.0, smallIcon, smallIcon};
    }

    QPainter &m_painter;
    const CardFace &m_face;
    const CardType &m_type;
    const Theme &m_theme;
    QSizeF m_size;
    CardShape m_shape;
    QColor m_ground;
};

} // namespace

void drawCard(QPainter &painter, const CardFace &face, const CardType &type, QSizeF size, const Theme &theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    CardPicture(painter, face, type, size, theme).draw();
}

} // namespace throughline
