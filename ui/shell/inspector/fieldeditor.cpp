// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/inspector/fieldeditor.h"

#include "core/model/values.h"
#include "ui/shell/inspector/growingedit.h"
#include "ui/shell/inspector/scoredots.h"
#include "ui/shell/inspector/typedline.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

namespace throughline {

namespace {

/// A field editor made of one control.
class Wrapped : public FieldEditor {
protected:
    template <typename Control> Control *wrap(Control *control, const QString &name)
    {
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(control);
        control->setAccessibleName(name);
        setFocusProxy(control);
        return control;
    }

    using FieldEditor::FieldEditor;
};

class WordsEditor final : public Wrapped {
public:
    WordsEditor(const QString &name, QWidget *parent)
        : Wrapped(parent)
        , m_edit(wrap(new GrowingEdit(GrowingEdit::Lines::One, this), name))
    {
        connect(m_edit, &GrowingEdit::committed, this, &FieldEditor::committed);
    }

    void show(const QString &value, const Calendar &) override { m_edit->show(value); }

private:
    GrowingEdit *m_edit;
};

/// A score as a number, where it is out of more than one would count in dots; 0 takes it away.
class ScoreNumber final : public QSpinBox {
public:
    explicit ScoreNumber(QWidget *parent)
        : QSpinBox(parent)
    {
        setKeyboardTracking(false);
        setSpecialValueText(QStringLiteral("–"));
        setFocusPolicy(Qt::StrongFocus);
        setFixedHeight(Theme::control);
    }

    void showOutOf(int score, int most)
    {
        const QSignalBlocker quiet(this);
        setSuffix(QStringLiteral("/%1").arg(most));
        setMaximum(most);
        setValue(score);
    }

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); } // it is the page's
};

class ScoreEditor final : public Wrapped {
public:
    ScoreEditor(const QString &name, const Theme &theme, QWidget *parent)
        : Wrapped(parent)
        , m_dots(wrap(new ScoreDots(theme, this), name))
        , m_number(new ScoreNumber(this))
    {
        layout()->addWidget(m_number);
        m_number->setAccessibleName(name);
        connect(m_dots, &ScoreDots::chosen, this, [this](int score) { commit(score, m_dots->maximum()); });
        connect(m_number, &QSpinBox::valueChanged, this, [this](int score) { commit(score, m_number->maximum()); });
    }

    void show(const QString &value, const Calendar &) override
    {
        const Score score = parseScore(value).value_or(Score{});
        const bool areDots = score.outOf <= mostDots;
        m_dots->setVisible(areDots);
        m_number->setVisible(!areDots);
        if (areDots)
            m_dots->showOutOf(score.value, score.outOf);
        else
            m_number->showOutOf(score.value, score.outOf);
        QWidget *shown = areDots ? static_cast<QWidget *>(m_dots) : m_number;
        setFocusProxy(shown);
        shown->setToolTip(value);
        shown->setAccessibleDescription(value);
    }

private:
    static constexpr int mostDots = 10;

    void commit(int score, int outOf) { Q_EMIT committed(score ? QStringLiteral("%1/%2").arg(score).arg(outOf) : QString()); }

    ScoreDots *m_dots;
    ScoreNumber *m_number;
};

/// Three levels side by side; the chosen one again takes it away.
class LevelEditor final : public FieldEditor {
public:
    LevelEditor(const QString &name, QWidget *parent)
        : FieldEditor(parent)
        , m_group(new QButtonGroup(this))
    {
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(Theme::tight / 2);
        m_group->setExclusive(false);
        for (const auto &[word, shown] : words()) {
            auto *button = new QToolButton(this);
            button->setText(shown);
            button->setCheckable(true);
            button->setAccessibleName(name + u' ' + shown);
            button->setMinimumHeight(Theme::control);
            button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
            layout->addWidget(button);
            m_group->addButton(button, static_cast<int>(m_group->buttons().size()));
            connect(button, &QToolButton::clicked, this, [this, word](bool isOn) { Q_EMIT committed(isOn ? word : QString()); });
        }
        setFocusProxy(m_group->buttons().constFirst());
    }

    void show(const QString &value, const Calendar &) override
    {
        const auto level = parseLevel(value);
        for (QAbstractButton *button : m_group->buttons())
            button->setChecked(level && m_group->id(button) == static_cast<int>(*level));
    }

private:
    static std::array<std::pair<QString, QString>, 3> words()
    {
        return {
            {{QStringLiteral("low"), tr("Low")}, {QStringLiteral("medium"), tr("Medium")}, {QStringLiteral("high"), tr("High")}}};
    }

    QButtonGroup *m_group;
};

class StatusEditor final : public Wrapped {
public:
    StatusEditor(ElementKind kind, const QString &name, QWidget *parent)
        : Wrapped(parent)
        , m_kind(kind)
        , m_combo(wrap(new QComboBox(this), name))
    {
        m_combo->addItem(tr("Not set"), QString());
        if (kind == ElementKind::Concern) {
            m_combo->addItem(tr("Open"), QStringLiteral("open"));
            m_combo->addItem(tr("Heard"), QStringLiteral("heard"));
            m_combo->addItem(tr("Resolved"), QStringLiteral("resolved"));
        } else {
            m_combo->addItem(tr("Planned"), QStringLiteral("planned"));
            m_combo->addItem(tr("Doing"), QStringLiteral("doing"));
            m_combo->addItem(tr("Done"), QStringLiteral("done"));
            m_combo->addItem(tr("Dropped"), QStringLiteral("dropped"));
        }
        m_combo->setFocusPolicy(Qt::StrongFocus);
        m_combo->installEventFilter(this);
        // Not activated(): a letter that finds an entry chooses it without that.
        connect(m_combo, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT committed(m_combo->currentData().toString()); });
    }

    void show(const QString &value, const Calendar &) override
    {
        int index = 0;
        if (m_kind == ElementKind::Concern) {
            if (const auto status = parseConcernStatus(value))
                index = static_cast<int>(*status) + 1;
        } else if (const auto status = parseItemStatus(value)) {
            index = static_cast<int>(*status) + 1;
        }
        const QSignalBlocker quiet(m_combo);
        m_combo->setCurrentIndex(index);
        m_combo->setToolTip(value);
    }

protected:
    /// The wheel is the page's, which scrolls under the pointer.
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Wheel)
            return Wrapped::eventFilter(watched, event);
        event->ignore();
        return true;
    }

private:
    ElementKind m_kind;
    QComboBox *m_combo;
};

class YesNoEditor final : public Wrapped {
public:
    YesNoEditor(const QString &name, QWidget *parent)
        : Wrapped(parent)
        , m_box(wrap(new QCheckBox(this), name))
    {
        connect(
            m_box, &QCheckBox::clicked, this, [this](bool isOn) { Q_EMIT committed(isOn ? QStringLiteral("yes") : QString()); });
    }

    void show(const QString &value, const Calendar &) override { m_box->setChecked(parseYesNo(value).value_or(false)); }

private:
    QCheckBox *m_box;
};

} // namespace

FieldEditor *FieldEditor::make(ValueType type, ElementKind kind, const QString &name, const Theme &theme, QWidget *parent)
{
    switch (type) {
    case ValueType::Score:
        return new ScoreEditor(name, theme, parent);
    case ValueType::Level:
        return new LevelEditor(name, parent);
    case ValueType::Status:
        return new StatusEditor(kind, name, parent);
    case ValueType::YesNo:
        return new YesNoEditor(name, parent);
    case ValueType::Date:
    case ValueType::Period:
    case ValueType::Duration:
    case ValueType::Effort:
        return new TypedLine(type, kind, name, theme, parent);
    case ValueType::Text:
    case ValueType::Link:
        break;
    }
    return new WordsEditor(name, parent);
}

} // namespace throughline
