// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storyboard/boardselection.h"

#include <algorithm>

namespace throughline {

namespace {

bool isFrame(const Snapshot &snapshot, int element)
{
    return snapshot.strategy().element(element).kind() == ElementKind::Frame;
}

} // namespace

BoardSelection::BoardSelection(Document *document, Selection *selection, QObject *parent)
    : SelectedElements(document, selection, isFrame, parent)
{
}

void BoardSelection::extendTo(int frame)
{
    if (anchor() < 0)
        return select(frame);
    std::vector<int> frames;
    for (int f = std::min(frame, anchor()); f <= std::max(frame, anchor()); ++f)
        frames.push_back(f);
    SelectedElements::extendTo(frames, frame);
}

} // namespace throughline
