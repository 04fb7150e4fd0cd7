// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/present/slidecache.h"
#include "ui/present/talk.h"
#include "ui/theme/theme.h"

#include <QAbstractListModel>
#include <QListView>

namespace throughline {

/// The deck as a list: a slide's title is what it shows, its number follows from the row.
class DeckModel : public QAbstractListModel {
    Q_OBJECT

public:
    DeckModel(Talk *talk, QObject *parent);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    Talk *m_talk;
    int m_rows = 0;
};

/// All slides as small pictures, to choose one: arrows and Enter, or the mouse. The audience sees nothing of it.
class Overview : public QListView {
    Q_OBJECT

public:
    Overview(Talk *talk, const Theme &theme, QWidget *parent = nullptr);

    /// Begins at the current slide.
    void open();

Q_SIGNALS:
    void chosen(int slide);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    Talk *m_talk;
    Theme m_theme;
};

} // namespace throughline
