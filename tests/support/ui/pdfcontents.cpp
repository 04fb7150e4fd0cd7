// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/pdfcontents.h"

#include <algorithm>
#include <set>

namespace throughline {

namespace {

using Handle = QPDFObjectHandle;
using namespace Qt::StringLiterals;

class ContentsReader : public Handle::ParserCallbacks {
public:
    explicit ContentsReader(PdfContents &contents)
        : m_contents(contents)
    {
    }

    void handleObject(Handle object, size_t, size_t) override
    {
        if (object.isOperator()) {
            obey(object.getOperatorValue());
            m_operands.clear();
        } else {
            m_operands.push_back(object);
        }
    }

    void handleEOF() override
    {
        if (!m_open.empty())
            complain(u"marked content is left open"_s);
        if (m_saved != 0)
            complain(u"graphics states are left open"_s);
    }

private:
    struct Marked {
        bool isArtifact = false;
        bool isNumbered = false;
        bool isSaid = false; ///< its words are given
        bool isInText = false; ///< begun in a text object
    };

    void complain(const QString &fault)
    {
        if (!m_contents.faults.contains(fault))
            m_contents.faults.append(fault);
    }

    bool isAny(bool Marked::*property) const
    {
        return std::ranges::any_of(m_open, [property](const Marked &marked) { return marked.*property; });
    }

    void obey(const std::string &name)
    {
        static const std::set<std::string> painting{"f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "sh", "Do", "Tj", "TJ"};
        if (name == "BMC" || name == "BDC")
            open();
        else if (name == "EMC")
            close();
        else if (name == "q" || name == "Q")
            m_saved += name == "q" ? 1 : -1;
        else if (name == "BT" || name == "ET")
            m_isInText = name == "BT";
        else if (name == "Tf" && !m_operands.empty())
            m_font = QByteArray::fromStdString(m_operands.front().getName().substr(1));
        if (name == "Tj" || name == "TJ")
            show();
        if (painting.contains(name) && !isAny(&Marked::isArtifact) && !isAny(&Marked::isNumbered))
            complain(u"something is drawn that is neither in the structure nor an artifact"_s);
    }

    void open()
    {
        if (m_operands.empty() || !m_operands.front().isName())
            return complain(u"marked content without a tag"_s);
        Marked marked{.isArtifact = m_operands.front().getName() == "/Artifact", .isInText = m_isInText};
        if (m_operands.size() > 1 && m_operands[1].isDictionary()) {
            marked.isSaid = m_operands[1].hasKey("/ActualText");
            marked.isNumbered = m_operands[1].hasKey("/MCID");
            if (marked.isNumbered)
                m_contents.numbers.append(int(m_operands[1].getKey("/MCID").getIntValue()));
        }
        if ((marked.isArtifact || marked.isNumbered) && (isAny(&Marked::isArtifact) || isAny(&Marked::isNumbered)))
            complain(u"marked content is in other marked content"_s);
        m_open.push_back(marked);
    }

    void close()
    {
        if (m_open.empty())
            return complain(u"marked content ends that has not begun"_s);
        if (m_open.back().isInText != m_isInText)
            complain(u"marked content and a text object overlap"_s);
        m_open.pop_back();
    }

    void show()
    {
        if (m_operands.empty() || isAny(&Marked::isSaid) || isAny(&Marked::isArtifact))
            return;
        const std::vector<Handle> parts
            = m_operands.front().isArray() ? m_operands.front().getArrayAsVector() : std::vector{m_operands.front()};
        for (const Handle &part : parts) {
            if (!part.isString())
                continue;
            const std::string codes = part.getStringValue();
            for (std::size_t i = 0; i + 1 < codes.size(); i += 2)
                m_contents.glyphs[m_font].insert((uchar(codes[i]) << 8) | uchar(codes[i + 1]));
        }
    }

    PdfContents &m_contents;
    std::vector<Handle> m_operands;
    std::vector<Marked> m_open;
    QByteArray m_font;
    int m_saved = 0;
    bool m_isInText = false;
};

} // namespace

PdfContents contentsOf(QPDFObjectHandle page)
{
    PdfContents contents;
    ContentsReader reader(contents);
    page.parsePageContents(&reader);
    return contents;
}

} // namespace throughline
