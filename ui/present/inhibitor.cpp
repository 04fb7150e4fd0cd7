// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/present/inhibitor.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusObjectPath>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>

namespace throughline {

namespace {

constexpr uint inhibitIdle = 8; // as the portal's interface numbers it

/// Asking for a bus where there is none may start one.
bool hasBus()
{
    if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFileInfo::exists(runtime + QStringLiteral("/bus"));
}

QDBusMessage call(const char *service, const char *path, const char *interface, const char *method)
{
    return QDBusMessage::createMethodCall(
        QString::fromLatin1(service), QString::fromLatin1(path), QString::fromLatin1(interface), QString::fromLatin1(method));
}

QDBusMessage saverCall(const char *method)
{
    return call("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", method);
}

} // namespace

Inhibitor::Inhibitor(QObject *parent)
    : QObject(parent)
{
}

Inhibitor::~Inhibitor()
{
    release();
}

void Inhibitor::hold(const QString &reason)
{
    if (m_isHeld || !hasBus() || !QDBusConnection::sessionBus().isConnected())
        return;
    m_isHeld = true;
    askSaver(reason);
}

void Inhibitor::askSaver(const QString &reason)
{
    QDBusMessage message = saverCall("Inhibit");
    message << QCoreApplication::applicationName() << reason;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, reason] {
        const QDBusPendingReply<uint> reply = *watcher;
        watcher->deleteLater();
        if (!m_isHeld)
            return;
        if (reply.isError())
            askPortal(reason);
        else
            m_cookie = reply.value();
    });
}

void Inhibitor::askPortal(const QString &reason)
{
    QDBusMessage message
        = call("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Inhibit", "Inhibit");
    message << QString() << inhibitIdle << QVariantMap{{QStringLiteral("reason"), reason}};
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusObjectPath> reply = *watcher;
        watcher->deleteLater();
        if (m_isHeld && !reply.isError())
            m_request = reply.value().path();
    });
}

void Inhibitor::release()
{
    if (!std::exchange(m_isHeld, false))
        return;
    if (const uint cookie = std::exchange(m_cookie, 0)) {
        QDBusMessage message = saverCall("UnInhibit");
        message << cookie;
        QDBusConnection::sessionBus().asyncCall(message);
    }
    if (const QString request = std::exchange(m_request, {}); !request.isEmpty())
        QDBusConnection::sessionBus().asyncCall(
            call("org.freedesktop.portal.Desktop", qPrintable(request), "org.freedesktop.portal.Request", "Close"));
}

} // namespace throughline
