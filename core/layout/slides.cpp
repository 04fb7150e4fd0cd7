// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/slides.h"

#include "core/base/translate.h"
#include "core/model/speaking.h"
#include "core/syntax/lead.h"
#include "core/syntax/plaintext.h"

#include <algorithm>

namespace throughline {

namespace {

constexpr int shortestEstimate = 5; // seconds

QString plain(QByteArrayView markdown)
{
    return QString::fromUtf8(plainText(markdown)).simplified();
}

class SlideList {
public:
    SlideList(const Snapshot &snapshot, const SlideOptions &options)
        : m_snapshot(snapshot)
        , m_strategy(snapshot.strategy())
        , m_options(options)
    {
    }

    std::vector<Slide> take() &&
    {
        if (m_options.hasTitle)
            addTitle();
        for (int i = 0; i < static_cast<int>(m_strategy.elements().size()); ++i) {
            if (m_strategy.element(i).kind() == ElementKind::Frame)
                addFrame(i);
        }
        if (m_options.hasClosing && !m_bets.empty())
            addClosing();
        return std::move(m_slides);
    }

private:
    void addTitle()
    {
        const QString title = m_strategy.title();
        Slide slide{.kind = SlideKind::Title,
            .act = {},
            .picture = {},
            .title = title.isEmpty() ? tr("Untitled strategy") : title,
            .words = {}};
        add(slide, SlideRole::Display, slide.title);
        add(slide, SlideRole::Lead, m_strategy.frontMatter().owner);
        m_slides.push_back(std::move(slide));
    }

    void addAct(const Group &group)
    {
        if (group.section < 0)
            return;
        Slide slide{.kind = SlideKind::Act, .act = group.act, .picture = {}, .title = group.name, .words = {}};
        add(slide, SlideRole::Display, group.name);
        add(slide, SlideRole::Lead, leadOf(*m_snapshot.syntax().sections()[static_cast<std::size_t>(group.section)]));
        m_slides.push_back(std::move(slide));
    }

    void addFrame(int frame)
    {
        const Element &element = m_strategy.element(frame);
        const Group &group = m_strategy.groupOf(element);
        if (m_options.hasActs && element.group != m_group)
            addAct(group);
        m_group = element.group;
        const ElementBody &body = *element.body;
        Slide slide{.kind = SlideKind::Frame,
            .act = group.act,
            .frame = frame,
            .picture = pictureOf(body),
            .title = body.title(),
            .words = {}};
        const QStringList bets = betsOf(frame);
        const bool isSeen = !slide.picture.isEmpty() && !m_snapshot.pictures().isKnownMissing(slide.picture);
        if (m_options.captions != CaptionPlace::Hidden || !isSeen) {
            add(slide, SlideRole::Headline, body.title());
            add(slide, SlideRole::Caption, plain(body.section->view(body.caption)));
            if (m_options.showsBets)
                add(slide, SlideRole::Footnote, bets.join(QStringLiteral("  ·  ")));
        }
        m_slides.push_back(std::move(slide));
    }

    /// Also one that is known to be missing, so that its slide says so; of a text alone nothing is known.
    QString pictureOf(const ElementBody &body) const
    {
        const QString path = m_snapshot.strategy().pictureOf(body);
        const Pictures &pictures = m_snapshot.pictures();
        return !path.isEmpty() && (pictures.exists(path) || pictures.isKnownMissing(path)) ? path : QString();
    }

    /// The titles of the bets that \a frame names; they are remembered for the closing card.
    QStringList betsOf(int frame)
    {
        QStringList titles;
        for (const TraceLink &link : m_snapshot.trace().from(frame)) {
            if (m_strategy.element(link.to).kind() != ElementKind::Bet)
                continue;
            titles += m_strategy.element(link.to).body->title();
            if (std::ranges::find(m_bets, link.to) == m_bets.end())
                m_bets.push_back(link.to);
        }
        titles.removeDuplicates();
        return titles;
    }

    void addClosing()
    {
        Slide slide{.kind = SlideKind::Closing, .act = {}, .picture = {}, .title = tr("Why this will work"), .words = {}};
        add(slide, SlideRole::Eyebrow, slide.title);
        for (const int bet : m_bets) {
            add(slide, SlideRole::Bet, m_strategy.element(bet).body->title());
            QStringList pains;
            for (const TraceLink &link : m_snapshot.trace().from(bet)) {
                if (m_strategy.element(link.to).kind() == ElementKind::Pain)
                    pains += m_strategy.element(link.to).body->title();
            }
            pains.removeDuplicates();
            add(slide, SlideRole::Pain, pains.join(QStringLiteral("  ·  ")));
        }
        m_slides.push_back(std::move(slide));
    }

    static void add(Slide &slide, SlideRole role, const QString &text)
    {
        if (const QString words = text.simplified(); !words.isEmpty())
            slide.words.push_back({role, words});
    }

    const Snapshot &m_snapshot;
    const Strategy &m_strategy;
    SlideOptions m_options;
    std::vector<Slide> m_slides;
    std::vector<int> m_bets;
    int m_group = -1;
};

} // namespace

std::vector<Slide> slidesOf(const Snapshot &snapshot, const SlideOptions &options)
{
    return SlideList(snapshot, options).take();
}

int frameSeconds(const ElementBody &frame)
{
    const FrameTime time = timeOf(frame);
    return time.isSet ? time.seconds : std::max(shortestEstimate, time.seconds);
}

} // namespace throughline
