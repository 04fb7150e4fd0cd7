// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/inspector.h"

#include "ui/picking/linkpicker.h"
#include "ui/shell/inspector/elementrow.h"
#include "ui/shell/inspector/fieldlist.h"
#include "ui/shell/inspector/findingcards.h"
#include "ui/shell/inspector/growingedit.h"
#include "ui/theme/tint.h"
#include "ui/theme/wrap.h"

#include <QApplication>
#include <QLabel>
#include <QPointer>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace throughline {

namespace {

constexpr int longestChain = 12; // rows before the rest is a click away

} // namespace

Inspector::Inspector(Document *document, Selection *selection, const Theme &theme, QWidget *parent)
    : Panel(document, selection, theme, parent)
    , m_scroll(new QScrollArea(this))
    , m_page(new QWidget(m_scroll))
    , m_empty(new QLabel(tr("Select an element to see what it says and why it is here."), this))
    , m_column(new QVBoxLayout(m_page))
{
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(Theme::roomy);
    tint(m_empty, theme.mutedText);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_scroll);
    whole->addWidget(m_empty);

    m_column->setContentsMargins(Theme::wide, Theme::wide, Theme::wide, Theme::wide);
    m_column->setSpacing(Theme::gap);
    makeHeader();
    makeBody();
    m_column->addStretch();
    joinFields();
    m_scroll->setWidget(m_page);
}

void Inspector::makeHeader()
{
    m_origin = new QLabel(m_page);
    m_origin->setObjectName(QStringLiteral("origin"));
    m_origin->setFont(theme().small);
    m_origin->setTextFormat(Qt::PlainText);
    wrap(m_origin);
    m_title = new GrowingEdit(GrowingEdit::Lines::One, m_page);
    m_title->setFont(theme().title);
    m_title->setObjectName(QStringLiteral("title"));
    m_title->setAccessibleName(tr("Title"));
    m_title->setToolTip(tr("Renaming takes every link along"));
    m_title->setProperty("isField", false);
    m_title->setFrameShape(QFrame::NoFrame);
    m_title->document()->setDocumentMargin(0);
    m_findings = new FindingCards(theme(), m_page);
    m_column->addWidget(m_origin);
    m_column->addWidget(m_title);
    m_column->addWidget(m_findings);
    connect(m_title, &GrowingEdit::committed, this, [this](const QString &title) {
        if (m_element >= 0 && !perform(renameElement(snapshot(), m_element, title), tr("Rename")))
            m_title->replace(titleOf(m_element));
    });
    connect(m_findings, &FindingCards::whyWanted, this, [this] { Q_EMIT whyWanted(m_element); });
    connect(m_findings, &FindingCards::suspectsWanted, this, &Panel::suspectsWanted);
    connect(m_findings, &FindingCards::fixChosen, this,
        [this](const QString &title, const TextEdit &edit) { document()->apply(edit, title, this); });
}

void Inspector::makeBody()
{
    m_fields = new FieldList(document(), theme(), m_page);
    m_column->addWidget(m_fields);
    m_captionHeading = addHeading(tr("Caption"));
    m_caption = addProse(tr("Caption"), tr("One line under the picture"), &setCaption, tr("Change the caption"));
    m_proseHeading = addHeading({});
    m_prose = addProse(tr("Text"), tr("In your own words"), &setProse, tr("Change the text"));
    m_notesHeading = addHeading(tr("Speaker notes"));
    m_notes = addProse(tr("Speaker notes"), tr("What you say, and nobody reads"), &setNotes, tr("Change the notes"));
    m_up = addChain(tr("Why it is here"));
    m_down = addChain(tr("What relies on it"));
}

QLabel *Inspector::addHeading(const QString &words)
{
    auto *heading = new QLabel(words, m_page);
    heading->setFont(theme().small);
    heading->setContentsMargins(0, Theme::gap, 0, 0);
    tint(heading, theme().mutedText);
    m_column->addWidget(heading);
    return heading;
}

GrowingEdit *Inspector::addProse(const QString &name, const QString &placeholder,
    Result<TextEdit> (*edit)(const Snapshot &, int, const QString &), const QString &undoName)
{
    auto *prose = new GrowingEdit(GrowingEdit::Lines::Many, m_page);
    prose->setAccessibleName(name);
    prose->setPlaceholderText(placeholder);
    m_column->addWidget(prose);
    connect(prose, &GrowingEdit::committed, this, [this, edit, undoName](const QString &text) {
        if (m_element >= 0)
            perform(edit(snapshot(), m_element, text), undoName);
    });
    return prose;
}

Inspector::Chain Inspector::addChain(const QString &words)
{
    Chain chain;
    chain.heading = addHeading(words);
    chain.list = new QWidget(m_page);
    auto *rows = new QVBoxLayout(chain.list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_column->addWidget(chain.list);
    return chain;
}

void Inspector::joinFields()
{
    connect(m_fields, &FieldList::edited, this, &Inspector::perform);
    connect(m_fields, &FieldList::linkWanted, this, &Inspector::linkFrom);
    connect(m_fields, &FieldList::targetClicked, this, [this](int element) { selection()->selectElement(element, this); });
}

void Inspector::linkFrom(FieldKey key)
{
    const FieldRule *rule = m_element < 0 ? nullptr : fieldRule(strategy().element(m_element).kind(), key);
    if (!rule)
        return;
    std::vector<ElementKind> kinds;
    for (const ElementKind kind : rule->targets) {
        if (kind != ElementKind::Other && !std::ranges::contains(kinds, kind))
            kinds.push_back(kind);
    }
    pickLink(document(), {.element = m_element, .key = key, .isSource = true, .kinds = kinds}, theme(), this,
        [this](const QString &why) { Q_EMIT refused(why); });
}

void Inspector::focusTitle()
{
    m_title->setFocus();
    m_title->selectAll();
}

void Inspector::settle()
{
    const QPointer<QWidget> focused = QApplication::focusWidget();
    if (!focused || !isAncestorOf(focused))
        return;
    focused->clearFocus();
    if (focused)
        focused->setFocus();
}

void Inspector::applyTheme(const Theme &theme)
{
    m_findings->setTheme(theme);
    m_fields->applyTheme(theme);
    for (QLabel *heading : {m_empty, m_captionHeading, m_proseHeading, m_notesHeading, m_up.heading, m_down.heading})
        tint(heading, theme.mutedText);
    m_up.rows.clear();
    m_down.rows.clear();
    Panel::applyTheme(theme);
}

/// What was being typed belongs to the element that was shown: it goes there before another takes its place.
void Inspector::follow()
{
    if (selection()->element() == m_element)
        return;
    if (QWidget *focused = QApplication::focusWidget(); focused && isAncestorOf(focused))
        focused->clearFocus();
    refresh();
}

void Inspector::refresh()
{
    m_element = selection()->element();
    m_scroll->setVisible(m_element >= 0);
    m_empty->setVisible(m_element < 0);
    if (m_element < 0)
        return;
    showTexts();
    m_fields->show(m_element);
    m_findings->show(snapshot(), m_element);
    m_findings->setVisible(!m_findings->isEmpty());
    showChains();
    QMetaObject::invokeMethod(this, &Inspector::orderTabs, Qt::QueuedConnection); // when what is new has its place
}

/// Tab goes from top to bottom, whenever the controls were made.
void Inspector::orderTabs()
{
    QList<QWidget *> stops = m_page->findChildren<QWidget *>();
    stops.removeIf(
        [this](const QWidget *w) { return !w->isVisibleTo(m_page) || !(w->focusPolicy() & Qt::TabFocus) || w->focusProxy(); });
    if (stops == m_stops)
        return;
    m_stops = stops;
    m_column->activate();
    std::ranges::stable_sort(stops, {}, [this](const QWidget *w) {
        const QPoint place = w->mapTo(m_page, QPoint());
        return std::pair(place.y(), place.x());
    });
    for (qsizetype i = 1; i < stops.size(); ++i)
        setTabOrder(stops[i - 1], stops[i]);
}

/// What the element is and where it stands; in the framework, where it stands says what it is.
QString Inspector::origin() const
{
    const Group &group = strategy().groupOf(strategy().element(m_element));
    QString kind = kindName(strategy().element(m_element).kind());
    kind[0] = kind[0].toUpper();
    const bool saysTheSame = group.part == Part::Framework && group.isKnown;
    return group.name.isEmpty() || saysTheSame ? kind : tr("%1 · %2").arg(kind, group.name);
}

void Inspector::showTexts()
{
    const ElementBody &body = *strategy().element(m_element).body;
    const QByteArray id = strategy().id(m_element);
    const auto put = id == m_shownId ? &GrowingEdit::show : &GrowingEdit::replace;
    m_shownId = id;
    m_origin->setText(origin());
    tint(m_origin, theme().kind(body.kind));
    (m_title->*put)(body.title());
    const bool isFrame = body.kind == ElementKind::Frame;
    for (QWidget *widget : {static_cast<QWidget *>(m_captionHeading), static_cast<QWidget *>(m_caption),
             static_cast<QWidget *>(m_notesHeading), static_cast<QWidget *>(m_notes)})
        widget->setVisible(isFrame);
    m_proseHeading->setText(isFrame ? tr("Narration") : tr("In words"));
    (m_caption->*put)(isFrame ? body.captionText() : QString());
    (m_prose->*put)(body.proseText());
    (m_notes->*put)(isFrame ? body.notesText() : QString());
}

void Inspector::showChains()
{
    std::vector<std::pair<int, QString>> up;
    for (const int step : snapshot().trace().chainUp(m_element)) {
        if (step != m_element)
            up.emplace_back(step, titleOf(step));
    }
    fillChain(m_up, std::move(up), 0);

    std::vector<std::pair<int, QString>> down;
    int more = 0;
    int last = -1;
    for (const TraceLink &link : snapshot().trace().to(m_element)) {
        if (std::exchange(last, link.from) == link.from)
            continue;
        if (static_cast<int>(down.size()) < longestChain)
            down.emplace_back(link.from, titleOf(link.from));
        else
            ++more;
    }
    fillChain(m_down, std::move(down), more);
}

void Inspector::fillChain(Chain &chain, std::vector<std::pair<int, QString>> rows, int more)
{
    chain.heading->setVisible(!rows.empty());
    chain.list->setVisible(!rows.empty());
    if (rows == chain.rows && more == chain.more)
        return;
    chain.rows = std::move(rows);
    chain.more = more;
    while (QLayoutItem *item = chain.list->layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const auto &[element, title] : chain.rows) {
        auto *row = new ElementRow(theme(), chain.list);
        const ElementKind kind = strategy().element(element).kind();
        row->show(kind, title, kindName(kind), ElementRow::Look::Plain);
        connect(row, &ElementRow::clicked, this, [this, target = element] { selection()->selectElement(target, this); });
        chain.list->layout()->addWidget(row);
    }
    if (more > 0) {
        auto *rest = new QToolButton(chain.list);
        rest->setText(tr("%1 more…").arg(more));
        rest->setAutoRaise(true);
        connect(rest, &QToolButton::clicked, this, [this] { pickAmong(m_element); });
        chain.list->layout()->addWidget(rest);
    }
}

/// Everything that relies on \a element, to pick from.
void Inspector::pickAmong(int element)
{
    std::vector<Choice> choices;
    for (const TraceLink &link : snapshot().trace().to(element)) {
        choices.push_back({.text = titleOf(link.from),
            .detail = kindName(strategy().element(link.from).kind()),
            .icon = {},
            .choose = [this, target = link.from] { selection()->selectElement(target, this); }});
    }
    (new Picker(theme(), this))->open(tr("What relies on it"), std::move(choices));
}

} // namespace throughline
