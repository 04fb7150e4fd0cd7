// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/pictures.h"

#include "core/base/index.h"
#include "core/base/translate.h"
#include "core/edits/writing.h"
#include "core/sketch/svgreader.h"
#include "core/syntax/linkparts.h"
#include "core/syntax/slug.h"

#include <algorithm>

namespace throughline {

namespace {

const ElementBody &bodyOf(const Snapshot &snapshot, int element)
{
    return *snapshot.strategy().element(element).body;
}

QString pictureOf(const Snapshot &snapshot, int element)
{
    return snapshot.strategy().pictureOf(bodyOf(snapshot, element));
}

QString folderOf(const QString &path)
{
    return path.contains(u'/') ? path.section(u'/', 0, -2) : QString();
}

bool isAssetsFolder(const QString &folder)
{
    const bool isNamedSo
        = folder.endsWith(QLatin1String(".assets")) || folder == QLatin1String("assets"); // the latter in a TextBundle
    return isNamedSo && !folder.startsWith(u'/') && !folder.contains(QLatin1String(".."));
}

/// A picture that the program drew, where it puts them: nobody else's work is in it.
bool isOurs(const Snapshot &snapshot, const QString &path)
{
    return isAssetsFolder(folderOf(path)) && isOurSketch(snapshot.pictures().bytes(path));
}

bool isShownElsewhere(const Snapshot &snapshot, int frame, const QString &path)
{
    for (int e = 0; e < std::ssize(snapshot.strategy().elements()); ++e) {
        if (e != frame && pictureOf(snapshot, e) == path)
            return true;
    }
    return false;
}

/// A path as a link's destination takes it without angle brackets; letters of any script stay readable.
QByteArray destination(const QString &path)
{
    QByteArray written;
    for (const char c : path.toUtf8())
        written += QByteArrayView(" ()<>%#?&\\").contains(c) ? QByteArray(1, c).toPercentEncoding() : QByteArray(1, c);
    return written;
}

/// What leads the picture's link of \a place to \a path; it keeps its words unless \a alt says others.
std::vector<Replacement> redirected(const Place &place, const QString &path, const QString &alt = {})
{
    const Link &link = place.section.links[static_cast<std::size_t>(place.body.picture)];
    if (link.form == Link::Form::Reference) { // its definition may serve others
        const QByteArray words = alt.isEmpty() ? place.section.view(link.text).toByteArray() : escapedInline(alt);
        return {{place.at(link.range), "![" + words + "](" + destination(path) + ')'}};
    }
    std::vector<Replacement> replacements{{place.at(link.destination), destination(path)}};
    if (!alt.isEmpty())
        replacements.push_back({place.at(link.text), escapedInline(alt)});
    return replacements;
}

/// Whether nobody has said what is seen: the picture's words are the frame's title.
bool isCalledLikeItsFrame(const Place &place)
{
    const Link &link = place.section.links[static_cast<std::size_t>(place.body.picture)];
    return place.section.view(link.text) == escapedInline(place.body.title());
}

/// Where the document keeps its pictures already, else \a fallback.
QString assetsFolderOf(const Snapshot &snapshot, const QString &fallback)
{
    for (int e = 0; e < std::ssize(snapshot.strategy().elements()); ++e) {
        if (const QString folder = folderOf(pictureOf(snapshot, e)); isAssetsFolder(folder))
            return folder;
    }
    return fallback;
}

/// A name that no picture has, after a frame's title.
QString freePath(const Snapshot &snapshot, const QString &folder, const QString &title, const QString &suffix)
{
    QString slug = QString::fromUtf8(slugOf(title.toUtf8()));
    if (slug.isEmpty())
        slug = QStringLiteral("frame");
    const QString stem = folder + u'/' + slug;
    QString path = stem + u'.' + suffix;
    for (int n = 2; snapshot.pictures().exists(path); ++n)
        path = QStringLiteral("%1-%2.%3").arg(stem).arg(n).arg(suffix);
    return path;
}

/// Whether the picture's name was made of \a title.
bool isNamedAfter(const QString &path, const QString &title)
{
    const QString stem = path.section(u'/', -1).section(u'.', 0, -2);
    const QString slug = QString::fromUtf8(slugOf(title.toUtf8()));
    if (!stem.startsWith(slug) || slug.isEmpty())
        return false;
    const QStringView rest = QStringView(stem).sliced(slug.size());
    return rest.isEmpty() || (rest.startsWith(u'-') && std::ranges::all_of(rest.sliced(1), [](QChar c) { return c.isDigit(); }));
}

/// Whether frames here keep a blank line between heading and picture.
bool hasBlankAbovePictures(const Snapshot &snapshot)
{
    for (int e = 0; e < std::ssize(snapshot.strategy().elements()); ++e) {
        const ElementBody &body = bodyOf(snapshot, e);
        if (body.picture < 0)
            continue;
        const Place place(snapshot, e);
        return place.isBlankBefore(place.wholeLines(body.section->links[static_cast<std::size_t>(body.picture)].range).start);
    }
    return false;
}

TextEdit insertedPicture(const Snapshot &snapshot, int frame, const QString &alt, const QString &path)
{
    const Place place(snapshot, frame);
    const QByteArray end = place.lineEnd();
    const qsizetype below = place.wholeLines(place.body.heading().range).end;
    QByteArray text = "![" + escapedInline(alt) + "](" + destination(path) + ')' + end;
    if (!endsWithLineEnd(QByteArrayView(place.section.text).first(below)))
        text.prepend(end);
    if (hasBlankAbovePictures(snapshot))
        text.prepend(end);
    const bool isLast = below == place.section.text.size();
    if (!isLast && !place.isBlankAfter(below))
        text += end;
    return TextEdit::insert(place.start + below, text);
}

} // namespace

Result<Edit> setPicture(const Snapshot &snapshot, int frame, const NewPicture &wanted)
{
    const ElementBody &body = bodyOf(snapshot, frame);
    if (body.kind != ElementKind::Frame)
        return failure(ErrorCode::Refused, tr("Only a frame has a picture"));
    const QString old = pictureOf(snapshot, frame);
    const bool isSameKind = old.endsWith(u'.' + wanted.suffix, Qt::CaseInsensitive);
    if (isSameKind && isOurs(snapshot, old) && !isShownElsewhere(snapshot, frame, old))
        return Edit({}, {{old, wanted.bytes}});

    const QString folder = assetsFolderOf(snapshot, wanted.assetsFolder);
    const QString path = freePath(snapshot, folder, body.title(), wanted.suffix);
    std::vector<PictureChange> changes{{path, wanted.bytes}};
    if (body.picture < 0)
        return Edit(insertedPicture(snapshot, frame, wanted.alt.isEmpty() ? body.title() : wanted.alt, path), std::move(changes));
    const auto removed = removedPicture(snapshot, frame);
    changes.insert(changes.end(), removed.begin(), removed.end());
    return Edit(TextEdit(redirected(Place(snapshot, frame), path, wanted.alt)), std::move(changes));
}

Result<Edit> clearPicture(const Snapshot &snapshot, int frame)
{
    const Place place(snapshot, frame);
    if (place.body.picture < 0)
        return Edit();
    TextRange lines = place.wholeLines(place.section.links[static_cast<std::size_t>(place.body.picture)].range);
    if (lines.end < place.section.text.size() && place.isBlankBefore(lines.start) && place.isBlankAfter(lines.end))
        lines.end = place.wholeLines({lines.end, lines.end}).end;
    return Edit(TextEdit::remove(place.at(lines)), removedPicture(snapshot, frame));
}

Edit renamedWithPicture(const Snapshot &snapshot, int element, const QString &title, const TextEdit &renaming)
{
    const Place place(snapshot, element);
    const QString old = pictureOf(snapshot, element);
    if (old.isEmpty() || renaming.isEmpty() || !isNamedAfter(old, place.body.title()) || isNamedAfter(old, title)
        || isShownElsewhere(snapshot, element, old) || !isOurs(snapshot, old))
        return renaming;
    const QString path = freePath(snapshot, folderOf(old), title, old.section(u'.', -1));
    std::vector<Replacement> replacements = renaming.replacements();
    const std::vector<Replacement> picture = redirected(place, path, isCalledLikeItsFrame(place) ? title : QString());
    replacements.insert(replacements.end(), picture.begin(), picture.end());
    return {TextEdit(std::move(replacements)), {{old, {}}, {path, snapshot.pictures().bytes(old)}}};
}

std::vector<PictureChange> copiedPicture(const Snapshot &snapshot, int element, const QString &title, QByteArray *copy)
{
    const ElementBody &body = bodyOf(snapshot, element);
    const QString old = pictureOf(snapshot, element);
    if (old.isEmpty() || body.section->links[static_cast<std::size_t>(body.picture)].form == Link::Form::Reference
        || !isOurs(snapshot, old))
        return {};
    const QString path = freePath(snapshot, folderOf(old), title, old.section(u'.', -1));
    const Link &link = body.section->links[static_cast<std::size_t>(body.picture)];
    copy->replace("](" + body.section->view(link.destination).toByteArray(), "](" + destination(path));
    return {{path, snapshot.pictures().bytes(old)}};
}

std::vector<PictureChange> removedPicture(const Snapshot &snapshot, int element)
{
    const QString path = pictureOf(snapshot, element);
    if (path.isEmpty() || isShownElsewhere(snapshot, element, path) || !isOurs(snapshot, path))
        return {};
    return {{path, {}}};
}

Edit movedPictures(const Snapshot &snapshot, const QHash<QString, QString> &places)
{
    std::vector<Replacement> replacements;
    const auto lead = [&](const Section &section, qsizetype start, TextRange written) {
        const QString path = pathOfDestination(section.view(written));
        if (const auto place = places.find(path); place != places.end())
            replacements.push_back({{start + written.start, start + written.end}, destination(*place)});
    };
    const auto &sections = snapshot.syntax().sections();
    for (int s = 0; s < std::ssize(sections); ++s) {
        const Section &section = *sections[index(s)];
        for (const Link &link : section.links) {
            if (link.isImage && link.form == Link::Form::Inline)
                lead(section, snapshot.syntax().start(s), link.destination);
        }
        for (const LinkDefinition &definition : section.definitions)
            lead(section, snapshot.syntax().start(s), definition.destination);
    }
    std::vector<PictureChange> changes;
    for (auto place = places.cbegin(); place != places.cend(); ++place) {
        if (!snapshot.pictures().exists(place.key()))
            continue;
        changes.push_back({place.key(), {}});
        changes.push_back({place.value(), snapshot.pictures().bytes(place.key())});
    }
    std::ranges::sort(replacements, {}, [](const Replacement &replacement) { return replacement.range.start; });
    return {TextEdit(std::move(replacements)), std::move(changes)};
}

} // namespace throughline
