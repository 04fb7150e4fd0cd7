// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source/sourcepane.h"

#include "ui/source/completer.h"
#include "ui/source/findbar.h"
#include "ui/source/folding.h"
#include "ui/source/headingfollower.h"
#include "ui/source/highlighter.h"
#include "ui/source/margin.h"
#include "ui/source/navigation.h"
#include "ui/source/sourceeditor.h"
#include "ui/source/squiggles.h"
#include "ui/source/typingaids.h"

#include <QSettings>
#include <QVBoxLayout>

namespace throughline {

namespace {

constexpr QLatin1String zoomKey("zoom");

} // namespace

SourcePane::SourcePane(Document *document, Selection *selection, const Theme &theme, QWidget *parent)
    : Pane(Mode::Text, parent)
    , m_editor(new SourceEditor(document, selection, theme, this))
    , m_highlighter(new Highlighter(m_editor))
    , m_follower(new HeadingFollower(m_editor))
{
    new TypingAids(m_editor);
    auto *findBar = new FindBar(m_editor, this);
    new Completer(m_editor); // after them, so that its keys are its own while it proposes
    new Navigation(m_editor);
    new Squiggles(m_editor); // after it, so that what a finding says comes before a preview
    new Margin(m_editor, new Folding(m_editor));
    m_editor->addCommand(
        tr("Larger type"), {QKeySequence::ZoomIn, QKeySequence(Qt::CTRL | Qt::Key_Equal)}, [this] { setZoom(zoom() + 1); });
    m_editor->addCommand(tr("Smaller type"), {QKeySequence::ZoomOut}, [this] { setZoom(zoom() - 1); });
    m_editor->addCommand(tr("Usual type size"), {QKeySequence(Qt::CTRL | Qt::Key_0)}, [this] { setZoom(0); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(findBar);
    layout->addWidget(m_editor);
    setFocusProxy(m_editor);
}

QList<QAction *> SourcePane::editActions() const
{
    return m_editor->commands();
}

int SourcePane::zoom() const
{
    return m_editor->zoom();
}

void SourcePane::setZoom(int steps)
{
    m_editor->setZoom(steps);
}

void SourcePane::restore(const QSettings &settings)
{
    setZoom(settings.value(zoomKey, 0).toInt());
}

void SourcePane::store(QSettings &settings) const
{
    settings.setValue(zoomKey, zoom());
}

void SourcePane::settle()
{
    m_follower->settle();
}

void SourcePane::applyTheme(const Theme &theme)
{
    m_editor->applyTheme(theme);
    m_highlighter->refresh();
}

} // namespace throughline
