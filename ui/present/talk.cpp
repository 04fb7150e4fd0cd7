// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/talk.h"

#include "core/edits/edits.h"

#include <QTimer>

#include <algorithm>
#include <numeric>

namespace throughline {

namespace {

constexpr int largestJump = 99'999;
constexpr qint64 second = 1000; // ms

int elementWithHeadingAt(const Snapshot &snapshot, qsizetype offset)
{
    const int element = offset < 0 || offset > snapshot.text().size() ? -1 : snapshot.elementAt(offset);
    const bool isFrame = element >= 0 && snapshot.strategy().element(element).kind() == ElementKind::Frame;
    return isFrame && snapshot.rangeOf(element).start == offset ? element : -1;
}

/// Whether \a edit takes the heading at \a offset away; a rename leaves its marks.
bool isCut(const TextEdit &edit, qsizetype offset)
{
    return std::ranges::any_of(
        edit.replacements(), [offset](const Replacement &r) { return r.range.start <= offset && offset < r.range.end; });
}

/// A frame's time goes in even parts to the slides that it takes.
void shareOut(int seconds, std::span<int> slides)
{
    const int count = static_cast<int>(slides.size());
    for (int i = 0; i < count; ++i)
        slides[static_cast<std::size_t>(i)] = seconds * (i + 1) / count - seconds * i / count;
}

} // namespace

FrameKey FrameKey::of(const Snapshot &snapshot, int element)
{
    if (element < 0)
        return {};
    return {snapshot.strategy().id(element), snapshot.rangeOf(element).start, element};
}

void FrameKey::follow(const Snapshot &now, const DocumentChange &change)
{
    if (element < 0)
        return;
    int found = now.strategy().find(id);
    if (found < 0 && change.edit && !isCut(*change.edit, heading))
        found = elementWithHeadingAt(now, change.edit->mapped(heading, TextEdit::Stick::After));
    *this = of(now, found);
}

Talk::Talk(Document *document, const SlideStyle &style, const SlideOptions &options, TalkTimer::Clock clock, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_painter(style, options)
    , m_timer(std::move(clock))
{
    connect(document, &Document::snapshotChanged, this, &Talk::follow);
    build();
    settle(0);
    show();
}

void Talk::build()
{
    m_isStale = false;
    m_snapshot = m_document->snapshot();
    m_deck = deckOf(m_snapshot, m_painter);
    if (m_deck.empty())
        m_deck.push_back({.kind = SlideKind::Title, .act = {}, .picture = {}, .title = m_snapshot.strategy().title(), .words = {}});
    m_seconds.assign(m_deck.size(), 0);
    for (std::size_t first = 0, behind = 0; first < m_deck.size(); first = behind) {
        const int frame = m_deck[first].frame;
        behind = first + 1;
        while (behind < m_deck.size() && frame >= 0 && m_deck[behind].frame == frame)
            ++behind;
        if (frame >= 0)
            shareOut(frameSeconds(*m_snapshot.strategy().element(frame).body), std::span(m_seconds).subspan(first, behind - first));
    }
}

void Talk::setLook(const SlideStyle &style, const SlideOptions &options)
{
    const Slide before = currentSlide();
    m_painter = SlidePainter(style, options);
    build();
    settle(std::max(0, before.frame >= 0 ? slideOf(before.frame) : placeOf(before)));
    show();
    Q_EMIT deckChanged();
}

void Talk::follow(const DocumentChange &change)
{
    const Snapshot &now = m_document->snapshot();
    m_frame.follow(now, change);
    for (Recorded &recorded : m_times)
        recorded.key.follow(now, change);
    if (!std::exchange(m_isStale, true))
        QTimer::singleShot(0, this, &Talk::refresh);
    if (!m_isWritingNotes)
        Q_EMIT notesChanged();
}

void Talk::refresh()
{
    if (!m_isStale)
        return;
    const Slide before = currentSlide();
    const bool wasFrame = before.frame >= 0 || m_isGone;
    build();
    const int place = wasFrame ? slideOf(frame()) : placeOf(before);
    m_isGone = wasFrame && place < 0;
    m_current = std::clamp(place < 0 ? m_current : place, 0, static_cast<int>(m_deck.size()) - 1);
    if (wasFrame && !m_isGone) // stay on the part that was read, where it is still there
        while (
            m_current + 1 < static_cast<int>(m_deck.size()) && currentSlide().part < before.part && nextSlide()->frame == frame())
            ++m_current;
    Q_EMIT deckChanged();
}

int Talk::placeOf(const Slide &slide) const
{
    const auto isSame = [&slide](const Slide &other) {
        return other.kind == slide.kind && other.act == slide.act && other.part == slide.part
            && (slide.act || other.title == slide.title);
    };
    const auto found = std::ranges::find_if(m_deck, isSame);
    return found == m_deck.end() ? -1 : static_cast<int>(found - m_deck.begin());
}

int Talk::slideOf(int element) const
{
    const auto found = std::ranges::find(m_deck, element, &Slide::frame);
    return element < 0 || found == m_deck.end() ? -1 : static_cast<int>(found - m_deck.begin());
}

const Slide *Talk::nextSlide() const
{
    const std::size_t next = static_cast<std::size_t>(m_current) + (m_isGone ? 0 : 1);
    return next < m_deck.size() ? &m_deck[next] : nullptr;
}

void Talk::settle(int slide)
{
    m_current = slide;
    m_isGone = false;
    m_frame = FrameKey::of(m_snapshot, currentSlide().frame);
    m_arrived = m_timer.elapsed();
}

void Talk::show()
{
    if (!m_isFrozen) {
        m_shown = currentSlide();
        m_shownPictures = m_snapshot.pictures();
    }
    Q_EMIT shownChanged();
}

void Talk::begin(int slide)
{
    settle(std::clamp(slide, 0, static_cast<int>(m_deck.size()) - 1));
    show();
}

bool Talk::goTo(int slide)
{
    refresh();
    forgetJump();
    if (slide < 0 || slide >= static_cast<int>(m_deck.size()))
        return false;
    record();
    if (!m_timer.isStarted())
        m_timer.start();
    m_cover = Cover::None;
    settle(slide);
    show();
    Q_EMIT moved();
    Q_EMIT timeChanged();
    return true;
}

bool Talk::next()
{
    refresh();
    return goTo(m_isGone ? m_current : m_current + 1);
}

bool Talk::previous()
{
    refresh();
    return goTo(m_current - 1);
}

void Talk::toggleCover(Cover cover)
{
    m_cover = m_cover == cover ? Cover::None : cover;
    Q_EMIT shownChanged();
}

void Talk::setFrozen(bool isFrozen)
{
    m_isFrozen = isFrozen;
    refresh();
    show();
}

void Talk::typeDigit(int digit)
{
    m_jump = m_jump * 10 + digit;
    if (m_jump > largestJump)
        m_jump = digit;
    Q_EMIT jumpChanged();
}

bool Talk::takeJump()
{
    return m_jump > 0 && goTo(m_jump - 1);
}

bool Talk::forgetJump()
{
    if (std::exchange(m_jump, 0) == 0)
        return false;
    Q_EMIT jumpChanged();
    return true;
}

QString Talk::narration() const
{
    return frame() < 0 ? QString() : m_document->snapshot().strategy().element(frame()).body->proseText();
}

QString Talk::notes() const
{
    return frame() < 0 ? QString() : m_document->snapshot().strategy().element(frame()).body->notesText();
}

Result<void> Talk::setNotes(const QString &notes)
{
    if (frame() < 0)
        return failure(ErrorCode::Refused, tr("Only frames have notes"));
    return throughline::setNotes(m_document->snapshot(), frame(), notes).transform([this](const TextEdit &edit) {
        m_isWritingNotes = true;
        m_document->apply(edit, tr("Change notes"), this, UndoStep::Continued);
        m_isWritingNotes = false;
    });
}

void Talk::setTimerRunning(bool isRunning)
{
    isRunning ? m_timer.start() : m_timer.pause();
    Q_EMIT timeChanged();
}

void Talk::resetTimer()
{
    m_timer.reset();
    m_times.clear();
    m_arrived = 0;
    Q_EMIT timeChanged();
}

void Talk::setTarget(int seconds)
{
    m_target = seconds;
    Q_EMIT timeChanged();
}

int Talk::plannedSeconds() const
{
    return std::accumulate(m_seconds.begin(), m_seconds.end(), 0);
}

int Talk::secondsBehind() const
{
    const int planned = plannedSeconds();
    const double stretch = m_target > 0 && planned > 0 ? static_cast<double>(m_target) / planned : 1;
    const auto here = m_seconds.begin() + m_current;
    const double begin = stretch * std::accumulate(m_seconds.begin(), here, 0);
    const double end = begin + stretch * *here;
    const double now = static_cast<double>(m_timer.elapsed()) / second;
    return static_cast<int>(now > end ? now - end : std::min(0.0, now - begin));
}

/// Adds the time since the arrival at the current frame to what it took before.
void Talk::record()
{
    const qint64 time = m_timer.elapsed() - m_arrived;
    if (frame() < 0 || time <= 0)
        return;
    auto known = std::ranges::find(m_times, frame(), [](const Recorded &r) { return r.key.element; });
    if (known == m_times.end())
        known = m_times.insert(known, {.key = m_frame});
    known->time += time;
    m_arrived += time;
}

std::vector<FrameDuration> Talk::rehearsed() const
{
    std::vector<FrameDuration> durations;
    qint64 here = frame() < 0 ? 0 : m_timer.elapsed() - m_arrived;
    for (const Recorded &recorded : m_times) {
        const bool isHere = recorded.key.element == frame();
        const qint64 time = recorded.time + (isHere ? std::exchange(here, 0) : 0);
        if (recorded.key.element >= 0)
            durations.push_back({recorded.key.element, static_cast<int>(std::max(second, time + second / 2) / second)});
    }
    if (here > 0)
        durations.push_back({frame(), static_cast<int>(std::max(second, here + second / 2) / second)});
    return durations;
}

Result<void> Talk::keepRehearsed()
{
    return setDurations(m_document->snapshot(), rehearsed()).transform([this](const TextEdit &edit) {
        m_document->apply(edit, tr("Set durations from the rehearsal"), this);
    });
}

} // namespace throughline
