// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/widgetdialogs.h"

#include "core/store/documentform.h"
#include "ui/dialogs/shortcutsdialog.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressDialog>
#include <QPushButton>

namespace throughline {

namespace {

constexpr int patience = 500; // ms before a progress window appears
constexpr int steps = 1000;
constexpr int screenPicture = 1920; // pixels: as many as a projector shows, as a rule
constexpr int smallestPicture = 64;

class ProgressWindow final : public Progress {
public:
    ProgressWindow(const QString &what, QWidget *parent)
        : m_window(what, WidgetDialogs::tr("Cancel"), 0, steps, parent)
    {
        m_window.setWindowModality(Qt::WindowModal);
        m_window.setMinimumDuration(patience);
    }

    bool report(double share) override
    {
        m_window.setValue(static_cast<int>(share * steps));
        return !m_window.wasCanceled();
    }

private:
    QProgressDialog m_window;
};

QString textpackFilter()
{
    return WidgetDialogs::tr("TextPack, pictures inside (*.textpack)");
}

QString textbundleFilter()
{
    return WidgetDialogs::tr("TextBundle, a folder (*.textbundle)");
}

/// How a name ends that is typed without an ending.
QString suffixFor(const QString &filter)
{
    return filter == textpackFilter()  ? QStringLiteral("textpack")
        : filter == textbundleFilter() ? QStringLiteral("textbundle")
                                       : QStringLiteral("strategy.md");
}

/// A question in plain words, with the explanation under it.
class Question : public QMessageBox {
public:
    Question(const QString &question, const QString &explanation, QWidget *parent)
        : QMessageBox(QMessageBox::NoIcon, QApplication::applicationDisplayName(), question, QMessageBox::NoButton, parent)
    {
        setInformativeText(explanation);
        setWindowModality(Qt::WindowModal);
    }

    /// Enter stands for \a preferred; for cancelling where there is none, because what is asked about can't be undone.
    QPushButton *ask(QPushButton *preferred = nullptr)
    {
        setEscapeButton(addButton(QMessageBox::Cancel));
        setDefaultButton(preferred ? preferred : qobject_cast<QPushButton *>(escapeButton()));
        exec();
        return qobject_cast<QPushButton *>(clickedButton());
    }
};

} // namespace

QString WidgetDialogs::askFileToOpen(const QString &folder)
{
    return QFileDialog::getOpenFileName(
        m_parent, tr("Open a strategy"), folder, tr("Strategies (*.md *.markdown *.textpack *.textbundle);;All files (*)"));
}

QString WidgetDialogs::askWhereToSave(const QString &suggestion)
{
    QFileDialog dialog(m_parent, tr("Save the strategy"), QFileInfo(suggestion).path());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setNameFilters(
        {tr("Markdown, pictures beside it (*.md *.markdown)"), textpackFilter(), textbundleFilter(), tr("All files (*)")});
    const DocumentForm form = formOf(suggestion);
    if (form != DocumentForm::File)
        dialog.selectNameFilter(form == DocumentForm::Pack ? textpackFilter() : textbundleFilter());
    dialog.setDefaultSuffix(suffixFor(dialog.selectedNameFilter()));
    dialog.selectFile(QFileInfo(suggestion).fileName());
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog,
        [&dialog](const QString &filter) { dialog.setDefaultSuffix(suffixFor(filter)); });
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

QString WidgetDialogs::askWhereToExport(const QString &suggestion, const QString &filter)
{
    return QFileDialog::getSaveFileName(m_parent, tr("Export"), suggestion, filter);
}

std::unique_ptr<QPrinter> WidgetDialogs::askPrinter(const QString &document, QSizeF paper)
{
    auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(document);
    const bool isWide = paper.width() > paper.height();
    printer->setPageSize(QPageSize(isWide ? paper.transposed() : paper, QPageSize::Point));
    printer->setPageOrientation(isWide ? QPageLayout::Landscape : QPageLayout::Portrait);
    QPrintDialog dialog(printer.get(), m_parent);
    dialog.setWindowTitle(tr("Print “%1”").arg(document));
    dialog.setOption(QAbstractPrintDialog::PrintPageRange);
    if (dialog.exec() != QDialog::Accepted)
        return nullptr;
    return printer;
}

QString WidgetDialogs::askPicture(const QStringList &patterns)
{
    return QFileDialog::getOpenFileName(m_parent, tr("Choose a picture"), {}, tr("Pictures (%1)").arg(patterns.join(u' ')));
}

std::optional<int> WidgetDialogs::askPictureSize(QSize size)
{
    const int longest = std::max(size.width(), size.height());
    bool isGiven = false;
    const int wanted = QInputDialog::getInt(m_parent, tr("Scale down"),
        tr("The picture has %1 × %2 pixels.\nLonger side, in pixels:").arg(size.width()).arg(size.height()),
        std::min(longest, screenPicture), smallestPicture, longest, 1, &isGiven);
    return isGiven && wanted < longest ? std::optional(wanted) : std::nullopt;
}

Dialogs::Unsaved WidgetDialogs::askAboutUnsaved(const QString &document)
{
    Question question(tr("Save the changes to “%1”?").arg(document), tr("Otherwise they are lost."), m_parent);
    auto *save = question.addButton(QMessageBox::Save);
    auto *discard = question.addButton(QMessageBox::Discard);
    const auto *answer = question.ask(save);
    return answer == save ? Unsaved::Save : answer == discard ? Unsaved::Discard : Unsaved::Cancel;
}

Dialogs::Changed WidgetDialogs::askAboutChangedFile(const QString &document)
{
    Question question(tr("“%1” was changed by another program.").arg(document),
        tr("Overwriting loses the other program's changes; reloading loses yours."), m_parent);
    auto *overwrite = question.addButton(tr("Overwrite"), QMessageBox::DestructiveRole);
    auto *reload = question.addButton(tr("Reload"), QMessageBox::AcceptRole);
    const auto *answer = question.ask(reload);
    return answer == overwrite ? Changed::Overwrite : answer == reload ? Changed::Reload : Changed::Cancel;
}

Dialogs::LeftBehind WidgetDialogs::askAboutUnsavedWork(const QString &document, const QString &what)
{
    Question question(tr("“%1” has unsaved work from before Throughline ended unexpectedly.").arg(document), what, m_parent);
    auto *restore = question.addButton(tr("Restore it"), QMessageBox::AcceptRole);
    auto *later = question.addButton(tr("Open the file as it was saved"), QMessageBox::ActionRole);
    auto *discard = question.addButton(tr("Discard it"), QMessageBox::DestructiveRole);
    const auto *answer = question.ask(restore);
    if (answer == discard)
        return confirmDiscard(document) ? LeftBehind::Discard : LeftBehind::Cancel;
    return answer == restore ? LeftBehind::Restore : answer == later ? LeftBehind::Later : LeftBehind::Cancel;
}

bool WidgetDialogs::confirmDiscard(const QString &document)
{
    Question question(tr("Discard the unsaved work on “%1”?").arg(document), tr("It is lost for good."), m_parent);
    auto *discard = question.addButton(tr("Discard"), QMessageBox::DestructiveRole);
    return question.ask() == discard;
}

bool WidgetDialogs::confirmRemoval(const QString &title, int inbound)
{
    Question question(
        tr("Remove “%1”?").arg(title), tr("Links that will lead nowhere: %1. You can undo this.").arg(inbound), m_parent);
    auto *remove = question.addButton(tr("Remove"), QMessageBox::AcceptRole);
    return question.ask(remove) == remove;
}

std::optional<QString> WidgetDialogs::askTitle(const QString &question, const QString &current)
{
    bool isGiven = false;
    const QString title
        = QInputDialog::getText(m_parent, QApplication::applicationDisplayName(), question, QLineEdit::Normal, current, &isGiven);
    return isGiven ? std::optional(title) : std::nullopt;
}

void WidgetDialogs::showError(const QString &message)
{
    QMessageBox box(QMessageBox::Warning, QApplication::applicationDisplayName(), message, QMessageBox::Ok, m_parent);
    box.setWindowModality(Qt::WindowModal);
    box.exec();
}

void WidgetDialogs::showShortcuts(const std::vector<Shortcut> &shortcuts)
{
    ShortcutsDialog(shortcuts, m_parent).exec();
}

void WidgetDialogs::showAbout()
{
    QMessageBox::about(m_parent, tr("About Throughline"),
        tr("<h3>Throughline %1</h3><p>Vision, strategic framework and roadmap in one document, "
           "with a why behind every item.</p><p>Free software under the GNU General Public License, version 3 or later.</p>")
            .arg(QApplication::applicationVersion()));
}

std::unique_ptr<Progress> WidgetDialogs::startProgress(const QString &what)
{
    return std::make_unique<ProgressWindow>(what, m_parent);
}

} // namespace throughline
