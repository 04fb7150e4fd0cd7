// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/press.h"

#include "ui/print/pagepainter.h"
#include "ui/print/printout.h"

#include <QPainter>

namespace throughline {

namespace {

constexpr qsizetype mostText = 200'000; // bytes that are shown of a text

/// The format in which a picture of \a format can be looked at.
ExportFormat lookedAt(ExportFormat format)
{
    switch (format) {
    case ExportFormat::RoadmapSvg:
        return ExportFormat::RoadmapPng;
    case ExportFormat::PrioritiesSvg:
        return ExportFormat::PrioritiesPng;
    case ExportFormat::MapSvg:
        return ExportFormat::MapPng;
    case ExportFormat::StoryboardPng:
    case ExportFormat::Pptx:
        return ExportFormat::Deck;
    default:
        return format;
    }
}

} // namespace

/// What sheets are drawn from.
struct Press::Plate {
    std::optional<Composer> pages;
    bool isDraft = false;
    QImage picture;

    Proof lay(const Snapshot &snapshot, ExportWish wish, const StepDone &step);
    QImage draw(int sheet, QSize pixels) const;
};

Proof Press::Plate::lay(const Snapshot &snapshot, ExportWish wish, const StepDone &step)
{
    pages.reset();
    picture = {};
    Redaction shown = shownTo(snapshot, wish);
    Proof proof;
    proof.withheld = std::move(shown.withheld);
    wish.format = lookedAt(wish.format);
    const ExportRules &rules = rulesOf(wish.format);
    if (rules.isPaged) {
        pages = composed(shown.snapshot, wish, step);
        isDraft = wish.isDraft;
        if (pages) {
            proof.sheets = static_cast<int>(pages->pages().size());
            proof.sheet = pages->paper();
            if (proof.sheets == 0 && !wish.pages.areAll())
                proof.obstacle = nothingWanted(*pages);
        }
        return proof;
    }
    wish.withheld = {}; // they are gone
    const Result<QByteArray> bytes = exported(shown.snapshot, wish);
    if (!bytes) {
        proof.obstacle = bytes.error().message;
    } else if (rules.isDrawn) {
        picture = QImage::fromData(*bytes);
        proof.sheets = 1;
        proof.sheet = picture.size();
    } else {
        proof.bytes = bytes->size();
        proof.text = QString::fromUtf8(bytes->first(std::min(bytes->size(), mostText)));
    }
    return proof;
}

QImage Press::Plate::draw(int sheet, QSize pixels) const
{
    if (!picture.isNull())
        return picture.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QImage image(pixels, QImage::Format_RGB32);
    image.fill(Qt::white);
    if (!pages || sheet >= std::ssize(pages->pages()))
        return image;
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    painter.scale(pixels.width() / pages->paper().width(), pixels.height() / pages->paper().height());
    paintPage(painter, *pages, sheet, isDraft);
    return image;
}

Press::Press(QObject *parent)
    : QObject(parent)
    , m_plate(std::make_shared<Plate>())
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
}

Press::~Press()
{
    ++*m_current;
    m_pool.clear();
    m_pool.start([plate = std::exchange(m_plate, {})]() mutable { *plate = {}; }); // what the thread made, it takes away
    m_pool.waitForDone();
}

void Press::lay(const Snapshot &snapshot, const ExportWish &wish)
{
    const int number = ++*m_current;
    m_isLaying = true;
    m_pool.clear();
    m_pool.start([this, plate = m_plate, current = m_current, number, snapshot, wish] {
        const auto isWanted = [&] { return *current == number; };
        if (!isWanted())
            return;
        const Proof proof = plate->lay(snapshot, wish, [&](double) { return isWanted(); });
        QMetaObject::invokeMethod(
            this,
            [this, number, proof] {
                if (*m_current != number)
                    return;
                m_isLaying = false;
                Q_EMIT laid(proof);
            },
            Qt::QueuedConnection);
    });
}

void Press::draw(std::span<const int> sheets, QSize pixels)
{
    if (m_isLaying || pixels.isEmpty())
        return;
    m_pool.clear();
    for (const int sheet : sheets) {
        m_pool.start([this, plate = m_plate, current = m_current, number = m_current->load(), sheet, pixels] {
            if (*current != number)
                return;
            const QImage image = plate->draw(sheet, pixels);
            QMetaObject::invokeMethod(
                this,
                [this, number, sheet, image] {
                    if (*m_current == number)
                        Q_EMIT drawn(sheet, image);
                },
                Qt::QueuedConnection);
        });
    }
}

} // namespace throughline
