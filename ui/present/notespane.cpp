// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/notespane.h"

#include "ui/theme/icons.h"

#include <QKeyEvent>
#include <QLabel>
#include <QSettings>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace throughline {

namespace {

constexpr double zoomStep = 1.15;
constexpr double notesZoom = 1.25; // notes are read from a step away
constexpr int mostSteps = 10;

} // namespace

void NotesEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo))
        return Q_EMIT undoWanted();
    if (event->matches(QKeySequence::Redo))
        return Q_EMIT redoWanted();
    const bool isZoom = event->modifiers().testFlag(Qt::ControlModifier)
        && (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Minus || event->key() == Qt::Key_Equal);
    if (event->key() == Qt::Key_Escape)
        return window()->setFocus();
    if (isZoom || event->key() == Qt::Key_PageDown || event->key() == Qt::Key_PageUp)
        return event->ignore();
    QPlainTextEdit::keyPressEvent(event);
}

NotesPane::NotesPane(Talk *talk, const Theme &theme, QSettings *settings, QWidget *parent)
    : QWidget(parent)
    , m_talk(talk)
    , m_theme(theme)
    , m_settings(settings)
    , m_narration(new QPlainTextEdit(this))
    , m_caption(new QLabel(tr("Notes"), this))
    , m_notes(new NotesEdit(this))
    , m_steps(std::clamp(settings->value(QStringLiteral("present/notesZoom"), 0).toInt(), -mostSteps, mostSteps))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Theme::tight);
    auto *head = new QHBoxLayout;
    head->addWidget(m_caption, 1);
    addZoom(head, PresentAction::SmallerNotes, -1);
    addZoom(head, PresentAction::BiggerNotes, 1);
    layout->addLayout(head);
    layout->addWidget(m_notes);
    m_narration->setReadOnly(true);
    m_narration->setFocusPolicy(Qt::NoFocus);
    m_narration->setFrameShape(QFrame::NoFrame);
    m_narration->setAccessibleName(tr("Narration"));
    m_narration->setMinimumHeight(Theme::vast);
    m_narration->viewport()->setAutoFillBackground(false);
    m_notes->setObjectName(QStringLiteral("notes"));
    m_notes->setAccessibleName(tr("Notes"));
    m_notes->setProperty("isField", true);
    m_notes->setFrameShape(QFrame::StyledPanel);
    m_notes->setUndoRedoEnabled(false); // the document's own undo has it
    m_notes->setFocusPolicy(Qt::ClickFocus);
    connect(m_notes, &QPlainTextEdit::textChanged, this, &NotesPane::write);
    connect(m_notes, &NotesEdit::undoWanted, talk, &Talk::undo);
    connect(m_notes, &NotesEdit::redoWanted, talk, &Talk::redo);
    connect(talk, &Talk::moved, this, &NotesPane::load);
    connect(talk, &Talk::notesChanged, this, &NotesPane::load);
    connect(talk, &Talk::deckChanged, this, &NotesPane::load);
    applyTheme(theme);
    load();
}

void NotesPane::addZoom(QHBoxLayout *layout, PresentAction action, int steps)
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus);
    button->setToolTip(presentToolTip(action));
    button->setAccessibleName(presentKey(action).name);
    connect(button, &QToolButton::clicked, this, [this, steps] { zoom(steps); });
    layout->addWidget(button);
    m_zooms.insert(action, button);
}

void NotesPane::applyTheme(const Theme &theme)
{
    m_theme = theme;
    for (auto button = m_zooms.cbegin(); button != m_zooms.cend(); ++button)
        (*button)->setIcon(themedIcon(presentKey(button.key()).icon, theme));
    m_caption->setFont(theme.small);
    QPalette palette = m_caption->palette();
    palette.setColor(QPalette::WindowText, theme.mutedText);
    m_caption->setPalette(palette);
    setSize();
}

void NotesPane::zoom(int steps)
{
    m_steps = std::clamp(m_steps + steps, -mostSteps, mostSteps);
    m_settings->setValue(QStringLiteral("present/notesZoom"), m_steps);
    setSize();
}

void NotesPane::setSize()
{
    QFont font = m_theme.body;
    font.setPointSizeF(font.pointSizeF() * notesZoom * std::pow(zoomStep, m_steps));
    m_notes->setFont(font);
    m_narration->setFont(font);
}

void NotesPane::load()
{
    const QSignalBlocker blocker(m_notes);
    const bool isFrame = m_talk->frame() >= 0;
    const QString narration = m_talk->narration();
    m_narration->setPlainText(narration);
    m_notes->setReadOnly(!isFrame);
    m_notes->setPlaceholderText(isFrame ? tr("Notes for this frame: only you see them") : tr("Cards have no notes"));
    if (m_notes->toPlainText().trimmed() != m_talk->notes())
        m_notes->setPlainText(m_talk->notes());
}

void NotesPane::write()
{
    if (m_notes->toPlainText().trimmed() == m_talk->notes())
        return;
    if (const auto written = m_talk->setNotes(m_notes->toPlainText()); !written)
        Q_EMIT refused(written.error().message);
}

} // namespace throughline
