// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/needspage.h"

#include "core/export/resources.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QTextBrowser>

namespace throughline {

NeedsPage::NeedsPage(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_words(new QTextBrowser(this))
    , m_copyText(new QPushButton(tr("Copy as text"), this))
    , m_copyMarkdown(new QPushButton(tr("Copy as Markdown"), this))
{
    m_words->setObjectName(QStringLiteral("needs"));
    m_words->setAccessibleName(tr("What isn't there yet"));
    m_words->setOpenLinks(false);
    m_words->setFrameShape(QFrame::NoFrame);
    m_words->setTabChangesFocus(false); // Tab leads from link to link
    m_words->document()->setDocumentMargin(0);
    m_words->setMinimumHeight(Theme::bottomPanel / 2);
    m_copyText->setObjectName(QStringLiteral("copy-text"));
    m_copyMarkdown->setObjectName(QStringLiteral("copy-markdown"));
    setFocusProxy(m_words);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::gap);
    buttons->addStretch(1);
    buttons->addWidget(m_copyText);
    buttons->addWidget(m_copyMarkdown);
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(Theme::gap);
    down->addWidget(m_words, 1);
    down->addLayout(buttons);
    const auto addCopy = [this](QPushButton *button, const QKeySequence &keys, const QString &tip, auto act) {
        button->setToolTip(tr("%1 (%2)").arg(tip, keys.toString(QKeySequence::NativeText)));
        button->setMinimumWidth(button->fontMetrics().horizontalAdvance(button->text()) + 2 * Theme::wide);
        connect(button, &QPushButton::clicked, this, act);
        connect(new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated, this, act);
    };
    addCopy(m_copyText, Qt::CTRL | Qt::SHIFT | Qt::Key_C, tr("For a message"),
        [this] { copy(needsText(m_snapshot, m_resources), tr("Copied as text")); });
    addCopy(m_copyMarkdown, Qt::CTRL | Qt::ALT | Qt::Key_C, tr("For a wiki or a ticket"),
        [this] { copy(needsMarkdown(m_snapshot, m_resources), tr("Copied as Markdown")); });
    connect(m_words, &QTextBrowser::anchorClicked, this,
        [this](const QUrl &url) { Q_EMIT itemChosen(QByteArray::fromPercentEncoding(url.fragment(QUrl::FullyEncoded).toUtf8())); });
    applyTheme(theme);
}

void NeedsPage::applyTheme(const Theme &theme)
{
    m_theme = theme;
    QPalette colours = m_words->palette();
    colours.setColor(QPalette::Base, theme.raised);
    colours.setColor(QPalette::Link, theme.link);
    m_words->setPalette(colours);
    m_words->setHtml(html());
}

void NeedsPage::show(const Snapshot &snapshot, const Resources &resources)
{
    m_snapshot = snapshot;
    m_resources = resources;
    m_words->setHtml(html());
}

QString NeedsPage::html() const
{
    const std::vector<Resources::Overload> overloads = m_resources.overloads();
    const Strategy &strategy = m_snapshot.strategy();
    QString html;
    for (int column = 0; column < std::ssize(m_resources.columns()); ++column) {
        QString lines;
        for (const Resources::Need &need : m_resources.needs()) {
            if (need.column != column)
                continue;
            const QString id = QString::fromLatin1(strategy.id(need.item).toPercentEncoding());
            lines += QStringLiteral(
                "<p style=\"margin:4px 0\"><b>%1</b><br><a href=\"#%2\">%3</a> <span style=\"color:%4\">%5</span></p>")
                         .arg(need.words.toHtmlEscaped(), id, strategy.element(need.item).body->title().toHtmlEscaped(),
                             m_theme.mutedText.name(), reasonInWords(m_snapshot, need.item).toHtmlEscaped());
        }
        for (const Resources::Overload &overload : overloads) {
            if (overload.column == column)
                lines += QStringLiteral("<p style=\"margin:4px 0\"><span style=\"color:%1\">▲</span> %2</p>")
                             .arg(m_theme.error.name(), overloadInWords(m_resources, overload).toHtmlEscaped());
        }
        if (!lines.isEmpty())
            html += QStringLiteral("<p style=\"color:%1; margin:12px 0 2px 0\">%2</p>")
                        .arg(m_theme.mutedText.name(), columnName(m_resources, column).toHtmlEscaped())
                + lines;
    }
    m_copyText->setEnabled(!html.isEmpty());
    m_copyMarkdown->setEnabled(!html.isEmpty());
    return html.isEmpty() ? tr("Nothing: no item asks for anything under <i>Needs</i>, and no team has more to do than it can.")
                          : html;
}

void NeedsPage::copy(const QString &text, const QString &message)
{
    if (text.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT said(message);
}

} // namespace throughline
