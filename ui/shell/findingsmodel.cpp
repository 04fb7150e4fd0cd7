// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/findingsmodel.h"

#include "ui/theme/icons.h"

#include <algorithm>

namespace throughline {

FindingsModel::FindingsModel(const Theme &theme, QObject *parent)
    : QAbstractItemModel(parent)
    , m_theme(theme)
{
}

namespace {

/// The same row, wherever in its section the finding stands by now.
bool isSameRow(const Finding &a, const Finding &b)
{
    return a.code == b.code && a.section == b.section && a.element == b.element && a.field == b.field && a.link == b.link
        && a.other == b.other;
}

} // namespace

void FindingsModel::setSnapshot(const Snapshot &snapshot)
{
    if (std::ranges::equal(snapshot.findings(), m_snapshot.findings(), isSameRow)) {
        m_snapshot = snapshot;
        if (!m_subjects.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
        return;
    }
    beginResetModel();
    m_snapshot = snapshot;
    build();
    endResetModel();
}

void FindingsModel::setLeast(Severity least)
{
    beginResetModel();
    m_least = least;
    build();
    endResetModel();
}

void FindingsModel::setTheme(const Theme &theme)
{
    beginResetModel();
    m_theme = theme;
    endResetModel();
}

void FindingsModel::build()
{
    m_subjects.clear();
    const auto &findings = m_snapshot.findings();
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (severity(findings[i].code) < m_least)
            continue;
        if (m_subjects.empty() || m_subjects.back().element != findings[i].element)
            m_subjects.push_back({.element = findings[i].element, .findings = {}});
        m_subjects.back().findings.push_back(i);
    }
}

const Finding *FindingsModel::findingAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return nullptr;
    const Subject &subject = m_subjects[index.internalId() - 1];
    return &m_snapshot.findings()[subject.findings[static_cast<std::size_t>(index.row())]];
}

int FindingsModel::elementAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return -1;
    const std::size_t subject = index.internalId() == 0 ? static_cast<std::size_t>(index.row()) : index.internalId() - 1;
    return m_subjects[subject].element;
}

QModelIndex FindingsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (column != 0 || row < 0 || row >= rowCount(parent))
        return {};
    return createIndex(row, 0, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : 0);
}

QModelIndex FindingsModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, quintptr(0));
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_subjects.size());
    return parent.internalId() == 0 ? static_cast<int>(m_subjects[static_cast<std::size_t>(parent.row())].findings.size()) : 0;
}

int FindingsModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QString FindingsModel::subjectName(const Subject &subject) const
{
    if (subject.element >= 0)
        return m_snapshot.strategy().element(subject.element).body->title();
    const Finding &first = m_snapshot.findings()[subject.findings.front()];
    const auto &sections = m_snapshot.syntax().sections();
    const auto section = static_cast<std::size_t>(first.section);
    if (section < sections.size() && sections[section]->hasHeading)
        return QString::fromUtf8(sections[section]->headings.front().title);
    return tr("The document");
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (const Finding *finding = findingAt(index)) {
        switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
            return m_snapshot.messageOf(*finding);
        case Qt::DecorationRole:
            return severityIcon(severity(finding->code), m_theme);
        case Qt::AccessibleDescriptionRole:
            return QString::fromLatin1(codeName(finding->code));
        default:
            return {};
        }
    }
    const Subject &subject = m_subjects[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return subjectName(subject);
    case Qt::FontRole:
        return m_theme.strong;
    case Qt::DecorationRole:
        return subject.element < 0 ? QVariant() : kindIcon(m_snapshot.strategy().element(subject.element).kind(), m_theme);
    default:
        return {};
    }
}

} // namespace throughline
