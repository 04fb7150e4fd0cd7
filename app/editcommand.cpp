// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandlist.h"
#include "app/output.h"
#include "core/base/nearest.h"
#include "core/base/translate.h"
#include "core/edits/edits.h"
#include "core/export/unifieddiff.h"
#include "core/model/names.h"
#include "core/store/store.h"

#include <algorithm>

namespace throughline {

namespace {

/// Carries one action out on a snapshot: the action's name, then its words.
class Action {
public:
    Action(const Snapshot &snapshot, const QStringList &words, const QString &before)
        : m_snapshot(snapshot)
        , m_strategy(snapshot.strategy())
        , m_words(words)
        , m_before(before)
    {
    }

    Result<Edit> run() const
    {
        struct Form {
            QString name;
            qsizetype least;
            qsizetype most;
            QString synopsis;
            Result<Edit> (Action::*run)() const;
        };
        static const QList<Form> forms{{"rename", 3, 3, "rename ID TITLE", &Action::rename},
            {"set", 3, 4, "set ID KEY [VALUE]", &Action::set}, {"add", 3, 1000, "add PART/GROUP TITLE [KEY=VALUE…]", &Action::add},
            {"move", 3, 3, "move ID PART/GROUP", &Action::move}, {"link", 4, 5, "link ID KEY TARGET [REASON]", &Action::link},
            {"confirm", 2, 2, "confirm ID", &Action::confirm}, {"remove", 2, 2, "remove ID", &Action::remove}};
        const auto form = std::ranges::find(forms, m_words.front(), &Form::name);
        if (form == forms.end())
            return failure(ErrorCode::Usage,
                tr("there is no action “%1”; there are rename, set, add, move, link, confirm and remove").arg(m_words.front()));
        if (m_words.size() < form->least || m_words.size() > form->most)
            return failure(ErrorCode::Usage, tr("usage: throughline edit FILE %1").arg(form->synopsis));
        return (this->*form->run)();
    }

private:
    Result<int> element(const QString &id) const
    {
        const int found = m_strategy.find(id.toUtf8());
        if (found >= 0)
            return found;
        QStringList ids;
        for (int e = 0; e < std::ssize(m_strategy.elements()); ++e)
            ids += QString::fromUtf8(m_strategy.id(e));
        const QString nearest = nearestName(id, ids);
        return failure(ErrorCode::NotFound,
            nearest.isEmpty() ? tr("there is no element “%1”; “throughline show” prints the ids").arg(id)
                              : tr("there is no element “%1”; did you mean “%2”?").arg(id, nearest));
    }

    Result<FieldKey> key(ElementKind kind, const QString &name) const
    {
        if (const FieldRule *rule = fieldRuleNamed(kind, name.toUtf8()))
            return rule->key;
        QStringList names;
        for (const FieldRule &rule : fieldRules(kind))
            names += QString::fromLatin1(rule.name);
        return failure(
            ErrorCode::Usage, tr("a %1 has no field “%2”; it has %3").arg(kindName(kind), name, names.join(QStringLiteral(", "))));
    }

    struct Place {
        ElementKind kind;
        QString group; ///< as the heading is or will be written
    };

    /// `PART/GROUP`, by any of their names.
    Result<Place> place(const QString &path) const
    {
        const QString part = path.section(u'/', 0, 0);
        const QString group = path.section(u'/', 1).trimmed();
        const OwnNames &own = m_strategy.frontMatter().names;
        const Part known = partNamed(part, own);
        if (known == Part::Other || known == Part::CheckIns || !path.contains(u'/'))
            return failure(ErrorCode::Usage, tr("“%1” is no place: say Vision/ACT, Framework/GROUP or Roadmap/THEME").arg(path));
        const auto meaning = groupNamed(known, group, own);
        if (!meaning)
            return failure(ErrorCode::Usage,
                tr("“%1” is no group of %2; there are %3").arg(group, part, canonicalGroupNames(known).join(QStringLiteral(", "))));
        const int existing = findGroup(m_strategy, meaning->kind, group);
        const bool hasGroups = std::ranges::contains(m_strategy.groups(), known, &Group::part);
        if (group.isEmpty() && existing < 0 && hasGroups)
            return failure(ErrorCode::Usage, tr("“%1” names no group: say which one behind the slash").arg(path));
        if (existing >= 0)
            return Place{meaning->kind, m_strategy.groups()[static_cast<std::size_t>(existing)].name};
        return Place{meaning->kind, known == Part::Roadmap ? group : canonicalGroupName(meaning->kind, meaning->act)};
    }

    /// The element to stand before, which is in the group that \a path names; -1 where none was asked for.
    Result<int> before(const Place &where, const QString &path) const
    {
        if (m_before.isEmpty())
            return -1;
        return element(m_before).and_then([&](int next) -> Result<int> {
            if (m_strategy.element(next).group != findGroup(m_strategy, where.kind, where.group))
                return failure(ErrorCode::Refused,
                    tr("“%1” isn't in “%2”: name an element that is, or leave --before out").arg(m_before, path));
            return next;
        });
    }

    Result<Edit> rename() const
    {
        return element(m_words[1]).and_then([this](int e) { return renameElement(m_snapshot, e, m_words[2]); });
    }

    Result<Edit> set() const
    {
        return element(m_words[1]).and_then([this](int e) {
            return key(m_strategy.element(e).kind(), m_words[2]).and_then([&](FieldKey k) {
                return setField(m_snapshot, e, k, m_words.value(3));
            });
        });
    }

    Result<Edit> add() const
    {
        const auto where = place(m_words[1]);
        if (!where)
            return std::unexpected(where.error());
        const auto next = before(*where, m_words[1]);
        if (!next)
            return std::unexpected(next.error());
        NewElement wanted{
            .kind = where->kind, .group = where->group, .title = m_words[2], .fields = {}, .prose = {}, .before = *next};
        for (const QString &word : m_words.sliced(3)) {
            const auto name = key(where->kind, word.section(u'=', 0, 0));
            if (!name)
                return std::unexpected(name.error());
            wanted.fields.emplace_back(*name, word.section(u'=', 1));
        }
        return addElement(m_snapshot, wanted);
    }

    Result<Edit> move() const
    {
        const auto moved = element(m_words[1]);
        if (!moved)
            return std::unexpected(moved.error());
        const auto where = place(m_words[2]);
        if (!where)
            return std::unexpected(where.error());
        const auto next = before(*where, m_words[2]);
        if (!next)
            return std::unexpected(next.error());
        const int group = findGroup(m_strategy, where->kind, where->group);
        if (group < 0)
            return failure(ErrorCode::NotFound, tr("there is no group “%1” yet; “add” makes one").arg(m_words[2]));
        return moveElement(m_snapshot, *moved, group, *next);
    }

    Result<Edit> link() const
    {
        const auto from = element(m_words[1]);
        if (!from)
            return std::unexpected(from.error());
        const auto name = key(m_strategy.element(*from).kind(), m_words[2]);
        if (!name)
            return std::unexpected(name.error());
        return element(m_words[3]).and_then([&](int to) { return linkElement(m_snapshot, *from, *name, to, m_words.value(4)); });
    }

    Result<Edit> confirm() const
    {
        return element(m_words[1]).and_then([this](int e) { return confirmWhys(m_snapshot, e); });
    }

    Result<Edit> remove() const
    {
        return element(m_words[1])
            .and_then([this](int e) { return removeElement(m_snapshot, e); })
            .transform([this](const Removal &removal) {
                for (const TraceLink &link : removal.inbound)
                    printError(tr("“%1” linked to “%2” and leads nowhere now")
                            .arg(m_strategy.element(link.from).body->title(), m_strategy.element(link.to).body->title()));
                return removal.edit;
            });
    }

    const Snapshot &m_snapshot;
    const Strategy &m_strategy;
    const QStringList &m_words;
    QString m_before;
};

Result<ExitStatus> editFile(const Arguments &arguments)
{
    const QString path = arguments.positional().front();
    const auto file = openFile(path);
    if (!file)
        return std::unexpected(file.error());
    const Snapshot snapshot = Snapshot::read(file->text, picturesBeside(file->path));
    const auto edit = Action(snapshot, arguments.positional().sliced(1), arguments.value("before")).run();
    if (!edit)
        return std::unexpected(edit.error());
    if (arguments.has("dry-run"))
        return print(unifiedDiff(path, snapshot.text(), edit->text)).transform([] { return ExitStatus::Fine; });
    const SourceText edited = snapshot.text().edited(edit->text);
    if (path == QStringLiteral("-"))
        return print(edited.toUtf8()).transform([] { return ExitStatus::Fine; });
    if (edit->isEmpty())
        return ExitStatus::Fine;
    std::vector<PictureFile> pictures;
    for (const PictureChange &change : edit->pictures)
        pictures.push_back({change.path, change.bytes.joined(), snapshot.pictures().original(change.path)});
    return saveStrategy(path, edited, file->stamp, pictures).transform([](const FileStamp &) { return ExitStatus::Fine; });
}

} // namespace

Command editCommand()
{
    return {.name = "edit",
        .synopsis = "FILE ACTION… [--before ID] [--dry-run]",
        .summary = tr("edit a strategy as the workbench does, one action a call"),
        .details = tr("Actions:\n"
                      "  rename ID TITLE                     also every link to it\n"
                      "  set ID KEY [VALUE]                  without VALUE the field goes\n"
                      "  add PART/GROUP TITLE [KEY=VALUE…]\n"
                      "  move ID PART/GROUP\n"
                      "  link ID KEY TARGET [REASON]\n"
                      "  confirm ID                          its whys, against what they say now\n"
                      "  remove ID"),
        .options = {{"before", "ID", tr("add or move: the element to stand before"), {}},
            {"dry-run", {}, tr("print what would change as a diff, and change nothing"), {}}},
        .arguments = [] { return QList<QStringList>{{}, {"rename", "set", "add", "move", "link", "confirm", "remove"}}; },
        .leastArguments = 2,
        .mostArguments = -1,
        .run = editFile};
}

} // namespace throughline
