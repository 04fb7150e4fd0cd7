// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/boardtip.h"

#include "core/base/translate.h"

namespace throughline {

namespace {

QString tipOfChip(const LinkChip &chip, bool isRemoval)
{
    if (isRemoval)
        return tr("Remove the link to “%1”").arg(chip.text);
    if (chip.target < 0)
        return tr("Click to pick one");
    return QStringLiteral("%1: %2").arg(chip.key == FieldKey::Pain ? tr("Pain") : tr("Believe it"), chip.text);
}

} // namespace

QString boardTip(const BoardModel &model, const BoardTarget &target)
{
    using Kind = BoardTarget::Kind;
    switch (target.kind) {
    case Kind::Words:
        return QString(model.face(target.card).words(target.words)).replace(QChar::LineSeparator, QStringLiteral("\n\n"));
    case Kind::Picture:
        return model.face(target.card).title;
    case Kind::Chip:
    case Kind::ChipRemoval:
        return tipOfChip(model.face(target.card).chips[static_cast<std::size_t>(target.chip)], target.kind == Kind::ChipRemoval);
    case Kind::AddLink:
        return tr("Link to a bet or a pain (L)");
    case Kind::BandAdd:
        return tr("Add a frame to this act");
    case Kind::BandHint:
        return tr("Click to link one");
    default:
        return {};
    }
}

} // namespace throughline
