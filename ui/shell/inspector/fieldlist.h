// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/panel.h"

class QFormLayout;

namespace throughline {

class FieldEditor;
class LinkField;

/// The fields of one element as controls, one row a field; an edit changes only the rows that it concerns.
class FieldList : public QWidget {
    Q_OBJECT

public:
    FieldList(Document *document, const Theme &theme, QWidget *parent);

    /// -1 shows nothing.
    void show(int element);
    void applyTheme(const Theme &theme);

Q_SIGNALS:
    void edited(const throughline::Result<throughline::TextEdit> &edit, const QString &name);
    void targetClicked(int element);
    void linkWanted(throughline::FieldKey key);

private:
    /// What a row is about; two rows with the same are the same row.
    struct RowKey {
        FieldKey key = FieldKey::Unknown;
        int repeat = 0; ///< the n-th field with that key
        QString name;

        bool operator==(const RowKey &) const = default;
    };
    struct Row {
        RowKey key;
        int field = -1; ///< -1 where the element doesn't say
        FieldEditor *editor = nullptr;
        LinkField *links = nullptr;

        QWidget *widget() const;
    };

    std::vector<Row> wantedRows() const;
    void rebuild(std::vector<Row> wanted);
    void make(Row &row);
    void makeEditor(Row &row, const FieldRule *rule);
    void makeLinks(Row &row, const FieldRule &rule);
    void fill();
    void commit(const RowKey &key, const QString &value);
    void changeReason(int field, const QString &reason);
    void showMenu();
    int fieldOf(const RowKey &key) const;
    const ElementBody &body() const { return *m_document->snapshot().strategy().element(m_element).body; }

    Document *m_document;
    Theme m_theme;
    int m_element = -1;
    QByteArray m_id;
    ElementKind m_kind = ElementKind::Other;
    std::vector<Row> m_rows;
    QFormLayout *m_form;
    class QToolButton *m_add;
    std::vector<RowKey> m_wanted; ///< asked for with the menu, nothing in them yet
};

} // namespace throughline
