// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/comparer.h"

namespace throughline {

namespace {

Result<Snapshot> read(const QString &documentPath, const PastState &state, const Snapshot &now)
{
    if (state.isNow())
        return now;
    return state.text(documentPath).and_then(SourceText::fromUtf8).transform([](const SourceText &text) {
        return Snapshot::read(text);
    });
}

} // namespace

Comparer::Comparer(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

Comparer::~Comparer()
{
    ++*m_wanted;
    m_pool.waitForDone();
}

void Comparer::compare(const QString &documentPath, const PastState &older, const PastState &newer, const Snapshot &now)
{
    const int number = ++*m_wanted;
    m_pool.clear();
    m_pool.start([this, number, wanted = m_wanted, documentPath, older, newer, now] {
        const auto answer = [&](auto act) {
            QMetaObject::invokeMethod(
                this,
                [this, number, act = std::move(act)] {
                    if (*m_wanted == number)
                        act();
                },
                Qt::QueuedConnection);
        };
        if (*wanted != number)
            return;
        const auto before = read(documentPath, older, now);
        const auto after = read(documentPath, newer, now);
        if (!before || !after)
            return answer([this, error = before ? after.error() : before.error()] { Q_EMIT failed(error.message); });
        const auto result
            = std::make_shared<const Compared>(Compared{older, newer, *before, *after, differenceOf(*before, *after)});
        answer([this, result] { Q_EMIT compared(result); });
    });
}

} // namespace throughline
