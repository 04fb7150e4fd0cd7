// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/icalendar.h"

#include "core/base/translate.h"
#include "core/model/values.h"

#include <QCryptographicHash>

namespace throughline {

namespace {

constexpr qsizetype longestLine = 75; // octets, as the standard asks

QByteArray escapedText(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    bytes.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,");
    bytes.replace("\r\n", "\\n").replace('\n', "\\n").replace('\r', "\\n");
    return bytes;
}

QByteArray dateOf(QDate day)
{
    return day.toString(u"yyyyMMdd").toLatin1();
}

/// Whether the standard can say \a day.
bool isDate(QDate day)
{
    return day.isValid() && day.year() >= 1 && day.year() <= 9999;
}

class CalendarFile {
public:
    CalendarFile(const Snapshot &snapshot, const CalendarWish &wish)
        : m_snapshot(snapshot)
        , m_strategy(snapshot.strategy())
        , m_wish(wish)
        , m_title(m_strategy.title().isEmpty() ? tr("Strategy") : m_strategy.title())
    {
    }

    QByteArray run()
    {
        write("BEGIN:VCALENDAR");
        write("VERSION:2.0");
        write("PRODID:-//Throughline//Strategy//EN");
        write("CALSCALE:GREGORIAN");
        write("X-WR-CALNAME:" + escapedText(m_title));
        for (int e = 0; e < std::ssize(m_strategy.elements()); ++e) {
            const ElementBody &body = *m_strategy.element(e).body;
            if (body.kind == ElementKind::Item)
                writeMilestone(e, body);
            else if (body.kind == ElementKind::Bet)
                writeReview(e, body);
        }
        if (isDate(m_wish.session))
            writeSession();
        write("END:VCALENDAR");
        return m_bytes;
    }

private:
    static QString value(const ElementBody &body, FieldKey key)
    {
        const Field *field = body.field(key);
        return field ? body.value(*field) : QString();
    }

    void writeMilestone(int item, const ElementBody &body)
    {
        const auto period = parsePeriod(value(body, FieldKey::When), m_strategy.calendar());
        if (!isMilestone(body) || !period)
            return;
        QStringList whys;
        for (const int above : m_snapshot.trace().chainUp(item) | std::views::drop(1))
            whys += m_strategy.element(above).body->title();
        const QDate day = isDate(period->to) ? period->to : period->from;
        writeDay(
            "milestone", item, day, body.title(), whys.isEmpty() ? QString() : tr("Why: %1").arg(whys.join(QStringLiteral(" → "))));
    }

    void writeReview(int bet, const ElementBody &body)
    {
        if (const auto day = parseDate(value(body, FieldKey::ReviewBy)))
            writeDay("review", bet, *day, tr("Review the bet “%1”").arg(body.title()), value(body, FieldKey::ChangeOurMindIf));
    }

    void writeDay(const QByteArray &what, int element, QDate day, const QString &summary, const QString &description)
    {
        if (!isDate(day))
            return;
        begin(what + m_strategy.id(element));
        write("DTSTART;VALUE=DATE:" + dateOf(day));
        write("SUMMARY:" + escapedText(summary));
        if (!description.isEmpty())
            write("DESCRIPTION:" + escapedText(description));
        write("TRANSP:TRANSPARENT"); // the day isn't taken
        write("END:VEVENT");
    }

    void writeSession()
    {
        begin("session" + dateOf(m_wish.session));
        write("DTSTART:" + dateOf(m_wish.session) + "T090000");
        write("DTEND:" + dateOf(m_wish.session) + "T130000");
        write("SUMMARY:" + escapedText(tr("Strategy session: %1").arg(m_title)));
        write("DESCRIPTION:" + escapedText(tr("Half a day for the vision, the bets and what each roadmap item is for.")));
        write("END:VEVENT");
    }

    void begin(const QByteArray &key)
    {
        const QByteArray hash = QCryptographicHash::hash(m_title.toUtf8() + '\n' + key, QCryptographicHash::Sha256).toHex();
        write("BEGIN:VEVENT");
        write("UID:" + hash.first(32) + "@throughline");
        write("DTSTAMP:" + dateOf(m_wish.today) + "T000000Z");
    }

    /// A content line, folded between characters.
    void write(QByteArrayView line)
    {
        qsizetype room = longestLine;
        while (line.size() > room) {
            qsizetype end = room;
            while (end > 1 && (static_cast<uchar>(line[end]) & 0xC0) == 0x80)
                --end;
            m_bytes += line.first(end);
            m_bytes += "\r\n ";
            line = line.sliced(end);
            room = longestLine - 1;
        }
        m_bytes += line;
        m_bytes += "\r\n";
    }

    const Snapshot &m_snapshot;
    const Strategy &m_strategy;
    CalendarWish m_wish;
    QString m_title;
    QByteArray m_bytes;
};

} // namespace

QDate nextSession(QDate today)
{
    QDate day = today.addDays(7);
    while (day.dayOfWeek() > 5)
        day = day.addDays(1);
    return day;
}

QByteArray exportICalendar(const Snapshot &snapshot, const CalendarWish &wish)
{
    return CalendarFile(snapshot, wish).run();
}

} // namespace throughline
