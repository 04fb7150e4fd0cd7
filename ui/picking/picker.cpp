// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/picking/picker.h"

#include "ui/picking/pickermodel.h"
#include "ui/theme/detailrow.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace throughline {

namespace {

constexpr int pickerRows = 10;

} // namespace

Picker::Picker(const Theme &theme, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_input(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_model(new PickerModel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setProperty("isField", true);
    setFrameShape(QFrame::StyledPanel);
    QFont font = theme.body;
    font.setPointSizeF(font.pointSizeF() * 1.15);
    m_input->setFont(font);
    m_input->setFrame(false);
    m_list->setModel(m_model);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setItemDelegate(new DetailRow(theme, m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_input->installEventFilter(this);
    setFocusProxy(m_input);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::gap, Theme::gap, Theme::gap, Theme::gap);
    layout->setSpacing(Theme::gap);
    layout->addWidget(m_input);
    layout->addWidget(m_list);
    connect(m_input, &QLineEdit::textChanged, this, &Picker::narrow);
    connect(m_list, &QListView::clicked, this, &Picker::choose);
}

void Picker::open(const QString &prompt, std::vector<Choice> choices, std::function<Choice(const QString &)> fallback)
{
    m_input->setPlaceholderText(prompt);
    m_input->setAccessibleName(prompt);
    m_list->setAccessibleName(prompt);
    m_model->setChoices(std::move(choices), std::move(fallback));
    m_list->setCurrentIndex(m_model->index(0, 0));
    place();
    show();
    m_input->setFocus();
}

/// At the top of the window, in its middle.
void Picker::place()
{
    const QWidget *window = parentWidget()->window();
    const int width = std::min(Theme::popup, window->width() - 2 * Theme::roomy);
    setFixedWidth(width);
    fit();
    move(window->mapToGlobal(QPoint((window->width() - width) / 2, Theme::vast + Theme::roomy)));
}

/// As tall as what is left to pick from.
void Picker::fit()
{
    const int rows = std::clamp(m_model->rowCount(), 1, pickerRows);
    setFixedHeight(m_input->sizeHint().height() + rows * DetailRow::height + 3 * Theme::gap + 2 * frameWidth() + Theme::tight);
}

void Picker::narrow()
{
    m_model->narrow(m_input->text());
    fit();
    m_list->setCurrentIndex(m_model->index(0, 0));
}

void Picker::choose()
{
    const Choice *choice = m_model->choice(m_list->currentIndex());
    if (!choice || !choice->isEnabled)
        return;
    const auto act = choice->choose;
    close();
    act();
}

void Picker::step(int by)
{
    const int row = std::clamp(m_list->currentIndex().row() + by, 0, std::max(m_model->rowCount() - 1, 0));
    m_list->setCurrentIndex(m_model->index(row, 0));
}

bool Picker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_PageDown:
        step(pickerRows);
        return true;
    case Qt::Key_PageUp:
        step(-pickerRows);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

} // namespace throughline
