// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sharedvector.h"
#include "tests/support/suites.h"

#include <QTest>

#include <numeric>
#include <random>

using namespace throughline;

static_assert(std::random_access_iterator<SharedVector<int>::Iterator>);
static_assert(std::ranges::random_access_range<SharedVector<int>>);

namespace {

std::vector<int> counted(int count)
{
    std::vector<int> values(static_cast<std::size_t>(count));
    std::iota(values.begin(), values.end(), 0);
    return values;
}

/// Counts how often it is copied.
struct Copied {
    int *copies = nullptr;

    Copied() = default;
    explicit Copied(int *count)
        : copies(count)
    {
    }
    Copied(const Copied &other)
        : copies(other.copies)
    {
        note();
    }
    Copied &operator=(const Copied &other)
    {
        copies = other.copies;
        note();
        return *this;
    }
    ~Copied() = default;

private:
    void note() const
    {
        if (copies)
            ++*copies;
    }
};

} // namespace

class SharedVectorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void holdsWhatItWasMadeOf()
    {
        for (const int count : {0, 1, 127, 128, 129, 1000}) {
            const std::vector<int> values = counted(count);
            const SharedVector<int> shared(values);
            QCOMPARE(shared.size(), values.size());
            QVERIFY(std::ranges::equal(shared, values));
            QVERIFY(std::ranges::equal(std::views::reverse(shared), std::views::reverse(values)));
        }
    }

    void splicesAsAVectorDoes()
    {
        std::mt19937 random(7);
        std::vector<int> values = counted(700);
        SharedVector<int> shared(values);
        for (int step = 0; step < 2000; ++step) {
            const auto draw = [&](std::size_t most) { return std::uniform_int_distribution<std::size_t>(0, most)(random); };
            const std::size_t first = draw(values.size());
            const std::size_t removed = draw(std::min<std::size_t>(values.size() - first, step % 7 == 0 ? 300 : 3));
            const std::vector<int> fresh(step % 3 == 0 ? removed : draw(step % 5 == 0 ? 300 : 3), 1000 + step);
            const SharedVector<int> before = shared;
            const std::vector<int> valuesBefore = values;
            shared = shared.spliced(first, removed, fresh);
            const auto at = values.begin() + static_cast<std::ptrdiff_t>(first);
            values.insert(values.erase(at, at + static_cast<std::ptrdiff_t>(removed)), fresh.begin(), fresh.end());
            QVERIFY(std::ranges::equal(shared, values));
            QVERIFY(std::ranges::equal(before, valuesBefore));
        }
    }

    void aCopyDoesNotSeeWhatIsWritten()
    {
        SharedVector<int> shared(counted(300));
        const SharedVector<int> copy = shared;
        shared.writable(200) = -1;
        QCOMPARE(shared[200], -1);
        QCOMPARE(copy[200], 200);
        QVERIFY(std::ranges::equal(copy, counted(300)));
    }

    void aChangeCopiesARunAtMost()
    {
        int copies = 0;
        const SharedVector<Copied> shared(std::vector<Copied>(10'000, Copied(&copies)));
        copies = 0;
        const SharedVector<Copied> changed = shared.spliced(5'000, 1, std::vector{Copied(&copies)});
        QVERIFY2(copies <= 150, qPrintable(QString::number(copies)));
        QCOMPARE(changed.size(), shared.size());
    }

    void aSliceIsWhatStandsThere()
    {
        const SharedVector<int> shared(counted(300));
        QVERIFY(std::ranges::equal(shared.slice(120, 20), counted(140) | std::views::drop(120)));
        QVERIFY(shared.slice(300, 0).empty());
    }
};

THROUGHLINE_SUITE(SharedVectorTest)
#include "tst_sharedvector.moc"
