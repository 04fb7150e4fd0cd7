// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/proposallist.h"

#include "ui/picking/fuzzy.h"
#include "ui/theme/detailrow.h"

#include <QStandardItemModel>

#include <algorithm>

namespace throughline {

namespace {

constexpr int narrowest = 240; // device-independent pixels
constexpr int widest = 520;
constexpr std::size_t mostRows = 200;
constexpr int numberRole = Qt::UserRole + 1;

} // namespace

ProposalList::ProposalList(const Theme &theme, QWidget *parent)
    : QListView(parent)
    , m_theme(theme)
    , m_model(new QStandardItemModel(this))
{
    setModel(m_model);
    setItemDelegate(new DetailRow(theme, this));
    setFocusPolicy(Qt::NoFocus);
    setUniformItemSizes(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Proposals"));
    setProperty("isField", true);
}

bool ProposalList::narrow(const std::vector<Proposal> &proposals, const QString &typed)
{
    const auto labelOf = [&](int i) { return proposals[static_cast<std::size_t>(i)].label; };
    std::vector<int> fitting = fuzzyRanked(typed.trimmed(), static_cast<int>(proposals.size()), labelOf);
    if (fitting.empty() || (fitting.size() == 1 && labelOf(fitting.front()) == typed.trimmed()))
        return false;
    fitting.resize(std::min(fitting.size(), mostRows));
    m_model->clear();
    for (const int i : fitting) {
        auto *row = new QStandardItem(labelOf(i));
        row->setData(proposals[static_cast<std::size_t>(i)].detail, DetailRow::role);
        row->setData(i, numberRole);
        m_model->appendRow(row);
    }
    setCurrentIndex(m_model->index(0, 0));
    return true;
}

void ProposalList::placeAt(const QRect &word)
{
    const int rows = std::min(m_model->rowCount(), shownRows);
    const int height = rows * DetailRow::height + 2 * frameWidth() + 2;
    const int width = std::clamp(sizeHintForColumn(0) + 2 * Theme::gap, narrowest, std::min(widest, parentWidget()->width()));
    const int below = parentWidget()->height() - word.bottom();
    const int y = below >= height || below >= word.top() ? word.bottom() + Theme::tight : word.top() - Theme::tight - height;
    const int x = std::clamp(word.left() - Theme::gap, 0, std::max(parentWidget()->width() - width, 0));
    setGeometry(x, y, width, height);
    show();
    raise();
}

void ProposalList::step(int by)
{
    const int rows = m_model->rowCount();
    const bool isSingle = by == 1 || by == -1;
    const int next = currentIndex().row() + by;
    setCurrentIndex(m_model->index(isSingle ? (next + rows) % rows : std::clamp(next, 0, rows - 1), 0));
}

int ProposalList::chosen() const
{
    return currentIndex().isValid() ? currentIndex().data(numberRole).toInt() : -1;
}

} // namespace throughline
