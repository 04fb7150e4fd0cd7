// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/renamefield.h"

#include "core/edits/edits.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace throughline {

namespace {

constexpr int fieldWidth = 420; // device-independent pixels

} // namespace

RenameField::RenameField(SourceEditor *editor, int section, int heading)
    : QFrame(editor, Qt::Popup)
    , m_editor(editor)
    , m_section(section)
    , m_heading(heading)
    , m_title(new QLineEdit(this))
    , m_refusal(new QLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(StyledPanel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::gap, Theme::gap, Theme::gap, Theme::gap);
    layout->addWidget(m_title);
    layout->addWidget(m_refusal);
    m_title->setAccessibleName(tr("New title"));
    m_title->setText(QString::fromUtf8(editor->snapshot()
            .syntax()
            .sections()[static_cast<std::size_t>(section)]
            ->headings[static_cast<std::size_t>(heading)]
            .title));
    m_title->selectAll();
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    QPalette colours = m_refusal->palette();
    colours.setColor(QPalette::WindowText, editor->theme().error);
    m_refusal->setPalette(colours);
    connect(m_title, &QLineEdit::returnPressed, this, &RenameField::commit);
    setFixedWidth(fieldWidth);
    move(editor->viewport()->mapToGlobal(editor->cursorRect().bottomLeft()));
    show();
    m_title->setFocus();
}

void RenameField::commit()
{
    const auto edit = renameHeading(m_editor->snapshot(), m_section, m_heading, m_title->text());
    if (!edit) {
        m_refusal->setText(edit.error().message);
        m_refusal->show();
        adjustSize();
        return;
    }
    m_editor->perform(*edit, tr("Rename"));
    close();
}

} // namespace throughline
