// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/frontmatter.h"

#include "core/base/translate.h"
#include "core/edits/writing.h"
#include "core/model/planning.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>

namespace throughline {

namespace {

/// \a text as YAML reads it as one value, also within braces.
QByteArray asScalar(const QString &text)
{
    YAML::Emitter out;
    if (std::ranges::any_of(text, [](QChar c) { return QStringView(u",[]{}").contains(c); }))
        out << YAML::DoubleQuoted;
    out << text.simplified().toStdString();
    return QByteArray::fromStdString(out.c_str());
}

bool isCalled(const YAML::Node &node, const QString &name)
{
    return node.IsScalar() && QString::fromStdString(node.Scalar()) == name;
}

/// \a name as it stands in \a map, whatever its case there.
QString writtenIn(const YAML::Node &map, const QString &name)
{
    for (const auto &entry : map) {
        const QString written = QString::fromStdString(entry.first.IsScalar() ? entry.first.Scalar() : std::string());
        if (teamKey(written) == teamKey(name))
            return written;
    }
    return name.simplified();
}

bool isInBraces(const YAML::Node &map)
{
    return map.IsMap() && map.Style() == YAML::EmitterStyle::Flow;
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

/// A YAML mapping as text, where each key of a list in lines has a line of its own.
class YamlText {
public:
    YamlText(QByteArray text, QByteArray lineEnd)
        : m_text(std::move(text))
        , m_lineEnd(std::move(lineEnd))
    {
    }

    /// Sets or, where \a value is empty, removes the entry of \a map that is called \a name. \a indentation is that of a first
    /// entry.
    std::optional<Replacement> set(
        const YAML::Node &map, const QString &name, const QByteArray &value, qsizetype emptyAt, const QByteArray &indentation) const
    {
        for (const auto &entry : map) {
            if (isCalled(entry.first, name))
                return value.isEmpty() ? removal(map, entry.first, entry.second)
                                       : replacement(map, entry.first, entry.second, value);
        }
        if (value.isEmpty())
            return {};
        const QByteArray written = asScalar(name) + (isLineEnd(value.front()) ? ":" : ": ") + value;
        if (isInBraces(map))
            return insertedInBraces(map, written);
        return map.size() == 0 ? insertedLine(emptyAt, indentation + written) : insertedBehind(map, written);
    }

    qsizetype size() const { return m_text.size(); }
    /// Behind the line that holds \a at.
    qsizetype nextLine(qsizetype at) const
    {
        const qsizetype end = m_text.indexOf('\n', at);
        return end < 0 ? m_text.size() : end + 1;
    }

private:
    qsizetype lineStart(qsizetype at) const { return at == 0 ? 0 : m_text.lastIndexOf('\n', at - 1) + 1; }

    qsizetype skipped(qsizetype at) const
    {
        while (at < m_text.size() && isBlank(m_text[at]))
            ++at;
        return at;
    }

    /// Behind the quoted word that begins at \a at.
    qsizetype endOfQuotes(qsizetype at) const
    {
        const char quote = m_text[at];
        for (qsizetype i = at + 1; i < m_text.size(); ++i) {
            const bool isEscaped = quote == '"' ? m_text[i] == '\\' : m_text.sliced(i).startsWith("''");
            if (isEscaped)
                ++i;
            else if (m_text[i] == quote)
                return i + 1;
        }
        return m_text.size();
    }

    bool isQuote(qsizetype at) const { return at < m_text.size() && (m_text[at] == '"' || m_text[at] == '\''); }

    /// Behind the key that begins at \a at.
    qsizetype endOfKey(qsizetype at) const
    {
        if (isQuote(at))
            return endOfQuotes(at);
        const auto isEnd = [this](qsizetype i) {
            return m_text[i] == ':' && (i + 1 == m_text.size() || isBlank(m_text[i + 1]) || isLineEnd(m_text[i + 1]));
        };
        while (at < m_text.size() && !isEnd(at))
            ++at;
        return at;
    }

    /// Behind the one-line value that begins at \a at: before a comment, or what parts it from the next one in braces.
    qsizetype endOfScalar(qsizetype at, bool isWithinBraces) const
    {
        if (isQuote(at))
            return endOfQuotes(at);
        qsizetype end = at;
        const auto isOver = [&](qsizetype i) {
            const bool isComment = m_text[i] == '#' && (i == 0 || isBlank(m_text[i - 1]));
            return isLineEnd(m_text[i]) || isComment || (isWithinBraces && (m_text[i] == ',' || m_text[i] == '}'));
        };
        while (end < m_text.size() && !isOver(end))
            ++end;
        while (end > at && isBlank(m_text[end - 1]))
            --end;
        return end;
    }

    /// Where the braces that open at \a at are closed.
    qsizetype closingBrace(qsizetype at) const
    {
        int depth = 0;
        for (qsizetype i = at; i < m_text.size(); ++i) {
            if (isQuote(i))
                i = endOfQuotes(i) - 1;
            else if (m_text[i] == '{' || m_text[i] == '[')
                ++depth;
            else if ((m_text[i] == '}' || m_text[i] == ']') && --depth == 0)
                return i;
        }
        return m_text.size();
    }

    TextRange valueOf(const YAML::Node &map, const YAML::Node &key, const YAML::Node &value) const
    {
        const qsizetype start = skipped(endOfKey(key.Mark().pos) + 1);
        return {start, isInBraces(value) ? closingBrace(start) + 1 : endOfScalar(start, isInBraces(map))};
    }

    Replacement replacement(const YAML::Node &map, const YAML::Node &key, const YAML::Node &value, const QByteArray &written) const
    {
        const TextRange range = valueOf(map, key, value);
        const qsizetype colon = endOfKey(key.Mark().pos);
        return range.isEmpty() ? Replacement{{colon + 1, colon + 1}, ' ' + written} : Replacement{range, written};
    }

    Replacement removal(const YAML::Node &map, const YAML::Node &key, const YAML::Node &value) const
    {
        TextRange range{key.Mark().pos, valueOf(map, key, value).end};
        if (!isInBraces(map))
            return {{lineStart(range.start), nextLine(range.end)}, {}};
        if (const qsizetype behind = skipped(range.end); behind < m_text.size() && m_text[behind] == ',') {
            range = range.until(skipped(behind + 1));
        } else {
            while (range.start > 0 && (isBlank(m_text[range.start - 1]) || m_text[range.start - 1] == ','))
                --range.start;
        }
        return {range, {}};
    }

    Replacement insertedInBraces(const YAML::Node &map, const QByteArray &entry) const
    {
        qsizetype end = closingBrace(map.Mark().pos);
        while (end > 0 && isBlank(m_text[end - 1]))
            --end;
        return {{end, end}, (map.size() > 0 ? ", " : "") + entry};
    }

    /// As a line of its own behind the last one of \a map, as far to the right as that.
    Replacement insertedBehind(const YAML::Node &map, const QByteArray &entry) const
    {
        qsizetype last = 0;
        qsizetype end = 0;
        for (const auto &known : map) {
            last = std::max<qsizetype>(last, known.first.Mark().pos);
            end = std::max<qsizetype>(end, valueOf(map, known.first, known.second).end);
        }
        const QByteArray indentation = m_text.sliced(lineStart(last), last - lineStart(last));
        return insertedLine(indentation.isEmpty() ? m_text.size() : nextLine(end), indentation + entry);
    }

    Replacement insertedLine(qsizetype at, const QByteArray &line) const
    {
        const bool isAtLineStart = at == 0 || m_text[at - 1] == '\n';
        return {{at, at}, isAtLineStart ? line + m_lineEnd : m_lineEnd + line + m_lineEnd};
    }

    QByteArray m_text;
    QByteArray m_lineEnd;
};

/// Nothing where \a text isn't YAML.
std::optional<YAML::Node> read(const QByteArray &text)
{
    try {
        YAML::Node root = YAML::Load(text.toStdString());
        return root.IsMap() || root.IsNull() ? std::optional(root) : std::nullopt;
    } catch (const YAML::Exception &) { // the library's way to say so
        return {};
    }
}

/// The key \a name of \a map and its value; both undefined where it isn't there.
std::pair<YAML::Node, YAML::Node> entryOf(const YAML::Node &map, const QString &name)
{
    for (const auto &entry : map) {
        if (isCalled(entry.first, name))
            return {entry.first, entry.second};
    }
    return {YAML::Node(YAML::NodeType::Undefined), YAML::Node(YAML::NodeType::Undefined)};
}

/// The whole of \a map but for what is called \a name.
std::string withoutEntry(const YAML::Node &map, const QString &name)
{
    YAML::Node rest(YAML::NodeType::Map);
    for (const auto &entry : map) {
        if (!isCalled(entry.first, name))
            rest.force_insert(entry.first, entry.second);
    }
    return YAML::Dump(rest);
}

QString said(const YAML::Node &node)
{
    return node.IsDefined() && node.IsScalar() ? QString::fromStdString(node.Scalar()) : QString();
}

/// Where keys lead: one, or one under another.
struct KeyPath {
    QString key;
    QString name; ///< empty: the key itself
};

/// Whether \a after differs from \a before in nothing but that \a path leads to \a value.
bool isAsMeant(const YAML::Node &before, const YAML::Node &after, const KeyPath &path, const QString &value)
{
    if (withoutEntry(before, path.key) != withoutEntry(after, path.key))
        return false;
    const YAML::Node was = entryOf(before, path.key).second;
    const YAML::Node is = entryOf(after, path.key).second;
    if (path.name.isEmpty())
        return said(is) == value;
    return said(entryOf(is, path.name).second) == value && withoutEntry(was, path.name) == withoutEntry(is, path.name);
}

std::unexpected<Error> refusal()
{
    return failure(ErrorCode::Refused, tr("The front matter can't be changed as it is written: change it in the text"));
}

Result<TextEdit> set(const Snapshot &snapshot, KeyPath path, const QString &value)
{
    const Section *first = snapshot.syntax().sections().empty() ? nullptr : snapshot.syntax().sections().front().get();
    const bool isThere = first && first->frontMatter != TextRange{};
    const QByteArray text = isThere ? first->view(first->frontMatter).toByteArray() : QByteArray();
    const QByteArray lineEnd = documentLineEnd(snapshot);
    const auto root = read(text);
    if (!root)
        return failure(ErrorCode::Refused, tr("The front matter can't be read: mend it in the text first"));

    const QString written = value.simplified();
    const QByteArray scalar = written.isEmpty() ? QByteArray() : asScalar(written);
    const auto [key, under] = entryOf(*root, path.key);
    if (!path.name.isEmpty() && under.IsMap())
        path.name = writtenIn(under, path.name);
    if (said(path.name.isEmpty() ? under : entryOf(under, path.name).second) == written)
        return TextEdit();
    const YamlText yaml(text, lineEnd);
    std::optional<Replacement> change;
    if (path.name.isEmpty()) {
        change = yaml.set(*root, path.key, scalar, yaml.size(), {});
    } else if (!key.IsDefined()) {
        const QByteArray entry = asScalar(path.name) + ": " + scalar;
        const QByteArray list = isInBraces(*root) ? QByteArray('{' + entry + '}') : QByteArray(lineEnd + "  " + entry);
        if (!scalar.isEmpty())
            change = yaml.set(*root, path.key, list, yaml.size(), {});
    } else if (under.IsMap() || under.IsNull()) {
        change = yaml.set(under, path.name, scalar, yaml.nextLine(key.Mark().pos), "  ");
    } else {
        return failure(ErrorCode::Refused, tr("“%1” can't be read as it stands: mend it in the text first").arg(path.key));
    }
    if (!change)
        return TextEdit();
    QByteArray edited = text;
    edited.replace(change->range.start, change->range.size(), change->text);
    const auto after = read(edited);
    if (!after || !isAsMeant(*root, *after, path, written))
        return refusal();
    if (isThere)
        return TextEdit({{change->range.shifted(first->frontMatter.start), change->text}});
    const qsizetype start = snapshot.text().slice({0, std::min<qsizetype>(3, snapshot.text().size())}) == "\xEF\xBB\xBF" ? 3 : 0;
    return TextEdit::insert(start, "---" + lineEnd + edited + "---" + lineEnd);
}

} // namespace

Result<TextEdit> setFrontMatter(const Snapshot &snapshot, const QString &key, const QString &value)
{
    return set(snapshot, {key, {}}, value);
}

Result<TextEdit> setFrontMatterEntry(const Snapshot &snapshot, const QString &key, const QString &name, const QString &value)
{
    return set(snapshot, {key, name}, value);
}

} // namespace throughline
