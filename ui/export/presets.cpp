// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/presets.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

#include <algorithm>

namespace throughline {

using namespace Qt::StringLiterals;

namespace {

const QString presetsKey = QStringLiteral("export/presets");
const QString lastKey = QStringLiteral("export/last");
QJsonObject toJson(const ExportWish &wish)
{
    return {{"format"_L1, QString(rulesOf(wish.format).name)}, {"withheld"_L1, static_cast<int>(wish.withheld.toInt())},
        {"draft"_L1, wish.isDraft}, {"short"_L1, wish.hasShortTradeOffs}, {"letter"_L1, wish.paper.id() == QPageSize::Letter},
        {"landscape"_L1, wish.isLandscape}, {"classic"_L1, wish.deck == SlideShape::Classic}, {"perPage"_L1, wish.handout.perPage},
        {"notes"_L1, static_cast<int>(wish.handout.notes)}, {"ruled"_L1, wish.handout.isRuled}, {"width"_L1, wish.size.width()},
        {"height"_L1, wish.size.height()}, {"mermaid"_L1, wish.hasMermaid}};
}

ExportWish fromJson(const QJsonObject &json)
{
    ExportWish wish;
    wish.format = exportFormatNamed(json["format"_L1].toString()).value_or(wish.format);
    wish.withheld = Matters::fromInt(static_cast<Matters::Int>(json["withheld"_L1].toInt()));
    wish.isDraft = json["draft"_L1].toBool();
    wish.hasShortTradeOffs = json["short"_L1].toBool();
    if (json["letter"_L1].toBool())
        wish.paper = QPageSize(QPageSize::Letter);
    wish.isLandscape = json["landscape"_L1].toBool();
    wish.deck = json["classic"_L1].toBool() ? SlideShape::Classic : SlideShape::Wide;
    if (const int perPage = json["perPage"_L1].toInt(); std::ranges::contains(handoutSizes(), perPage))
        wish.handout.perPage = perPage;
    wish.handout.notes = static_cast<HandoutNotes>(
        std::clamp(json["notes"_L1].toInt(static_cast<int>(wish.handout.notes)), 0, static_cast<int>(HandoutNotes::Below)));
    wish.handout.isRuled = json["ruled"_L1].toBool(wish.handout.isRuled);
    wish.hasMermaid = json["mermaid"_L1].toBool();
    wish.size = QSize(std::clamp(json["width"_L1].toInt(wish.size.width()), ExportWish::leastSide, ExportWish::mostSide),
        std::clamp(json["height"_L1].toInt(wish.size.height()), ExportWish::leastSide, ExportWish::mostSide));
    return wish;
}

} // namespace

QStringList Presets::names() const
{
    return QJsonDocument::fromJson(m_settings->value(presetsKey).toByteArray()).object().keys();
}

ExportWish Presets::wish(const QString &name) const
{
    return fromJson(QJsonDocument::fromJson(m_settings->value(presetsKey).toByteArray()).object()[name].toObject());
}

void Presets::save(const QString &name, const ExportWish &wish)
{
    QJsonObject all = QJsonDocument::fromJson(m_settings->value(presetsKey).toByteArray()).object();
    all[name] = toJson(wish);
    m_settings->setValue(presetsKey, QJsonDocument(all).toJson(QJsonDocument::Compact));
}

void Presets::remove(const QString &name)
{
    QJsonObject all = QJsonDocument::fromJson(m_settings->value(presetsKey).toByteArray()).object();
    all.remove(name);
    m_settings->setValue(presetsKey, QJsonDocument(all).toJson(QJsonDocument::Compact));
}

ExportWish Presets::last() const
{
    return fromJson(QJsonDocument::fromJson(m_settings->value(lastKey).toByteArray()).object());
}

void Presets::setLast(const ExportWish &wish)
{
    m_settings->setValue(lastKey, QJsonDocument(toJson(wish)).toJson(QJsonDocument::Compact));
}

} // namespace throughline
