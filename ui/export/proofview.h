// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/press.h"
#include "ui/theme/theme.h"

#include <QAbstractScrollArea>
#include <QCache>

namespace throughline {

/// The sheets of a proof, one below the other, drawn by a press as they come into sight.
class ProofView : public QAbstractScrollArea {
    Q_OBJECT

public:
    ProofView(Press *press, const Theme &theme, QWidget *parent = nullptr);

    /// Until the next proof is there, the old one stays in sight.
    void setProof(const Proof &proof);
    int sheet() const { return m_sheet; } ///< the one that is read, from 0: gone to, or scrolled to the top
    void goTo(int sheet);
    /// 1 is as wide as the view.
    double zoom() const { return m_zoom; }
    void setZoom(double zoom);

Q_SIGNALS:
    void sheetChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    QSize size() const;
    QRect place(int sheet) const;
    std::pair<int, int> visible() const; ///< first, and behind the last
    int sheetInSight() const;
    void layOut();
    void ask();
    void take(int sheet, const QImage &image);

    Press *m_press;
    Theme m_theme;
    Proof m_proof;
    QCache<int, QImage> m_images; ///< of this proof, at any size
    int m_sheet = 0;
    double m_zoom = 1;
};

} // namespace throughline
