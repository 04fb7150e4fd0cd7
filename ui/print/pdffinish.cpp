// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pdffinish.h"

#include "core/base/atonce.h"
#include "ui/print/libqpdf.h"
#include "ui/print/pdftext.h"
#include "ui/print/structuretree.h"

#include <QCoreApplication>
#include <QThreadPool>
#include <QUrl>

#include <qpdf/Buffer.hh>
#include <qpdf/Pl_Flate.hh>

#include <algorithm>
#include <map>
#include <span>

namespace throughline {

namespace {

using Handle = QPDFObjectHandle;

constexpr int packing = 5; // zlib's level, below the usual one: files are a fiftieth longer

class Finisher {
public:
    Finisher(QPDF &pdf, const Composer &composer, WrittenFonts &fonts)
        : m_pdf(pdf)
        , m_composer(composer)
        , m_written(fonts)
        , m_structure(pdf)
    {
        m_link.replaceKey("/Border", pdf.makeIndirectObject(Handle::parse("[ 0 0 0 ]")));
    }

    void mendFonts();
    void takeFontPages();
    void addPages(std::vector<PageMarks> &marks);
    void addDestinations();
    void addOutline();

private:
    /// A page on its way.
    struct Work {
        void run(const WrittenFonts &written);
        /// Whether the fonts learn from it what their glyphs stand for.
        bool teachesFonts() const
        {
            return std::ranges::any_of(marks->all(), [](const PageMarks::Mark &mark) { return !mark.letters.isEmpty(); });
        }

        std::shared_ptr<Buffer> drawn;
        const PageMarks *marks;
        PageFonts fonts;
        TaggedStream tagged{};
        QByteArray packed{};
    };

    PageFonts fontsOf(const Handle &page) const;
    Handle pageLabels() const;
    Work workOn(std::size_t page, const PageMarks &marks) const;
    void addPage(std::size_t page, const Work &work);
    void addLinks(std::size_t page);
    Handle place(const Destination &destination) const;
    Handle annotation(const LinkArea &link);

    QPDF &m_pdf;
    const Composer &m_composer;
    WrittenFonts &m_written;
    std::vector<Handle> m_pages;
    QHash<int, std::shared_ptr<PdfFont>> m_fonts; ///< by the number of their object
    StructureTree m_structure;
    Handle m_link = Handle::parse("<< /Type /Annot /Subtype /Link /F 4 >>"); ///< copied for each
};

Handle Finisher::place(const Destination &destination) const
{
    const qreal y = m_composer.paper().height() - destination.y + m_composer.style().gap;
    const auto page = m_pages.at(static_cast<std::size_t>(destination.page));
    return Handle::newArray({page, Handle::newName("/XYZ"), Handle::newNull(), Handle::newReal(y, 2), Handle::newNull()});
}

void Finisher::addDestinations()
{
    // A name tree is searched by bytes, so it must be sorted by them.
    std::map<std::string, Handle> sorted;
    for (const auto &[name, destination] : m_composer.destinations().asKeyValueRange())
        sorted.emplace(name.toStdString(), place(destination));
    Handle names = Handle::newArray();
    for (const auto &[name, handle] : sorted) {
        names.appendItem(Handle::newString(name));
        names.appendItem(handle);
    }
    Handle tree = Handle::newDictionary();
    tree.replaceKey("/Names", names);
    Handle all = Handle::newDictionary();
    all.replaceKey("/Dests", m_pdf.makeIndirectObject(tree));
    m_pdf.getRoot().replaceKey("/Names", all);
}

Handle Finisher::annotation(const LinkArea &link)
{
    const qreal height = m_composer.paper().height();
    Handle rect = Handle::newArray();
    for (const qreal value : {link.rect.left(), height - link.rect.bottom(), link.rect.right(), height - link.rect.top()})
        rect.appendItem(Handle::newReal(value, 2));
    Handle note = m_link.shallowCopy();
    note.replaceKey("/Rect", rect);
    note.replaceKey("/Contents", pdfText(link.tag ? link.tag->alternative : link.target));
    if (link.target.startsWith(u'#')) {
        note.replaceKey("/Dest", Handle::newString(link.target.mid(1).toStdString()));
    } else {
        Handle action = Handle::parse("<< /S /URI >>");
        action.replaceKey("/URI", Handle::newString(QUrl(link.target).toEncoded().toStdString()));
        note.replaceKey("/A", action);
    }
    return note;
}

void Finisher::addLinks(std::size_t page)
{
    Handle notes = Handle::newArray();
    for (const LinkArea &link : m_composer.pages()[page].links) {
        if (link.target.startsWith(u'#') && !m_composer.destinations().contains(link.target.mid(1)))
            continue;
        const Handle note = m_pdf.makeIndirectObject(annotation(link));
        notes.appendItem(note);
        m_structure.addLink(note, link);
    }
    if (notes.getArrayNItems() > 0)
        m_pages[page].replaceKey("/Annots", notes);
}

void Finisher::addOutline()
{
    Handle root = m_pdf.makeIndirectObject(Handle::parse("<< /Type /Outlines >>"));
    std::vector<Handle> open{root};
    std::map<int, Handle> lastOf; // by depth
    std::vector<std::pair<Handle, int>> counts{{root, 0}};
    std::vector<std::size_t> path{0};
    for (const OutlineEntry &entry : m_composer.outline()) {
        const std::size_t depth = std::min(static_cast<std::size_t>(entry.level), open.size());
        open.resize(depth);
        path.resize(depth);
        Handle parent = open.back();
        Handle node = m_pdf.makeIndirectObject(Handle::newDictionary());
        node.replaceKey("/Title", pdfText(entry.title));
        node.replaceKey("/Parent", parent);
        node.replaceKey("/Dest", place(entry.at));
        if (parent.hasKey("/Last")) {
            Handle previous = parent.getKey("/Last");
            previous.replaceKey("/Next", node);
            node.replaceKey("/Prev", previous);
        } else {
            parent.replaceKey("/First", node);
        }
        parent.replaceKey("/Last", node);
        ++counts[path.back()].second;
        counts.emplace_back(node, 0);
        open.push_back(node);
        path.push_back(counts.size() - 1);
    }
    // The parts stand open, all below them closed: a negative count says so.
    for (auto &[node, count] : counts)
        if (count > 0)
            node.replaceKey("/Count", Handle::newInteger(node.getObjGen() == root.getObjGen() ? count : -count));
    m_pdf.getRoot().replaceKey("/Outlines", root);
    m_pdf.getRoot().replaceKey("/PageMode", Handle::newName("/UseOutlines"));
}

void Finisher::mendFonts()
{
    int index = 0;
    for (Handle &font : m_pdf.getAllObjects())
        if (font.isDictionaryOfType("/Font", "/Type0")) {
            PdfFont::rename(font, index++);
            m_fonts.insert(font.getObjectID(), std::make_shared<PdfFont>(font));
        }
}

/// Leaves the composer's pages.
void Finisher::takeFontPages()
{
    m_written.read(m_pdf, m_composer.pages().size(), m_fonts);
    m_pages = m_pdf.getAllPages();
}

PageFonts Finisher::fontsOf(const Handle &page) const
{
    PageFonts fonts;
    for (const auto &[name, font] : page.getKey("/Resources").getKey("/Font").ditems())
        fonts.insert(QByteArray::fromStdString(name.substr(1)), m_fonts.value(font.getObjectID()));
    return fonts;
}

/// QPdfWriter writes one stream for each page.
Finisher::Work Finisher::workOn(std::size_t page, const PageMarks &marks) const
{
    return {.drawn = m_pages[page].getKey("/Contents").getStreamData(qpdf_dl_generalized),
        .marks = &marks,
        .fonts = fontsOf(m_pages[page])};
}

/// Takes the part of it that asks nothing of the document, which is no thing for two threads.
void Finisher::Work::run(const WrittenFonts &written)
{
    const QByteArrayView bytes(reinterpret_cast<const char *>(drawn->getBuffer()), qsizetype(drawn->getSize()));
    tagged = tagStream(bytes, *marks, fonts, written);
    drawn.reset();
    packed = qCompress(tagged.bytes, packing).sliced(sizeof(quint32)); // behind Qt's length
    tagged.bytes.clear();
}

void Finisher::addPage(std::size_t page, const Work &work)
{
    Q_ASSERT(work.tagged.seen == work.marks->all().size());
    Handle target = m_pages[page];
    for (const WrittenFonts::Font *font : work.tagged.fonts)
        target.getKey("/Resources").getKey("/Font").replaceKey("/" + font->name.toStdString(), font->object);
    target.getKey("/Contents").replaceStreamData(work.packed.toStdString(), Handle::newName("/FlateDecode"), Handle::newNull());
    m_structure.addPage(target, *work.marks, work.tagged);
    addLinks(page);
}

/// The numbers that its pages have, each run of them said once.
Handle Finisher::pageLabels() const
{
    Handle runs = Handle::newArray();
    for (int page = 0; page < std::ssize(m_composer.pages()); ++page) {
        const int number = m_composer.numberOf(page);
        if (page > 0 && number == m_composer.numberOf(page - 1) + 1)
            continue;
        Handle run = Handle::parse("<< /S /D >>");
        if (number > 1)
            run.replaceKey("/St", Handle::newInteger(number));
        runs.appendItem(Handle::newInteger(page));
        runs.appendItem(run);
    }
    Handle labels = Handle::newDictionary();
    labels.replaceKey("/Nums", runs);
    return labels;
}

/// Lets go of what a page shows as soon as it is written.
void Finisher::addPages(std::vector<PageMarks> &marks)
{
    constexpr std::size_t most = 64; // pages at a time: all together would fill the memory
    for (std::size_t first = 0; first < m_pages.size(); first += most) {
        std::vector<Work> batch;
        for (std::size_t i = first; i < std::min(first + most, m_pages.size()); ++i)
            batch.push_back(workOn(i, marks[i]));
        const auto run = [this](std::span<Work> part) {
            for (Work &work : part)
                work.run(m_written);
        };
        const std::span all(batch);
        const std::span half = all.first(all.size() / 2);
        const std::span rest = all.subspan(half.size());
        if (std::ranges::any_of(batch, &Work::teachesFonts))
            run(all);
        else
            bothAtOnce([&] { run(half); }, [&] { run(rest); });
        for (std::size_t i = 0; i < batch.size(); ++i) {
            addPage(first + i, batch[i]);
            marks[first + i] = {};
        }
    }
    for (const auto &font : std::as_const(m_fonts))
        font->write();
    m_structure.finish();
    m_pdf.getRoot().replaceKey("/PageLabels", pageLabels());
}

} // namespace

Result<QByteArray> finishPdf(DrawnPages &drawn, const Composer &composer, const PdfMetadata &metadata)
try {
    const auto pdf = std::make_shared<QPDF>();
    pdf->setSuppressWarnings(true);
    pdf->processMemoryFile("pages", drawn.bytes.constData(), static_cast<std::size_t>(drawn.bytes.size()));
    const auto finisher = std::make_shared<Finisher>(*pdf, composer, drawn.fonts);
    describePdf(*pdf, metadata);
    finisher->mendFonts();
    finisher->takeFontPages();
    finisher->addPages(drawn.marks);
    finisher->addDestinations();
    finisher->addOutline();
    Pl_Flate::setCompressionLevel(packing);
    QPDFWriter writer(*pdf);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setCompressStreams(true);
    writer.setDeterministicID(true);
    writer.setMinimumPDFVersion("1.7");
    writer.write();
    const auto bytes = writer.getBufferSharedPointer();
    QThreadPool::globalInstance()->start([pdf, finisher] { }); // to give back thousands of objects takes a while
    return QByteArray(reinterpret_cast<const char *>(bytes->getBuffer()), qsizetype(bytes->getSize()));
} catch (const std::exception &error) {
    return failure(ErrorCode::WriteFailed,
        QCoreApplication::translate("PdfDocument", "The PDF could not be put together: %1").arg(QString::fromUtf8(error.what())));
}

} // namespace throughline
