// SPDX-FileCopyrightText: 2026 Throughline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faults/faultydisk.h"

#include <QFile>

#include <array>
#include <cerrno>
#include <cstdarg>
#include <dlfcn.h>
#include <fcntl.h>
#include <mutex>
#include <sys/stat.h>
#include <unistd.h>

namespace throughline {

namespace {

using Fault = FaultyDisk::Fault;

struct Plan {
    QByteArray folder; ///< empty: nothing fails
    Fault fault = Fault::None;
    int call = 0;
    FaultyDisk::Lasting lasting = FaultyDisk::Lasting::Once;
    bool hasFailed = false;
    QByteArrayList calls;
};

std::mutex planMutex;
Plan plan;

/// The C library's own \a name.
template <typename Function> Function *original(const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}

QByteArray fileOf(int file)
{
    std::array<char, 4096> name{};
    const QByteArray link = "/proc/self/fd/" + QByteArray::number(file);
    const ssize_t size = ::readlink(link.constData(), name.data(), name.size());
    return {name.data(), std::max<ssize_t>(size, 0)};
}

QByteArray fileOf(const char *path)
{
    return path ? QByteArray(path) : QByteArray();
}

int causeOf(Fault fault)
{
    return fault == Fault::Full ? ENOSPC : EIO;
}

/// What becomes of a call of \a name on one of \a files.
Fault faultFor(const char *name, const std::initializer_list<QByteArray> &files)
{
    const std::scoped_lock guard(planMutex);
    if (plan.folder.isEmpty())
        return Fault::None;
    const auto concerned = std::ranges::find_if(files, [](const QByteArray &file) { return file.startsWith(plan.folder); });
    if (concerned == files.end())
        return Fault::None;
    const int call = static_cast<int>(plan.calls.size());
    plan.calls.append(name + QByteArray(" ") + files.begin()[files.size() - 1]);
    const bool fails = plan.lasting == FaultyDisk::Lasting::Once ? call == plan.call : call >= plan.call;
    if (!fails || plan.fault == Fault::None)
        return Fault::None;
    plan.hasFailed = true;
    errno = causeOf(plan.fault);
    return plan.fault;
}

/// For calls that can't be cut short. Sets errno where it is true.
bool fails(const char *name, const std::initializer_list<QByteArray> &files)
{
    const Fault fault = faultFor(name, files);
    return fault == Fault::Error || fault == Fault::Full;
}

} // namespace

FaultyDisk::FaultyDisk(const QByteArray &folder, Fault fault, int call, Lasting lasting)
{
    const std::scoped_lock guard(planMutex);
    plan = {.folder = folder, .fault = fault, .call = call, .lasting = lasting, .hasFailed = false, .calls = {}};
}

FaultyDisk::~FaultyDisk()
{
    const std::scoped_lock guard(planMutex);
    plan = {};
}

bool FaultyDisk::hasFailed() const
{
    const std::scoped_lock guard(planMutex);
    return plan.hasFailed;
}

QByteArrayList FaultyDisk::calls() const
{
    const std::scoped_lock guard(planMutex);
    return plan.calls;
}

} // namespace throughline

// The C library's declarations say which of these don't throw.

using throughline::fails;
using throughline::fileOf;
using throughline::original;

extern "C" {

static int openWith(const char *name, const char *path, int flags, mode_t mode)
{
    using Open = int(const char *, int, ...);
    return fails(name, {fileOf(path)}) ? -1 : original<Open>(name)(path, flags, mode);
}

int open(const char *path, int flags, ...)
{
    std::va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(arguments, mode_t) : 0;
    va_end(arguments);
    return openWith("open", path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    std::va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(arguments, mode_t) : 0;
    va_end(arguments);
    return openWith("open64", path, flags, mode);
}

ssize_t write(int file, const void *bytes, std::size_t size)
{
    static auto *const next = original<ssize_t(int, const void *, std::size_t)>("write");
    const auto fault = throughline::faultFor("write", {fileOf(file)});
    if (fault == throughline::Fault::Error || fault == throughline::Fault::Full)
        return -1;
    return next(file, bytes, fault == throughline::Fault::Short ? (size + 1) / 2 : size);
}

ssize_t pread(int file, void *bytes, std::size_t size, off_t offset)
{
    static auto *const next = original<ssize_t(int, void *, std::size_t, off_t)>("pread");
    return fails("pread", {fileOf(file)}) ? -1 : next(file, bytes, size, offset);
}

int fsync(int file)
{
    static auto *const next = original<int(int)>("fsync");
    return fails("fsync", {fileOf(file)}) ? -1 : next(file);
}

int fdatasync(int file)
{
    static auto *const next = original<int(int)>("fdatasync");
    return fails("fdatasync", {fileOf(file)}) ? -1 : next(file);
}

/// It is closed in any case, as Linux does it.
int close(int file)
{
    static auto *const next = original<int(int)>("close");
    const bool hasFailed = fails("close", {fileOf(file)});
    const int cause = errno;
    const int closed = next(file);
    if (hasFailed)
        errno = cause;
    return hasFailed ? -1 : closed;
}

int rename(const char *from, const char *to) noexcept
{
    static auto *const next = original<int(const char *, const char *)>("rename");
    return fails("rename", {fileOf(from), fileOf(to)}) ? -1 : next(from, to);
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    static auto *const next = original<int(int, const char *, int, const char *, unsigned)>("renameat2");
    return fails("renameat2", {fileOf(from), fileOf(to)}) ? -1 : next(fromFolder, from, toFolder, to, flags);
}

int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags) noexcept
{
    static auto *const next = original<int(int, const char *, int, const char *, int)>("linkat");
    return fails("linkat", {fileOf(from), fileOf(to)}) ? -1 : next(fromFolder, from, toFolder, to, flags);
}

int unlink(const char *path) noexcept
{
    static auto *const next = original<int(const char *)>("unlink");
    return fails("unlink", {fileOf(path)}) ? -1 : next(path);
}

int ftruncate64(int file, off64_t size) noexcept
{
    static auto *const next = original<int(int, off64_t)>("ftruncate64");
    return fails("ftruncate64", {fileOf(file)}) ? -1 : next(file, size);
}

int fchmod(int file, mode_t mode) noexcept
{
    static auto *const next = original<int(int, mode_t)>("fchmod");
    return fails("fchmod", {fileOf(file)}) ? -1 : next(file, mode);
}

int mkdir(const char *path, mode_t mode) noexcept
{
    static auto *const next = original<int(const char *, mode_t)>("mkdir");
    return fails("mkdir", {fileOf(path)}) ? -1 : next(path, mode);
}

int rmdir(const char *path) noexcept
{
    static auto *const next = original<int(const char *)>("rmdir");
    return fails("rmdir", {fileOf(path)}) ? -1 : next(path);
}

} // extern "C"
