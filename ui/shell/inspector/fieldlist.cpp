// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/inspector/fieldlist.h"

#include "ui/shell/inspector/fieldeditor.h"
#include "ui/shell/inspector/linkfield.h"
#include "ui/theme/icons.h"

#include <QFormLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace throughline {

namespace {

/// Shown also where the element doesn't say: what is best answered with a click.
bool isAlwaysShown(const FieldRule &rule)
{
    switch (rule.type) {
    case ValueType::Score:
    case ValueType::Level:
    case ValueType::Status:
    case ValueType::Period:
        return true;
    case ValueType::Link:
        return rule.key != FieldKey::After;
    default:
        return false;
    }
}

} // namespace

QWidget *FieldList::Row::widget() const
{
    return links ? static_cast<QWidget *>(links) : editor;
}

FieldList::FieldList(Document *document, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_theme(theme)
    , m_form(new QFormLayout)
    , m_add(new QToolButton(this))
{
    m_form->setHorizontalSpacing(Theme::pad);
    m_form->setVerticalSpacing(Theme::gap);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_add->setText(tr("Add a field"));
    m_add->setIcon(themedIcon(QStringLiteral("plus"), theme));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setAutoRaise(true);
    connect(m_add, &QToolButton::clicked, this, &FieldList::showMenu);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::gap);
    layout->addLayout(m_form);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
}

void FieldList::applyTheme(const Theme &theme)
{
    m_theme = theme;
    m_add->setIcon(themedIcon(QStringLiteral("plus"), theme));
    m_id.clear();
}

void FieldList::show(int element)
{
    m_element = element;
    if (element < 0)
        return rebuild({});
    const QByteArray id = m_document->snapshot().strategy().id(element);
    const bool isAnother = m_kind != body().kind || (id != m_id && !m_document->snapshot().strategy().resolve(m_id).isAmbiguous);
    if (isAnother) {
        m_wanted.clear();
        // The rows of another element of the kind take this one's values, unless somebody is in the middle of one.
        if (m_kind != body().kind || isAncestorOf(window()->focusWidget()))
            rebuild({});
    }
    m_id = id;
    m_kind = body().kind;
    std::vector<Row> wanted = wantedRows();
    if (!std::ranges::equal(wanted, m_rows, {}, &Row::key, &Row::key))
        rebuild(std::move(wanted));
    fill();
}

std::vector<FieldList::Row> FieldList::wantedRows() const
{
    std::vector<Row> rows;
    const auto &fields = body().fields;
    for (const FieldRule &rule : fieldRules(m_kind)) {
        int repeats = 0;
        for (int f = 0; f < static_cast<int>(fields.size()); ++f) {
            if (fields[static_cast<std::size_t>(f)].key == rule.key && (rule.type != ValueType::Link || repeats == 0))
                rows.push_back({.key = {.key = rule.key, .repeat = repeats++, .name = {}}, .field = f});
        }
        const RowKey empty{.key = rule.key, .repeat = repeats, .name = {}};
        if ((repeats == 0 && isAlwaysShown(rule)) || std::ranges::contains(m_wanted, empty))
            rows.push_back({.key = empty});
    }
    for (int f = 0; f < static_cast<int>(fields.size()); ++f) {
        const Field &field = fields[static_cast<std::size_t>(f)];
        if (field.key == FieldKey::Unknown)
            rows.push_back({.key = {.key = field.key, .repeat = f, .name = body().section->string(field.name)}, .field = f});
    }
    return rows;
}

/// Keeps the widgets of the rows that stay, and with them the focus and what is being typed.
void FieldList::rebuild(std::vector<Row> wanted)
{
    for (Row &row : wanted) {
        const auto kept = std::ranges::find(m_rows, row.key, &Row::key);
        if (kept == m_rows.end())
            continue;
        row.editor = std::exchange(kept->editor, nullptr);
        row.links = std::exchange(kept->links, nullptr);
    }
    while (m_form->rowCount() > 0) {
        const auto taken = m_form->takeRow(0);
        if (taken.labelItem)
            taken.labelItem->widget()->deleteLater();
        delete taken.labelItem;
        delete taken.fieldItem;
    }
    for (const Row &row : m_rows) {
        if (QWidget *gone = row.widget()) {
            gone->hide();
            gone->deleteLater();
        }
    }
    m_rows = std::move(wanted);
    for (Row &row : m_rows) {
        make(row);
        const FieldRule *rule = fieldRule(m_kind, row.key.key);
        auto *label = new QLabel(rule ? QString::fromUtf8(rule->name) : row.key.name, this);
        label->setFont(m_theme.small);
        label->setWordWrap(true);
        label->setFixedWidth(Theme::rail);
        label->setBuddy(row.widget());
        QPalette colours = label->palette();
        colours.setColor(QPalette::WindowText, m_theme.mutedText);
        label->setPalette(colours);
        m_form->addRow(label, row.widget());
    }
    m_add->setVisible(m_element >= 0 && !fieldRules(m_kind).empty());
}

void FieldList::make(Row &row)
{
    if (row.widget())
        return;
    const FieldRule *rule = fieldRule(m_kind, row.key.key);
    if (rule && rule->type == ValueType::Link)
        makeLinks(row, *rule);
    else
        makeEditor(row, rule);
}

void FieldList::makeEditor(Row &row, const FieldRule *rule)
{
    const QString name = rule ? QString::fromUtf8(rule->name) : row.key.name;
    row.editor = FieldEditor::make(rule ? rule->type : ValueType::Text, m_kind, name, m_theme, this);
    connect(row.editor, &FieldEditor::committed, this, [this, key = row.key](const QString &value) { commit(key, value); });
}

void FieldList::makeLinks(Row &row, const FieldRule &rule)
{
    row.links = new LinkField(rule, m_theme, this);
    row.links->setObjectName(QStringLiteral("links-") + QString::fromUtf8(rule.name));
    connect(row.links, &LinkField::linkWanted, this, &FieldList::linkWanted);
    connect(row.links, &LinkField::targetClicked, this, &FieldList::targetClicked);
    connect(row.links, &LinkField::reasonChanged, this, &FieldList::changeReason);
    connect(row.links, &LinkField::unlinkWanted, this, [this](FieldKey key, int target) {
        Q_EMIT edited(unlinkElement(m_document->snapshot(), m_element, key, target), tr("Unlink"));
    });
    connect(row.links, &LinkField::fieldUnwanted, this,
        [this](int field) { Q_EMIT edited(removeField(m_document->snapshot(), m_element, field), tr("Remove a link")); });
}

int FieldList::fieldOf(const RowKey &key) const
{
    const auto row = std::ranges::find(m_rows, key, &Row::key);
    return row == m_rows.end() ? -1 : row->field;
}

void FieldList::fill()
{
    const std::vector<Row> wanted = wantedRows();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        row.field = wanted[i].field;
        if (row.links)
            row.links->show(m_document->snapshot(), m_element);
        else
            row.editor->show(row.field < 0 ? QString() : body().value(body().fields[static_cast<std::size_t>(row.field)]),
                m_document->snapshot().strategy().calendar());
    }
}

void FieldList::commit(const RowKey &key, const QString &value)
{
    if (m_element < 0)
        return;
    const Snapshot &snapshot = m_document->snapshot();
    const int field = fieldOf(key);
    const FieldRule *rule = fieldRule(m_kind, key.key);
    const QString name = tr("Change %1").arg(rule ? QString::fromUtf8(rule->name) : key.name);
    if (field < 0) {
        if (!value.isEmpty())
            Q_EMIT edited(
                key.repeat ? addField(snapshot, m_element, key.key, value) : setField(snapshot, m_element, key.key, value), name);
    } else if (value.isEmpty()) {
        Q_EMIT edited(removeField(snapshot, m_element, field), name);
    } else {
        Q_EMIT edited(setFieldValue(snapshot, m_element, field, value), name);
    }
}

/// The links stay as they are written; what follows the last one changes.
void FieldList::changeReason(int field, const QString &reason)
{
    const Field &changed = body().fields[static_cast<std::size_t>(field)];
    const Link &last = body().section->links[static_cast<std::size_t>(changed.firstLink + changed.linkCount - 1)];
    QString value = body().section->string({changed.value.start, last.range.end});
    if (!reason.isEmpty())
        value += QStringLiteral(", ") + reason;
    Q_EMIT edited(setFieldValue(m_document->snapshot(), m_element, field, value), tr("Change a reason"));
}

void FieldList::showMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const FieldRule &rule : fieldRules(m_kind)) {
        const auto count
            = static_cast<int>(std::ranges::count_if(m_rows, [&rule](const Row &row) { return row.key.key == rule.key; }));
        if (count > 0 && (!rule.repeats || rule.type == ValueType::Link))
            continue;
        menu->addAction(QString::fromUtf8(rule.name), this, [this, key = RowKey{.key = rule.key, .repeat = count, .name = {}}] {
            m_wanted.push_back(key);
            show(m_element);
            if (const auto row = std::ranges::find(m_rows, key, &Row::key); row != m_rows.end())
                row->widget()->setFocus();
        });
    }
    menu->popup(m_add->mapToGlobal(m_add->rect().bottomLeft()));
}

} // namespace throughline
