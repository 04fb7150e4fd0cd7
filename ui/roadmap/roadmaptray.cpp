// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/roadmaptray.h"

#include "ui/roadmap/traymodel.h"
#include "ui/theme/wrap.h"

#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

namespace throughline {

RoadmapTray::RoadmapTray(Document *document, Selection *selection, const Words &words, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_selection(selection)
    , m_words(words)
    , m_theme(theme)
    , m_model(new TrayModel(theme, this))
    , m_list(new QListView(this))
    , m_heading(new QLabel(words.heading, this))
    , m_hint(new QLabel(this))
{
    setObjectName(words.object);
    m_list->setModel(m_model);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setDragEnabled(true);
    m_list->setDragDropMode(QAbstractItemView::DragOnly);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setWordWrap(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setUniformItemSizes(false);
    m_list->setAccessibleName(words.name);
    m_list->installEventFilter(this);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    wrap(m_hint);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::pad, Theme::gap, Theme::gap, Theme::gap);
    layout->setSpacing(Theme::tight);
    layout->addWidget(m_heading);
    layout->addWidget(m_hint);
    layout->addWidget(m_list, 1);
    layout->addStretch();
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &RoadmapTray::selectCurrent);
    connect(
        m_list, &QListView::doubleClicked, this, [this](const QModelIndex &index) { Q_EMIT placeWanted(m_model->item(index)); });
    connect(selection, &Selection::changed, this, &RoadmapTray::followSelection);
    applyTheme(theme);
}

void RoadmapTray::applyTheme(const Theme &theme)
{
    m_theme = theme;
    m_model->setTheme(theme);
    m_heading->setFont(theme.strong);
    m_hint->setFont(theme.small);
    m_list->setFont(theme.body);
    m_list->setIconSize({Theme::icon, Theme::icon});
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, theme.mutedText);
    m_hint->setPalette(muted);
    QPalette ground = m_list->palette();
    ground.setColor(QPalette::Base, theme.window);
    m_list->setPalette(ground);
    update();
}

void RoadmapTray::setItems(const std::vector<int> &items, bool isFiltered)
{
    m_isFollowing = true;
    m_model->setItems(m_document->snapshot(), items);
    m_isFollowing = false;
    m_hint->setText(!items.empty() ? m_words.hint : isFiltered ? tr("None of these matches the filter.") : m_words.none);
    m_list->setVisible(!items.empty());
    followSelection();
}

void RoadmapTray::setLit(bool isLit)
{
    if (isLit == m_isLit)
        return;
    m_isLit = isLit;
    update();
}

void RoadmapTray::followSelection()
{
    const QModelIndex index = m_model->indexOf(m_selection->element());
    m_isFollowing = true;
    if (!index.isValid())
        m_list->clearSelection();
    else if (!m_list->selectionModel()->isSelected(index))
        m_list->setCurrentIndex(index);
    m_isFollowing = false;
}

void RoadmapTray::selectCurrent()
{
    const QModelIndex index = m_list->currentIndex();
    if (!m_isFollowing && index.isValid())
        m_selection->selectElement(m_model->item(index), this);
}

bool RoadmapTray::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const QModelIndex index = m_list->currentIndex();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && index.isValid()) {
            Q_EMIT placeWanted(m_model->item(index));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void RoadmapTray::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_isLit ? m_theme.accentSoft : m_theme.window);
    painter.fillRect(0, 0, Theme::hairline, height(), m_theme.border);
}

} // namespace throughline
