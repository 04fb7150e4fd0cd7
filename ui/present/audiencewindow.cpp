// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/audiencewindow.h"

#include <QPlainTextEdit>

namespace throughline {

namespace {

constexpr double notesShare = 0.3; // of the window's height

} // namespace

AudienceWindow::AudienceWindow(Talk *talk, Pointing *pointing, const Theme &theme)
    : m_talk(talk)
    , m_surface(new SlideSurface(talk, pointing, SlideSurface::Role::Audience, this))
    , m_notes(new QPlainTextEdit(m_surface))
{
    setObjectName(QStringLiteral("audience"));
    setMain(m_surface);
    m_notes->setReadOnly(true);
    m_notes->setFocusPolicy(Qt::NoFocus);
    m_notes->setFrameShape(QFrame::NoFrame);
    QFont font = theme.title;
    font.setWeight(QFont::Normal);
    m_notes->setFont(font);
    QPalette palette = m_notes->palette();
    palette.setColor(QPalette::Base, StageStyle().notesGround);
    palette.setColor(QPalette::Text, StageStyle().notesInk);
    m_notes->setPalette(palette);
    m_notes->setAccessibleName(tr("Notes"));
    m_notes->document()->setDocumentMargin(Theme::roomy);
    m_notes->hide();
    connect(talk, &Talk::shownChanged, this, &AudienceWindow::say);
    connect(talk, &Talk::moved, this, &AudienceWindow::showNotes);
    connect(talk, &Talk::notesChanged, this, &AudienceWindow::showNotes);
    connect(m_surface, &SlideSurface::clicked, talk, &Talk::next);
    setWindowTitle(tr("Presentation"));
    say();
}

/// For who hears the slide rather than sees it.
void AudienceWindow::say()
{
    const Slide &slide = m_talk->shown();
    QStringList words;
    for (const SlideWords &text : slide.words)
        words += text.text;
    const bool isCovered = m_talk->cover() != Cover::None;
    m_surface->setAccessibleName(isCovered ? tr("Covered") : slide.title);
    m_surface->setAccessibleDescription(isCovered ? QString() : words.join(u'\n'));
}

bool AudienceWindow::areNotesShown() const
{
    return m_notes->isVisibleTo(m_surface);
}

void AudienceWindow::setNotesShown(bool areShown)
{
    m_notes->setVisible(areShown);
    showNotes();
}

void AudienceWindow::zoomNotes(int steps)
{
    constexpr int points = 2; // a step
    m_notes->zoomIn(points * steps);
}

void AudienceWindow::showNotes()
{
    QStringList words{m_talk->narration(), m_talk->notes()};
    words.removeAll(QString());
    m_notes->setPlainText(words.isEmpty() ? tr("No notes") : words.join(QStringLiteral("\n\n")));
}

void AudienceWindow::resizeEvent(QResizeEvent *event)
{
    TalkWindow::resizeEvent(event);
    const int height = static_cast<int>(this->height() * notesShare);
    m_notes->setGeometry(0, this->height() - height, width(), height);
}

} // namespace throughline
