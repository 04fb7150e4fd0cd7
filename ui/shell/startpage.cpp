// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/startpage.h"

#include "ui/shell/recentfiles.h"
#include "ui/shell/unsavedlist.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace throughline {

namespace {

struct Door {
    QString id; ///< of the template behind it
    QString title;
    QString detail;
    ElementKind kind;
};

std::vector<Door> doors()
{
    return {{QStringLiteral("from-vision"), StartPage::tr("Start from the vision"),
                StartPage::tr("Tell today's pain and tomorrow's relief, frame by frame."), ElementKind::Frame},
        {QStringLiteral("from-framework"), StartPage::tr("Start from the framework"),
            StartPage::tr("Say who it is for, what hurts, and what you bet on."), ElementKind::Bet},
        {QStringLiteral("from-roadmap"), StartPage::tr("Start from the roadmap"),
            StartPage::tr("List what you plan, then ask each item why."), ElementKind::Item}};
}

QColor accent(const Theme &theme)
{
    return theme.accent;
}

QColor muted(const Theme &theme)
{
    return theme.mutedText;
}

bool isDoor(const Template &entry)
{
    return std::ranges::contains(doors(), entry.id, &Door::id);
}

} // namespace

StartPage::StartPage(
    const RecentFiles &recent, const std::vector<UnsavedWork> &unsaved, const QString &open, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_open(open)
    , m_theme(theme)
{
    setAutoFillBackground(true);
    setAccessibleName(tr("Start"));
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget(scroll);
    auto *column = new QVBoxLayout;
    column->setSpacing(Theme::gap);
    const std::vector<Template> templates = readTemplates();
    if (!m_open.isEmpty())
        column->addWidget(makeBack());
    column->addStretch(1);
    if (!unsaved.empty()) {
        column->addWidget(makeUnsaved(unsaved));
        column->addSpacing(Theme::roomy);
    }
    addHeading(column, tr("Every plan has a why."), theme.display);
    m_subtitle = addHeading(
        column, tr("Vision, strategic framework and roadmap in one document. Begin wherever it calls to you."), theme.body);
    column->addSpacing(Theme::wide);
    column->addWidget(makeDoors(templates));
    column->addSpacing(Theme::roomy);
    auto *lists = new QHBoxLayout;
    lists->setSpacing(Theme::vast);
    lists->addWidget(makeRecent(recent), 1, Qt::AlignTop);
    lists->addWidget(makeTemplates(templates), 1, Qt::AlignTop);
    column->addLayout(lists);
    column->addStretch(2);

    auto *centred = new QHBoxLayout(page);
    centred->setContentsMargins(Theme::vast, Theme::vast, Theme::vast, Theme::vast);
    auto *middle = new QWidget(page);
    middle->setMaximumWidth(Theme::page);
    middle->setLayout(column);
    centred->addWidget(middle);
    scroll->setWidget(page);
    setFocusPolicy(Qt::ClickFocus); // for Esc; Tab stops at what can be pressed
    setFocus();
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    StartPage::applyTheme(theme);
}

QLabel *StartPage::addHeading(QBoxLayout *layout, const QString &words, const QFont &font)
{
    auto *label = new QLabel(words);
    label->setFont(font);
    label->setWordWrap(true);
    layout->addWidget(label);
    return label;
}

StartCard *StartPage::addCard(const StartCard::Words &words, QWidget *parent)
{
    auto *card = new StartCard(words, m_theme, parent);
    parent->layout()->addWidget(card);
    return card;
}

QWidget *StartPage::makeBack()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *back = new QToolButton(row);
    back->setText(tr("Back to “%1”").arg(m_open));
    back->setToolTip(tr("Esc"));
    back->setAutoRaise(true);
    back->setObjectName(QStringLiteral("back"));
    connect(back, &QToolButton::clicked, this, &StartPage::backWanted);
    layout->addWidget(back, 0, Qt::AlignLeft);
    return row;
}

QWidget *StartPage::makeUnsaved(const std::vector<UnsavedWork> &unsaved)
{
    m_unsaved = new UnsavedList(unsaved, m_theme, this);
    connect(m_unsaved, &UnsavedList::restoreWanted, this, &StartPage::restoreWanted);
    connect(m_unsaved, &UnsavedList::discardWanted, this, &StartPage::discardWanted);
    return m_unsaved;
}

void StartPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_open.isEmpty())
        Q_EMIT backWanted();
    else
        QWidget::keyPressEvent(event);
}

QWidget *StartPage::makeDoors(const std::vector<Template> &templates)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::wide);
    for (const Door &door : doors()) {
        const auto entry = std::ranges::find(templates, door.id, &Template::id);
        if (entry == templates.end())
            continue;
        auto *card = addCard({door.title, door.detail, QString::fromLatin1(kindKey(door.kind)),
                                 [kind = door.kind](const Theme &t) { return t.kind(kind); }, true},
            row);
        card->setObjectName(door.id);
        connect(card, &StartCard::clicked, this, [this, id = entry->id] { Q_EMIT startWanted(id); });
    }
    return row;
}

QWidget *StartPage::makeTemplates(const std::vector<Template> &templates)
{
    auto *column = new QWidget(this);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::tight / 2);
    addHeading(layout, tr("Templates and samples"), m_theme.strong);
    for (const Template &entry : templates) {
        if (isDoor(entry))
            continue;
        const QString icon = entry.isSample ? QStringLiteral("mode-text") : QStringLiteral("new");
        auto *card = addCard({entry.title, entry.description, icon, accent, false}, column);
        connect(card, &StartCard::clicked, this, [this, id = entry.id] { Q_EMIT startWanted(id); });
    }
    return column;
}

QWidget *StartPage::makeRecent(const RecentFiles &recent)
{
    auto *column = new QWidget(this);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::tight / 2);
    addHeading(layout, tr("Recent"), m_theme.strong);
    const QLocale locale;
    for (const QString &path : recent.paths()) {
        const QFileInfo file(path);
        QString folder = file.path();
        if (folder.startsWith(QDir::homePath()))
            folder.replace(0, QDir::homePath().size(), u'~');
        const QString detail = tr("%1 · %2").arg(locale.toString(file.lastModified().date(), QLocale::ShortFormat), folder);
        auto *card = addCard({file.fileName(), detail, QStringLiteral("mode-text"), muted, false, Qt::ElideMiddle}, column);
        connect(card, &StartCard::clicked, this, [this, path] { Q_EMIT openWanted(path); });
    }
    auto *open = addCard({tr("Open a file…"), tr("Or drag a Markdown file in"), QStringLiteral("open"), accent, false}, column);
    connect(open, &StartCard::clicked, this, [this] { Q_EMIT openWanted({}); });
    return column;
}

void StartPage::applyTheme(const Theme &theme)
{
    m_theme = theme;
    QPalette colours = m_subtitle->palette();
    colours.setColor(QPalette::WindowText, theme.mutedText);
    m_subtitle->setPalette(colours);
    for (StartCard *card : findChildren<StartCard *>())
        card->setTheme(theme);
    if (m_unsaved)
        m_unsaved->applyTheme(theme);
}

} // namespace throughline
