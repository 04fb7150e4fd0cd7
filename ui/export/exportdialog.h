// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialogs.h"
#include "ui/export/presets.h"
#include "ui/export/press.h"
#include "ui/theme/theme.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace throughline {

class ExportForm;
class ProofView;

/// What a strategy is to become, with the very pages beside it.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    ExportDialog(const Snapshot &snapshot, const ExportWish &wish, QSettings *settings, Dialogs *dialogs, const Theme &theme,
        QWidget *parent = nullptr);
    ~ExportDialog() override;

    ExportWish wish() const;
    bool opensResult() const;

Q_SIGNALS:
    /// The user wants to see the items without a why instead.
    void reviewWanted();
    /// What is set is to be printed.
    void printWanted();

private:
    QWidget *makeFormats();
    QWidget *makeProof();
    QWidget *makePresets();
    QWidget *makeButtons();
    void setWish(const ExportWish &wish);
    void layOut();
    void showProof(const Proof &proof);
    void showPlace();
    void showUntraced();
    void fillPresets(const QString &chosen);
    void savePreset();
    void removePreset();

    Snapshot m_snapshot;
    ExportWish m_asked; ///< what the form doesn't ask
    Presets m_presets;
    Dialogs *m_dialogs;
    Theme m_theme;
    Press m_press;
    QTimer m_pause; ///< while one is still typing
    Proof m_proof;
    QListWidget *m_formats = nullptr;
    ExportForm *m_form = nullptr;
    QStackedWidget *m_proofs = nullptr;
    ProofView *m_pages = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QLabel *m_obstacle = nullptr;
    QWidget *m_untraced = nullptr;
    QLabel *m_place = nullptr;
    QComboBox *m_presetNames = nullptr;
    QToolButton *m_forget = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_print = nullptr;
    QCheckBox *m_opens = nullptr;
};

} // namespace throughline
