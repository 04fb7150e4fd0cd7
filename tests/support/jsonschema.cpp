// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/jsonschema.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace throughline {

namespace {

QString typeOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return QStringLiteral("boolean");
    case QJsonValue::Double:
        return value.toDouble() == static_cast<double>(value.toInteger()) ? QStringLiteral("integer") : QStringLiteral("number");
    case QJsonValue::String:
        return QStringLiteral("string");
    case QJsonValue::Array:
        return QStringLiteral("array");
    case QJsonValue::Object:
        return QStringLiteral("object");
    default:
        return QStringLiteral("null");
    }
}

class Validator {
public:
    explicit Validator(const QJsonObject &root)
        : m_root(root)
    {
    }

    void check(const QJsonObject &schema, const QJsonValue &value, const QString &place)
    {
        for (auto keyword = schema.begin(); keyword != schema.end(); ++keyword)
            checkKeyword(keyword.key(), keyword.value(), schema, value, place);
    }

    QStringList breaches;

private:
    void checkKeyword(
        const QString &keyword, const QJsonValue &rule, const QJsonObject &schema, const QJsonValue &value, const QString &place)
    {
        static const QStringList silent{"$schema", "$defs", "title", "description"};
        if (silent.contains(keyword))
            return;
        if (keyword == u"type")
            checkType(rule, value, place);
        else if (keyword == u"enum")
            expect(rule.toArray().contains(value), place, QStringLiteral("is none of the values allowed"));
        else if (keyword == u"minimum")
            expect(!value.isDouble() || value.toDouble() >= rule.toDouble(), place, QStringLiteral("is too small"));
        else if (keyword == u"pattern")
            expect(!value.isString() || QRegularExpression(rule.toString()).match(value.toString()).hasMatch(), place,
                QStringLiteral("has another form"));
        else if (keyword == u"$ref")
            check(m_root[u"$defs"].toObject()[rule.toString().section(u'/', -1)].toObject(), value, place);
        else if (keyword == u"items")
            checkItems(rule.toObject(), value.toArray(), place);
        else if (keyword == u"properties")
            checkProperties(rule.toObject(), value.toObject(), place);
        else if (keyword == u"required")
            checkRequired(rule.toArray(), value, place);
        else if (keyword == u"additionalProperties")
            checkNoOthers(schema[u"properties"].toObject(), value.toObject(), place);
        else
            breaches += QStringLiteral("the schema uses “%1”, which this test doesn't know").arg(keyword);
    }

    void expect(bool holds, const QString &place, const QString &otherwise)
    {
        if (!holds)
            breaches += place + u' ' + otherwise;
    }

    void checkType(const QJsonValue &rule, const QJsonValue &value, const QString &place)
    {
        const QJsonArray types = rule.isArray() ? rule.toArray() : QJsonArray{rule};
        const QString type = typeOf(value);
        expect(types.contains(type) || (type == u"integer" && types.contains(QStringLiteral("number"))), place,
            QStringLiteral("is a ") + type);
    }

    void checkItems(const QJsonObject &schema, const QJsonArray &items, const QString &place)
    {
        for (qsizetype i = 0; i < items.size(); ++i)
            check(schema, items[i], QStringLiteral("%1[%2]").arg(place).arg(i));
    }

    void checkProperties(const QJsonObject &rules, const QJsonObject &value, const QString &place)
    {
        for (auto rule = rules.begin(); rule != rules.end(); ++rule) {
            if (value.contains(rule.key()))
                check(rule.value().toObject(), value[rule.key()], place + u'.' + rule.key());
        }
    }

    void checkRequired(const QJsonArray &names, const QJsonValue &value, const QString &place)
    {
        for (const QJsonValue &name : names)
            expect(!value.isObject() || value.toObject().contains(name.toString()), place,
                QStringLiteral("has no ") + name.toString());
    }

    void checkNoOthers(const QJsonObject &rules, const QJsonObject &value, const QString &place)
    {
        for (const QString &name : value.keys())
            expect(rules.contains(name), place, QStringLiteral("has an unknown ") + name);
    }

    QJsonObject m_root;
};

} // namespace

QStringList breachesOf(const QJsonObject &schema, const QJsonValue &value)
{
    Validator validator(schema);
    validator.check(schema, value, QStringLiteral("$"));
    return validator.breaches;
}

} // namespace throughline
