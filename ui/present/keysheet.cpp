// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/keysheet.h"

#include "ui/present/presentkeys.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace throughline {

namespace {

QString written(const PresentKey &key)
{
    QStringList names;
    for (const QKeySequence &keys : key.keys)
        names += keys.toString(QKeySequence::NativeText);
    if (key.action == PresentAction::Jump)
        names += KeySheet::tr("0…9, Enter");
    return names.join(QStringLiteral("  "));
}

} // namespace

KeySheet::KeySheet(const Theme &theme, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("keys"));
    setAccessibleName(tr("Keys"));
    setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::vast, Theme::roomy, Theme::vast, Theme::roomy);
    layout->setSpacing(Theme::roomy);
    auto *title = new QLabel(tr("Keys"), this);
    title->setFont(theme.display);
    layout->addWidget(title);
    auto *grid = new QGridLayout;
    layout->addLayout(grid);
    layout->addStretch();
    grid->setHorizontalSpacing(Theme::roomy);
    grid->setVerticalSpacing(Theme::gap);
    const qsizetype rows = (presentKeys().size() + 1) / 2;
    for (qsizetype i = 0; i < presentKeys().size(); ++i) {
        const PresentKey &key = presentKeys()[i];
        auto *keys = new QLabel(written(key), this);
        keys->setFont(theme.strong);
        keys->setWordWrap(true);
        auto *name = new QLabel(key.name, this);
        name->setFont(theme.body);
        name->setWordWrap(true);
        const int column = i < rows ? 0 : 2;
        const int row = static_cast<int>(i % rows);
        grid->addWidget(keys, row, column, Qt::AlignTop);
        grid->addWidget(name, row, column + 1, Qt::AlignTop);
    }
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(2, 2);
    grid->setColumnStretch(3, 3);
}

} // namespace throughline
