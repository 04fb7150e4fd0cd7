// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shortcutsdialog.h"

#include "ui/theme/theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace throughline {

ShortcutsDialog::ShortcutsDialog(const std::vector<Dialogs::Shortcut> &shortcuts, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *list = new QTreeWidget(this);
    list->setAccessibleName(windowTitle());
    list->setColumnCount(2);
    list->setHeaderLabels({tr("Action"), tr("Keys")});
    list->setHeaderHidden(true);
    list->setRootIsDecorated(false);
    QTreeWidgetItem *section = nullptr;
    for (const auto &shortcut : shortcuts) {
        if (!section || section->text(0) != shortcut.section) {
            section = new QTreeWidgetItem(list, {shortcut.section});
            section->setFont(0, Theme::current().strong);
        }
        new QTreeWidgetItem(section, {shortcut.name, shortcut.keys.toString(QKeySequence::NativeText)});
    }
    list->expandAll();
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::wide, Theme::wide, Theme::wide, Theme::wide);
    layout->addWidget(list);
    layout->addWidget(buttons);
    resize(Theme::popup, Theme::popup);
}

} // namespace throughline
