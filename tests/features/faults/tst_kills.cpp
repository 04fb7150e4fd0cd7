// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A process types, draws and saves, and is killed at a random moment; then its files are looked at. THROUGHLINE_KILLS says how
// many.

#include "core/edits/pictures.h"
#include "core/export/pictures.h"
#include "core/sketch/svgwriter.h"
#include "core/store/unsavedwork.h"
#include "tests/support/goals.h"
#include "tests/support/suites.h"
#include "ui/document/documentjournal.h"

#include <QCryptographicHash>
#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <ranges>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace throughline;

namespace {

using Clock = std::chrono::steady_clock; // the same for all processes
constexpr double longestLoss = 1000; // ms

using StateDigest = std::array<char, 20>;

StateDigest digestOf(const QByteArrayList &parts)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_160);
    for (const QByteArray &part : parts)
        hash.addData(part);
    StateDigest digest{};
    std::ranges::copy(hash.resultView(), digest.begin());
    return digest;
}

StateDigest textDigestOf(const Snapshot &snapshot)
{
    return digestOf({snapshot.text().toUtf8()});
}

/// With the pictures.
StateDigest digestOf(const Snapshot &snapshot)
{
    QByteArrayList parts{snapshot.text().toUtf8()};
    for (const NamedPicture &picture : picturesOf(snapshot))
        parts += {picture.path.toUtf8(), snapshot.pictures().bytes(picture.path).joined()};
    return digestOf(parts);
}

/// What the process that is killed did, in memory that outlives it.
struct Logbook {
    struct State {
        StateDigest digest;
        StateDigest text;
        Clock::time_point made; ///< the epoch while the edit isn't applied yet
    };

    static constexpr int most = 20'000;

    std::atomic<int> states; ///< how many are begun
    std::atomic<int> saved; ///< the last state that was saved
    std::atomic<int> saving; ///< that is being saved, or was
    std::array<State, most> all;
};

/// Types, draws and saves until it is killed.
class Author {
public:
    Author(const QString &path, const QString &journals, quint32 seed, Logbook *logbook)
        : m_journal(&m_document, journals)
        , m_random(seed)
        , m_logbook(logbook)
    {
        if (!m_document.open(path))
            ::_exit(1);
        begin(m_document.snapshot());
        end();
    }

    void work()
    {
        while (m_logbook->states < Logbook::most) {
            const int choice = m_random.bounded(100);
            if (choice < 6)
                save();
            else if (choice < 20)
                draw(m_random.bounded(2));
            else
                type();
            ::usleep(m_random.bounded(3000));
        }
    }

private:
    void begin(const Snapshot &next)
    {
        m_logbook->all[static_cast<std::size_t>(m_logbook->states)] = {digestOf(next), textDigestOf(next), {}};
        ++m_logbook->states;
    }

    void end() { m_logbook->all[static_cast<std::size_t>(m_logbook->states - 1)].made = Clock::now(); }

    void perform(const Edit &edit)
    {
        begin(m_document.snapshot().edited(edit));
        m_document.apply(edit, QStringLiteral("Work"));
        end();
    }

    void type()
    {
        const qsizetype size = m_document.snapshot().text().size();
        if (m_random.bounded(10) == 0 && size > 4000)
            perform(TextEdit::remove({size - 1000, size}));
        else
            perform(
                TextEdit::insert(size, QByteArray(m_random.bounded(1, 60), static_cast<char>('a' + m_random.bounded(26))) + '\n'));
    }

    void draw(int frame)
    {
        QList<Mark> &marks = m_marks[static_cast<std::size_t>(frame)];
        marks.append(LineMark{.from = {m_random.bounded(100.0), 10}, .to = {90, 90}});
        Sketch sketch;
        sketch.marks = marks;
        SketchWriter &writer = m_writers[static_cast<std::size_t>(frame)];
        const auto edit = setPicture(
            m_document.snapshot(), frame, {writer.write(sketch), QStringLiteral("svg"), {}, m_document.assetsFolder()});
        if (!edit)
            ::_exit(2);
        perform(*edit);
    }

    void save()
    {
        m_logbook->saving = m_logbook->states - 1;
        if (!m_document.save())
            ::_exit(3);
        m_logbook->saved = m_logbook->states - 1;
    }

    Document m_document;
    DocumentJournal m_journal;
    QRandomGenerator m_random;
    Logbook *m_logbook;
    std::array<QList<Mark>, 2> m_marks;
    std::array<SketchWriter, 2> m_writers;
};

/// What is left of one killed process.
class Scene {
public:
    Scene()
        : m_logbook(
              static_cast<Logbook *>(::mmap(nullptr, sizeof(Logbook), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0)))
    {
        if (m_logbook == MAP_FAILED || !writeFile(path(), "# Plan\n\n## Vision\n\n### Today\n\n#### Ouch\n\n#### Ah\n\nWords.\n"))
            qFatal("can't set the scene");
    }
    ~Scene() { ::munmap(m_logbook, sizeof(Logbook)); }
    Scene(const Scene &) = delete;
    Scene &operator=(const Scene &) = delete;

    /// Lets an author work for \a microseconds after the first edit and kills it.
    void play(quint32 seed, int microseconds)
    {
        const pid_t author = ::fork();
        if (author == 0) {
            Author(path(), journals(), seed, m_logbook).work();
            ::_exit(4);
        }
        while (m_logbook->states < 2 && ::waitpid(author, nullptr, WNOHANG) == 0)
            ::usleep(200);
        ::usleep(static_cast<unsigned>(microseconds));
        ::kill(author, SIGKILL);
        m_killed = Clock::now();
        int status = 0;
        ::waitpid(author, &status, 0);
        m_isKilled = WIFSIGNALED(status);
    }

    /// What is wrong; empty where nothing is.
    QString complaint()
    {
        if (!m_isKilled)
            return QStringLiteral("the author ended by itself");
        Document document;
        if (!document.open(path()))
            return QStringLiteral("the document can't be read");
        for (const NamedPicture &picture : picturesOf(document.snapshot())) {
            const QByteArray bytes = document.snapshot().pictures().bytes(picture.path).joined();
            if (!bytes.startsWith("<svg") || !bytes.trimmed().endsWith("</svg>"))
                return picture.path + QStringLiteral(" is missing or half written");
        }
        if (!wasSaved(textDigestOf(document.snapshot())))
            return QStringLiteral("the document is neither what was saved last nor what was being saved");
        const auto works = findUnsavedWork(journals());
        if (works.size() > 1)
            return QStringLiteral("there are several journals");
        if (!works.empty() && !works.front().state)
            return works.front().state.error().message;
        if (!works.empty())
            document.restore(*works.front().state);
        return lossOf(document.snapshot());
    }

    double lost() const { return m_lost; } ///< ms between the oldest edit that is lost and the end
    int edits() const { return m_logbook->states - 1; }

private:
    QString path() const { return m_folder.filePath(QStringLiteral("plan.strategy.md")); }
    QString journals() const { return m_folder.filePath(QStringLiteral("journals")); }

    /// Pictures are written first, so that those on disk may be newer: only the text says which state was saved.
    bool wasSaved(const StateDigest &text) const
    {
        const auto isText = [&](int state) { return m_logbook->all[static_cast<std::size_t>(state)].text == text; };
        return isText(m_logbook->saved) || isText(m_logbook->saving);
    }

    QString lossOf(const Snapshot &snapshot)
    {
        const StateDigest digest = digestOf(snapshot);
        const auto states = std::span(m_logbook->all).first(static_cast<std::size_t>(m_logbook->states));
        const auto kept = std::ranges::find_last(states, digest, &Logbook::State::digest);
        if (kept.empty())
            return QStringLiteral("what is recovered is no state that the document ever had");
        for (const Logbook::State &lost : std::ranges::subrange(kept.begin() + 1, states.end())) {
            if (lost.made == Clock::time_point{})
                continue;
            const std::chrono::duration<double, std::milli> age = m_killed - lost.made;
            m_lost = std::max(m_lost, age.count());
        }
        return m_lost > longestLoss ? QStringLiteral("%1 ms of work are lost").arg(m_lost) : QString();
    }

    QTemporaryDir m_folder;
    Logbook *m_logbook;
    Clock::time_point m_killed;
    bool m_isKilled = false;
    double m_lost = 0;
};

} // namespace

class KillsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    /// In rows, since Qt Test gives a function five minutes.
    void whateverMomentItIsNothingIsLost_data()
    {
        constexpr int rowOf = 20;
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("end");
        const int kills = std::max(qEnvironmentVariableIntValue("THROUGHLINE_KILLS"), rowOf);
        for (int first = 0; first < kills; first += rowOf)
            QTest::addRow("from kill %d", first + 1) << first << std::min(first + rowOf, kills);
    }

    void whateverMomentItIsNothingIsLost()
    {
        QFETCH(const int, first);
        QFETCH(const int, end);
        for (int kill = first; kill < end; ++kill) {
            QRandomGenerator random(static_cast<quint32>(kill));
            Scene scene;
            const int longest = kill % 20 == 0 ? 2'000'000 : 250'000; // microseconds
            const quint32 seed = random.generate();
            scene.play(seed, random.bounded(longest));
            const QString complaint = scene.complaint();
            QVERIFY2(complaint.isEmpty(), qPrintable(QStringLiteral("kill %1: %2").arg(kill + 1).arg(complaint)));
            m_losses.push_back(scene.lost());
            m_edits += scene.edits();
        }
    }

    void cleanupTestCase()
    {
        qInfo("%zu kills in %lld edits; lost at most %.1f ms of work, in the median %.1f ms", m_losses.size(), m_edits,
            quantile(m_losses, 1), median(m_losses));
    }

private:
    std::vector<double> m_losses; ///< ms
    qint64 m_edits = 0;
};

THROUGHLINE_SUITE(KillsTest)
#include "tst_kills.moc"
